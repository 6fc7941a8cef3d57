// What the harvest works out from a view.
import { questionToBegin } from '/state/selectors.js';
import { equal, test } from './runner.js';
import { proposal, sceneView } from './scene.js';

test('the themes of a question that one wrote to are shown first', () => {
  const others = proposal('p1', 's2', { question: 'q2' });
  const own = proposal('p2', 's1');
  const anonymous = { ...proposal('p3', 's1'), author: undefined };
  equal(questionToBegin(sceneView({ proposals: [others, own] }), {}), 'q1');
  equal(questionToBegin(sceneView({ proposals: [others, anonymous] }), { p3: 'key' }), 'q1');
  equal(questionToBegin(sceneView({ proposals: [others] }), {}), 'q2');
  equal(questionToBegin(sceneView({ proposals: [] }), {}), 'q1');
});
