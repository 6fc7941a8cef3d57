// The board of themes as moderators see it, and the order that the program would prefer.
import { boardOf, openProposals } from '/pages/moderator/model/board.js';
import { countsOf, rearrangingOf } from '/pages/moderator/model/rearranging.js';
import { equal, test } from './runner.js';

const proposal = (id, more = {}) => ({ id, question: 'q', text: id, writtenAtMs: 1, ...more });
const view = (more = {}) => ({ proposals: [], clusters: [], recommendations: [], ...more });

test('a proposal is in its theme or in the lane, never in both', () => {
  const seen = view({
    proposals: [proposal('p1'), proposal('p2'), proposal('p3', { question: 'other' })],
    clusters: [{ id: 'k', question: 'q', origin: 'suggestion', proposals: ['p1', 'gone'], placedByPeople: ['p1'] }],
  });
  const board = boardOf(seen, 'q');
  equal(board.loose.map(({ id }) => id), ['p2']);
  equal(board.themes[0].cards.map(({ id, isPlaced }) => [id, isPlaced]), [['p1', true]]);
  equal(board.themes[0].isDecided, false);
});

test('a proposal that no recommendation stands on is listed', () => {
  const seen = view({
    proposals: [proposal('p1'), proposal('p2')], recommendations: [{ proposals: ['p1'] }],
  });
  equal(openProposals(seen).map(({ id }) => id), ['p2']);
});

const theme = (id, proposals, more = {}) => ({
  id, question: 'q', title: id.toUpperCase(), words: [], origin: 'suggestion', proposals,
  placedByPeople: [], isLocked: false, ...more,
});

test('a theme that stands under another one is drawn there, and alone when that one is gone', () => {
  const seen = view({ clusters: [theme('a', []), theme('b', [], { parent: 'a' }), theme('c', [], { parent: 'x' })] });
  const { top, themes } = boardOf(seen, 'q');
  equal(top.map(({ id, children }) => [id, children.map((child) => child.id)]), [['a', ['b']], ['c', []]]);
  equal(themes.length, 3);
});

test('whoever is kept apart knows from whom', () => {
  const seen = view({
    proposals: ['p1', 'p2', 'p3'].map((id) => proposal(id)), arranging: { apart: [['p1', 'p2'], ['p1', 'p3']], offers: [] },
  });
  equal(boardOf(seen, 'q').loose.map(({ id, apart }) => [id, apart]), [['p1', ['p2', 'p3']], ['p2', ['p1']], ['p3', ['p1']]]);
});

test('an offered order is told as merges, moves, new themes and leavings', () => {
  const part = (id, proposals, more = {}) => ({ id, isNew: false, words: ['Zeit'], proposals, ...more });
  const seen = view({
    proposals: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => proposal(id)),
    clusters: [theme('a', ['p1', 'p2']), theme('b', ['p3', 'p4', 'p6'])],
    arranging: { apart: [], offers: [{ question: 'q', parts: [
      part('1', ['p1', 'p2'], { cluster: 'b' }), part('2', ['p3', 'p5'], { cluster: 'n', isNew: true }),
      part('3', ['p4']), part('4', ['p6'], { cluster: 'gone' }), part('5', ['nobody'], { cluster: 'a' }),
    ] }] },
  });
  const parts = rearrangingOf(seen, boardOf(seen, 'q'));
  equal(parts.map(({ kind, sources }) => [kind, sources.map(({ id }) => id)]),
    [['merge', ['a']], ['new', ['b']], ['loosen', ['b']]]);
  equal(countsOf(parts), { merged: 1, fresh: 1, moved: 5 });
  equal(rearrangingOf(view(), boardOf(view(), 'q')), []);
});

test('a card that somebody has in hand stays where it was, and all else goes on', () => {
  const seen = view({
    proposals: [proposal('p1'), proposal('p2')], clusters: [theme('a', ['p1', 'p2']), theme('b', [])],
  });
  const places = (held) => {
    const { themes, loose } = boardOf(seen, 'q', held);
    return [...themes.map(({ cards }) => cards.map(({ id }) => id)), loose.map(({ id }) => id)];
  };
  equal(places({ card: 'p1', theme: 'b' }), [['p2'], ['p1'], []]);
  equal(places({ card: 'p1' }), [['p2'], [], ['p1']]);
  equal(places({ card: 'p1', theme: 'gone' }), [['p2'], [], ['p1']]);
  equal(places({ card: 'p1', theme: 'a' }), places(null));
});
