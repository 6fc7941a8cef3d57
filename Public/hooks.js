import { useEffect, useRef, useState } from '/vendor/preact-htm.js';

/** The store's state; the element is drawn again after each change. */
export function useStore(store) {
  const [state, set] = useState(store.state);
  useEffect(() => {
    const follow = () => set(store.state);
    store.addEventListener('change', follow);
    follow();
    return () => store.removeEventListener('change', follow);
  }, [store]);
  return state;
}

/** The server's present in milliseconds, new at each of its whole seconds. */
export function useNow(clock) {
  const [now, set] = useState(clock.now());
  useEffect(() => {
    let timer;
    const tick = () => {
      const present = clock.now();
      set(present);
      timer = setTimeout(tick, 1000 - (present % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock]);
  return now;
}

/** The window's title, the nearest thing first. */
export function useTitle(...parts) {
  const title = parts.filter(Boolean).join(' – ');
  useEffect(() => { document.title = title; }, [title]);
}

/**
 * A reference for the heading of a page: it gets the focus when `place` becomes another one, so that
 * keyboards and screen readers come along. Not at the first drawing of a page that was just loaded.
 */
let lastPlace = null;
export function useArrival(place) {
  const heading = useRef(null);
  useEffect(() => {
    if (lastPlace !== null && place !== null && lastPlace !== place) heading.current?.focus();
    lastPlace = place;
  }, [place]);
  return heading;
}

let ids = 0;

/** An identifier that is unique in the document and stays with the element. */
export function useUniqueId(prefix) {
  return useState(() => `${prefix}-${++ids}`)[0];
}
