import { html, useState } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { Refusal } from '../../elements/refusal.js';
import { t } from '../../texts.js';

/** Calls the moderators to this table, or takes the call back; everybody here sees its state. */
export function CallForHelp({ view, client, place }) {
  const [refusal, setRefusal] = useState(null);
  const call = view.calls.find((one) => one.table === place.table.id);
  const toggle = async () => {
    const answer = await client.send(call ? { cancelCall: {} } : { callModerator: {} });
    setRefusal(answer.name === 'refused' ? answer : null);
  };
  return html`
    <button type="button" class="button" aria-pressed=${call ? 'true' : 'false'} onClick=${toggle}>
      <${Icon} name="hand" />${t(call ? 'table.called' : 'table.call')}</button>
    ${call && html`<p class="hint">${t(call.isAnswered ? 'table.callAnswered' : 'table.callWaits')}</p>`}
    <${Refusal} of=${refusal} />`;
}
