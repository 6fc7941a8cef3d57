// How many others a person meets: what the plan promised, and what the seats now say. Pure.
import { perPerson } from '../../../state/per-person.js';
import { seatedRound } from './course.js';

/** The people of a plan: everybody with a seat in the first round that is drawn. */
function peopleOf(view, round) {
  return view.sittings.filter((one) => one.round === round)
    .reduce((sum, one) => sum + one.seats.length, 0);
}

/**
 * The plan's quality as people read it.
 * @returns {?{mean: number, others: number, bound: number, isBest: boolean, now: number}} `mean`
 *   others whom a person meets, of `others`; no plan reaches more than `bound`; `now` is what the
 *   seats give after everything that changed since.
 */
export function quality(view) {
  const people = peopleOf(view, seatedRound(view));
  if (!view.plan || people < 2) return null;
  return {
    ...perPerson({ ...view.plan, people }),
    now: (2 * countPairs(view)) / people,
  };
}

/** Pairs of people who share a table in at least one round, as far as the plan counts them. */
export const countPairs = (view) => encounters(view).pairs.filter(({ counts }) => counts).length;

/**
 * How well the tables mix what the café asked people for; null where it asked for nothing.
 * @returns {?{title: string, mixed: number, of: number}} pairs of people with different values, of
 *   all pairs in which both gave one
 */
export function mixture(view) {
  if (!view.cafe.mixedBy) return null;
  const given = encounters(view).pairs.filter(({ values }) => values.every(Boolean));
  const mixed = given.filter(({ values: [one, other] }) => one !== other);
  return { title: view.cafe.mixedBy.title, mixed: mixed.length, of: given.length };
}

/**
 * Who sits with whom in which rounds, by the seats as they are now.
 * @returns {{people: {id: string, name: string, short: string}[], pairs: {rounds: number[], values: string[],
 *   counts: boolean}[],
 *   metBy: (one: string, other: string) => number[]}} people in the order of their names; `short`
 *   without what all names begin with
 */
export function encounters(view) {
  const people = new Map();
  const met = new Map();
  const attributes = new Map((view.people ?? []).map(({ id, attribute }) => [id, attribute]));
  const pairOf = (one, other) => {
    const values = [attributes.get(one), attributes.get(other)];
    return { rounds: [], values, counts: !values[0] || values[0] !== values[1] };
  };
  const key = (one, other) => (one < other ? `${one} ${other}` : `${other} ${one}`);
  for (const { round, seats } of view.sittings) {
    for (const { id, name } of seats) people.set(id, { id, name });
    seats.forEach(({ id: one }, index) => {
      for (const { id: other } of seats.slice(index + 1)) {
        const pair = met.get(key(one, other)) ?? pairOf(one, other);
        pair.rounds.push(round);
        met.set(key(one, other), pair);
      }
    });
  }
  const named = [...people.values()].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  const prefix = sharedPrefix(named.map(({ name }) => name));
  return {
    people: named.map((person) => ({ ...person, short: person.name.slice(prefix.length) })),
    pairs: [...met.values()],
    metBy: (one, other) => met.get(key(one, other))?.rounds ?? [],
  };
}

/** The words with which all names begin, such as “Gast ”; empty when a name would be nothing else. */
function sharedPrefix(names) {
  const [first = ''] = names;
  const prefix = first.slice(0, first.lastIndexOf(' ') + 1);
  return names.every((name) => name.startsWith(prefix) && name.length > prefix.length) ? prefix : '';
}
