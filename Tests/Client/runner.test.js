// The runner itself: what it calls equal and what it does not, and that a fault is a fault.
import { test, equal, ok, throws } from './runner.js';

test('equal values are equal, keys in any order', () => {
  equal({ a: 1, b: [true, null, 'c'] }, { b: [true, null, 'c'], a: 1 });
  equal(new Map([['a', new Set([1])]]), new Map([['a', new Set([1])]]));
  equal(undefined, undefined);
  equal(Number.NaN, Number.NaN);
});

test('different values are different', async () => {
  const pairs = [[1, '1'], [{ a: 1 }, { a: 1, b: undefined }], [null, undefined], [[1, 2], [2, 1]],
    [new Set([1]), [1]], [0, -0], [1, 1n], [[undefined], [null]], [{}, []]];
  for (const [left, right] of pairs) {
    await throws(() => equal(left, right), /expected/);
  }
});

test('a body that throws nothing, or something else, is a fault', async () => {
  await throws(() => throws(() => {}), /nothing was thrown/);
  await throws(() => throws(() => { throw new Error('a'); }, /b/), /does not match/);
});

test('ok says what it got', () => throws(() => ok(0, 'a number was expected'), /expected, got 0/));
