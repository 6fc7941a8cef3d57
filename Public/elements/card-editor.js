import { html, useLayoutEffect, useRef, useState } from '/vendor/preact-htm.js';
import { useUniqueId } from '../hooks.js';
import { t } from '../texts.js';
import { Counter, textProblem } from './counter.js';
import { Refusal } from './refusal.js';

/** A card under the pen: save, leave as it was (Esc too), or withdraw. */
export function CardEditor({ text, lengthMax, onInput, onSave, onCancel, onWithdraw }) {
  const field = useRef(null);
  const id = useUniqueId('editor');
  const [problem, setProblem] = useState(null);
  // Before anything else can be typed: a late focus would swallow the first letters.
  useLayoutEffect(() => field.current.focus(), []);
  const save = () => {
    const found = textProblem(text, lengthMax);
    setProblem(found);
    if (!found) onSave(text.trim());
  };
  const onKeyDown = (event) => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return html`
    <label class="card-owner" for=${id}>${t('card.editing')}</label>
    <textarea class="input" id=${id} ref=${field} rows="4" value=${text} aria-describedby="${id}-counter"
      onInput=${(event) => onInput(event.target.value)} onKeyDown=${onKeyDown}></textarea>
    <${Counter} id="${id}-counter" text=${text} lengthMax=${lengthMax} />
    <${Refusal} of=${problem} />
    <div class="row gap-2">
      <button type="button" class="button button-small" onClick=${save}>${t('card.save')}</button>
      <button type="button" class="button button-small button-quiet" onClick=${onCancel}>
        ${t('card.cancel')}</button>
      <button type="button" class="button button-small button-quiet" onClick=${onWithdraw}>
        ${t('card.withdraw')}</button>
    </div>`;
}
