// The board of themes of one question. Pure.

const byTime = (a, b) => a.writtenAtMs - b.writtenAtMs || (a.id < b.id ? -1 : 1);

/**
 * Themes with their proposals, and the proposals that are in none. `top` are the themes that stand
 * under none, each with its `children`.
 * @param {?{card: string, theme: ?string}} held a card that stays where it is, because somebody has it
 *   in hand; the rest of the board goes on
 * @returns {{question: string, themes: object[], top: object[], loose: object[], total: number}}
 */
export function boardOf(view, question, held = null) {
  const apart = apartOf(view);
  const proposals = view.proposals.filter((one) => one.question === question)
    .map((one) => ({ ...one, apart: apart.get(one.id) ?? [] }));
  const byId = new Map(proposals.map((one) => [one.id, one]));
  const themes = withHeld(view.clusters.filter((cluster) => cluster.question === question), held)
    .map((cluster) => ({
      ...cluster,
      isDecided: cluster.origin === 'people',
      cards: cluster.proposals.map((id) => byId.get(id)).filter(Boolean)
        .map((one) => ({ ...one, isPlaced: cluster.placedByPeople.includes(one.id) })),
    }));
  const placed = new Set(themes.flatMap((theme) => theme.proposals));
  const loose = proposals.filter((one) => !placed.has(one.id)).sort(byTime);
  const known = new Set(themes.map(({ id }) => id));
  const top = themes.filter(({ parent }) => !known.has(parent))
    .map((theme) => ({ ...theme, children: themes.filter(({ parent }) => parent === theme.id) }));
  return { question, themes, top, loose, total: proposals.length };
}

/** The themes as if the held card had not been moved. */
function withHeld(clusters, held) {
  if (!held || clusters.some(({ id, proposals }) => id === held.theme && proposals.includes(held.card))) {
    return clusters;
  }
  return clusters.map((cluster) => {
    const others = cluster.proposals.filter((id) => id !== held.card);
    return { ...cluster, proposals: cluster.id === held.theme ? [...others, held.card] : others };
  });
}

/** For each proposal those with which it must not share a theme. */
function apartOf({ arranging }) {
  const found = new Map();
  const add = (one, other) => found.set(one, [...found.get(one) ?? [], other]);
  for (const [first, second] of arranging?.apart ?? []) {
    add(first, second);
    add(second, first);
  }
  return found;
}

/** The proposals that are a source of no recommendation, in the order of writing. */
function withoutRecommendation(view) {
  const used = new Set(view.recommendations.flatMap((one) => one.proposals));
  return view.proposals.filter((one) => !used.has(one.id)).sort(byTime);
}

/** The proposals whose fate is open: in no recommendation, not parked, not declined. */
export const openProposals = (view) => withoutRecommendation(view).filter(({ fate }) => !fate);

/** The proposals that are parked or declined. */
export const decidedProposals = (view) => withoutRecommendation(view).filter(({ fate }) => fate);

/** The proposals behind a recommendation, each with its table's name. */
export function sourcesOf(view, recommendation) {
  const names = new Map(view.tables.map((table) => [table.id, table.name]));
  const byId = new Map(view.proposals.map((one) => [one.id, one]));
  return recommendation.proposals.map((id) => byId.get(id)).filter(Boolean)
    .map((one) => ({ ...one, tableName: names.get(one.table) ?? '' }));
}

/** The proposals to the same question that are no source of a recommendation. */
export function otherProposals(view, recommendation) {
  const { question, proposals } = recommendation;
  const others = view.proposals.filter((one) => one.question === question && !proposals.includes(one.id))
    .sort(byTime).map(({ id }) => id);
  return sourcesOf(view, { proposals: others });
}
