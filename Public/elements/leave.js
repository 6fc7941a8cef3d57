import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { Refusal } from './refusal.js';

/** Leaving takes two steps, because it also removes what this device kept. */
export function Leave({ client }) {
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState(null);
  const leave = async () => {
    const answer = await client.leave();
    if (answer.name === 'refused') setRefusal(answer);
  };
  if (!isAsking) {
    return html`<div class="row"><button type="button" class="button button-quiet"
      onClick=${() => setAsking(true)}>${t('settings.leave')}</button></div>`;
  }
  return html`
    <div class="well stack gap-2">
      <p>${t('settings.leaveMeans')}</p>
      <${Refusal} of=${refusal} />
      <div class="row">
        <button type="button" class="button" onClick=${leave}>${t('settings.leaveReally')}</button>
        <button type="button" class="button button-quiet" onClick=${() => setAsking(false)}>
          ${t('settings.stay')}</button>
      </div>
    </div>`;
}
