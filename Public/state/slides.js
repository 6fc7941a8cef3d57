// The slides of the harvest, in the order in which they are shown. Pure.

/** How many proposals a slide holds: more could not be read from the back of a room. */
export const PROPOSALS_MAX = 4;

/** @returns {{kind: string, subject: string}[]} the café, what the tables wrote, themes, recommendations */
export function slidesOf(view) {
  const wrote = new Set(view.proposals.map(({ table }) => table));
  const of = (kind, things) => things.map(({ id }) => ({ kind, subject: id }));
  return [
    { kind: 'cafe', subject: '' },
    ...of('table', view.tables.filter(({ id }) => wrote.has(id))),
    ...of('theme', view.clusters),
    ...of('recommendation', view.recommendations),
  ];
}

/** The place of the slide that is shown, from 0; −1 when what it showed is gone. */
export function placeOfSlide(slides, { kind, subject }) {
  return slides.findIndex((one) => one.kind === kind && one.subject === subject);
}

/** What tables remembered first, then the most support, and how many are left out. */
export function foremost(proposals) {
  const sorted = [...proposals].sort((a, b) => Boolean(b.isInsight) - Boolean(a.isInsight)
    || b.supports - a.supports || a.writtenAtMs - b.writtenAtMs);
  return { shown: sorted.slice(0, PROPOSALS_MAX), more: Math.max(0, sorted.length - PROPOSALS_MAX) };
}

/** Whether this screen shows the presentation: guests follow until they leave it, moderators join it. */
export function isFollowing({ view, follows }) {
  return Boolean(view?.presentation?.slide) && (follows ?? view.you.role === 'participant');
}
