// The course of a café as its moderators steer it: which round matters, what can be done, and when.
import { controlsOf } from '/pages/moderator/model/controls.js';
import { firstOpenRound, seatedRound } from '/pages/moderator/model/course.js';
import { schedule } from '/pages/moderator/model/schedule.js';
import { equal, ok, test } from './runner.js';

const NOW = 10_000_000;
const view = (phase = { stage: 'round', round: 1, clock: {} }) => ({
  cafe: { rounds: 3, roundSeconds: 1200, graceSeconds: 180, timeFactor: 1 }, phase,
});

test('in a change of tables the seats of the next round matter', () => {
  const seen = view({ stage: 'change', round: 1 });
  equal([seatedRound(seen), firstOpenRound(seen)], [2, 2]);
  const last = view({ stage: 'change', round: 3 });
  equal([seatedRound(last), firstOpenRound(last)], [3, 0]);
});

test('the last change of tables leads to the harvest, the others to the next round', () => {
  const names = (round) => controlsOf(view({ stage: 'change', round, clock: {} })).shown
    .map(({ name }) => name);
  ok(names(1).includes('startNext'));
  ok(names(3).includes('harvest') && !names(3).includes('startNext'));
});

test('a clock that stands still can only be resumed', () => {
  const paused = view({ stage: 'round', round: 1, clock: { pausedAtMs: 1 } });
  equal(controlsOf(paused).shown[0].name, 'resume');
  equal(controlsOf(view()).shown[0].name, 'pause');
});

test('a pause moves the forecast of all later rounds', () => {
  const clock = { startedAtMs: NOW - 100_000, endsAtMs: NOW + 600_000, pausedAtMs: NOW - 60_000 };
  const [running, second] = schedule(view({ stage: 'round', round: 1, clock }), NOW);
  equal([running.state, running.endMs], ['paused', NOW + 660_000]);
  equal(second.startMs, NOW + 660_000 + 180_000);
});
