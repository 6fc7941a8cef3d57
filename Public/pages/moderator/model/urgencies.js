// The queue “what matters now”, the urgent first. Pure.
import { attendance, seatsOf } from './figures.js';
import { isAtTables, realMs, seatedRound } from './course.js';

// Short gaps of a connection are everyday life and no reason to look up.
const AWAY_MS = 20_000;
// Volunteers get this much time before the moderators hear that there is none.
const VOLUNTEER_SECONDS = 120;

/**
 * What needs a moderator at `nowMs`.
 * @returns {{kind: string, key: string, isUrgent: boolean, sinceMs: ?number, table: ?object,
 *   person: ?object}[]}
 */
export function urgencies(view, presence, nowMs) {
  if (!isAtTables(view)) return [];
  const found = [
    ...calls(view), ...hostless(view, presence, nowMs), ...absent(view, presence, nowMs),
    ...unseated(view, presence),
  ];
  return found.sort((a, b) => a.rank - b.rank || (a.sinceMs ?? 0) - (b.sinceMs ?? 0)
    || a.key.localeCompare(b.key));
}

function calls(view) {
  return view.calls.map((call) => ({
    kind: call.isAnswered ? 'answered' : 'call', key: `call-${call.table}`,
    rank: call.isAnswered ? 2 : 0, isUrgent: !call.isAnswered,
    sinceMs: call.calledAtMs, table: tableNamed(view, call.table),
  }));
}

/**
 * Tables whose memory nobody keeps: a host who is gone for a minute, or nobody who volunteered in the
 * first minutes of the round.
 */
function hostless(view, presence, nowMs) {
  if (view.cafe.hosting === 'none' || view.phase.stage !== 'round') return [];
  return view.tables.flatMap((table) => {
    const seats = seatsOf(view, presence, table.id, view.phase.round);
    const host = seats.find((seat) => seat.isHost);
    const isEarly = nowMs - view.phase.clock.startedAtMs < realMs(view, VOLUNTEER_SECONDS);
    if (!seats.length || (host ? host.state !== 'gone' : isEarly)) return [];
    const substitute = seats.find((seat) => seat.isSubstitute);
    if (substitute) {
      return [{
        kind: 'substituted', key: `host-${table.id}`, rank: 3, isUrgent: false,
        sinceMs: host.sinceMs, table, person: substitute,
      }];
    }
    return [{
      kind: 'hostless', key: `host-${table.id}`, rank: 1, isUrgent: Boolean(host),
      sinceMs: host?.sinceMs ?? null, table,
    }];
  });
}

function absent(view, presence, nowMs) {
  const round = seatedRound(view);
  return view.tables.flatMap((table) => seatsOf(view, presence, table.id, round)
    .filter(({ state, sinceMs }) => state === 'gone'
      || (state === 'away' && nowMs - sinceMs >= AWAY_MS))
    .map((person) => ({
      kind: 'away', key: `away-${person.id}`, rank: 3, isUrgent: false, sinceMs: person.sinceMs,
      table, person,
    })));
}

/** People who joined and sit nowhere; the server seats everybody, so this is rare. */
function unseated(view, presence) {
  const round = seatedRound(view);
  const seated = new Set(view.sittings.filter((one) => one.round === round)
    .flatMap((one) => one.seats.map((person) => person.id)));
  return view.people
    .filter((person) => !seated.has(person.id) && attendance(person, presence).state === 'here')
    .map((person) => ({
      kind: 'unseated', key: `seat-${person.id}`, rank: 2, isUrgent: false, sinceMs: null, person,
    }));
}

export const tableNamed = (view, id) => view.tables.find((table) => table.id === id);
