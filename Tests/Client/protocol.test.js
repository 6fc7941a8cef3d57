import { nothing, reduce } from '/state/reducer.js';
import { equal, ok, test } from './runner.js';
import { sceneView } from './scene.js';

const read = async (path) => {
  const answer = await fetch(path);
  ok(answer.ok, `${path}: ${answer.status}`);
  return answer.text();
};

/** Every example message of the protocol's page, in its order. */
async function examples() {
  const page = await read('/sources/Server/Server.docc/Protocol.md');
  return [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json));
}

const named = async (name) => (await examples()).find((message) => message[name]);

/** The keys of `Change`, from the domain's own source. */
async function changeKeys() {
  const source = await read('/sources/WorldCafe/Viewing/Change.swift');
  const keys = /enum Key[^{]*\{([\s\S]*?)\}/.exec(source)[1];
  return keys.replaceAll('case', ',').split(',').map((key) => key.trim()).filter(Boolean);
}

test('the examples of the protocol follow each other as the page tells', async () => {
  const messages = [await named('welcome'), await named('snapshot'), await named('events'), await named('presence')];
  const known = messages.reduce(reduce, nothing);
  equal([known.epoch, known.sequence, known.hasGap], ['e1f6', 43, false]);
  equal(known.view.proposals.map((one) => one.id), ['p1', 'p2']);
  equal(known.people.s2.state, 'away');
});

test('every message of the page is one object with one key', async () => {
  const messages = await examples();
  ok(messages.length > 15, `${messages.length} examples were found`);
  equal(messages.filter((message) => Object.keys(message).length !== 1), []);
});

test('the reducer knows every key that the domain can send', async () => {
  const keys = await changeKeys();
  ok(keys.length > 15, `${keys.length} keys were found`);
  const view = sceneView({ proposals: [{ id: 'x' }] });
  const started = { ...nothing, sequence: 1, view };
  for (const key of keys) {
    const value = key === 'proposalGone' ? 'x' : key === 'sitting' ? { round: 9, table: 't9' } : { id: 'y' };
    const events = { from: 2, to: 2, nowMs: 0, events: [], changes: [{ [key]: value }] };
    ok(JSON.stringify(reduce(started, { events }).view) !== JSON.stringify(view), `${key} changed nothing`);
  }
});
