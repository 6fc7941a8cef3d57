import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { questionOf, tableOf } from '../../../state/selectors.js';
import { withoutRecommendation } from '../model/board.js';
import { SourceList } from './sources.js';

/** Every proposal that no recommendation stands on, by question: look here before closing. */
export function Unplaced({ view, open }) {
  const loose = withoutRecommendation(view)
    .map((one) => ({ ...one, tableName: tableOf(view, one.table)?.name }));
  const questions = view.questions.filter(({ id }) => loose.some(({ question }) => question === id));
  return html`<section class="stack gap-5" aria-labelledby="unplaced-title">
    <div class="stack gap-1"><h2 class="rec-title" id="unplaced-title">
        ${t('recommendations.unplaced', { count: loose.length })}</h2>
      <p class="soft">${t('recommendations.unplacedHow')}</p></div>
    ${questions.map(({ id }) => html`<div class="stack gap-2" key=${id}>
      <h3>${questionOf(view, id).title}</h3>
      <${SourceList} sources=${loose.filter(({ question }) => question === id)} /></div>`)}
    <div><button type="button" class="button" onClick=${() => open('themes')}>
      ${t('recommendations.toThemes')}</button></div>
  </section>`;
}
