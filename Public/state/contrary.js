// Finds proposals of one theme that seem to want opposite things. Plain functions.
//
// Two proposals are contrary when both use a word of which one says the opposite: it stands near a
// word of negation in one text and not in the other, or near one half of a pair of opposites in one
// text and near the other half in the other. That is a rule of thumb: irony, double negation and
// opposites in other words escape it. It shows that both exist; it never sorts and never hides.

/** Words that turn around what follows them. */
const turningNext = new Set(('kein keine keinen keinem keiner keines ohne statt anstatt weder gegen '
  + 'no without against instead avoid').split(' '));
/** Words that turn around what stands on either side. */
const turningBoth = new Set('nicht nie niemals verzichten not never don’t'.split(' '));

/** Beginnings of words, because endings vary; the two of a pair are opposite in direction. */
const opposites = [
  ['mehr', 'weniger'], ['verpflichte', 'freiwillig'], ['verbindlich', 'freiwillig'],
  ['zentral', 'dezentral'], ['einführ', 'abschaff'], ['erlaub', 'verbiet'], ['erlaub', 'verbot'],
  ['ausbau', 'abbau'], ['erhöh', 'senk'], ['länger', 'kürzer'], ['öffn', 'schließ'],
  ['präsenz', 'online'], ['einheitlich', 'individuell'],
  ['more', 'less'], ['more', 'fewer'], ['mandatory', 'voluntary'], ['compulsory', 'voluntary'],
  ['central', 'decentral'], ['allow', 'forbid'], ['allow', 'ban'], ['increase', 'decrease'],
  ['increase', 'reduc'], ['longer', 'shorter'], ['introduce', 'abolish'],
];

/** Words that begin alike for so many letters are the same; shorter ones are mostly grammar. */
const STEM_LENGTH = 5;
/** A word turns around others within so many words. */
const REACH = 3;

/** Texts are looked at again with every drawing of the board. */
const known = new Map();
const KNOWN_MAX = 2000;

/** For each longer word the marks that stand near it: `not`, or a half of a pair as `3+` or `3-`. */
function stanceOf(text) {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= KNOWN_MAX) known.clear();
  const words = text.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
  const marks = words.map(marksOf);
  const stance = new Map();
  for (const [i, word] of words.entries()) {
    if (word.length < STEM_LENGTH || marks[i].length) continue;
    const before = marks.slice(Math.max(0, i - REACH), i).flat();
    const after = marks.slice(i + 1, i + 1 + REACH).flat().filter((mark) => mark !== 'next');
    const near = new Set([...before, ...after].map((mark) => (mark === 'next' ? 'not' : mark)));
    const stem = word.slice(0, STEM_LENGTH);
    stance.set(stem, new Set([...stance.get(stem) ?? [], ...near]));
  }
  known.set(text, stance);
  return stance;
}

function marksOf(word) {
  const marks = opposites.flatMap(([first, second], i) => [
    ...(word.startsWith(first) ? [`${i}+`] : []), ...(word.startsWith(second) ? [`${i}-`] : []),
  ]);
  if (turningNext.has(word)) marks.push('next');
  if (turningBoth.has(word)) marks.push('not');
  return marks;
}

function isContrary(one, other) {
  for (const [stem, marks] of one) {
    const theirs = other.get(stem);
    if (!theirs || marks.size + theirs.size === 0) continue;
    if (marks.has('not') !== theirs.has('not')) return true;
    if (marks.size === 0 || theirs.size === 0) continue;
    if (opposites.some((_, i) => (marks.has(`${i}+`) && theirs.has(`${i}-`))
      || (marks.has(`${i}-`) && theirs.has(`${i}+`)))) return true;
  }
  return false;
}

/**
 * The first two of these texts that seem to want opposite things.
 * @param {{id: string, text: string}[]} cards
 * @returns {?[object, object]} null where none do
 */
export function contraryPair(cards) {
  const stances = cards.map(({ text }) => stanceOf(text));
  for (const [i, one] of stances.entries()) {
    const j = stances.findIndex((other, place) => place > i && isContrary(one, other));
    if (j > 0) return [cards[i], cards[j]];
  }
  return null;
}
