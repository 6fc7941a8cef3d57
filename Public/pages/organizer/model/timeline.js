// The course of a café as pieces of time that add up. Pure.

const ARRIVAL_MINUTES = 15;
const HARVEST_MINUTES = 40;

/**
 * The pieces of a café from arrival to closing. Arrival and harvest last as long as the moderators
 * like; their lengths here are the usual ones.
 * @returns {{kind: 'arrival'|'round'|'move'|'writing'|'harvest', round: ?number, minutes: number,
 *   at: number}[]} `at` in minutes since midnight
 */
export function pieces({ begin, rounds, minutes, graceMinutes }) {
  const all = [{ kind: 'arrival', minutes: ARRIVAL_MINUTES }];
  for (let round = 1; round <= rounds; round += 1) {
    all.push({ kind: 'round', round, minutes });
    all.push({ kind: round < rounds ? 'move' : 'writing', minutes: graceMinutes });
  }
  all.push({ kind: 'harvest', minutes: HARVEST_MINUTES });
  let at = minutesOf(begin);
  return all.filter((piece) => piece.minutes > 0).map((piece) => {
    const placed = { ...piece, at };
    at += piece.minutes;
    return placed;
  });
}

/** When the last piece ends, in minutes since midnight. */
export const endOf = (all) => (all.length ? all.at(-1).at + all.at(-1).minutes : 0);

/** Minutes since midnight of a time like “09:30”; 0 when it is none. */
export function minutesOf(time) {
  const match = /^(\d{1,2}):(\d{2})/.exec(time ?? '');
  return match ? Number(match[1]) * 60 + Number(match[2]) : 0;
}

/** A time of day like “9:05”, past midnight counted on from 0:00. */
export function timeOf(minutes) {
  const whole = Math.round(minutes) % 1440;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
