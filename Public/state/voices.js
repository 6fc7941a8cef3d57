// What people say to the results. Plain functions over the view.

/** The vote that is open, or the last one; undefined without any. */
export const votingOf = (view) => view.voices?.votings.at(-1);

/** Dots that the viewer can still place. */
export function dotsLeft(view) {
  const placed = Object.values(view.you.dots).reduce((sum, count) => sum + count, 0);
  return Math.max(0, (votingOf(view)?.dots ?? 0) - placed);
}

/** How the verdicts on a recommendation stand; undefined where they are not shown. */
export const tallyOf = (view, recommendation) =>
  view.verdicts.find((one) => one.recommendation === recommendation);

/** Whether the author of a proposal says that it is in the wrong place. */
export const isContested = (view, proposal) =>
  Boolean(view.voices?.objections.some((one) => one.proposal === proposal));
