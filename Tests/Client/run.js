// Imports the test file that the address names, runs its tests, and leaves the results in `results`.
import { tests } from './runner.js';

async function run() {
  const file = new URLSearchParams(location.search).get('file');
  try {
    await import(file);
  } catch (error) {
    return [{ sentence: 'the file is imported', fault: `${error}\n${error.stack ?? ''}` }];
  }
  const results = [];
  for (const { sentence, body } of tests) {
    const began = performance.now();
    let fault = null;
    try {
      await body();
    } catch (error) {
      fault = error?.stack?.includes(error.message) ? error.stack : `${error}\n${error?.stack ?? ''}`;
    }
    results.push({ sentence, fault, tookMs: performance.now() - began });
  }
  return results;
}

globalThis.results = run();
