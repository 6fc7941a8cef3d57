import { html } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { t } from '../../texts.js';

/** One question: a short name, the question itself, and who sees its proposals at first. */
export function QuestionRow({ question: { id, title, text, isPrivate }, number, put, remove }) {
  return html`<li class="question-row">
    <div class="stack gap-2"><div class="field"><label for=${`${id}-title`}>
      ${t('organizer.shortName')}</label>
      <input class="input" id=${`${id}-title`} required maxlength="80" autocomplete="off"
        value=${title}
        onInput=${(event) => put({ title: event.currentTarget.value })} /></div>
      <label class="choice choice-inline small"><input type="checkbox" checked=${isPrivate}
        onChange=${(event) => put({ isPrivate: event.currentTarget.checked })} />
        <span>${t('organizer.private')}</span></label></div>
    <div class="field"><label for=${`${id}-text`}>${t('organizer.question', { number })}</label>
      <textarea class="input" id=${`${id}-text`} rows="2" required maxlength="400" value=${text}
        onInput=${(event) => put({ text: event.currentTarget.value })} /></div>
    ${remove && html`<button type="button" class="icon-button" onClick=${remove}
      aria-label=${t('organizer.removeQuestion', { number })}><${Icon} name="close" /></button>`}
        </li>`;
}
