import { html } from '/vendor/preact-htm.js';
import { useAttempt } from '../../elements/attempt.js';
import { Refusal } from '../../elements/refusal.js';
import { t } from '../../texts.js';

/** While the planner takes longer than a moment: how far it is, and a way to stop it. */
export function PlanProgress({ progress, send }) {
  const { attempt, refusal } = useAttempt(send);
  if (!progress) return null;
  return html`<div class="banner" role="region" aria-label=${t('moderator.planning.title')}>
    <label class="plan-progress"><span>${t('moderator.planning.title')}</span>
      <progress max=${progress.of} value=${progress.steps}></progress></label>
    <button type="button" class="button button-small" onClick=${() => attempt({ cancelPlanning: {} })}>
      ${t('moderator.planning.cancel')}</button>
    <${Refusal} of=${refusal} /></div>`;
}
