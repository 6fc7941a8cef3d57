import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Menu } from '../../../elements/menu.js';
import { draggedPerson, dropZone } from './dragging.js';
import { seatItems } from './seat-items.js';

const TILE = 32;
const RADIUS = 96;

/** The table seen from above; each seat is a button with a menu. */
export function MiniTable(props) {
  const { figures: { table, seats }, most, openDialog } = props;
  const hasFree = seats.length < most;
  const places = seats.length + (hasFree ? 1 : 0);
  return html`<div class="table-view table-mini" ...${dropZone(props)}>
    <${Top} id=${table.id} />
    <p class="table-sign" aria-hidden="true"><span class="table-sign-name">${signOf(table.name)}
      </span></p>
    <ul class="seats" data-seats=${places}
      aria-label=${t('moderator.table.seats', { table: table.name })}
      role="list">
      ${seats.map((seat) => html`<li class="seat" key=${seat.id}>
        <${Seat} ...${props} seat=${seat} /></li>`)}
      ${hasFree && html`<li class="seat" key="free"><button type="button" class="person"
        data-state="free"
        aria-label=${t('moderator.table.free', { table: table.name })}
        onClick=${() => openDialog({ kind: 'seat', table })}>+</button></li>`}
    </ul></div>`;
}

function Seat(props) {
  const { seat } = props;
  const words = [
    seat.name, seat.isHost && t('moderator.seat.host'),
    seat.isSubstitute && t('moderator.seat.substitute'), t(`moderator.seat.${seat.state}`),
  ];
  return html`<${Menu} buttonClass="person" label=${t('moderator.seat.change', {
      who: words.filter(Boolean).join(', '),
    })}
    attributes=${{
      'data-seat': seat.id,
      'data-role': seat.isHost ? 'host' : seat.isSubstitute ? 'substitute' : null,
      'data-state': seat.state === 'here' ? null : 'away',
      ...draggedPerson(seat.id),
    }}
    items=${seatItems(props)}>${seat.short}</${Menu}>`;
}

/** “Tisch 7” is marked with a 7, another name with its first sign. */
const signOf = (name) => /(\d+)\s*$/.exec(name)?.[1] ?? [...name][0];

function Top({ id }) {
  const cloth = `cloth-${id}`;
  return html`<svg class="table-top" viewBox="0 0 400 400" aria-hidden="true">
    <defs><pattern id=${cloth} width=${2 * TILE} height=${2 * TILE} patternUnits="userSpaceOnUse">
      <rect class="table-check" width=${TILE} height=${2 * TILE} />
      <rect class="table-check" width=${2 * TILE} height=${TILE} /></pattern></defs>
    <circle class="table-rim" cx="200" cy="200" r="104" />
    <circle class="table-cloth" cx="200" cy="200" r=${RADIUS} />
    <circle cx="200" cy="200" r=${RADIUS} fill="url(#${cloth})" /></svg>`;
}
