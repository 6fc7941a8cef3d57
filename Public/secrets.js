// Secrets and identifiers are made here and nowhere else: 128 random bits in 22 characters.

/** A token, an edit key or a command's identifier: letters, digits, `-` and `_`. */
export function freshSecret() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
