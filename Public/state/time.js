// The café's clock as people read it. Plain functions; `now` is on the server's axis.

/**
 * Milliseconds left, in the café's own time (a rehearsal's clock runs faster); null without clock.
 * Never more than the whole: `now` may be a moment older than a clock that has just begun.
 */
export function remainingMs(view, now) {
  const clock = view.phase.clock;
  if (!clock) return null;
  const present = Math.max(clock.startedAtMs, clock.pausedAtMs ?? now);
  return Math.max(0, clock.endsAtMs - present) * view.cafe.timeFactor;
}

export const isPaused = (view) => view.phase.clock?.pausedAtMs !== undefined;

/** Whole seconds, rounded up, so that 0:00 means over. */
export const wholeSeconds = (ms) => Math.ceil(ms / 1000);

/** `12:40`, or `1:02:03` from an hour on. */
export function digits(ms) {
  const seconds = wholeSeconds(ms);
  const two = (value) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** The share of the time that is left, in per cent. */
export function restShare(view, ms) {
  const { startedAtMs, endsAtMs } = view.phase.clock;
  const whole = (endsAtMs - startedAtMs) * view.cafe.timeFactor;
  return whole > 0 ? Math.min(100, (100 * ms) / whole) : 0;
}
