// Tables of invited people: every usual encoding, separator and quote, and faults by line.
import { ROWS_MAX, decode, parse, separatorOf } from '/csv.js';
import { invitationsOf, linksFile, personalLink } from '/pages/organizer/model/personal.js';
import { invitedFrom } from '/pages/organizer/model/invited.js';
import { routeFrom } from '/route.js';
import { equal, ok, test } from './runner.js';

const utf8 = (text) => new TextEncoder().encode(text);
const wide = (text, isLittle, isMarked = true) => {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from(text, (sign) => sign.charCodeAt(0))].forEach((unit, at) =>
    view.setUint16(2 * at, unit, isLittle));
  return isMarked ? bytes : bytes.subarray(2);
};
const narrow = (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const cells = (text) => parse(text).rows.map((row) => row.cells);
const codes = (text) => invitedFrom(utf8(text)).faults.map(({ code, line }) => [code, line]);

test('umlauts survive UTF-8, UTF-16 and Windows-1252, with and without a mark', () => {
  const text = 'Name;Ort\r\nJörg Müller;Süßen\r\nAnaïs;Fürth\r\n';
  for (const [bytes, encoding] of [
    [utf8(text), 'utf-8'], [utf8(`\ufeff${text}`), 'utf-8'], [wide(text, true), 'utf-16le'],
    [wide(text, false), 'utf-16be'], [wide(text, true, false), 'utf-16le'],
    [wide(text, false, false), 'utf-16be'], [narrow(text), 'windows-1252'],
  ]) {
    equal(decode(bytes), { text, encoding });
    equal(invitedFrom(bytes).people.map(({ name }) => name), ['Jörg Müller', 'Anaïs']);
  }
});

test('the separator is the one of the headings, outside of quotes', () => {
  equal(['a;b', 'a,b', 'a\tb', 'a|b', '"a,b,c";d', 'a'].map(separatorOf), [';', ',', '\t', '|', ';', ';']);
  for (const sign of [';', ',', '\t', '|']) equal(cells(`a${sign}b\n1${sign}2`), [['a', 'b'], ['1', '2']]);
});

test('quotes hold separators, line ends and quotes', () => {
  equal(cells('a;b\n"1;2";"3\r\n4"\n"5 ""6""";7'), [['a', 'b'], ['1;2', '3\r\n4'], ['5 "6"', '7']]);
  equal(parse('a;b\n"x\ny";1\nz;2').rows.map(({ line }) => line), [1, 2, 4]);
});

test('every kind of line end, a last line without one, and empty lines are read', () => {
  for (const end of ['\n', '\r\n', '\r']) equal(cells(`a;b${end}${end}1;2${end};${end}3;4`),
    [['a', 'b'], ['1', '2'], ['3', '4']]);
});

test('faults name their line', () => {
  equal(codes('Name;Ort\nA;x\nB\n;y\nA;z\nC;1;2'),
    [['cells', 3], ['noName', 4], ['twice', 5], ['cells', 6]]);
  equal(codes(`Name\n${'x'.repeat(41)}\nB`), [['longName', 2]]);
  equal(codes('Name;Ort\nA;x\n"B;y\nC;z'), [['fewPeople', undefined], ['openQuote', 3]]);
  equal(codes('Name;Ort\n"A"x;x\nB;y'), [['strayQuote', 2]]);
  equal(codes(''), [['empty', undefined]]);
  equal(codes('\n;;\n'), [['empty', undefined]]);
  equal(codes('Name\nA'), [['fewPeople', undefined]]);
});

test('100,000 lines are refused with the limit, quickly', () => {
  const { faults, people } = invitedFrom(utf8(`Name\n${'Jemand\n'.repeat(100_000)}`));
  equal(faults, [{ code: 'tooManyRows', values: { max: ROWS_MAX } }]);
  equal(people, []);
  equal(invitedFrom(new Uint8Array(5_000_001)).faults, [{ code: 'tooLarge', values: { max: 5 } }]);
});

test('columns by which tables can mix are offered, and the names are not among them', () => {
  const lines = ['Nr.;Name;Größe;Ort;Notiz', '1;A;klein;Ulm;', '2;B;groß;Ulm;', '3;C;klein;Ulm;x'];
  const { columns, faults } = invitedFrom(utf8(lines.join('\n')));
  equal(faults, []);
  // A number of its own for everybody mixes nothing.
  equal(columns, [{ name: 'Größe', values: ['groß', 'klein'] }]);
});

test('a file that is no text at all is a fault and no crash', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256);
  ok(Array.isArray(invitedFrom(noise).faults));
});

test('everybody on the list gets a link that leads to the same person again', () => {
  const { invited } = invitedFrom(utf8('Name;Größe;Ort\nZoë & Co;klein;Ulm\n=Bo;groß;Ulm\nCem;groß;Ulm\n'));
  equal(invited[0], { name: 'Zoë & Co', answers: ['klein'] });
  let count = 0;
  const secret = () => `token-of-twenty-two-signs-${count += 1}`;
  const people = invitationsOf({ invited, mixing: { values: ' klein\ngroß ' } }, secret);
  equal(new Set(people.map(({ token }) => token)).size, 3);
  for (const one of people) {
    const { pathname, hash } = new URL(personalLink('https://cafe.example/c/ABCD-EFGH', one));
    equal(routeFrom(pathname, hash).person, { token: one.token, name: one.name, value: one.value });
  }
  equal('value' in invitationsOf({ invited, mixing: { values: '' } }, secret)[0], false);
  const file = parse(linksFile('https://cafe.example/c/ABCD-EFGH', people, ['Name', 'Link']).slice(1));
  equal(file.faults, []);
  equal(file.rows.map(({ cells: [name] }) => name), ['Name', 'Zoë & Co', "'=Bo", 'Cem']);
});
