import { html } from '/vendor/preact-htm.js';
import { TableTop } from './table-top.js';

/** A table that waits for guests: decoration on the door. */
export const TablePicture = ({ seats }) => html`
  <div class="table-view">
    <${TableTop} present=${Array(seats).fill(true)} />
    <ul class="seats" data-seats=${seats}>
      ${Array.from({ length: seats }, (_, i) => html`
        <li class="seat"><span class="person" data-me=${i === 0 ? 'true' : null}></span></li>`)}
    </ul>
  </div>`;
