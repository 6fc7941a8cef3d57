// How long a client waits before it tries again. Plain functions.

const stepsMs = [0, 200, 500, 1000, 2000, 5000];

/**
 * The wait before a try, in milliseconds.
 *
 * @param {number} tries that failed since the last welcome
 * @param {number} chance in 0..<1; it spreads clients that were cut off together over half a step
 */
export function waitMs(tries, chance) {
  const step = stepsMs[Math.min(tries, stepsMs.length - 1)];
  return Math.round(step * (0.75 + chance / 2));
}

/** The server asked for a pause (too slow, too many requests): never sooner than this. */
export const waitWhenAskedMs = 5000;
