import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { decimal, t } from '../../../texts.js';

/** From so many thousandths on a card is very near to the others of its theme, or near. */
const degrees = [[300, 'very'], [150, 'some'], [0, 'little']];
const degreeOf = (permille) => degrees.find(([least]) => permille >= least)?.[1] ?? 'little';

/** Why a card lies in its theme: shared words, nearness, and the theme that would be next. */
export function WhyHere({ board, theme, cards: [card], ask, confirm, close, follow, canWork }) {
  const [reason, setReason] = useState(undefined);
  useEffect(() => {
    let isWanted = true;
    ask('explain', { cluster: theme.id }).then(({ members = [] }) => isWanted
      && setReason(members.find(({ proposal }) => proposal === card.id) ?? null));
    return () => {
      isWanted = false;
    };
  }, [theme.id, card.id]);
  const decide = (to, words) => {
    follow(`[data-card="${card.id}"]`, '#lane-title');
    confirm({ moveProposals: { proposals: [card.id], ...to } }, words);
  };
  const isOpen = canWork && !theme.isLocked;
  return html`<blockquote class="serif soft">${card.text}</blockquote>
    <p>${t(card.isPlaced ? 'themes.whyPeople' : 'themes.whyMachine')}</p>
    <div role="status">${reason ? html`<${Reasons} ...${{ board, reason }} />`
      : html`<p>${t(reason === null ? 'themes.whyUnknown' : 'themes.whyLooking')}</p>`}</div>
    <div class="row">${isOpen && !card.isPlaced && html`<button type="button" class="button button-primary"
        onClick=${() => decide({ cluster: theme.id }, t('themes.confirmed'))}>${t('themes.fits')}</button>`}
      ${isOpen && html`<button type="button" class="button"
        onClick=${() => decide({}, t('themes.loosened'))}>${t('themes.fitsNot')}</button>`}
      <button type="button" class="button" onClick=${close}>${t('themes.similar.close')}</button></div>`;
}

function Reasons({ board, reason: { words, similarityPermille, next, nextSimilarityPermille } }) {
  const nearness = (permille) => t(`themes.nearness.${degreeOf(permille)}`, { value: decimal(permille / 1000, 2) });
  const other = board.themes.find(({ id }) => id === next);
  return html`<dl class="reasons"><dt>${t('themes.reason.words')}</dt>
    <dd>${words.length ? words.join(', ') : t('themes.reason.noWords')}</dd>
    <dt>${t('themes.reason.nearness')}</dt><dd>${nearness(similarityPermille)}</dd>
    ${other && html`<dt>${t('themes.reason.next')}</dt>
      <dd>${t('themes.reason.nextOne', { theme: other.title, nearness: nearness(nextSimilarityPermille) })}</dd>`}</dl>`;
}
