import { html, useEffect } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { announce } from './announcer.js';
import { useAttempt } from './attempt.js';
import { Banner } from './banner.js';
import { Icon } from './icon.js';
import { Refusal } from './refusal.js';

const pausable = ['round', 'change', 'harvest'];

/** A participant takes a break, or ends it: at the table and in the settings. */
export function BreakButton({ view, client }) {
  const { attempt, refusal } = useAttempt((wish) => client.send(wish));
  if (!pausable.includes(view.phase.stage)) return null;
  const isOn = Boolean(view.you.isOnBreak);
  return html`
    <button type="button" class="button" onClick=${() => attempt(isOn ? { endBreak: {} } : { takeBreak: {} })}>
      <${Icon} name=${isOn ? 'check' : 'pause'} />${t(isOn ? 'break.end' : 'break.take')}</button>
    <${Refusal} of=${refusal} />`;
}

/** While the break lasts: what it means, and the way back. Nothing else is taken away. */
export function OnBreak({ state, client }) {
  const { view } = state;
  const isOn = Boolean(view?.you.isOnBreak) && pausable.includes(view.phase.stage);
  useEffect(() => { if (isOn) announce(t('break.on')); }, [isOn]);
  if (!isOn) return null;
  return html`
    <${Banner} icon="pause" strong=${t('break.on')}
      actions=${html`<${BreakButton} view=${view} client=${client} />`}>
      ${t('break.means')}<//>`;
}
