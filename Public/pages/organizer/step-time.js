import { html } from '/vendor/preact-htm.js';
import { t } from '../../texts.js';
import { NumberField } from './number-field.js';
import { Objection } from './objection.js';
import { Timeline } from './timeline.js';

/** Step 2: how long it takes. */
export function Time({ draft, change, against, refusal }) {
  return html`<fieldset class="step" aria-labelledby="step-2">
    <h2 class="step-title" id="step-2"><span class="step-number">2</span>${t('organizer.time')}</h2>
    <div class="row gap-5">
      <div class="field"><label for="begin">${t('organizer.begin')}</label>
        <input class="input input-short" id="begin" type="time" value=${draft.begin}
          onInput=${(event) => change({ begin: event.currentTarget.value })} /></div>
      <${NumberField} id="rounds" label=${t('organizer.rounds')}
        value=${draft.rounds} min="1" max="10"
        change=${(rounds) => change({ rounds })} />
      <${NumberField} id="minutes" label=${t('organizer.minutes')}
        value=${draft.minutes} min="1" max="240"
        change=${(minutes) => change({ minutes })} />
      <${NumberField} id="grace" label=${t('organizer.grace')}
        value=${draft.graceMinutes} min="0" max="30"
        step="0.5" change=${(graceMinutes) => change({ graceMinutes })} /></div>
    <${Objection} at=${['rounds', 'minutes', 'grace']} against=${against} refusal=${refusal} />
    <${Timeline} draft=${draft} /></fieldset>`;
}
