// The smallest runner that serves: a test file calls `test(sentence, body)`; run.js runs the bodies
// one after another and leaves the results for the harness.
//
//   import { test, equal, ok, throws } from './runner.js';
//   test('a withdrawn proposal leaves the table', () => equal(reduce(view, event).proposals, []));
//
// A body may be async. Served paths: / is Public, /tests/ is Tests, /sources/ is Sources.
export const tests = [];

export function test(sentence, body) {
  tests.push({ sentence, body });
}

// Deep equality over JSON-like values, Map, Set and typed arrays; keys in any order.
export function equal(actual, expected, note = '') {
  const [left, right] = [show(actual), show(expected)];
  if (left !== right) throw new Error(`${note}\n    is       ${left}\n    expected ${right}`);
}

export function ok(value, note = 'a true value was expected') {
  if (!value) throw new Error(`${note}, got ${show(value)}`);
}

export async function throws(body, pattern = /./) {
  try {
    await body();
  } catch (error) {
    ok(pattern.test(String(error)), `“${error}” does not match ${pattern}`);
    return;
  }
  throw new Error('nothing was thrown');
}

function show(value) {
  if (value === undefined) return 'undefined';
  if (typeof value === 'bigint' || Object.is(value, -0)) return `${typeof value} ${value}`;
  if (typeof value === 'number' || typeof value === 'symbol') return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? String(value);
  if (value instanceof Error) return String(value);
  if (value instanceof Map) return `Map ${show([...value])}`;
  if (value instanceof Set) return `Set ${show([...value])}`;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return `[${[...value].map(show)}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${show(value[key])}`)}}`;
}
