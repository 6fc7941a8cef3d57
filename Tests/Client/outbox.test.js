import { openShelf } from '/outbox/database.js';
import { memoryShelf } from '/outbox/memory.js';
import { Outbox } from '/outbox/outbox.js';
import { Pocket } from '/outbox/pocket.js';
import { equal, test } from './runner.js';

const write = (text) => ({ writeProposal: { table: 't1', round: 1, text, isRecordedByHost: false } });
const boxOn = (shelf, cafe = 'A') => new Outbox({ shelf, cafe, changed: () => {} });

/** The same rules hold for both shelves. */
for (const [name, open] of [['IndexedDB', openShelf], ['memory', async () => memoryShelf()]]) {
  test(`${name}: a command is there again after a reload, in the order in which it was given`, async () => {
    const shelf = await open();
    await shelf.clear('A');
    const box = boxOn(shelf);
    await box.add('zz', write('eins'), 1);
    await box.add('aa', write('zwei'), 2);
    const later = boxOn(shelf);
    await later.load();
    equal(later.unanswered.map((item) => [item.id, item.do.writeProposal.text]), [['zz', 'eins'], ['aa', 'zwei']]);
  });

  test(`${name}: an acknowledged command is gone after a reload`, async () => {
    const shelf = await open();
    await shelf.clear('A');
    const box = boxOn(shelf);
    await box.add('c1', write('eins'), 1);
    await box.done('c1', 7);
    const later = boxOn(shelf);
    await later.load();
    equal(later.items, []);
  });

  test(`${name}: a refused text stays until the person decides`, async () => {
    const shelf = await open();
    await shelf.clear('A');
    const box = boxOn(shelf);
    await box.add('c1', write('eins'), 1);
    await box.refused('c1', { code: 'round-locked', parameters: { round: '1' } });
    const later = boxOn(shelf);
    await later.load();
    equal([later.unanswered, later.items[0].refusal.code], [[], 'round-locked']);
    await later.discard('c1');
    const last = boxOn(shelf);
    await last.load();
    equal(last.items, []);
  });

  test(`${name}: cafés do not see each other, and clearing one leaves the other`, async () => {
    const shelf = await open();
    await Promise.all([shelf.clear('A'), shelf.clear('B')]);
    await boxOn(shelf, 'A').add('c1', write('eins'), 1);
    await boxOn(shelf, 'B').add('c1', write('zwei'), 1);
    await shelf.clear('A');
    equal([await shelf.all('A', 'outbox'), Object.keys(await shelf.all('B', 'outbox'))], [{}, ['c1']]);
  });

  test(`${name}: a draft survives a reload, and an empty one is removed`, async () => {
    const shelf = await open();
    await shelf.clear('A');
    const drafts = () => new Pocket({ shelf, cafe: 'A', kind: 'drafts' });
    const first = drafts();
    await first.set('t1/1', 'Halber Satz');
    await first.set('t2/2', 'weg');
    await first.set('t2/2', '');
    const later = drafts();
    await later.load();
    equal(later.values, { 't1/1': 'Halber Satz' });
  });
}

test('a done command stays until the view has caught up', async () => {
  const box = boxOn(memoryShelf());
  await box.add('c1', write('eins'), 1);
  await box.done('c1', 7);
  box.caughtUp(6);
  equal(box.items.length, 1);
  box.caughtUp(7);
  equal(box.items, []);
});
