import { html, useRef, useState } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { t } from '../../texts.js';
import { draftOf, withQuestion } from './model/draft.js';
import { suggestedTables } from './model/sizes.js';
import { Objection } from './objection.js';
import { QuestionRow } from './question-row.js';

/** Step 1: what it is about. */
export function Questions({ draft, change, against, refusal }) {
  const add = () => change((before) => settled(withQuestion(before)));
  const put = (index, parts) => change(({ questions }) => ({
    questions: questions.map((one, at) => (at === index ? { ...one, ...parts } : one)),
  }));
  const remove = (index) => change((before) => settled({
    ...before, questions: before.questions.filter((_, at) => at !== index),
  }));
  return html`<fieldset class="step" aria-labelledby="step-1">
    <div class="row row-between"><h2 class="step-title" id="step-1"><span
      class="step-number">1</span>
        ${t('organizer.questions')}</h2><${Templates} change=${change} /></div>
    <div class="rec-form">
      <div class="field wide"><label for="cafe-title">${t('organizer.cafeTitle')}</label>
        <input class="input" id="cafe-title" required maxlength="160" value=${draft.title}
          onInput=${(event) => change({ title: event.currentTarget.value })} /></div>
      <div class="field wide"><label for="occasion">${t('organizer.occasion')}</label>
        <input class="input" id="occasion" maxlength="500" value=${draft.occasion}
          onInput=${(event) => change({ occasion: event.currentTarget.value })} /></div></div>
    <${Objection} at=${['title']} against=${against} refusal=${refusal} />
    <ol class="questions" role="list">
      ${draft.questions.map((question, index) => html`<${QuestionRow}
      key=${question.id} question=${question} number=${index + 1} put=${(parts) => put(index, parts)}
      remove=${draft.questions.length > 1 ? () => remove(index) : null} />`)}</ol>
    <${Objection} at=${['questions']} against=${against} refusal=${refusal} />
    <div><button type="button" class="button button-small" onClick=${add}>
      <${Icon} name="plus" />${t('organizer.addQuestion')}</button></div></fieldset>`;
}

/** With another number of questions the numbers that follow from it move along. */
function settled(draft) {
  const count = draft.questions.length;
  return { ...draft, rounds: Math.min(draft.rounds, count), tables: suggestedTables(draft.people, count) };
}

/** Start from the sample café, or from a file on this device. */
function Templates({ change }) {
  const [isBroken, setBroken] = useState(false);
  const picker = useRef();
  const take = (file) => {
    setBroken(false);
    change(draftOf(file));
  };
  const sample = async () => {
    try {
      take(await (await fetch('/sample-cafe.json')).json());
    } catch {
      setBroken(true);
    }
  };
  const read = async ({ currentTarget: field }) => {
    try {
      take(JSON.parse(await field.files[0].text()));
    } catch {
      setBroken(true);
    }
    field.value = '';
  };
  return html`<div class="row gap-2">
    <button type="button" class="button button-small" onClick=${sample}>${t('organizer.sample')}
      </button>
    <button type="button" class="button button-small" onClick=${() => picker.current.click()}>
      ${t('organizer.load')}</button>
    <input type="file" hidden ref=${picker} accept="application/json,.json" onChange=${read}
      aria-label=${t('organizer.load')} />
    ${isBroken && html`<div class="refusal" role="alert"><${Icon} name="warn" /><p>
      ${t('organizer.brokenFile')}</p></div>`}
  </div>`;
}
