import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';

/** From so many thousandths on two texts mostly say the same; below, often something related. */
const VERY_SIMILAR_PERMILLE = 300;

/** What says something similar to a card, why, and where it is; one press brings the card there. */
export function SimilarCards({ board, question, cards: [card], ask, confirm, close, follow }) {
  const [found, setFound] = useState(null);
  useEffect(() => {
    let isWanted = true;
    ask('compare', { question: question.id, text: card.text })
      .then(({ similar = [] }) => isWanted && setFound(similar));
    return () => {
      isWanted = false;
    };
  }, [card.id]);
  const cardsById = new Map([...board.loose, ...board.themes.flatMap((theme) => theme.cards)]
    .map((one) => [one.id, one]));
  const others = (found ?? []).filter(({ proposal }) => proposal !== card.id && cardsById.has(proposal));
  const join = (theme) => {
    follow(`[data-card="${card.id}"]`);
    confirm({ moveProposals: { proposals: [card.id], cluster: theme.id } },
      t('themes.movedTo', { theme: theme.title }));
  };
  return html`<blockquote class="serif soft">${card.text}</blockquote>
    ${found && others.length === 0 && html`<p>${t('themes.similar.none')}</p>`}
    <ul class="stack gap-2" role="list">${others.map((one) => html`<${Similar} key=${one.proposal}
      similar=${one} card=${cardsById.get(one.proposal)} own=${card.id} join=${join}
      theme=${board.themes.find(({ proposals }) => proposals.includes(one.proposal))} />`)}</ul>
    <div class="row"><button type="button" class="button" onClick=${close}>
      ${t('themes.similar.close')}</button></div>`;
}

function Similar({ similar: { similarityPermille, words }, card, theme, own, join }) {
  const degree = similarityPermille >= VERY_SIMILAR_PERMILLE ? 'very' : 'some';
  const isElsewhere = theme && !theme.proposals.includes(own);
  return html`<li class="similar"><div class="similar-text stack gap-1">
      <q><bdi>${card.text}</bdi></q>
      <p class="soft">${t(`themes.similar.${degree}`)}${words.length > 0
        ? ` · ${t('themes.similar.words', { words: words.join(', ') })}`
        : ` · ${t('themes.similar.meaning')}`}${theme && ` · ${t('themes.similar.in', { theme: theme.title })}`}</p>
    </div>
    ${isElsewhere && html`<button type="button" class="button button-small" onClick=${() => join(theme)}
      aria-label=${t('themes.similar.joinOf', { theme: theme.title })}>${t('themes.similar.join')}</button>`}</li>`;
}
