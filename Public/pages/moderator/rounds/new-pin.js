import { html, useState } from '/vendor/preact-htm.js';
import { Icon } from '../../../elements/icon.js';
import { t } from '../../../texts.js';

const nothing = { participant: '', round: '', table: '' };

/** Who sits at which table in a round to come, whatever the planner would prefer. */
export function NewPin({ view, people, rounds, attempt }) {
  const [pin, setPin] = useState(nothing);
  const add = async (event) => {
    event.preventDefault();
    if (await attempt({ pinSeat: { ...pin, round: Number(pin.round) } })) setPin(nothing);
  };
  const select = (field, label, options) => html`<select class="input" required value=${pin[field]}
    aria-label=${label} onChange=${({ currentTarget: { value } }) => setPin({ ...pin, [field]: value })}>
    <option value="">${label} …</option>
    ${options.map(({ id, name }) => html`<option key=${id} value=${id}>${name}</option>`)}</select>`;
  const numbered = rounds.map((round) => (
    { id: String(round), name: t('wishes.roundOption', { round }) }));
  const closed = view.planning.closedTables;
  const tables = view.tables.filter(({ id }) => closed[id] === undefined);
  return html`<form class="stack gap-2" onSubmit=${add}>
    ${select('participant', t('wishes.who'), people)}
    <div class="row gap-2">${select('round', t('wishes.round'), numbered)}
      ${select('table', t('wishes.table'), tables)}</div>
    <div><button class="button button-small"><${Icon} name="plus" />${t('wishes.add')}</button></div>
  </form>`;
}
