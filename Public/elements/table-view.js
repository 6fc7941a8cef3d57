import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { presenceOf, seatsFrom, shortName } from '../state/selectors.js';
import { TableTop } from './table-top.js';

/**
 * Who sits around a table, the viewer at the lower edge. The list is what counts; the drawing behind
 * it is decoration.
 *
 * @param {object} props
 * @param {object} props.place `{sitting, table}`
 * @param {boolean} [props.isAhead] the table of the next round: who has not arrived is on the way
 */
export function TableView({ view, people, place, note, isAhead = false }) {
  const seats = seatsFrom(view, place.sitting).map((person) => ({
    ...person,
    isMe: person.id === view.you.id,
    isHost: person.id === place.sitting.host,
    isSubstitute: person.id === place.sitting.substitute,
    absence: absence(person, { view, people, place, isAhead }),
  }));
  const label = t(isAhead ? 'table.peopleAhead' : 'table.people', { count: seats.length });
  return html`
    <div class="table-view">
      <${TableTop} present=${seats.map((seat) => !seat.absence)} />
      <p class="table-sign"><span class="table-sign-name">${place.table.name}</span>
        <span class="table-sign-note">${note}</span></p>
      <ul class="seats" role="list" data-seats=${Math.min(12, Math.max(2, seats.length))} aria-label=${label}>
        ${seats.map((seat) => html`<${Seat} key=${seat.id} seat=${seat} />`)}
      </ul>
    </div>`;
}

function Seat({ seat }) {
  const isAway = seat.absence && !seat.isMe;
  const words = [seat.isHost && t('table.host'), seat.isSubstitute && t('table.substitute'), seat.absence]
    .filter(Boolean).join(', ');
  return html`
    <li class="seat">
      <span class="person" aria-hidden="true" data-me=${seat.isMe ? 'true' : null}
        data-role=${seat.isHost ? 'host' : seat.isSubstitute ? 'substitute' : null} data-state=${isAway ? 'away' : null}>
        ${shortName(seat.name)}</span>
      <span class="seat-label">
        ${seat.isMe ? html`<strong>${t('table.you')}</strong><small><bdi>${seat.name}</bdi></small>`
          : html`<bdi>${seat.name}</bdi>`}
        ${words && html`<small>${words}</small>`}</span>
    </li>`;
}

/** The word for somebody who is not at the table right now; empty for who is. */
function absence(person, { view, people, place, isAhead }) {
  const isMe = person.id === view.you.id;
  if (isAhead && place.sitting.arrived.includes(person.id)) return '';
  if (isAhead) return t(isMe ? 'table.expected' : 'table.onTheWay');
  if (person.isOnBreak) return t('table.onBreak');
  if (isMe) return '';
  const state = presenceOf(people, person.id);
  return state === 'connected' ? '' : t(state === 'away' ? 'table.away' : 'table.gone');
}
