// What an organizer fills in: the file it becomes, the sizes, the objections, the timeline.
import { draftOf, emptyDraft, fileOf, withQuestion } from '/pages/organizer/model/draft.js';
import { objections, sizesOf, suggestedTables } from '/pages/organizer/model/sizes.js';
import { endOf, pieces, timeOf } from '/pages/organizer/model/timeline.js';
import { equal, ok, test } from './runner.js';

const filled = (more = {}) => ({
  ...emptyDraft(), title: 'Café',
  questions: ['a', 'b', 'c'].map((id) => ({ id, title: id, text: `${id}?`, isPrivate: false })), ...more,
});
const nameTable = (number) => `Tisch ${number}`;
const codes = (draft) => objections(draft).map(({ code }) => code);

test('what tables are mixed by needs a question and two different answers', () => {
  const mixed = (title, values) => codes(filled({ mixing: { title, values } }));
  equal(mixed('Size', 'small\n large \n\n'), []);
  equal(mixed('', 'small\nlarge'), ['mixNoTitle']);
  equal(mixed('Size', 'small'), ['mixFewValues']);
  equal(mixed('Size', 'small\nlarge\nsmall '), ['mixTwice']);
  equal(fileOf(filled({ mixing: { title: ' Size ', values: 'small\n large \n' } }), nameTable).mix_by,
    { title: 'Size', values: ['small', 'large'] });
  ok(!('mix_by' in fileOf(filled(), nameTable)));
});

test('what a file knows of its participants is offered, if it can mix', () => {
  const people = [
    { name: 'A', organization: 'X', attributes: { size: 'small', only: 'one', broken: 7 } },
    { name: 'B', attributes: { size: 'large', only: 'one' } }, { name: 'C', organization: 'Y' },
  ];
  equal(draftOf({ participants: people }).attributes, [
    { name: 'organization', values: ['X', 'Y'] }, { name: 'size', values: ['large', 'small'] },
  ]);
});

test('what is off without an organizer’s word is so in a file as in the form', () => {
  for (const [name, field] of [['seatsByCard', 'seats_by_card'], ['asksForNames', 'attendance_names']]) {
    const file = fileOf(filled({ [name]: true }), nameTable);
    equal([file[field], draftOf(file)[name]], [true, true]);
    ok(!(field in fileOf(filled(), nameTable)));
  }
});

test('a form that is filled in meets no objection', () => equal(codes(filled()), []));

test('more rounds than questions are refused with both numbers', () => {
  const [first] = objections(filled({ rounds: 5 }));
  equal([first.code, first.isHard, first.values], ['tooManyRounds', true, { rounds: 5, count: 3 }]);
});

test('tables that do not divide by the questions are named with the better numbers', () => {
  const found = objections(filled({ tables: 5, people: 25 })).find(({ code }) => code === 'unevenTables');
  equal([found.isHard, found.values.lower, found.values.upper], [false, 3, 6]);
});

test('what is only not filled in yet stays quiet until the button is pressed', () => {
  ok(objections(emptyDraft()).every(({ isLoud }) => !isLoud));
});

test('nobody sits alone, and one table is no café', () => {
  ok(codes(filled({ people: 4, tables: 3 })).includes('tablesTooSmall'));
  ok(codes(filled({ tables: 1, questions: filled().questions.slice(0, 1), rounds: 1 })).includes('singleTable'));
});

test('sizes are level within one and hold everybody', () => {
  for (let people = 2; people <= 60; people += 1) {
    for (let tables = 1; tables <= 12; tables += 1) {
      const sizes = sizesOf(people, tables);
      equal(sizes.reduce((a, b) => a + b, 0), people);
      ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
    }
  }
});

test('fifteen people with three questions get three tables of five', () => {
  equal([suggestedTables(15, 3), suggestedTables(60, 3), suggestedTables(500, 5)], [3, 12, 100]);
});

test('a café file that is loaded and not touched says the same again', () => {
  const file = {
    format: 'worldcafe-sample/1', language: 'en', title: 'T', occasion: 'O', rounds: 2,
    round_minutes: 15, grace_seconds: 90, table_hosts: 'fixed', etiquette: ['Listen'],
    questions: [{ id: 'x', title: 'X', text: 'x?', visibility: 'private' }, { id: 'y', title: 'Y', text: 'y?' }],
    tables: [
      { id: 't9', name: 'Blue', question: 'y', conversation: 'https://talk.example/1' },
      { id: 't8', name: 'Red', question: 'x' },
    ],
    consent: 'We keep it.', mix_by: { title: 'Size', values: ['small', 'large'] }, participants_expected: 9,
  };
  equal(fileOf(draftOf(file), nameTable), file);
});

test('of the guests of a rehearsal only their number is taken over', () => {
  const draft = draftOf({ title: 'T', participants: [{ name: 'A' }, { name: 'B' }], proposals: [{}] });
  const file = fileOf(draft, nameTable);
  equal([file.participants_expected, 'participants' in file, 'proposals' in file], [2, false, false]);
});

test('new tables go to the questions with the fewest, under new identifiers', () => {
  const draft = filled({ tables: 4, kept: { tables: [
    { id: 't3', name: 'A', question: 'a' }, { id: 't2', name: 'B', question: 'a' },
  ] } });
  const { tables } = fileOf(draft, nameTable);
  equal(tables.map(({ question }) => question), ['a', 'a', 'b', 'c']);
  equal(new Set(tables.map(({ id }) => id)).size, 4);
});

test('a table whose question was removed gets another one', () => {
  const { tables } = fileOf(filled({ tables: 2, kept: { tables: [{ id: 't', name: 'A', question: 'gone' }] } }), nameTable);
  ok(tables.every(({ question }) => ['a', 'b', 'c'].includes(question)));
});

test('a file of a wrong shape becomes a form, not a fault', () => {
  for (const file of [{}, { questions: 3, tables: 'x' }, { questions: [null, 7], participants: {} }]) {
    equal(draftOf(file).questions, []);
  }
});

test('a new question has an identifier of its own', () => {
  const draft = withQuestion({ ...emptyDraft(), questions: [{ id: 'q2' }] });
  equal(draft.questions.map(({ id }) => id), ['q2', 'q3']);
});

test('the pieces of the timeline follow each other and add up to the end', () => {
  const all = pieces(filled());
  all.slice(1).forEach((piece, index) => equal(piece.at, all[index].at + all[index].minutes));
  equal(timeOf(endOf(all)), '11:34');
  equal(timeOf(1445), '0:05');
});
