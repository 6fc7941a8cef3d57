// Comments from elsewhere: what is new to a question, what is left out, and faults by line.
import { COMMENTS_MAX, commentsFrom } from '/pages/moderator/model/comments.js';
import { equal, test } from './runner.js';

const HEAD = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body';
const read = (text, { lengthMax = 40, known = [] } = {}) =>
  commentsFrom(new TextEncoder().encode(text), { lengthMax, known: new Set(known) });
const file = (...rows) => [HEAD, ...rows.map(([moderated, body], at) =>
  `1764061200,Tue,${at},0,3,1,${moderated},"${body}"`)].join('\n');
const texts = (found) => found.comments.map(({ text }) => text);
const faults = (text, more) => read(text, more).faults.map(({ code, line }) => [code, line]);

test('what was not rejected and is new comes in, in order; the rest is counted', () => {
  const found = read(file([0, 'Eins'], [-1, 'Nein'], [1, 'Zwei, ""so""'], [0, 'Eins'], [0, 'Alt']), { known: ['Alt'] });
  equal(texts(found), ['Eins', 'Zwei, "so"']);
  equal([found.rejected, found.doubles, found.faults], [1, 2, []]);
});

test('what an export put before a formula is taken away again, once', () => {
  equal(texts(read(file([0, "'=1+1"], [0, "''=2"], [0, "'s war"], [0, "'＋3"], [0, "' =4"], [0, '-5']))),
    ['=1+1', "'=2", "'s war", '＋3', '=4', '-5']);
});

test('the layout of Sensemaker, other separators and encodings, and line ends within a text are read', () => {
  equal(texts(read('comment-id;comment_text\r\n1;"Zeile 1\r\nZeile 2"\r\n')), ['Zeile 1\nZeile 2']);
  const narrow = Uint8Array.from('Comment-Body\nMüller', (sign) => sign.charCodeAt(0));
  equal(texts(commentsFrom(narrow, { lengthMax: 40, known: new Set() })), ['Müller']);
});

test('faults name their line, and nothing is taken with one', () => {
  equal(faults(''), [['empty', undefined]]);
  equal(faults('id,text\n1,x'), [['noComments', undefined]]);
  equal(faults('comment-id,comment-body\n1,x\n2\n3,\n4,\u202ey\n5,"\u200b"'),
    [['cells', 3], ['noText', 4], ['forbidden', 5], ['noText', 6]]);
  equal(faults(`comment-body\n${'x'.repeat(41)}\n`), [['longText', 2]]);
  equal(faults('comment-body\ne\u0300\u0301\u0302\u0303\u0304\u0305'), [['forbidden', 2]]);
  equal(faults('comment-id,comment-body\n1,"x\ny"\n2,"z'), [['openQuote', 4]]);
});

test('more than one act takes is refused with both numbers, and 100,000 lines quickly', () => {
  const many = Array.from({ length: COMMENTS_MAX + 1 }, (_, at) => `Text ${at}`);
  equal(read(`comment-body\n${many.join('\n')}`).faults,
    [{ code: 'manyComments', values: { max: COMMENTS_MAX, count: COMMENTS_MAX + 1 } }]);
  equal(read(`comment-body\n${many.slice(1).join('\n')}`).faults, []);
  equal(faults(`comment-body\n${'x\n'.repeat(100_000)}`), [['tooManyRows', undefined]]);
  const long = Array.from({ length: 200 }, (_, at) => `${at} ${'ä'.repeat(1990)}`);
  equal(faults(`comment-body\n${long.join('\n')}`, { lengthMax: 2000 }), [['muchText', undefined]]);
});
