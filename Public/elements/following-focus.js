import { useLayoutEffect, useRef } from '/vendor/preact-htm.js';

/**
 * What had the focus may be drawn anew in another place, or be gone, when an action is done. The
 * function that this gives names where the focus belongs then: selectors, the best first. It moves
 * only a focus that was lost, never one that is somewhere.
 */
export function useFollowingFocus() {
  const wanted = useRef(null);
  useLayoutEffect(() => {
    if (!wanted.current || document.activeElement !== document.body) return;
    wanted.current.map((selector) => document.querySelector(selector)).find(Boolean)?.focus();
    wanted.current = null;
  });
  return (...selectors) => { wanted.current = selectors; };
}
