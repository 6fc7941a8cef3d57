// Small things that the device keeps: words for people who share it stand in the settings dialog.
// A browser that forbids storage keeps them until the page closes.

const PREFIX = 'worldcafe.';

/** `localStorage` or `sessionStorage`, or a map when the browser refuses. */
function chest(name) {
  const held = new Map();
  const attempt = (first, otherwise) => {
    try { return first(window[name]); } catch { return otherwise(); }
  };
  return {
    get: (key) => attempt((box) => box.getItem(PREFIX + key), () => null) ?? held.get(key) ?? null,
    set: (key, value) => {
      held.set(key, value);
      attempt((box) => box.setItem(PREFIX + key, value), () => {});
    },
    remove: (key) => {
      held.delete(key);
      attempt((box) => box.removeItem(PREFIX + key), () => {});
    },
  };
}

/** Until it is removed: settings, and who this person is in a café. */
export const kept = chest('localStorage');

/** Until the tab closes: the organizer's key. */
export const keptInTab = chest('sessionStorage');
