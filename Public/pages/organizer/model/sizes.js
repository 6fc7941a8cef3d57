// How people spread over tables, and which settings cannot work. Pure.
import { mixingFault } from './mixing.js';

const COMFORTABLE = [4, 6];
const BEST = 5;

/** The sizes of `tables` tables for `people` people, level within one, the larger first. */
export function sizesOf(people, tables) {
  if (tables < 1) return [];
  const small = Math.floor(people / tables);
  return Array.from({ length: tables }, (_, index) => small + (index < people % tables ? 1 : 0));
}

/** The number of tables that gives each question the same number, about five people each. */
export function suggestedTables(people, questions) {
  if (questions < 1) return 1;
  const most = Math.max(1, Math.ceil(people / questions / COMFORTABLE[0]));
  const choices = Array.from({ length: most }, (_, index) => (index + 1) * questions);
  const distance = (tables) => Math.abs(people / tables - BEST);
  return choices.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/**
 * What stands against a setting, the hard ones first.
 * @returns {{field: string, code: string, isHard: boolean, isLoud: boolean, values: object}[]} `field`
 *   names the place in the form; `code` and `values` make the sentence; what is only not filled in
 *   yet is not loud: it is said when somebody presses the button.
 */
export function objections(draft) {
  const { title, people, tables, rounds, minutes, questions, conversations } = draft;
  const count = questions.length;
  const small = Math.floor(people / Math.max(1, tables));
  const found = [];
  const object = (field, code, isHard, values = {}) => {
    found.push({ field, code, isHard, isLoud: !code.startsWith('empty'), values });
  };
  if (!title.trim()) object('title', 'emptyTitle', true);
  if (count === 0) object('questions', 'noQuestions', true);
  const isEmpty = ({ text, title: name }) => !text.trim() || !name.trim();
  if (questions.some(isEmpty)) object('questions', 'emptyQuestion', true);
  if (rounds > count && count > 0) object('rounds', 'tooManyRounds', true, { rounds, count });
  if (rounds < 1) object('rounds', 'noRounds', true);
  if (minutes < 1) object('minutes', 'noMinutes', true);
  if (people < 2) object('people', 'tooFewPeople', true);
  if (tables < 2) object('tables', 'singleTable', true);
  else if (tables < count) object('tables', 'tooFewTables', true, { tables, count });
  if (people >= 2 && tables > 0 && small < 2) object('tables', 'tablesTooSmall', true, { people, tables });
  if (count > 0 && tables > count && tables % count && rounds === count) {
    const lower = tables - (tables % count);
    object('tables', 'unevenTables', false, { tables, count, lower, upper: lower + count });
  }
  if (small >= 2 && tables > 0 && Math.ceil(people / tables) > COMFORTABLE[1]) {
    object('tables', 'largeTables', false, { size: Math.ceil(people / tables) });
  } else if (small === 2) {
    object('tables', tables > count ? 'smallTables' : 'smallTablesForQuestions', false);
  }
  if (conversations.some((link) => link.trim() && !/^https?:\/\//.test(link.trim()))) {
    object('conversations', 'badLink', true);
  }
  const fault = mixingFault(draft.mixing);
  if (fault) object('mixing', fault, true);
  return found.sort((a, b) => Number(b.isHard) - Number(a.isHard));
}
