import { refusalText, setTexts, t } from '/texts.js';
import { equal, ok, test } from './runner.js';

const fetched = async (path) => (await fetch(path)).text();
const languages = ['de', 'en'];
const textsOf = async (language) => JSON.parse(await fetched(`/texts/${language}.json`));

/** The raw values of `Refusal.Code`, read from the domain's own source. */
async function refusalCodes() {
  const source = await fetched('/sources/WorldCafe/Commands/Refusal.swift');
  const body = source.slice(source.indexOf('enum Code'));
  return [...body.matchAll(/^ {4}case (.+)$/gm)].flatMap(([, line]) =>
    line.split(', ').map((one) => /= "([\w-]+)"/.exec(one)?.[1] ?? one));
}

test('every reason for a refusal has a sentence in both languages', async () => {
  const codes = await refusalCodes();
  ok(codes.length > 50, `${codes.length} codes were found`);
  for (const language of languages) {
    const { refusal } = await textsOf(language);
    equal(codes.filter((code) => !refusal[code]), [], language);
  }
});

test('the texts hold no reason that nobody gives', async () => {
  const ours = ['not-connected', 'incomplete-code'];
  const codes = new Set([...await refusalCodes(), ...ours]);
  equal(Object.keys((await textsOf('de')).refusal).filter((code) => !codes.has(code)), []);
});

test('every cause of an impossible plan has a sentence in both languages, and no other', async () => {
  const source = await fetched('/sources/Planning/Refusals/Infeasible.swift');
  const causes = [...source.matchAll(/^ {4}case (\w+)(?: = "(\w+)")?$/gm)].map(([, name, raw]) => raw ?? name);
  ok(causes.length > 5, `${causes.length} causes were found`);
  for (const language of languages) {
    const { infeasible } = await textsOf(language);
    equal(Object.keys(infeasible).sort(), [...causes].sort(), language);
  }
});

test('an impossible plan is explained in the language of the page', () => {
  setTexts('de', { refusal: { 'plan-impossible': 'Nein. {reason}' }, infeasible: { full: 'Voll: {table}' } });
  const refusal = (cause) => ({ code: 'plan-impossible', parameters: { cause, table: 'A', reason: 'It is.' } });
  equal(refusalText(refusal('full')), 'Nein. Voll: A');
  equal(refusalText(refusal('new')), 'Nein. It is.');
});

test('parameters are filled in, and a count chooses the form', () => {
  setTexts('de', { a: { people: { one: '{count} Person', other: '{count} Personen' }, hello: 'Hallo {name}' } });
  equal([1, 2].map((count) => t('a.people', { count })), ['1 Person', '2 Personen']);
  equal(t('a.hello', { name: '{count}' }), 'Hallo {count}');
});

test('a missing text is shown by its key, a missing reason by the sentence of the server', () => {
  setTexts('de', {});
  equal(t('nowhere.at.all'), 'nowhere.at.all');
  equal(refusalText({ code: 'new', sentence: 'Something new.' }), 'Something new.');
});
