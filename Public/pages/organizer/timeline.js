import { html } from '/vendor/preact-htm.js';
import { t } from '../../texts.js';
import { endOf, pieces, timeOf } from './model/timeline.js';

const WIDTH = 1350;
const NARROW = 90;
const bars = {
  arrival: 'bar-plenary', round: 'bar-round', move: 'bar-move', writing: 'bar-move',
  harvest: 'bar-plenary',
};

/** The course of the café, drawn and as a list; both add up to the end. */
export function Timeline({ draft }) {
  const all = pieces(draft);
  const end = endOf(all);
  const minutes = all.reduce((sum, piece) => sum + piece.minutes, 0);
  return html`<${Bar} all=${all} minutes=${minutes} end=${end} />
    <ol class="timeline" role="list">${all.map((piece) => html`<li key=${piece.at}><${Key}
      kind=${piece.kind} />
      <time>${timeOf(piece.at)}</time><span>${nameOf(piece)}</span>
      <span class="minutes">${t('organizer.minutesShort', { minutes: piece.minutes })}</span>
        </li>`)}</ol>
    <p><strong>${t('organizer.end', { time: timeOf(end) })}</strong>${' '}
      ${t('organizer.total', { hours: Math.floor(minutes / 60), minutes: Math.round(minutes % 60) })}
      ${' '}<span class="hint">${t('organizer.totalHint')}</span></p>`;
}

const nameOf = ({ kind, round }) => t(`organizer.piece.${kind}`, { round });

function Key({ kind }) {
  const isMove = bars[kind] === 'bar-move';
  const [at, size] = isMove ? [4, 6] : kind === 'round' ? [1, 12] : [2, 10];
  return html`<svg class="key" viewBox="0 0 14 14" aria-hidden="true">
    <rect class=${bars[kind]} x=${at} y=${at} width=${size} height=${size} /></svg>`;
}

function Bar({ all, minutes, end }) {
  const scale = WIDTH / Math.max(1, minutes);
  const first = all[0]?.at ?? 0;
  return html`<svg class="timeline-bar" viewBox=${`0 0 ${WIDTH} 110`} aria-hidden="true">
    ${all.map((piece) => html`<${Piece} key=${piece.at} piece=${piece}
      x=${(piece.at - first) * scale}
      width=${piece.minutes * scale} />`)}
    <text class="at at-end" x=${WIDTH} y="102">${timeOf(end)}</text></svg>`;
}

function Piece({ piece, x, width }) {
  const isMove = bars[piece.kind] === 'bar-move';
  const [y, height] = isMove ? [18, 28] : [4, 56];
  const hasName = !isMove && width > NARROW;
  return html`<rect class=${bars[piece.kind]} x=${x + 2} y=${y} width=${Math.max(2, width - 4)}
    height=${height} />
    ${hasName && html`<text x=${x + width / 2} y="41"
      class=${piece.kind === 'round' ? 'on-round' : ''}>
      ${t(`organizer.pieceShort.${piece.kind}`, { round: piece.round })}</text>
      <path class="tick" d=${`M${x + 3} 64v14`} /><text class="at" x=${x} y="102">
        ${timeOf(piece.at)}</text>`}`;
}
