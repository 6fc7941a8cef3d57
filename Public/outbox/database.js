import { memoryShelf } from './memory.js';

const STORE = 'kept';

/**
 * A shelf for what must survive a reload: values under [café, kind, id].
 * IndexedDB where there is one, memory where the browser refuses it (some private windows do).
 */
export async function openShelf() {
  try {
    return indexedShelf(await opened());
  } catch {
    return memoryShelf();
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('worldcafe', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** All keys that begin with the parts: an array sorts behind every string. */
const below = (...parts) => IDBKeyRange.bound(parts, [...parts, []]);

function indexedShelf(database) {
  const run = (mode, ask) => new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = ask(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
  return {
    put: (cafe, kind, id, value) => run('readwrite', (store) => store.put(value, [cafe, kind, id])),
    remove: (cafe, kind, id) => run('readwrite', (store) => store.delete([cafe, kind, id])),
    clear: (cafe) => run('readwrite', (store) => store.delete(below(cafe))),
    /** @returns {Promise<object>} the values of one kind by their id */
    async all(cafe, kind) {
      const range = below(cafe, kind);
      const keys = await run('readonly', (store) => store.getAllKeys(range));
      const values = await run('readonly', (store) => store.getAll(range));
      return Object.fromEntries(keys.map((key, i) => [key[2], values[i]]));
    },
  };
}
