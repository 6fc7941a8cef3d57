import { html } from '/vendor/preact-htm.js';
import { t } from '../../texts.js';
import { InvitedFile } from './invited-file.js';
import { Mixing } from './mixing.js';
import { sizesOf, suggestedTables } from './model/sizes.js';
import { NumberField } from './number-field.js';
import { Objection, placeOf } from './objection.js';

/** Step 3: who comes, and how they sit. */
export function People({ draft, change, against, refusal }) {
  const count = draft.questions.length;
  const suggested = suggestedTables(draft.people, count);
  const sizes = sizesOf(draft.people, suggested);
  return html`<fieldset class="step" aria-labelledby="step-3">
    <h2 class="step-title" id="step-3"><span class="step-number">3</span>${t('organizer.people')}
      </h2>
    <div class="row gap-5">
      <${NumberField} id="people" label=${t('organizer.expected')}
        value=${draft.people} min="2" max="500"
        change=${(people) => change({ people, tables: suggestedTables(people, count) })} />
      <${NumberField} id="tables" label=${t('organizer.tables')}
        value=${draft.tables} min="1" max="100"
        change=${(tables) => change({ tables })} />
      ${suggested === draft.tables ? html`<p class="hint">
        ${t('organizer.suggestion', { tables: suggested, sizes: span(sizes) })}</p>`
        : html`<button type="button" class="button button-small"
          onClick=${() => change({ tables: suggested })}>
          ${t('organizer.takeSuggestion', { tables: suggested, sizes: span(sizes) })}</button>`}
            </div>
    <${InvitedFile} draft=${draft} change=${change} />
    <${Objection} at=${['people', 'tables']} against=${against} refusal=${refusal} />
    <fieldset class="stack gap-1"><legend class="label">${t('organizer.hosting')}</legend>
      ${['per-round', 'fixed', 'none'].map((hosting) => html`<label class="choice" key=${hosting}>
        <input type="radio" name="hosting" checked=${draft.hosting === hosting}
          onChange=${() => change({ hosting })} />
        <span>${t(`organizer.hosts.${hosting}`)} <span class="hint">
          ${t(`organizer.hostsMore.${hosting}`)}</span></span></label>`)}
    </fieldset>
    <${Objection} at=${['hosting']} against=${against} refusal=${refusal} />
    <${Choice} name="seatsByCard" draft=${draft} change=${change} />
    <${Mixing} draft=${draft} change=${change} isOpen=${placeOf(refusal) === 'mixing'} />
    <${Objection} at=${['mixing']} against=${against} refusal=${refusal} />
    <${Consent} draft=${draft} change=${change} />
    <${Choice} name="asksForNames" draft=${draft} change=${change} />
    <${Objection} at=${['consent']} against=${against} refusal=${refusal} />
    <${Conversations} draft=${draft} change=${change} isOpen=${placeOf(refusal) === 'conversations'} />
    <${Objection} at=${['conversations']} against=${against} refusal=${refusal} /></fieldset>`;
}

/** “5”, or “4–5” when sizes differ by one. */
export const span = (sizes) => (sizes[0] === sizes.at(-1)
  ? `${sizes[0] ?? 0}` : `${sizes.at(-1)}–${sizes[0]}`);

function Consent({ draft, change }) {
  return html`<div class="field"><label for="consent">${t('organizer.consent')}</label>
    <textarea class="input" id="consent" rows="2" maxlength="4000" value=${draft.consent}
      aria-describedby="consent-hint"
      onInput=${(event) => change({ consent: event.currentTarget.value })} />
    <p class="hint" id="consent-hint">${t('organizer.consentHint')}</p></div>`;
}

/** Something that is off until an organizer wants it. */
function Choice({ name, draft, change }) {
  return html`<label class="choice"><input type="checkbox" checked=${draft[name]}
      onChange=${(event) => change({ [name]: event.currentTarget.checked })} />
    <span>${t(`organizer.${name}`)} <span class="hint">${t(`organizer.${name}Hint`)}</span></span>
  </label>`;
}

/** The address of each table's audio or video room. */
function Conversations({ draft, change, isOpen }) {
  const put = (index, text) => change((before) => ({
    conversations: Array.from({ length: before.tables },
      (_, at) => (at === index ? text : before.conversations[at] ?? '')),
  }));
  const nameOf = (index) => draft.kept.tables?.[index]?.name
    ?? t('organizer.tableName', { number: index + 1 });
  return html`<details open=${isOpen || null}><summary class="label">${t('organizer.conversations')}</summary>
    <div class="stack gap-2 details-list"><p class="hint">${t('organizer.conversationsHint')}</p>
      ${Array.from({ length: draft.tables }, (_, index) => html`<div class="field" key=${index}>
        <label for=${`conversation-${index}`}>${nameOf(index)}</label>
        <input class="input" id=${`conversation-${index}`} type="url" placeholder="https://"
          autocomplete="off"
          value=${draft.conversations[index] ?? ''}
            onInput=${(event) => put(index, event.currentTarget.value)} /></div>`)}
    </div></details>`;
}
