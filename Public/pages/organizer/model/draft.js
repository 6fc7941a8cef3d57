// What an organizer fills in, and the café file that it becomes (format: `CafeFile.md`). Pure.

import { attributesOf, mixingOf, noMixing } from './mixing.js';

const FORMAT = 'worldcafe-sample/1';

/** A form that nobody has touched yet. */
export function emptyDraft() {
  return {
    title: '', occasion: '', questions: [question(1), question(2), question(3)],
    begin: '09:30', rounds: 3, minutes: 20, graceMinutes: 3, people: 15, tables: 3,
    hosting: 'per-round', consent: '', mixing: noMixing, seatsByCard: false, asksForNames: false, attributes: [], invited: [], conversations: [], language: 'de', kept: {},
  };
}

function question(number) {
  return { id: `q${number}`, title: '', text: '', isPrivate: false };
}

/** The same draft with one more question, under an identifier that no other has. */
export function withQuestion(draft) {
  let number = draft.questions.length + 1;
  while (draft.questions.some(({ id }) => id === `q${number}`)) number += 1;
  return { ...draft, questions: [...draft.questions, question(number)] };
}

/**
 * The draft of a café file. What the form does not show, such as etiquette, is kept, so that the file
 * that is made says the same as the one loaded. A rehearsal's guests and their proposals are no part
 * of a café; of the guests only their number counts.
 */
export function draftOf(file) {
  const {
    format, title, occasion, questions, rounds, round_minutes: minutes, grace_seconds: grace,
    table_hosts: hosting, tables, consent, language, participants_expected: expected, participants,
    proposals, mix_by: mixing, seats_by_card: seatsByCard,
    attendance_names: asksForNames, ...kept
  } = file;
  const empty = emptyDraft();
  return {
    ...empty,
    title: words(title),
    occasion: words(occasion),
    questions: list(questions).map((one, index) => ({
      id: one.id ?? `q${index + 1}`, title: words(one.title), text: words(one.text),
      isPrivate: one.visibility === 'private',
    })),
    rounds: rounds ?? empty.rounds,
    minutes: minutes ?? empty.minutes,
    graceMinutes: grace === undefined ? empty.graceMinutes : grace / 60,
    people: expected ?? (list(participants).length || empty.people),
    tables: list(tables).length,
    hosting: hosting ?? empty.hosting,
    consent: words(consent),
    mixing: mixing && typeof mixing === 'object'
      ? { title: words(mixing.title), values: texts(mixing.values).join('\n') } : empty.mixing,
    seatsByCard: seatsByCard === true,
    asksForNames: asksForNames === true,
    attributes: attributesOf(list(participants)),
    conversations: list(tables).map((table) => words(table.conversation)),
    language: language ?? empty.language,
    kept: { ...kept, format, tables: list(tables) },
  };
}

/** A text of the file; anything else counts as not filled in, and the form asks for it. */
const words = (value) => (typeof value === 'string' ? value : '');

const texts = (value) => (Array.isArray(value) ? value.map(words) : []);

const list = (value) => (Array.isArray(value)
  ? value.filter((one) => one && typeof one === 'object') : []);

/**
 * The café file of a draft.
 * @param {(number: number) => string} nameTable what table n is called when no file named it
 */
export function fileOf(draft, nameTable) {
  const { kept: { format, tables: _, ...kept }, questions, consent } = draft;
  return {
    format: format ?? FORMAT,
    language: draft.language,
    title: draft.title,
    occasion: draft.occasion,
    rounds: draft.rounds,
    round_minutes: draft.minutes,
    grace_seconds: Math.round(draft.graceMinutes * 60),
    table_hosts: draft.hosting,
    questions: questions.map(({ id, title, text, isPrivate }) => ({
      id, title, text, ...(isPrivate && { visibility: 'private' }),
    })),
    tables: tablesOf(draft, nameTable),
    ...(consent.trim() && { consent }),
    ...mixingOf(draft.mixing),
    ...(draft.asksForNames && { attendance_names: true }),
    ...(draft.seatsByCard && { seats_by_card: true }),
    participants_expected: draft.people,
    ...kept,
  };
}

/** The question of each table that the draft asks for. */
export const tableQuestions = (draft) => tablesOf(draft, String).map(({ question }) => question);

/** As many tables as wished: those of the file first; a new one goes to the question with the fewest. */
function tablesOf({ kept, questions, conversations, tables: count }, nameTable) {
  const counts = new Map(questions.map(({ id }) => [id, 0]));
  const before = kept.tables ?? [];
  const taken = new Set(before.map(({ id }) => id));
  const tables = [];
  for (let index = 0; index < count; index += 1) {
    const old = before[index];
    const fewest = [...counts].reduce((least, one) => (one[1] < least[1] ? one : least), ['', Infinity]);
    const question = counts.has(old?.question) ? old.question : fewest[0];
    counts.set(question, (counts.get(question) ?? 0) + 1);
    const conversation = (conversations[index] ?? '').trim();
    tables.push({
      id: old?.id ?? freshID(taken, index + 1), name: old?.name ?? nameTable(index + 1), question,
      ...(conversation && { conversation }),
    });
  }
  return tables;
}

function freshID(taken, number) {
  let id = `t${number}`;
  while (taken.has(id)) id += 'x';
  taken.add(id);
  return id;
}
