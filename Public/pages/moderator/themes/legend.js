import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Dialog } from '../../../elements/dialog.js';
import { Icon } from '../../../elements/icon.js';

/** What the explanation tells, in this order. */
const parts = ['how', 'when', 'stays', 'contrary', 'limits', 'read'];

/**
 * Dots: the program suggests. A line and a pin: people decided. And how the program orders.
 * @param {{compares: string}} props by what proposals are compared: `meaning` or `words`
 */
export function Legend({ compares }) {
  const [isOpen, setOpen] = useState(false);
  return html`<ul class="legend" role="list">
      <li><span class="mark"><${Icon} name="dotted" />${t('themes.legendSuggested')}</span></li>
      <li><span class="mark"><${Icon} name="pin" />${t('themes.legendDecided')}</span></li>
      <li><button type="button" class="button button-small button-quiet" onClick=${() => setOpen(true)}>
        ${t('themes.explain.open')}</button></li></ul>
    <${Dialog} isOpen=${isOpen} title=${t('themes.explain.title')} onClose=${() => setOpen(false)}>
      <p>${t(`themes.compares.${compares}`)}</p>
      <dl class="stack gap-2">${parts.map((part) => html`<div key=${part}>
        <dt class="label">${t(`themes.explain.${part}`)}</dt><dd>${t(`themes.explain.${part}More`)}</dd></div>`)}</dl>
      <div class="row"><button type="button" class="button" onClick=${() => setOpen(false)}>
        ${t('themes.similar.close')}</button></div><//>`;
}
