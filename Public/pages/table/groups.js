// What a table has so far, in groups of what is similar. Plain functions.
import { t } from '../../texts.js';

/**
 * Sections `{key, title, cards}`: each group of several, and the rest together. Cards that no group
 * names, because they came since, are among the rest.
 * @param {object[]} earlier the proposals that are handed over
 * @param {string[][]} groups their identifiers, as the server groups them
 * @returns {?object[]} null where nothing is similar to anything
 */
export function groupsOf(earlier, groups) {
  const byId = new Map(earlier.map((one) => [one.id, one]));
  const several = groups.map((ids) => ids.map((id) => byId.get(id)).filter(Boolean))
    .filter((cards) => cards.length > 1);
  if (!several.length) return null;
  const placed = new Set(several.flat().map(({ id }) => id));
  const rest = earlier.filter(({ id }) => !placed.has(id));
  const newestFirst = (cards) => [...cards].sort((a, b) => b.round - a.round);
  return [
    ...several.map((cards) => ({
      key: cards[0].id, title: t('handover.similar', { count: cards.length }), cards: newestFirst(cards),
    })),
    ...(rest.length ? [{ key: 'rest', title: t('handover.rest'), cards: newestFirst(rest) }] : []),
  ];
}
