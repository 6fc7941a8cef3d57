import { html, useState } from '/vendor/preact-htm.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { t } from '../../../texts.js';
import { Confirmation } from '../confirmation.js';

const control = { name: 'close', command: { closeCafe: {} }, asks: 'close' };

/** Ends the café for good, after a question; possible in the harvest. */
export function Close({ view, state, send }) {
  const [isAsked, ask] = useState(false);
  const { attempt, refusal } = useAttempt(send);
  if (view.phase.stage !== 'harvest') return html`<p>${t('export.closeLater')}</p>`;
  return html`<p>${t('export.closeMore')}</p>
    <div class="row"><button type="button" class="button" onClick=${() => ask(true)}>
      ${t('moderator.do.close')}</button></div>
    <${Refusal} of=${refusal} />
    <${Confirmation} view=${view} state=${state} control=${isAsked ? control : null} attempt=${attempt}
      close=${() => ask(false)} />`;
}
