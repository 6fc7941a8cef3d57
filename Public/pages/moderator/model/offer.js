// What an offered plan would change: the rounds to come, before and after. Pure.
import { countPairs } from './encounters.js';

/**
 * @returns {?{number: number, moved: number, rounds: object[], metNow: number, metThen: number,
 *   unmet: object[]}} `moved`: people who sit differently; `metNow` and `metThen`: pairs who meet at
 *   least once; each round is `{round, tables: [{table, rows: [{person, change, other}]}]}` with
 *   `change` one of `stays`, `comes`, `goes`
 */
export function offerOf(view) {
  const offer = view.planning?.offer;
  if (!offer) return null;
  const people = new Map(view.people.map((person) => [person.id, person]));
  const rounds = offer.seatings.map(({ round, tables }) => ({
    round, tables: tables.map((one) => rowsOf(view, people, round, one, tables)),
  })).filter(({ tables }) => tables.some(({ isChanged }) => isChanged));
  const moved = new Set(rounds.flatMap(({ tables }) => tables.flatMap(({ rows }) =>
    rows.filter(({ change }) => change !== 'stays').map(({ person }) => person.id))));
  return {
    number: offer.number, moved: moved.size, rounds,
    metNow: countPairs(view), metThen: countPairs(after(view, offer, people)),
    unmet: offer.quality.unmet ?? [],
  };
}

function rowsOf(view, people, round, { table, seats, host }, tables) {
  const before = seatsNow(view, round, table);
  const now = new Set(before);
  const then = new Set(seats);
  const nextOf = (id) => tables.find((one) => one.seats.includes(id))?.table;
  const lastOf = (id) => view.tables.find((one) => seatsNow(view, round, one.id).includes(id))?.id;
  const row = (id, change, other) => ({
    person: people.get(id) ?? { id, name: '' }, change, other, isHost: id === host,
  });
  const rows = [
    ...before.filter((id) => then.has(id)).map((id) => row(id, 'stays')),
    ...before.filter((id) => !then.has(id)).map((id) => row(id, 'goes', nextOf(id))),
    ...seats.filter((id) => !now.has(id)).map((id) => row(id, 'comes', lastOf(id))),
  ];
  return { table, rows, size: seats.length, isChanged: rows.some(({ change }) => change !== 'stays') };
}

function seatsNow(view, round, table) {
  const sitting = view.sittings.find((one) => one.round === round && one.table === table);
  return (sitting?.seats ?? []).filter(({ hasLeft }) => !hasLeft).map(({ id }) => id);
}

/** The view with the offered seats in place of those of the rounds to come. */
function after(view, offer, people) {
  const rounds = new Set(offer.seatings.map(({ round }) => round));
  return {
    people: view.people,
    sittings: [
      ...view.sittings.filter(({ round }) => !rounds.has(round)),
      ...offer.seatings.flatMap(({ tables }) => tables.map(({ seats }) => ({
        seats: seats.map((id) => people.get(id) ?? { id }),
      }))),
    ],
  };
}

/** Whether a wish is not met by the plan as it stands, and in which rounds. */
export const unmetRounds = (quality, { kind, first, second }) => (quality?.unmet ?? [])
  .filter((one) => one.kind === kind && one.people.includes(first) && one.people.includes(second))
  .map(({ round }) => round);

/** Whether the plan as it stands seats somebody elsewhere than pinned. */
export const isPinMissed = (quality, { participant, round }) => (quality?.unmet ?? []).some((one) =>
  one.kind === 'pinnedSeat' && one.round === round && one.people.includes(participant));
