import { applyChange, nothing, reduce } from '/state/reducer.js';
import { equal, ok, test } from './runner.js';
import { proposal, sceneView, seat } from './scene.js';

const standing = { ...nothing, epoch: 'e1', sequence: 41, view: sceneView() };
const happened = (from, to, changes) => ({ events: { from, to, nowMs: 0, events: [], changes } });

test('a snapshot replaces everything that was known', () => {
  const known = reduce(
    { ...standing, people: { s9: { state: 'gone' } }, hasGap: true },
    { snapshot: { sequence: 7, reason: 'epoch', nowMs: 0, view: sceneView({ headcount: 9 }) } });
  equal([known.sequence, known.view.headcount, known.people, known.hasGap], [7, 9, {}, false]);
});

test('how far the planner is stands there until it is done, and not over a new beginning', () => {
  const busy = reduce(standing, { progress: { steps: 1024, of: 200_000 } });
  equal(busy.progress, { steps: 1024, of: 200_000 });
  equal(reduce(busy, { progress: { steps: 200_000, of: 200_000 } }).progress, null);
  const anew = { snapshot: { sequence: 7, reason: 'epoch', nowMs: 0, view: sceneView() } };
  equal(reduce(busy, anew).progress, null);
});

test('events that follow move the view to their end', () => {
  const known = reduce(standing, happened(42, 44, [{ headcount: 3 }]));
  equal([known.sequence, known.view.headcount, known.hasGap], [44, 3, false]);
});

test('void events move the sequence and nothing else', () => {
  const known = reduce(standing, happened(42, 50, []));
  equal(known.sequence, 50);
  equal(known.view, standing.view);
});

test('a gap is noticed and changes nothing', () => {
  const known = reduce(standing, happened(43, 43, [{ headcount: 3 }]));
  equal([known.sequence, known.view.headcount, known.hasGap], [41, 2, true]);
});

test('each plural key replaces its part of the view', () => {
  const parts = {
    questions: [1], phase: { stage: 'harvest', round: 3 }, headcount: 5, you: { id: 's1' },
    people: [seat('s1')], moderators: [{ id: 'm1' }], sittings: [], proposals: [], clusters: [2],
    recommendations: [3], calls: [4], plan: { contacts: 1, bound: 2 },
  };
  for (const [key, value] of Object.entries(parts)) {
    equal(applyChange(sceneView(), { [key]: value })[key], value, key);
  }
});

test('a singular key takes the place of the thing with the same identity', () => {
  const view = sceneView({ proposals: [proposal('p1', 's2'), proposal('p2', 's3')] });
  const edited = proposal('p1', 's2', { text: 'neu' });
  equal(applyChange(view, { proposal: edited }).proposals.map((one) => one.text), ['neu', 'Text p2']);
});

test('a singular key with a new identity goes to the end', () => {
  equal(applyChange(sceneView(), { proposal: proposal('p9', 's3') }).proposals.at(-1).id, 'p9');
  equal(applyChange(sceneView(), { message: { id: 'm1' } }).messages, [{ id: 'm1' }]);
  equal(applyChange(sceneView(), { person: seat('s5') }).people, [seat('s5')]);
});

test('a sitting is the same by round and table', () => {
  const sitting = { round: 2, table: 't1', arrived: ['s1'], seats: [] };
  const view = applyChange(sceneView(), { sitting });
  equal(view.sittings.length, 2);
  equal(view.sittings[0], sitting);
  equal(applyChange(view, { sitting: { ...sitting, table: 't2' } }).sittings.length, 3);
});

test('a proposal that is gone leaves the list', () => {
  equal(applyChange(sceneView(), { proposalGone: 'p1' }).proposals, []);
});

test('a key that this client does not know changes nothing', () => {
  const view = sceneView();
  equal(applyChange(view, { balloons: 99 }), view);
});

test('the view before a change stays as it was', () => {
  const view = sceneView();
  applyChange(view, { proposalGone: 'p1' });
  applyChange(view, { proposal: proposal('p2', 's1') });
  equal(view, sceneView());
});

test('presence is put beside what is known, person by person', () => {
  const first = reduce(standing, { presence: { nowMs: 0, moderators: 1, people: { s1: { state: 'away' } } } });
  const then = reduce(first, { presence: { nowMs: 0, moderators: 0, people: { s2: { state: 'gone' } } } });
  equal([then.people, then.moderatorsPresent], [{ s1: { state: 'away' }, s2: { state: 'gone' } }, 0]);
});

test('another epoch makes the sequence worthless, the same one keeps it', () => {
  equal(reduce(standing, { welcome: { epoch: 'e2' } }).sequence, 0);
  equal(reduce(standing, { welcome: { epoch: 'e1' } }), standing);
});

test('an unknown message changes nothing', () => ok(reduce(standing, { news: {} }) === standing));

test('who may take the lead is known while it is said, and not longer', () => {
  const offered = reduce(standing, { presence: { nowMs: 0, moderators: 0, people: {}, heir: 's1' } });
  const back = reduce(offered, { presence: { nowMs: 0, moderators: 1, people: {} } });
  equal([offered.heir, back.heir], ['s1', '']);
});
