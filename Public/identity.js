import { kept } from './keeping.js';

// Who this browser is in a café. A token that waits for its first `done` is pending: the server may
// or may not have carried out the join, and a hello with the token tells.

const keyOf = (code) => `identity.${code}`;

/**
 * `other` is the token of the same person's other role: a guest who took the lead keeps the place at
 * the table, and can go back to it.
 * @returns {{token: string, isPending: boolean, other?: string} | null}
 */
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

/** From now on this browser is somebody with this token; who it was before is its other role. */
export function addIdentity(code, token) {
  const other = identityIn(code)?.token;
  kept.set(keyOf(code), JSON.stringify({ token, isPending: false, other }));
}

/** The other role becomes the one that speaks. */
export const switchIdentity = (code) => addIdentity(code, identityIn(code).other);

/** The token is worth nothing any more; what is left is the other role, if there is one. */
export function forgetIdentity(code) {
  const other = identityIn(code)?.other;
  if (other) keepIdentity(code, other);
  else kept.remove(keyOf(code));
}

/** Everything small that the device keeps of a café; the larger things are on the outbox's shelf. */
export function forgetCafe(code) {
  for (const name of ['identity', 'dismissed', 'handover']) kept.remove(`${name}.${code}`);
}
