import { unsentItems, withOutbox } from '/state/overlay.js';
import { equal, test } from './runner.js';
import { proposal, sceneView } from './scene.js';

const item = (command, parts = {}) => ({ id: 'c1', atMs: 1, do: command, ...parts });
const write = { writeProposal: { table: 't1', round: 2, text: 'Neu', isRecordedByHost: false } };

test('support on its way counts once and is marked', () => {
  const view = withOutbox(sceneView(), [item({ support: { proposal: 'p1', isOn: true } })]);
  equal([view.proposals[0].supports, view.you.supports], [1, ['p1']]);
});

test('support that has arrived is not counted again', () => {
  const seen = sceneView({ you: { id: 's1', supports: ['p1'] }, proposals: [proposal('p1', 's2', { supports: 1 })] });
  const view = withOutbox(seen, [item({ support: { proposal: 'p1', isOn: true } }, { sequence: 9 })]);
  equal(view.proposals[0].supports, 1);
});

test('an edit on its way shows the new text, a withdrawal no card', () => {
  const edited = withOutbox(sceneView(), [item({ editProposal: { proposal: 'p1', text: 'Neu' } })]);
  equal([edited.proposals[0].text, edited.proposals[0].isOnItsWay], ['Neu', true]);
  equal(withOutbox(sceneView(), [item({ withdrawProposal: { proposal: 'p1' } })]).proposals, []);
});

test('what was refused is not foreseen', () => {
  const refused = item({ withdrawProposal: { proposal: 'p1' } }, { refusal: { code: 'round-locked' } });
  equal(withOutbox(sceneView(), [refused]), sceneView());
});

test('a proposal is never shown twice, whichever comes first, events or acknowledgement', () => {
  equal(unsentItems([item(write)], sceneView()).length, 1);
  const arrived = sceneView({ proposals: [proposal('p2', 's1', { text: 'Neu' })] });
  equal(unsentItems([item(write)], arrived), []);
  const anonymous = sceneView({ proposals: [proposal('p2', null, { text: 'Neu' })] });
  equal(unsentItems([item(write)], anonymous), []);
});

test("somebody else's equal words do not hide one's own", () => {
  const others = sceneView({ proposals: [proposal('p2', 's3', { text: 'Neu' })] });
  equal(unsentItems([item(write)], others).length, 1);
});

test('refused texts always stay in sight', () => {
  const refusal = { code: 'round-locked' };
  const arrived = sceneView({ proposals: [proposal('p2', 's1', { text: 'Neu' })] });
  equal(unsentItems([item(write, { refusal })], arrived).length, 1);
  equal(unsentItems([item({ editProposal: { proposal: 'p1', text: 'x' } }, { refusal })], arrived).length, 1);
});
