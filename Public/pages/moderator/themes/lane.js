import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { ThemeCard } from './card.js';
import { dropZone } from './dragging.js';

/** The proposals that are in no theme; always in sight, so that none is forgotten. */
export function Lane(props) {
  const { loose, total } = props.board;
  const drop = (proposal) => props.act({ moveProposals: { proposals: [proposal] } }, t('themes.loosened'));
  return html`<section class="lane" aria-labelledby="lane-title" ...${dropZone({ card: drop })}>
    <h2 class="theme-title" id="lane-title" tabindex="-1"><span>${t('themes.lane')}</span>
      <span class="count">${loose.length}<span
        class="visually-hidden"> ${t('themes.proposals', { count: loose.length })}</span></span>
        </h2>
    <ul class="cards" role="list">${loose.map((card) => html`<${ThemeCard}
      key=${card.id} ...${props} card=${card} />`)}</ul>
    <p class="hint">${laneHint(loose.length, total)}</p></section>`;
}

function laneHint(loose, total) {
  if (total === 0) return t('themes.laneBefore');
  return t(loose === 0 ? 'themes.laneEmpty' : 'themes.laneHint');
}
