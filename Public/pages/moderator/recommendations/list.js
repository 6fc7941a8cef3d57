import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Icon } from '../../../elements/icon.js';
import { questionOf } from '../../../state/selectors.js';
import { decidedProposals, openProposals } from '../model/board.js';
import { emptyFields } from './fields.js';

/** All drafts with their numbers, and what has no place yet. */
export function RecommendationList({ view, chosen, isList, choose }) {
  const unplaced = openProposals(view).length;
  return html`<section class="stack" aria-labelledby="list-title">
    <h2 id="list-title">${t('recommendations.title')}</h2>
    ${view.recommendations.length > 0 && html`<ol class="rec-list" role="list">
      ${view.recommendations.map((one) => html`<li key=${one.id}><button type="button"
        class="rec-item"
        aria-current=${!isList && one.id === chosen?.id ? 'true' : null} onClick=${() => choose(one.id)}>
        <span class="rec-item-number">${one.number}</span>
        <span class="rec-item-title">${one.fields.title || t('recommendations.untitled')}</span>
        <small>${questionOf(view, one.question)?.title} · ${stateOf(one)}</small></button></li>`)}
          </ol>`}
    ${unplaced === 0 && decidedProposals(view).length > 0 && html`<button type="button"
      class="button button-small" aria-current=${isList ? 'true' : null}
      onClick=${() => choose('unplaced')}>${t('fates.list')}</button>`}
    ${unplaced > 0 && html`<button type="button" class="refusal refusal-button"
      aria-current=${isList ? 'true' : null} onClick=${() => choose('unplaced')}>
      <${Icon} name="warn" /><span><strong>${t('recommendations.unplaced', { count: unplaced })}
        </strong>
      ${' '}${t('recommendations.unplacedMore')}</span></button>`}</section>`;
}

function stateOf(recommendation) {
  const count = emptyFields(recommendation);
  return count ? t('recommendations.emptyFields', { count }) : t('recommendations.complete');
}
