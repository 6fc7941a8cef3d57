import { html } from '/vendor/preact-htm.js';
import { refusalText } from '../texts.js';
import { Icon } from './icon.js';

/** A refusal in words, beside what was tried. `of` is `{code, parameters}` or nothing. */
export function Refusal({ of, id }) {
  return of && html`
    <div class="refusal" id=${id} role="alert"><${Icon} name="warn" /><p>${refusalText(of)}</p></div>`;
}
