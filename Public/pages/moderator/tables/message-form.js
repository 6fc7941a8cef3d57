import { html, useEffect, useRef, useState } from '/vendor/preact-htm.js';
import { listed, t } from '../../../texts.js';
import { announce } from '../../../elements/announcer.js';
import { Icon } from '../../../elements/icon.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { tableOf } from '../../../state/selectors.js';

const TEXT_MAX = 500;

/** A message to all, one or several tables; it stays on their screens until somebody has read it. */
export function MessageForm({ view, send, recipient, messageTo }) {
  const [text, setText] = useState('');
  const [tables, setTables] = useState([]);
  const { attempt, refusal } = useAttempt(send);
  const field = useRef();
  useEffect(() => {
    if (!recipient) return;
    setTables([recipient]);
    messageTo?.('');
    field.current.focus();
  }, [recipient]);
  const add = (event) => {
    const { value } = event.currentTarget;
    setTables(value && !tables.includes(value) ? [...tables, value] : value ? tables : []);
  };
  const submit = async (event) => {
    event.preventDefault();
    if (!await attempt({ sendMessage: { tables, text } })) return;
    setText('');
    announce(t('moderator.message.sent'));
  };
  const nameOf = (id) => tableOf(view, id)?.name;
  return html`<form class="message" onSubmit=${submit}>
    ${view.phase.round === 0 ? html`<p class="label">${t('moderator.message.toAll')}
      </p>` : html`<div
      class="row gap-2"><label class="label" for="message-to">${t('moderator.message.to')}</label>
      <select class="input" id="message-to" value=${tables.at(-1) ?? ''} onChange=${add}>
        <option value="">${t('moderator.message.all')}</option>
        ${view.tables.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select></div>`}
    ${tables.length > 1 && html`<p class="hint">${t('moderator.message.several', {
      tables: listed(tables.map(nameOf)),
    })}</p>`}
    <label class="visually-hidden" for="message-text">${t('moderator.message.text')}</label>
    <textarea class="input" id="message-text" rows="2" ref=${field} maxlength=${TEXT_MAX}
      value=${text}
      placeholder=${t('moderator.message.placeholder')}
      onInput=${(event) => setText(event.currentTarget.value)} />
    <button class="button"><${Icon} name="send" />${t('moderator.message.send')}</button>
    <${Refusal} of=${refusal} /></form>`;
}
