import { Session } from '/connection/session.js';
import { equal, ok, test } from './runner.js';

/** A wire without a network; the test plays the server. */
function fakeWires() {
  const wires = [];
  const open = (listeners) => {
    const wire = { ...listeners, sent: [], send: (message) => wire.sent.push(message), close: () => listeners.closed(1000) };
    wires.push(wire);
    return wire;
  };
  return { wires, open };
}

function session() {
  const { wires, open } = fakeWires();
  const states = [];
  const made = new Session({
    hello: () => ({ cafe: 'ABCD-EFGH' }), received: () => {}, changed: (state) => states.push(state), open,
  });
  const welcome = () => {
    wires.at(-1).opened();
    wires.at(-1).received({ welcome: { beatMs: 60_000 } });
  };
  return { made, wires, states, welcome };
}

const until = async (condition) => {
  const end = performance.now() + 5000;
  while (!condition()) {
    if (performance.now() > end) throw new Error('it did not happen within 5 s');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

test('a session says hello first and is online with the welcome', () => {
  const { made, wires, states, welcome } = session();
  made.connect();
  welcome();
  equal(wires[0].sent, [{ hello: { version: 1, cafe: 'ABCD-EFGH' } }]);
  equal(states, ['online']);
  made.leave();
});

test('a cut session connects again at once, and says nothing of a short cut', async () => {
  const { made, wires, states, welcome } = session();
  made.connect();
  welcome();
  wires[0].closed(1012);
  await until(() => wires.length === 2);
  welcome();
  equal(states, ['online', 'cut', 'online']);
  made.leave();
});

test('a longer cut is said', async () => {
  const { made, wires, states, welcome } = session();
  made.connect();
  welcome();
  const began = performance.now();
  wires[0].closed(1006);
  await until(() => states.includes('offline'));
  ok(performance.now() - began < 2000, 'it took too long to say so');
  made.leave();
});

test('silence is asked after, then counts as cut off', async () => {
  const { made, wires, states } = session();
  made.connect();
  wires[0].opened();
  wires[0].received({ welcome: { beatMs: 50 } });
  await until(() => states.includes('cut'));
  equal(wires[0].sent.at(-1), { beat: {} });
  // Long enough was waited: it is said at once, not after the pause that spares short cuts a word.
  const began = performance.now();
  await until(() => states.includes('offline'));
  ok(performance.now() - began < 400);
  made.leave();
});

for (const [code, state] of [[4401, 'rejected'], [4404, 'unknown'], [4409, 'elsewhere']]) {
  test(`after ${code} the session is ${state} and waits for the person`, () => {
    const { made, wires, states, welcome } = session();
    made.connect();
    welcome();
    wires[0].closed(code);
    made.wake();
    equal([wires.length, states.at(-1)], [1, state]);
    made.connect();
    equal(wires.length, 2);
    made.leave();
  });
}
