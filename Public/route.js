// Which page an address means. Plain functions.

/**
 * A café's code as people type it: any case, any separators, look-alikes forgiven.
 * Returns `ABCD-EFGH`, or the empty string when it cannot be a code.
 */
export function codeFrom(typed) {
  const address = /\/c\/([^/?#\s]+)/.exec(typed);
  const signs = (address ? address[1] : typed).toUpperCase().replace(/[^0-9A-Z]/g, '');
  const code = signs.replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : '';
}

/** A code while it is typed: capitals in two groups of four. */
export function groupedCode(typed) {
  const address = /\/c\/([^/?#\s]+)/.exec(typed);
  const signs = (address ? address[1] : typed).toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 8);
  return signs.length > 4 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : signs;
}

/**
 * @param {string} path such as `/c/ABCD-EFGH`
 * @param {string} fragment such as `#organizer=KEY`, `#TOKEN` of a café's link, or
 *   `#table=ID` of the card of one of its tables, or `#person=TOKEN&name=NAME` of somebody invited
 * @returns {{code: string, token: string, organizerKey: string, table: string, person: ?object}} empty strings for what is absent
 */
export function routeFrom(path, fragment) {
  const code = path.startsWith('/c/') ? codeFrom(path) : '';
  const secret = fragment.replace(/^#/, '');
  const organizer = /^organizer=([\w-]{22,64})$/.exec(secret);
  const token = code && /^[\w-]{22,64}$/.test(secret) ? secret : '';
  const table = code ? /^table=(.{1,200})$/.exec(secret)?.[1] ?? '' : '';
  return {
    code, token, organizerKey: organizer ? organizer[1] : '', table: unescaped(table),
    person: code ? personFrom(secret) : null,
  };
}

/** Who a personal link is for, and the answer to what tables are mixed by, if it has one. */
function personFrom(secret) {
  const found = /^person=([\w-]{22,64})&name=([^&]{1,400})(?:&value=([^&]{1,600}))?$/.exec(secret);
  if (!found) return null;
  const [name, value] = [unescaped(found[2]), unescaped(found[3] ?? '')];
  return name ? { token: found[1], name, ...(value && { value }) } : null;
}

/** A part of an address as it was meant; the empty string when it is damaged. */
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
