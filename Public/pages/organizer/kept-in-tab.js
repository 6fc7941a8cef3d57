import { useState } from '/vendor/preact-htm.js';
import { keptInTab } from '../../keeping.js';

/**
 * A state that survives a reload of the tab: what an organizer typed, and the links that the server
 * shows only once. `null` takes it off the device.
 */
export function useKeptInTab(name, otherwise) {
  const [value, set] = useState(() => JSON.parse(keptInTab.get(name)) ?? otherwise);
  const keep = (next) => {
    if (next === null) keptInTab.remove(name);
    else keptInTab.set(name, JSON.stringify(next));
    set(next ?? otherwise);
  };
  return [value, keep];
}
