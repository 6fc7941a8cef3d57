import { html } from '/vendor/preact-htm.js';

/** A short field for a whole number; an empty field counts as 0. */
export function NumberField({ id, label, value, min, max, step = 1, change }) {
  return html`<div class="field"><label for=${id}>${label}</label>
    <input class="input input-short" id=${id}
      type="number" inputmode="numeric" min=${min} max=${max}
      step=${step} value=${value || ''}
        onInput=${(event) => change(Number(event.currentTarget.value))} /></div>`;
}
