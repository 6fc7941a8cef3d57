import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';

/** How much of a text's space is used, counted as the server counts: UTF-16 units. */
export const Counter = ({ id, text, lengthMax }) => html`
  <span class=${text.length > lengthMax ? 'counter mark-attention' : 'counter'} id=${id}>
    ${t('card.counter', { count: text.length, max: lengthMax })}</span>`;

/** What keeps a text from being sent, as a refusal; null when nothing does. The text itself stays. */
export function textProblem(text, lengthMax) {
  if (!text.trim()) return { code: 'text-empty' };
  return text.length > lengthMax ? { code: 'text-too-long', parameters: { max: lengthMax } } : null;
}
