import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { Icon } from './icon.js';

/** One click supports somebody's proposal, another takes it back. */
export function Support({ view, proposal, client }) {
  const isOn = view.you.supports.includes(proposal.id);
  const toggle = () => client.send({ support: { proposal: proposal.id, isOn: !isOn } });
  return html`
    <button type="button" class="button button-small support push tabular" aria-pressed=${String(isOn)}
      aria-label=${t('card.support', { count: proposal.supports })} onClick=${toggle}>
      <${Icon} name=${isOn ? 'check' : 'plus'} />${proposal.supports}</button>`;
}
