import { kept } from './keeping.js';

// Who this browser is in a café. A token that waits for its first `done` is pending: the server may
// or may not have carried out the join, and a hello with the token tells.

const keyOf = (code) => `identity.${code}`;

/** @returns {{token: string, isPending: boolean} | null} */
export function identityIn(code) {
  try {
    const found = JSON.parse(kept.get(keyOf(code)));
    return typeof found?.token === 'string' ? found : null;
  } catch {
    return null;
  }
}

export const keepIdentity = (code, token, isPending = false) =>
  kept.set(keyOf(code), JSON.stringify({ token, isPending }));

export const forgetIdentity = (code) => kept.remove(keyOf(code));

/** Everything small that the device keeps of a café; the larger things are on the outbox's shelf. */
export function forgetCafe(code) {
  for (const name of ['identity', 'dismissed', 'handover']) kept.remove(`${name}.${code}`);
}
