import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';

const signs = [
  ['host', 'host', ''], ['substitute', 'substitute', ''],
  ['here', '', ''], ['away', '', 'away'], ['free', '', 'free'],
];

/** What the signs in the seats mean. */
export function Legend() {
  return html`<ul class="legend seat-legend" aria-label=${t('moderator.legend.title')} role="list">
    ${signs.map(([name, role, state]) => html`<li><span class="person" aria-hidden="true"
      data-role=${role || null} data-state=${state || null}>${state === 'free' ? '+' : ''}</span>
      ${t(`moderator.legend.${name}`)}</li>`)}
    <li>${t('moderator.legend.fresh')}</li></ul>`;
}
