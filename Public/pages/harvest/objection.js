import { html, useState } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { Refusal } from '../../elements/refusal.js';
import { useAttempt } from '../../elements/attempt.js';
import { isContested } from '../../state/voices.js';
import { t } from '../../texts.js';

const LENGTH_MAX = 500;

/** One click says that an own proposal is in the wrong place; why can be added. */
export function Objection({ state, client, proposal }) {
  const { view, editKeys } = state;
  const [comment, setComment] = useState('');
  const [isSaid, setSaid] = useState(false);
  const { attempt, refusal } = useAttempt((command) => client.send(command));
  if (view.phase.stage !== 'harvest') return null;
  const key = proposal.id in editKeys ? { editKey: editKeys[proposal.id] } : {};
  const contest = (isOn, text = '') => attempt(
    { contest: { proposal: proposal.id, isOn, comment: text, ...key } });
  const say = async (event) => {
    event.preventDefault();
    if (await contest(true, comment)) setSaid(true);
  };
  if (!isContested(view, proposal.id)) {
    return html`<div><button type="button" class="button button-small" onClick=${() => contest(true)}>
      ${t('objection.say')}</button></div><${Refusal} of=${refusal} />`;
  }
  const id = `objection-${proposal.id}`;
  return html`<p class="mark"><${Icon} name="speech" />${t('objection.said')}</p>
    ${isSaid ? html`<p class="hint">${t('objection.sent')}</p>` : html`
      <form class="row gap-2" onSubmit=${say}><label class="visually-hidden" for=${id}>
          ${t('objection.why')}</label>
        <input class="input" id=${id} value=${comment} maxlength=${LENGTH_MAX} autocomplete="off"
          placeholder=${t('objection.why')} onInput=${(event) => setComment(event.target.value)} />
        <button class="button button-small">${t('objection.send')}</button></form>`}
    <div><button type="button" class="button button-small button-quiet"
      onClick=${() => contest(false)}>${t('objection.takeBack')}</button></div>
    <${Refusal} of=${refusal} />`;
}
