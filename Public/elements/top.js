import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { BreakButton } from './break.js';
import { Clock } from './clock.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';
import { Leave } from './leave.js';
import { ListedChoice } from './listed.js';
import { Settings } from './settings.js';

/**
 * The header that everybody sees: brand, where one is, the clock, and the settings.
 *
 * @param {object} props
 * @param {[string, string]} [props.where] a strong word and the rest
 */
export function Top({ state, store, now, client, where }) {
  const { view } = state;
  return html`
    <header class="top">
      <${Brand} title=${view?.cafe.title} />
      ${view?.cafe.isRehearsal && html`<span class="mark mark-boxed">${t('common.rehearsal')}</span>`}
      ${where ? html`<p class="where"><strong>${where[0]}</strong><span>${where[1]}</span></p>`
        : html`<span class="push"></span>`}
      ${view && html`<${Clock} view=${view} now=${now} />`}
      <${SettingsButton} state=${state} store=${store} client=${client} />
    </header>`;
}

export function Brand({ title }) {
  return html`
    <span class="brand"><${Icon} name="cup" />
      <span class=${title ? 'brand-optional' : null}>${title ?? t('common.brand')}</span></span>`;
}

/** The settings, and for a participant the way out. */
export function SettingsButton({ state, store, client }) {
  const [isOpen, setOpen] = useState(false);
  const isGuest = state.view?.you.role === 'participant' && state.connection !== 'left';
  return html`
    <button type="button" class="icon-button" aria-haspopup="dialog" aria-label=${t('settings.title')}
      title=${t('settings.title')} onClick=${() => setOpen(true)}><${Icon} name="settings" /></button>
    <${Dialog} isOpen=${isOpen} title=${t('settings.title')} onClose=${() => setOpen(false)}>
      <${Settings} store=${store} />
      ${isGuest && html`<${ListedChoice} view=${state.view} client=${client} />
        <div class="row"><${BreakButton} view=${state.view} client=${client} /></div>
        <${Leave} state=${state} client=${client} />`}
      <div class="row"><button type="button" class="button" onClick=${() => setOpen(false)}>
        ${t('common.close')}</button></div>
    <//>`;
}
