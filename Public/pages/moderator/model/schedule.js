// The rounds of a café with their times, as far as they are known. Pure.
import { realMs } from './course.js';

/**
 * One entry per round. Times of rounds to come are a forecast that holds when nobody pauses, extends
 * or shortens; without a running clock there is none.
 * @returns {{round: number, state: 'over'|'running'|'paused'|'next'|'planned', startMs: ?number,
 *   endMs: ?number}[]}
 */
export function schedule(view, nowMs) {
  const { cafe, phase } = view;
  const roundMs = realMs(view, cafe.roundSeconds);
  const graceMs = realMs(view, cafe.graceSeconds);
  let free = freeFrom(phase, nowMs, graceMs);
  return Array.from({ length: cafe.rounds }, (_, index) => {
    const round = index + 1;
    const known = { round, startMs: null, endMs: null };
    if (phase.stage === 'round' && round === phase.round) return running(round, phase.clock, nowMs);
    if (round <= phase.round || isLater(phase.stage)) return over(round, phase.timings);
    const isNext = phase.stage === 'change' && round === phase.round + 1;
    const state = isNext ? 'next' : 'planned';
    if (free === null) return { ...known, state };
    const startMs = free;
    free += roundMs + graceMs;
    return { round, state, startMs, endMs: startMs + roundMs };
  });
}

const running = (round, clock, nowMs) => ({
  round, state: runState(clock), startMs: clock.startedAtMs, endMs: endOf(clock, nowMs),
});

/** A round that was held; the harvest may have begun before it. */
function over(round, timings) {
  const timing = timings.find((one) => one.round === round);
  return { round, state: 'over', startMs: timing?.startedAtMs ?? null, endMs: timing?.endedAtMs ?? null };
}

const runState = (clock) => (clock.pausedAtMs === undefined ? 'running' : 'paused');
const isLater = (stage) => stage === 'harvest' || stage === 'closed';

/** When the clock will end if it goes on now. */
const endOf = ({ endsAtMs, pausedAtMs }, nowMs) =>
  (pausedAtMs === undefined ? endsAtMs : endsAtMs + nowMs - pausedAtMs);

function freeFrom({ stage, clock }, nowMs, graceMs) {
  if (!clock) return null;
  return endOf(clock, nowMs) + (stage === 'round' ? graceMs : 0);
}
