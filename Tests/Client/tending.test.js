// What a table wants to be remembered, and which proposals say the same.
import { followersOf, mayTend, tended } from '/state/tending.js';
import { foremost } from '/state/slides.js';
import { equal, test } from './runner.js';

const view = {
  you: { id: 's1' },
  proposals: [
    { id: 'p1', isInsight: true }, { id: 'p2', sameAs: 'p1' }, { id: 'p3' }, { id: 'p4', sameAs: 'unread' },
    { id: 'p5', sameAs: 'p1' },
  ],
};
const ids = (cards) => cards.map(({ id }) => id);

test('what another card stands for lies beneath it, but own cards and orphans stay', () => {
  const { insights, others } = tended(view, view.proposals, ({ id }) => id === 'p5');
  equal([ids(insights), ids(others)], [['p1'], ['p3', 'p4', 'p5']]);
  equal(ids(followersOf(view, view.proposals[0])), ['p2', 'p5']);
});

test('the host tends, or who stands in, or anybody at a table with neither', () => {
  const may = (sitting) => mayTend(view, { sitting });
  equal([may({ host: 's1' }), may({ host: 's2' }), may({ host: 's1', substitute: 's2' }), may({})],
    [true, false, false, true]);
});

test('on a slide insights come first, then what has most support', () => {
  const cards = [['p1', 9], ['p2', 0, true], ['p3', 2], ['p4', 1, true]]
    .map(([id, supports, isInsight]) => ({ id, supports, isInsight, writtenAtMs: 0 }));
  equal(ids(foremost(cards).shown), ['p4', 'p2', 'p1', 'p3']);
});
