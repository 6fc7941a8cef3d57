import { html, useState } from '/vendor/preact-htm.js';
import { announce } from '../../../elements/announcer.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Dialog } from '../../../elements/dialog.js';
import { Icon } from '../../../elements/icon.js';
import { Refusal } from '../../../elements/refusal.js';
import { t } from '../../../texts.js';
import { isHarvestable } from '../model/course.js';
import { Field } from './field.js';
import { fields } from './fields.js';

/** One recommendation. Each field is saved by itself, so that two people can write at once. */
export function Form({ view, chosen, send, choose }) {
  const [saving, setSaving] = useState({});
  const [isAsking, setAsking] = useState(false);
  const { attempt, refusal } = useAttempt(send);
  const states = Object.values(saving);
  const told = (name) => (state) => setSaving((before) => ({ ...before, [name]: state }));
  const canWrite = isHarvestable(view);
  const remove = async () => {
    setAsking(false);
    if (!await attempt({ removeRecommendation: { recommendation: chosen.id } })) return;
    choose('');
    announce(t('recommendations.removed', { number: chosen.number }));
  };
  return html`<form class="panel stack gap-5" aria-labelledby="form-title"
    onSubmit=${(event) => event.preventDefault()}>
    <div class="row row-between"><h2 class="rec-title" id="form-title">
        ${t('recommendations.number', { number: chosen.number })}</h2>
      <${Saved} states=${states} /></div>
    <div class="rec-form">${fields.map((field) => html`<${Field} key=${field.name} field=${field}
      recommendation=${chosen} send=${send} canWrite=${canWrite} told=${told(field.name)} />`)}
        </div>
    ${canWrite && html`<div class="row"><button type="button" class="button button-small"
      onClick=${() => setAsking(true)}>${t('recommendations.remove')}</button></div>`}
    <${Refusal} of=${refusal} />
    <${Dialog} isOpen=${isAsking} title=${t('recommendations.removeAsk', { number: chosen.number })}
      onClose=${() => setAsking(false)}><p>${t('recommendations.removeMore')}</p>
      <div class="row"><button type="button" class="button button-primary" onClick=${remove}>
          ${t('recommendations.remove')}</button>
        <button type="button" class="button" onClick=${() => setAsking(false)}>
          ${t('moderator.cancel')}</button>
      </div><//></form>`;
}

/** The worst of the fields' states, in words. */
function Saved({ states }) {
  if (states.includes('refused')) return html`<span class="mark mark-attention"><${Icon}
    name="warn" />${t('recommendations.notSaved')}</span>`;
  if (states.includes('waiting')) {
    return html`<span class="mark mark-attention"><${Icon} name="clock" />
      ${t('recommendations.waiting')}</span>`;
  }
  if (states.includes('typing')) return html`<span class="mark"><${Icon} name="pencil" />
    ${t('recommendations.saving')}</span>`;
  if (states.includes('saved')) return html`<span class="mark"><${Icon} name="check" />
    ${t('recommendations.saved')}</span>`;
  return null;
}
