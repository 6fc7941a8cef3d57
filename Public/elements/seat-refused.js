import { html } from '/vendor/preact-htm.js';
import { refusalText, t } from '../texts.js';
import { Banner } from './banner.js';

/** Why somebody who scanned a table's card does not sit there, until it is put away. */
export function SeatRefused({ state, store }) {
  const { seatRefusal: refusal, view } = state;
  if (!refusal || !view) return null;
  const table = view.tables.find(({ id }) => id === refusal.parameters?.table)?.name;
  return html`
    <${Banner} icon="table" tone="attention" role="alert" label=${t('seat.refused')} actions=${html`
      <button type="button" class="button button-small" onClick=${() => store.set({ seatRefusal: null })}>
        ${t('common.read')}</button>`}>
      ${refusalText({ ...refusal, parameters: { ...refusal.parameters, ...(table && { table }) } })}
    <//>`;
}
