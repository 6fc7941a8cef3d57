// What the overview says about one table. Pure.
import { shortName } from '../../../state/selectors.js';
import { realMs, seatedRound } from './course.js';

const FRESH_SECONDS = 300;
const LATEST = 3;

/** How somebody is there: `here`, `away`, `gone`, `left`, `break` or `never` (has not come back yet). */
export function attendance(person, presence) {
  if (person.hasLeft) return { state: 'left' };
  if (person.isOnBreak) return { state: 'break' };
  const seen = presence[person.id];
  if (!seen) return { state: 'never' };
  return seen.state === 'connected' ? { state: 'here' } : seen;
}

/** The sitting of a table in a round, or an empty one. */
export function sittingOf(view, table, round) {
  return view.sittings.find((one) => one.table === table && one.round === round)
    ?? { table, round, seats: [], arrived: [] };
}

/** Seats with presence and role, in the order of the view. */
export function seatsOf(view, presence, table, round) {
  const sitting = sittingOf(view, table, round);
  return sitting.seats.filter((person) => !person.hasLeft).map((person) => ({
    ...person,
    ...attendance(person, presence),
    short: shortName(person.name),
    isHost: sitting.host === person.id,
    isSubstitute: sitting.substitute === person.id,
    hasArrived: sitting.arrived.includes(person.id),
  }));
}

/**
 * Everything a tile shows of one table at `nowMs` (server's time). Proposals are those of this round,
 * and after the last round all.
 * @returns {{seats: object[], here: number, arrived: number, written: number, fresh: number,
 *   latest: object[], lastAtMs: ?number, call: ?object}}
 */
export function figuresOf(view, presence, table, nowMs) {
  const seats = seatsOf(view, presence, table.id, seatedRound(view));
  const { stage, round } = view.phase;
  const isOver = stage === 'harvest' || stage === 'closed';
  const written = view.proposals
    .filter((one) => one.table === table.id && (isOver || one.round === round));
  const since = nowMs - realMs(view, FRESH_SECONDS);
  const moments = written.map((one) => Math.max(one.writtenAtMs, one.editedAtMs ?? 0));
  return {
    seats,
    here: seats.filter((seat) => seat.state === 'here').length,
    arrived: seats.filter((seat) => seat.hasArrived).length,
    written: written.length,
    fresh: written.filter((one) => one.writtenAtMs > since).length,
    latest: written.toSorted((a, b) => b.writtenAtMs - a.writtenAtMs).slice(0, LATEST),
    lastAtMs: moments.length ? Math.max(...moments) : null,
    call: view.calls.find((one) => one.table === table.id) ?? null,
  };
}

/** How many of those who joined are connected now. */
export function countHere(view, presence) {
  const people = view.people.filter((person) => !person.hasLeft);
  const here = people.filter((person) => attendance(person, presence).state === 'here');
  return { here: here.length, of: people.length };
}
