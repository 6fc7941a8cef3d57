// Which proposals of one theme are said to want opposite things, and which are not.
import { contraryPair } from '/state/contrary.js';
import { equal, test } from './runner.js';

const pair = (...texts) => contraryPair(texts.map((text, i) => ({ id: i, text })))?.map(({ id }) => id) ?? null;

test('a word that one text negates and the other does not', () => {
  equal(pair('Pflichtmodule für alle', 'Keine Pflichtmodule mehr'), [0, 1]);
  equal(pair('Schulungen im Amt', 'Mehr Räume', 'Auf Schulungen verzichten'), [0, 2]);
  equal(pair('Open the library on Sundays', 'Do not open the library on Sundays'), [0, 1]);
});

test('a word beside the two halves of a pair of opposites', () => {
  equal(pair('Mehr Besprechungen im Team', 'Weniger Besprechungen bitte'), [0, 1]);
  equal(pair('Mandatory training for everyone', 'Training should be voluntary'), [0, 1]);
});

test('negation elsewhere in the text, or in both, is no opposition', () => {
  equal(pair('Lernzeit im Kalender', 'Lernzeit für alle, damit niemand ohne Zugang bleibt'), null);
  equal(pair('Keine Überwachung beim Lernen', 'Ohne Überwachung lernen'), null);
  equal(pair('Mehr Zeit', 'Weniger Besprechungen'), null);
});

test('nothing, one text, emoji and endless words do no harm', () => {
  equal([pair(), pair(''), pair('🎉', '🎉'), pair('a'.repeat(9000), 'kein')], [null, null, null, null]);
});
