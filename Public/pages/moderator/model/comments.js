// What people said elsewhere, to be brought in as proposals: comments in the layout of Polis and
// Sensemaker, which this server exports as well. Pure.
import { tableIn } from '../../../csv.js';

/** As many as the server takes in one act, and as long as one message to it may be. */
export const COMMENTS_MAX = 500;
const MESSAGE_BYTES_MAX = 240_000;

const BODIES = ['comment-body', 'comment_text'];
const REJECTED = '-1';

/** What the server refuses in any text: control, unassigned, steering the direction, marks in heaps. */
const forbidden = [
  /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cn}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, /[\p{Mn}\p{Me}]{5}/u,
];
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]/u;

/**
 * The comments of a file that are new to a question.
 * @param {Uint8Array} bytes
 * @param {{lengthMax: number, known: Set<string>}} question the longest proposal, and the texts there are
 * @returns {{encoding?: string, separator?: string, comments: {line: number, text: string}[],
 *   rejected: number, doubles: number, faults: {code: string, line?: number, values?: object}[]}}
 *   `rejected` by moderators elsewhere, `doubles` in the file or of the question are left out; with a
 *   fault nothing can be taken
 */
export function commentsFrom(bytes, { lengthMax, known }) {
  const refused = (fault) => ({ comments: [], rejected: 0, doubles: 0, faults: [fault] });
  const { refusal, encoding, separator, head, lines, faults } = tableIn(bytes);
  if (refusal) return refused(refusal);
  const column = (names) => head.findIndex((title) => names.includes(title.toLowerCase()));
  const bodyAt = column(BODIES);
  if (bodyAt < 0 && !faults.length) return refused({ code: 'noComments' });
  const found = sorted(lines, { width: head.length, bodyAt, moderatedAt: column(['moderated']) });
  const { fresh, doubles } = unknown(found.comments, known);
  return {
    encoding,
    separator,
    comments: fresh,
    rejected: found.rejected,
    doubles,
    faults: [...faults, ...found.faults, ...faultsOf(fresh, lengthMax)]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** Rows that are whole and were not rejected. */
function sorted(lines, { width, bodyAt, moderatedAt }) {
  const faults = [];
  const comments = [];
  let rejected = 0;
  for (const { line, cells } of lines) {
    if (cells.length !== width) {
      faults.push({ code: 'cells', line, values: { count: cells.length, wanted: width } });
    } else if (cells[moderatedAt] === REJECTED) rejected += 1;
    else comments.push({ line, text: plain(cells[bodyAt] ?? '') });
  }
  return { faults, comments, rejected };
}

/** Without the apostrophe that exports put before what a spreadsheet would compute; lines end in one way. */
const plain = (text) => text.replace(/^'(?='*[\s\u00a0]*[=+\-@＝＋－＠])/u, '')
  .replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();

function unknown(comments, known) {
  const seen = new Set(known);
  const fresh = comments.filter(({ text }) => !seen.has(text) && seen.add(text));
  return { fresh, doubles: comments.length - fresh.length };
}

function faultsOf(comments, lengthMax) {
  const faults = [];
  for (const { line, text } of comments) {
    if (text.length > lengthMax) faults.push({ code: 'longText', line, values: { max: lengthMax } });
    else if (forbidden.some((sign) => sign.test(text.replaceAll(/[\n\t]/g, '')))) {
      faults.push({ code: 'forbidden', line });
    } else if (!visible.test(text)) faults.push({ code: 'noText', line });
  }
  if (comments.length > COMMENTS_MAX) {
    faults.push({ code: 'manyComments', values: { max: COMMENTS_MAX, count: comments.length } });
  } else if (bytesOf(comments) > MESSAGE_BYTES_MAX) faults.push({ code: 'muchText' });
  return faults;
}

const bytesOf = (comments) =>
  new TextEncoder().encode(JSON.stringify(comments.map(({ text }) => text))).length;
