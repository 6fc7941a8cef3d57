import { html } from '/vendor/preact-htm.js';
import { t } from '../../texts.js';
import { noMixing } from './model/mixing.js';

/** By what the tables are mixed, so that people of one kind do not stay among themselves. */
export function Mixing({ draft: { mixing, attributes }, change, isOpen }) {
  const put = (parts) => change(({ mixing: before }) => ({ mixing: { ...before, ...parts } }));
  const nameOf = ({ name }) => (name === 'organization' ? t('organizer.mix.organization') : name);
  const isSet = mixing.title || mixing.values;
  return html`<details open=${isOpen || isSet ? true : null}><summary class="label">${t('organizer.mix.title')}</summary>
    <div class="stack gap-2 details-list"><p class="hint">${t('organizer.mix.hint')}</p>
      ${attributes.length > 0 && html`<div class="row gap-2"><span class="small">${t('organizer.mix.fromFile')}</span>
        ${attributes.map((one) => html`<button type="button" class="button button-small" key=${one.name}
          onClick=${() => put({ title: nameOf(one), values: one.values.join('\n') })}>
          ${nameOf(one)}</button>`)}</div>`}
      <div class="field"><label for="mix-title">${t('organizer.mix.what')}</label>
        <input class="input" id="mix-title" maxlength="60" autocomplete="off" value=${mixing.title}
          placeholder=${t('organizer.mix.example')}
          onInput=${(event) => put({ title: event.currentTarget.value })} /></div>
      <div class="field"><label for="mix-values">${t('organizer.mix.values')}</label>
        <textarea class="input" id="mix-values" rows="4" value=${mixing.values}
          onInput=${(event) => put({ values: event.currentTarget.value })} /></div>
      ${isSet && html`<div><button type="button" class="button button-small button-quiet"
        onClick=${() => change({ mixing: noMixing })}>${t('organizer.mix.none')}</button></div>`}
    </div></details>`;
}
