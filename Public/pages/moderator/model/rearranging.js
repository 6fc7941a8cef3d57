// What the program would order in another way, in people's terms. Pure.

/**
 * The pieces of the offer to a question, each `{id, kind, theme, sources, cards}`: `kind` is `merge`
 * (all of another theme comes), `move`, `new` or `loosen`; `theme` is where the cards go, absent for
 * `new` and `loosen`; `sources` are the themes from which they come.
 */
export function rearrangingOf(view, board) {
  const cardsById = new Map([...board.themes.flatMap((one) => one.cards), ...board.loose]
    .map((card) => [card.id, card]));
  const themesById = new Map(board.themes.map((theme) => [theme.id, theme]));
  const offer = view.arranging?.offers.find(({ question }) => question === board.question);
  return (offer?.parts ?? []).map(({ id, cluster, isNew, words, proposals }) => {
    const cards = proposals.map((one) => cardsById.get(one)).filter(Boolean);
    const moved = new Set(cards.map((card) => card.id));
    const sources = board.themes.filter((theme) => theme.cards.some((card) => moved.has(card.id)));
    const isWhole = sources.some((theme) => theme.cards.every((card) => moved.has(card.id)));
    const theme = themesById.get(cluster);
    const kind = isNew ? 'new' : !cluster ? 'loosen' : isWhole ? 'merge' : 'move';
    return { id, kind, theme, sources, cards, words };
  }).filter(({ kind, theme, cards }) => cards.length > 0 && (theme || kind === 'new' || kind === 'loosen'));
}

/** How many pieces of each kind there are, and how many cards would move. */
export function countsOf(parts) {
  const count = (kind) => parts.filter((part) => part.kind === kind).length;
  return {
    merged: count('merge'), fresh: count('new'),
    moved: parts.reduce((sum, { cards }) => sum + cards.length, 0),
  };
}
