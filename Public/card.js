import { keptInTab } from './keeping.js';

// The card of a table that led this tab here. It serves once: kept while its bearer stands at the door,
// also through a reload, and gone as soon as it was shown to the server.

const keyOf = (code) => `card.${code}`;

/** @param {string} table the table's identifier */
export const keepCard = (code, table) => keptInTab.set(keyOf(code), table);

/**
 * What a kept card adds to a wish to join.
 * @returns {{table?: string}} empty without a card
 */
export function cardIn(code) {
  const table = keptInTab.get(keyOf(code));
  return table ? { table } : {};
}

/** The same, and the card is gone. */
export function takeCard(code) {
  const card = cardIn(code);
  keptInTab.remove(keyOf(code));
  return card;
}

/** Whoever came by a card sits down at its table: once, and only while people sit at tables. */
export async function sitDown({ cafe, you, phase }, client, store) {
  if (you.role === 'visitor') return;
  const { table } = takeCard(cafe.code);
  const sits = phase.stage === 'round' || phase.stage === 'change';
  if (!table || you.role !== 'participant' || !sits) return;
  const answer = await client.send({ takeSeat: { table } });
  if (answer.name === 'refused') store.set({ seatRefusal: answer });
}
