import { waitMs } from '/connection/backoff.js';
import { ServerClock } from '/connection/clock.js';
import { digits, isPaused, remainingMs, restShare } from '/state/time.js';
import { equal, ok, test } from './runner.js';
import { sceneView } from './scene.js';

test('the remaining time follows the server, within the whole and zero', () => {
  const rest = [-700, 0, 440_000, 1_200_001].map((now) => remainingMs(sceneView(), now));
  equal(rest, [1_200_000, 1_200_000, 760_000, 0]);
});

test('a paused clock stands still', () => {
  const phase = { stage: 'round', round: 2, clock: { startedAtMs: 0, endsAtMs: 1000, pausedAtMs: 400 } };
  const view = sceneView({ phase });
  equal([remainingMs(view, 999), isPaused(view), isPaused(sceneView())], [600, true, false]);
});

test('without a clock there is no remaining time', () => {
  equal(remainingMs(sceneView({ phase: { stage: 'lobby', round: 0 } }), 5), null);
});

test("a rehearsal shows the café's own minutes", () => {
  const view = sceneView({
    cafe: { timeFactor: 100 }, phase: { stage: 'round', round: 1, clock: { startedAtMs: 0, endsAtMs: 12_000 } },
  });
  equal([remainingMs(view, 6000), restShare(view, 600_000)], [600_000, 50]);
});

test('digits are rounded up, so that 0:00 means over', () => {
  equal([760_000, 59_001, 1, 0, 3_661_000].map(digits), ['12:40', '1:00', '0:01', '0:00', '1:01:01']);
});

test('the clock believes the message that was least late', () => {
  let local = 1000;
  const clock = new ServerClock(() => local);
  clock.heard(5000);
  local = 2000;
  clock.heard(5700);
  equal(clock.now(), 6000);
});

test('waits follow the steps, each within half a step around it', () => {
  const steps = [0, 200, 500, 1000, 2000, 5000, 5000, 5000];
  steps.forEach((step, tries) => {
    equal(waitMs(tries, 0), Math.round(step * 0.75));
    ok(waitMs(tries, 0.999) <= step * 1.25);
  });
});
