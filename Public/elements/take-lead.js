import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { refusalText, t } from '../texts.js';
import { announce } from './announcer.js';
import { Banner } from './banner.js';

/** All moderators have vanished and the server offers this guest the role. The clock runs on anyway. */
export function TakeLead({ state, client }) {
  const [refusal, setRefusal] = useState(null);
  const isOffered = state.view?.you.role === 'participant' && state.heir === state.view.you.id;
  useEffect(() => { if (isOffered) announce(t('lead.absent')); }, [isOffered]);
  if (!isOffered) return null;
  const take = async () => {
    const answer = await client.takeLead();
    if (answer.name === 'refused') setRefusal(answer);
  };
  return html`
    <${Banner} icon="people" strong=${t('lead.absent')} actions=${html`
      <button type="button" class="button button-small" onClick=${take}>${t('lead.take')}</button>`}>
      ${refusal ? refusalText(refusal) : t('lead.offer')}
    <//>`;
}
