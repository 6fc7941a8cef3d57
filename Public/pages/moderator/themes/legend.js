import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Icon } from '../../../elements/icon.js';

/** Dots: the program suggests. A line and a pin: people decided. */
export function Legend() {
  return html`<ul class="legend" role="list">
    <li><span class="mark"><${Icon} name="dotted" />${t('themes.legendSuggested')}</span></li>
    <li><span class="mark"><${Icon} name="pin" />${t('themes.legendDecided')}</span></li></ul>`;
}
