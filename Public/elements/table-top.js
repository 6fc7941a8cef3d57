import { html } from '/vendor/preact-htm.js';
import { useUniqueId } from '../hooks.js';

/**
 * The table seen from above: chairs, cloth, and for everybody who is present a cup; sheets lie
 * between them. `present` holds one truth per seat, the reader's first, at the lower edge.
 */
export function TableTop({ present }) {
  const pattern = useUniqueId('cloth');
  const seats = present.length;
  const step = 360 / Math.max(2, seats);
  const from = (radius, degrees) => {
    const turn = (degrees * Math.PI) / 180;
    return `translate(${(200 + radius * Math.cos(turn)).toFixed(1)} ${(200 + radius * Math.sin(turn)).toFixed(1)})`;
  };
  return html`
    <svg class="table-top" viewBox="0 0 400 400" aria-hidden="true">
      <defs><pattern id=${pattern} width="26" height="26" patternUnits="userSpaceOnUse">
        <rect class="table-check" width="13" height="26" />
        <rect class="table-check" width="26" height="13" /></pattern></defs>
      ${present.map((isHere, i) => html`
        <path class=${isHere ? 'chair-back' : 'chair-back chair-back-away'} d="M-23 24A33 33 0 0 0 23 24"
          transform="rotate(${(i * step).toFixed(1)} 200 200) translate(200 350)" />`)}
      <circle class="table-shadow" cx="200" cy="206" r="117" />
      <circle class="table-rim" cx="200" cy="200" r="116" />
      <circle class="table-cloth" cx="200" cy="200" r="108" />
      <circle cx="200" cy="200" r="108" fill="url(#${pattern})" />
      ${present.map((isHere, i) => isHere && html`
        <g class="cup" transform="${from(80, 106.6 + i * step)} rotate(${i * 40})">
          <circle class="cup-saucer" r="14" /><path class="cup-handle" d="M7 4l5 3" />
          <circle class="cup-body" r="8.5" /><circle class="cup-coffee" r="6" /></g>`)}
      ${present.map((isHere, i) => isHere && html`
        <g class="sheets" transform="${from(78, 76 + i * step)} rotate(${i * step - 9 + tilts[i % tilts.length]})">
          <rect class="sheet" x="-11" y="-14" width="22" height="28" rx="1" />
          <path class="sheet-line" d="M-7-8h14M-7-3h14M-7 2h9" /></g>`)}
    </svg>`;
}

/** Sheets lie as people leave them, in degrees. */
const tilts = [0, 15, 4, 19, 2, 11, -6, 8];
