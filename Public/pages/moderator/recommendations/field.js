import { html } from '/vendor/preact-htm.js';
import { Refusal } from '../../../elements/refusal.js';
import { useSavedText } from '../../../elements/saved-text.js';
import { t } from '../../../texts.js';
import { Conflict } from './conflict.js';

const LENGTH_MAX = 2000;

/**
 * One field of a recommendation. What is typed is saved when the field is left or after a pause; what
 * others wrote meanwhile appears only in fields in which nobody types here.
 */
export function Field({ field, recommendation, send, canWrite, told }) {
  const known = recommendation.fields[field.name] ?? '';
  const { text, refusal, type, leave, insist, giveIn } = useSavedText({
    place: `${recommendation.id} ${field.name}`, known, told, save: (value, before) => send({
      changeRecommendation: { recommendation: recommendation.id, field: field.name, text: value, before },
    }) });
  const id = `field-${field.name}`;
  const label = t(`recommendations.field.${field.name}`);
  const refused = refusal?.code === 'changed-meanwhile'
    ? html`<${Conflict} ...${{ known, insist, giveIn }} id=${`${id}-refusal`} />`
    : html`<${Refusal} of=${refusal} id=${`${id}-refusal`} />`;
  if (field.choices) {
    return html`<${Choices} ...${{ field, label, text, type, leave, canWrite, refused }} />`;
  }
  const Input = field.lines ? 'textarea' : 'input';
  return html`<div class=${field.isWide ? 'field wide' : 'field'}><label for=${id}>${label}</label>
    <${Input} class="input" id=${id} rows=${field.lines} value=${text} readonly=${!canWrite}
      maxlength=${field.lengthMax ?? LENGTH_MAX} aria-describedby=${refusal ? `${id}-refusal` : null}
      onInput=${(event) => type(event.currentTarget.value)} onBlur=${leave} />${refused}</div>`;
}

/** Priority: three words to choose from; any other text that stands there stays. */
function Choices({ field, label, text, type, leave, canWrite, refused }) {
  const words = field.choices.map((name) => t(`recommendations.${field.name}.${name}`));
  const choose = (word) => {
    type(word);
    leave(word);
  };
  return html`<fieldset class="votes wide"><legend class="label">${label}</legend>
    <div class="votes-row">${words.map((word) => html`<label class="vote"><input type="radio"
      name=${field.name} checked=${word === text} disabled=${!canWrite}
        onChange=${() => choose(word)} />${word}</label>`)}
    </div>${text && !words.includes(text) && html`<p class="hint">${text}</p>`}
    ${refused}</fieldset>`;
}
