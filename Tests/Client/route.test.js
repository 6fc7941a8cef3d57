import { codeFrom, groupedCode, routeFrom } from '/route.js';
import { equal, test } from './runner.js';

const token = 'q83vEjRWeJq83vEjRWeJq8';

test('a code is read in any case, with any separators, and from a whole link', () => {
  for (const typed of ['ABCD-EFGH', 'abcdefgh', ' ab cd ef gh ', 'ABCD–EFGH', 'https://cafe.example/c/abcd-efgh#x']) {
    equal(codeFrom(typed), 'ABCD-EFGH', typed);
  }
});

test('what has not eight signs is no code', () => {
  for (const typed of ['', 'ABC', 'ABCD-EFG', 'ABCD-EFGHJ']) equal(codeFrom(typed), '', typed);
});

test('a code is grouped while it is typed', () => {
  equal(['ab', 'abcd', 'abcde', 'abcd-efgh', 'abcdefghjk'].map(groupedCode),
    ['AB', 'ABCD', 'ABCD-E', 'ABCD-EFGH', 'ABCD-EFGH']);
});

test('the card of a table names it, in any signs', () => {
  const table = (fragment, path = '/c/ABCD-EFGH') => routeFrom(path, fragment).table;
  equal(table('#table=t1'), 't1');
  equal(table('#table=Gr%C3%BCner%20Tisch%2F1'), 'Grüner Tisch/1');
  equal(routeFrom('/c/ABCD-EFGH', '#table=t1').token, '');
  for (const fragment of ['', '#table=', '#table', '#main', '#table=%C3', `#table=${'a'.repeat(300)}`, `#${token}`]) {
    equal(table(fragment), '', fragment);
  }
  equal(table('#table=t1', '/'), '');
});

test('a personal link says who comes, in any signs, and with which answer', () => {
  const person = (fragment, path = '/c/ABCD-EFGH') => routeFrom(path, fragment).person;
  equal(person(`#person=${token}&name=Zo%C3%AB%20%26%20Co`), { token, name: 'Zoë & Co' });
  equal(person(`#person=${token}&name=Ana&value=unter%2020.000`), { token, name: 'Ana', value: 'unter 20.000' });
  for (const fragment of [`#person=${token}`, `#person=${token}&name=`, '#person=short&name=Ana',
    `#person=${token}&name=%C3`, `#person=${token}&name=Ana&role=moderator`]) equal(person(fragment), null, fragment);
  equal(person(`#person=${token}&name=Ana`, '/'), null);
});

test('a token counts with a café, an organizer key without one', () => {
  equal(routeFrom('/c/abcd-efgh', `#${token}`), { code: 'ABCD-EFGH', token, organizerKey: '', table: '', person: null });
  equal(routeFrom('/', `#organizer=${token}`), { code: '', token: '', organizerKey: token, table: '', person: null });
  equal(routeFrom('/', `#${token}`), { code: '', token: '', organizerKey: '', table: '', person: null });
});

test('a fragment that is only a place in the page is no secret', () => {
  equal(routeFrom('/c/ABCD-EFGH', '#main').token, '');
});
