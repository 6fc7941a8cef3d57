// Questions that several pages ask of a view. Plain functions.

export const tableOf = (view, id) => view.tables.find((table) => table.id === id);
export const questionOf = (view, id) => view.questions.find((question) => question.id === id);
export const sittingIn = (view, round) => view.sittings.find((sitting) => sitting.round === round);

/** Where the published results are; undefined while they are not published. */
export const resultsPath = ({ publication }) =>
  (publication?.secret ? `/results/${publication.secret}` : undefined);

/** The round after this one; undefined after the last. */
export function nextRound(view) {
  const round = view.phase.round + 1;
  return round <= view.cafe.rounds ? round : undefined;
}

/** Where the viewer sits in a round: `{sitting, table, question}`, or undefined. */
export function placeIn(view, round) {
  const sitting = round === undefined ? undefined : sittingIn(view, round);
  const table = sitting && tableOf(view, sitting.table);
  return table && { sitting, table, question: questionOf(view, table.question) };
}

/** Whether the viewer wrote the proposal; an anonymous one is known by its kept edit key. */
export function isOwn(view, proposal, editKeys) {
  return proposal.author ? proposal.author.id === view.you.id : proposal.id in editKeys;
}

/** The question whose themes are shown first: one that the viewer wrote to, or one that anybody did. */
export function questionToBegin(view, editKeys) {
  const own = view.proposals.find((one) => isOwn(view, one, editKeys));
  return (own ?? view.proposals[0])?.question ?? view.questions[0]?.id;
}

/** Who keeps a table's memory: its host, or who stands in for an absent one; undefined for nobody. */
export const keeperOf = (sitting) => sitting.substitute ?? sitting.host;

/** The viewer first, then the others in their order around the table. Who left is not there. */
export function seatsFrom(view, sitting) {
  const seats = sitting.seats.filter((seat) => !seat.hasLeft);
  const place = Math.max(0, seats.findIndex((seat) => seat.id === view.you.id));
  return [...seats.slice(place), ...seats.slice(0, place)];
}

/** A person's connection: `connected`, `away` or `gone`. */
export const presenceOf = (people, id) => people[id]?.state ?? 'gone';

/** The few signs in a seat: a trailing number, or initials. */
export function shortName(name) {
  const number = /(\d{1,3})\s*$/.exec(name);
  if (number) return number[1];
  const words = name.trim().split(/\s+/);
  const signs = words.length > 1 ? [words[0], words.at(-1)].map(firstSign) : [...words[0]].slice(0, 2);
  return signs.join('');
}

const firstSign = (word) => [...word][0] ?? '';

/** A name that stays on one line: "Tisch 3" is never torn apart in a heading. */
export const unbroken = (name) => name.replaceAll(' ', '\u00a0');
