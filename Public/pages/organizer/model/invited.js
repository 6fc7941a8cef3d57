// Who is invited, from a table that an organizer has. Only numbers and answers leave this page. Pure.
import { tableIn } from '../../../csv.js';

const NAME_MAX = 40;
const PEOPLE_MAX = 500;
const VALUES = { min: 2, max: 20, lengthMax: 60 };

/**
 * What a file says about the people who are invited.
 * @param {Uint8Array} bytes
 * @returns {{encoding?: string, separator?: string, head: string[], people: object[], columns: object[],
 *   invited: object[], faults: {code: string, line?: number, values?: object}[]}} `columns` are those by
 *   which tables can be mixed, each `{name, values}`; `invited` are the names, each with its answers in
 *   these columns; with a fault nothing can be taken
 */
export function invitedFrom(bytes) {
  const refused = (fault) => ({ head: [], people: [], columns: [], invited: [], faults: [fault] });
  const { refusal, encoding, separator, head, lines, faults } = tableIn(bytes);
  if (refusal) return refused(refusal);
  const nameAt = Math.max(0, head.findIndex((title) => /name|person|teilnehm/i.test(title)));
  const people = lines.map(({ line, cells }) => ({ line, cells, name: cells[nameAt] ?? '' }));
  const columns = columnsOf(head, people, nameAt);
  return {
    encoding,
    separator,
    head,
    people,
    columns: columns.map(({ name, values }) => ({ name, values })),
    invited: people.map(({ name, cells }) => ({ name, answers: columns.map(({ at }) => cells[at] ?? '') })),
    faults: [...faults, ...faultsOf(head, people)].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

function faultsOf(head, people) {
  const faults = [];
  const seen = new Map();
  for (const { line, cells, name } of people) {
    if (cells.length !== head.length) {
      faults.push({ code: 'cells', line, values: { count: cells.length, wanted: head.length } });
    } else if (!name) faults.push({ code: 'noName', line });
    else if (name.length > NAME_MAX) faults.push({ code: 'longName', line, values: { max: NAME_MAX } });
    else if (seen.has(name)) faults.push({ code: 'twice', line, values: { name, first: seen.get(name) } });
    seen.set(name, line);
  }
  if (people.length < 2) faults.push({ code: 'fewPeople' });
  if (people.length > PEOPLE_MAX) faults.push({ code: 'manyPeople', values: { max: PEOPLE_MAX } });
  return faults;
}

function columnsOf(head, people, nameAt) {
  const columns = head.map((name, at) => ({
    name, at, values: [...new Set(people.map(({ cells }) => cells[at]).filter(Boolean))].sort(),
  }));
  return columns.filter(({ name, at, values }) => name && at !== nameAt
    && values.length >= VALUES.min && values.length <= VALUES.max && values.length < people.length
    && values.every((value) => value.length <= VALUES.lengthMax))
    .map(({ name, at, values }) => ({ name: name.slice(0, VALUES.lengthMax), at, values }));
}
