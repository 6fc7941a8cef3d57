// The server's projection and this client's fold must give equal views for every audience; the Swift
// tests write the scenarios (Tests/Golden/README.md).
import { nothing, reduce } from '/state/reducer.js';
import { equal, ok, test } from './runner.js';

// The folder's listing names them all, so that a new scenario is never left out.
const listing = await (await fetch('/tests/Golden/')).text();
const names = [...listing.matchAll(/href="([\w-]+)\.json"/g)].map(([, name]) => name);

test('there are scenarios', () => ok(names.length > 0));

for (const name of names) {
  const { viewers } = await (await fetch(`/tests/Golden/${name}.json`)).json();
  for (const { viewer, start, steps } of viewers) {
    test(`${name}: ${viewer} sees what the server's projection says after each message`, () => {
      ok(steps.length > 0, 'the scenario has steps');
      const sequence = steps[0].message.events.from - 1;
      const snapshot = { snapshot: { sequence, reason: 'first', nowMs: 0, view: start } };
      let known = reduce(nothing, snapshot);
      steps.forEach(({ message, view }, i) => {
        known = reduce(known, message);
        equal(known.hasGap, false, `step ${i + 1} follows the one before`);
        equal(known.view, view, `step ${i + 1}`);
      });
    });
  }
}
