import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Icon } from '../../../elements/icon.js';

/**
 * Dots: the program suggests. A line and a pin: people decided.
 * @param {{compares: string}} props by what proposals are compared: `meaning` or `words`
 */
export function Legend({ compares }) {
  return html`<ul class="legend" role="list">
    <li><span class="mark"><${Icon} name="dotted" />${t('themes.legendSuggested')}</span></li>
    <li><span class="mark"><${Icon} name="pin" />${t('themes.legendDecided')}</span></li>
    <li class="hint">${t(`themes.compares.${compares}`)}</li></ul>`;
}
