/** The same shelf without a database; it is empty after a reload. */
export function memoryShelf() {
  const held = new Map();
  const nameOf = (...parts) => JSON.stringify(parts);
  return {
    async put(cafe, kind, id, value) {
      held.set(nameOf(cafe, kind, id), { cafe, kind, id, value: structuredClone(value) });
    },
    async remove(cafe, kind, id) {
      held.delete(nameOf(cafe, kind, id));
    },
    async clear(cafe) {
      for (const [name, one] of [...held]) if (one.cafe === cafe) held.delete(name);
    },
    async all(cafe, kind) {
      const found = [...held.values()].filter((one) => one.cafe === cafe && one.kind === kind);
      return Object.fromEntries(found.map((one) => [one.id, one.value]));
    },
  };
}
