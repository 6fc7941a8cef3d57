import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';

const WIDTH = 150;
const kinds = [['agree', 'agree'], ['agreeWithChange', 'change'], ['object', 'object']];

/** How the verdicts on a recommendation stand: three lengths for the eye, the same in words. */
export function Tally({ tally }) {
  const total = kinds.reduce((sum, [name]) => sum + tally[name], 0);
  if (!total) return html`<p class="soft small">${t('tally.none')}</p>`;
  let x = 0;
  const bars = kinds.filter(([name]) => tally[name]).map(([name, look]) => {
    const width = (tally[name] * WIDTH) / total;
    const bar = html`<rect key=${name} class="tally-${look}" x=${x} y="1" height="8"
      width=${Math.max(1, width - 1)} />`;
    x += width;
    return bar;
  });
  return html`<div class="tally"><svg viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none"
      aria-hidden="true">${bars}</svg>
    <p>${kinds.map(([name]) => t(`tally.${name}`, { count: tally[name] })).join(' · ')}</p></div>`;
}

/** What people added, without who it was. */
export function Comments({ tally }) {
  if (!tally.comments.length) return null;
  return html`<ul class="comments" role="list">${tally.comments.map(({ vote, text }, i) => html`
    <li key=${i}><q><bdi>${text}</bdi></q> <span class="mark">${t(`verdict.${vote}`)}</span></li>`)}
    </ul>`;
}
