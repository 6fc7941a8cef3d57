// Reads tables as spreadsheets save them: any usual encoding and separator, quotes after RFC 4180. Pure.

export const ROWS_MAX = 10_000;
export const BYTES_MAX = 5_000_000;
const SEPARATORS = [';', ',', '\t', '|'];

/**
 * The text of a file. A mark at its beginning decides; without one, zero bytes tell UTF-16, and what is
 * no UTF-8 is Windows-1252, which is what German spreadsheets save.
 * @param {Uint8Array} bytes
 * @returns {{text: string, encoding: string}}
 */
export function decode(bytes) {
  const marks = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.[0] ?? guessed(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function guessed(bytes) {
  const start = bytes.subarray(0, 1000);
  const zeros = (parity) => start.filter((byte, at) => at % 2 === parity && byte === 0).length;
  if (zeros(1) > start.length / 4) return 'utf-16le';
  if (zeros(0) > start.length / 4) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The separator that stands most often in the first line, outside of quotes. */
export function separatorOf(text) {
  const head = text.split(/\r\n|\r|\n/, 1)[0].replaceAll(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((sign) => head.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
}

/**
 * The rows of a text, each with the line where it begins; lines without anything are left out.
 * @returns {{rows: {line: number, cells: string[]}[], faults: {code: string, line: number}[]}} a fault
 *   is `openQuote`, `strayQuote` or `tooManyRows`; reading ends at an open quote or beyond the limit
 */
export function parse(text, separator = separatorOf(text)) {
  const rows = [];
  const faults = [];
  const cell = new RegExp(`"((?:[^"]|"")*)("?)([^${sign(separator)}\r\n]*)|([^${sign(separator)}\r\n]*)`, 'y');
  let line = 1;
  let row = { line, cells: [] };
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const [whole, quoted, end, rest, plain] = cell.exec(text);
    if (quoted !== undefined && !end) return { rows, faults: [...faults, { code: 'openQuote', line }] };
    if (rest?.trim()) faults.push({ code: 'strayQuote', line });
    row.cells.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    line += (quoted?.match(/\r\n|\r|\n/g) ?? []).length;
    at += whole.length;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (row.cells.some(Boolean)) rows.push(row);
    if (rows.length > ROWS_MAX + 1) return { rows: [], faults: [{ code: 'tooManyRows', line }] };
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    row = { line, cells: [] };
  }
  return { rows, faults };
}

const sign = (separator) => (separator === '|' ? '\\|' : separator);

/**
 * A table as spreadsheets open it without asking: separated by semicolons, each cell in quotes, and an
 * apostrophe before what would be computed.
 * @param {string[][]} rows
 */
export const written = (rows) => `\ufeff${rows.map((cells) => `${cells.map((text) =>
  `"${text.replace(/^(?=[\s']*[=+\-@＝＋－＠])/u, '\'').replaceAll('"', '""')}"`).join(';')}\r\n`).join('')}`;

/**
 * The table of a file, with its first row as the head.
 * @param {Uint8Array} bytes
 * @returns {{encoding: string, separator: string, head: string[], lines: object[], faults: object[]}
 *   | {refusal: {code: string, values?: object}}} a refusal for a file from which nothing can be read
 */
export function tableIn(bytes) {
  if (bytes.length > BYTES_MAX) return { refusal: { code: 'tooLarge', values: { max: BYTES_MAX / 1_000_000 } } };
  const { text, encoding } = decode(bytes);
  const separator = separatorOf(text);
  const { rows, faults } = parse(text, separator);
  if (faults[0]?.code === 'tooManyRows') return { refusal: { code: 'tooManyRows', values: { max: ROWS_MAX } } };
  if (!rows.length && !faults.length) return { refusal: { code: 'empty' } };
  const [head = { cells: [] }, ...lines] = rows;
  return { encoding, separator, head: head.cells, lines, faults };
}
