// What is handed over at a table, in groups of what is similar.
import { groupsOf } from '/pages/table/groups.js';
import { equal, test } from './runner.js';

const cards = [['p1', 1], ['p2', 2], ['p3', 1], ['p4', 2]].map(([id, round]) => ({ id, round }));
const read = (sections) => sections?.map((one) => one.cards.map(({ id }) => id)) ?? null;

test('groups of several come first, the newest card first, and all others together', () => {
  equal(read(groupsOf(cards, [['p1', 'p2'], ['p3'], ['p4']])), [['p2', 'p1'], ['p4', 'p3']]);
  equal(read(groupsOf(cards, [['p1', 'p3'], ['p2', 'p4']])), [['p1', 'p3'], ['p2', 'p4']]);
});

test('without groups, or with groups of cards that are gone, nothing is grouped', () => {
  equal([groupsOf(cards, []), groupsOf(cards, [['p1'], ['p2', 'gone']])], [null, null]);
});
