import { useRef, useState } from '/vendor/preact-htm.js';
import { keptInTab } from '../../keeping.js';

/**
 * A state that survives a reload of the tab: what an organizer typed, and the links that the server
 * shows only once.
 * @returns {[any, (next: any) => void]} `next` may be a function of the latest value, so that two
 *   changes before the next drawing both count; `null` takes it off the device
 */
export function useKeptInTab(name, otherwise) {
  const [value, set] = useState(() => JSON.parse(keptInTab.get(name)) ?? otherwise);
  const latest = useRef(value);
  const keep = (next) => {
    const wanted = typeof next === 'function' ? next(latest.current) : next;
    latest.current = wanted ?? otherwise;
    if (wanted === null) keptInTab.remove(name);
    else keptInTab.set(name, JSON.stringify(wanted));
    set(latest.current);
  };
  return [value, keep];
}
