// What a table wants to be remembered, and which proposals say the same. Plain functions.
import { keeperOf } from './selectors.js';

/** So many insights a table can pin. */
export const insightsMax = 3;

/** Whether the viewer looks after the proposals of a table: its keeper, or anybody where there is none. */
export const mayTend = (view, { sitting }) => (keeperOf(sitting) ?? view.you.id) === view.you.id;

/** The proposal that stands for another one; undefined for none, or one that the viewer cannot read. */
export const headOf = (view, { sameAs }) =>
  (sameAs === undefined ? undefined : view.proposals.find(({ id }) => id === sameAs));

/** Those for which a proposal stands. */
export const followersOf = (view, { id }) => view.proposals.filter(({ sameAs }) => sameAs === id);

/** Those that stand for themselves. */
export const standing = (view, cards) => cards.filter((one) => !headOf(view, one));

/** Cards in the order of a table: `insights`, then the `others`; what another stands for lies beneath it. */
export function tended(view, cards, isMine) {
  const shown = cards.filter((one) => !headOf(view, one) || isMine(one));
  return {
    insights: shown.filter((one) => one.isInsight), others: shown.filter((one) => !one.isInsight),
  };
}
