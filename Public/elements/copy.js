import { html, useRef, useState } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { Icon } from './icon.js';

/**
 * Copies a text. A plain-http page has no clipboard: then the text appears in a field, selected, for
 * the copy key.
 */
export function CopyButton({ text, label }) {
  const [state, setState] = useState('');
  const field = useRef();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('selected');
      requestAnimationFrame(() => field.current?.select());
    }
  };
  return html`<button type="button" class="button button-small" onClick=${copy}>
      <${Icon} name=${state === 'copied' ? 'check' : 'copy'} />${label}</button>
    ${state === 'copied' && html`<span class="mark" role="status">${t('organizer.access.copied')}
      </span>`}
    ${state === 'selected' && html`<label class="field"><span class="hint">
      ${t('organizer.access.byHand')}</span>
      <input class="input" readonly ref=${field} value=${text} /></label>`}`;
}
