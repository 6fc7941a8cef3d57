import { html } from '/vendor/preact-htm.js';
import { PlanFigures } from '../../../elements/plan-figures.js';
import { decimal, t } from '../../../texts.js';
import { quality } from '../model/encounters.js';

/** How many others each person meets, with the proven bound. */
export function PlanQuality({ view, open }) {
  const plan = quality(view);
  return html`<section class="panel quality" aria-labelledby="quality-title">
    <h2 id="quality-title">${t('common.quality.title')}</h2>
    ${plan ? html`<${PlanFigures} plan=${plan} />
      ${view.cafe.mixedBy && html`<p class="hint">${t('common.quality.mixed', view.cafe.mixedBy)}</p>`}
      ${Math.abs(plan.now - plan.mean) >= 0.05 && html`<p class="hint">
        ${t('moderator.quality.now', { now: decimal(plan.now) })}</p>`}
      <a href="" onClick=${(event) => {
        event.preventDefault();
        open('encounters');
      }}>${t('moderator.encounters.open')}</a>`
      : html`<p class="hint">${t('moderator.quality.none')}</p>`}
  </section>`;
}
