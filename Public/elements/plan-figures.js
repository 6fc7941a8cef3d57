import { html } from '/vendor/preact-htm.js';
import { decimal, t } from '../texts.js';

const DRAWN_MAX = 42;
const PER_ROW = 7;

/**
 * How many others each person meets, drawn and said, with the proven bound.
 * @param {{mean: number, others: number, bound: number, isBest: boolean}} plan
 */
export function PlanFigures({ plan: { mean, others, bound, isBest } }) {
  const words = { mean: decimal(mean), others, bound: decimal(bound) };
  return html`<p><span class="quality-number">${words.mean}</span>
      <span class="soft"> ${t('common.quality.of', words)}</span></p>
    ${others <= DRAWN_MAX && html`<${Dots} mean=${mean} others=${others}
      label=${t('common.quality.drawn', words)} />`}
    <p>${t(isBest ? 'common.quality.best' : 'common.quality.bound', words)}</p>`;
}

/** A dot per other person; as many are filled as one meets. */
function Dots({ mean, others, label }) {
  const rows = Math.ceil(others / PER_ROW);
  const dots = Array.from({ length: others }, (_, index) => ({
    x: 9 + 18 * (index % PER_ROW), y: 9 + 19 * Math.floor(index / PER_ROW),
    share: Math.min(1, Math.max(0, mean - index)),
  }));
  return html`<svg class="quality-people" viewBox=${`0 0 126 ${19 * rows}`} role="img"
    aria-label=${label}>
    ${dots.map(({ x, y, share }) => html`<circle class="quality-not" cx=${x} cy=${y} r="6.5" />
      ${share >= 1 && html`<circle class="quality-met" cx=${x} cy=${y} r="7" />`}
      ${share > 0 && share < 1 && html`<path class="quality-met" d=${slice(x, y, share)} />`}`)}
        </svg>`;
}

/** The left part of a disc of radius 7, cut upright so that its width is the share. */
function slice(x, y, share) {
  const cut = 14 * share - 7;
  const high = Math.sqrt(49 - cut * cut);
  const sweep = share > 0.5 ? 1 : 0;
  return `M${x + cut} ${y - high}A7 7 0 ${sweep} 0 ${x + cut} ${y + high}z`;
}
