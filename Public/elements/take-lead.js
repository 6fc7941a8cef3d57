import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { announce } from './announcer.js';
import { useAttempt } from './attempt.js';
import { Banner } from './banner.js';
import { Dialog } from './dialog.js';
import { Refusal } from './refusal.js';

/**
 * All moderators have vanished: everybody reads it, calmly, and the one whom the server names may take
 * the lead. The clock runs on anyway.
 */
export function TakeLead({ state, client }) {
  const [isAsking, setAsking] = useState(false);
  const { view, heir } = state;
  const isAbsent = view?.you.role === 'participant' && Boolean(heir);
  const isOffered = isAbsent && heir === view.you.id;
  useEffect(() => { if (isAbsent) announce(t('lead.absent')); }, [isAbsent]);
  if (!isAbsent) return null;
  const isRunning = view.phase.clock && view.phase.clock.pausedAtMs === undefined;
  return html`
    <${Banner} icon="people" strong=${t('lead.absent')} actions=${isOffered && html`
      <button type="button" class="button button-small" onClick=${() => setAsking(true)}>
        ${t('lead.take')}</button>`}>
      ${isRunning && t('common.clockRunsOn')}${' '}${t(isOffered ? 'lead.offer' : 'lead.others')}
    <//>
    <${Dialog} isOpen=${isOffered && isAsking} title=${t('lead.ask')} onClose=${() => setAsking(false)}>
      <${Taking} client=${client} close=${() => setAsking(false)} />
    <//>`;
}

function Taking({ client, close }) {
  const { attempt, refusal } = useAttempt(() => client.takeLead());
  return html`
    <p>${t('lead.askMore')}</p>
    <div class="row">
      <button type="button" class="button button-primary" onClick=${() => attempt()}>
        ${t('lead.take')}</button>
      <button type="button" class="button" onClick=${close}>${t('common.close')}</button>
    </div>
    <${Refusal} of=${refusal} />`;
}
