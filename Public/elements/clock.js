import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { digits, isPaused, remainingMs, restShare, wholeSeconds } from '../state/time.js';

/** The last minutes of a round, in the café's own time: the ring gets thicker and says so. */
const nearMs = 5 * 60_000;

/** The remaining time of a round or a change of tables; nothing while no clock runs. */
export function Clock({ view, now, isLarge = false }) {
  const restMs = remainingMs(view, now);
  if (restMs === null) return null;
  const paused = isPaused(view);
  const isChange = view.phase.stage === 'change';
  const near = restMs <= nearMs && !paused && !isLarge;
  const words = spoken(restMs);
  const face = html`<span class="clock-digits">${digits(restMs)}</span>`;
  const note = html`<span class="clock-note">${noteFor({ view, restMs, paused, isChange, isLarge })}</span>`;
  return html`
    <div class=${isLarge ? 'clock clock-large' : 'clock'} role="timer" data-near=${near ? 'true' : null}
      data-paused=${paused ? 'true' : null}
      aria-label=${paused ? t('clock.pausedAt', { words }) : t('clock.left', { words })}>
      <${Ring} share=${restShare(view, restMs)} hasTicks=${isLarge} />
      ${isLarge ? html`<span class="clock-face">${note}${face}</span>` : html`${face}${note}`}
    </div>`;
}

function Ring({ share, hasTicks }) {
  const circle = { cx: 24, cy: 24, r: 18.5 };
  return html`
    <svg class="clock-ring" viewBox="0 0 48 48" aria-hidden="true">
      <circle class="clock-track" ...${circle} />
      <circle class="clock-rest" ...${circle} pathLength="100" stroke-dasharray="${share.toFixed(1)} 100"
        stroke-dashoffset=${(-(100 - share)).toFixed(1)} transform="rotate(-90 24 24)" />
      ${hasTicks && [0, 90, 180, 270].map((turn) => html`
        <path class="clock-tick" d="M24 1.2v2.6" transform="rotate(${turn} 24 24)" />`)}
    </svg>`;
}

function noteFor({ view, restMs, paused, isChange, isLarge }) {
  if (paused) return t('clock.paused');
  if (isChange) return isLarge ? t('clock.stillWriting') : t('clock.toChange');
  if (restMs <= nearMs) return t('clock.near', { count: Math.ceil(restMs / 60_000) });
  return t('clock.of', { minutes: Math.round(view.cafe.roundSeconds / 60) });
}

/** Minutes and seconds in words, for screen readers. */
export function spoken(ms) {
  const seconds = wholeSeconds(ms);
  const minutes = Math.floor(seconds / 60);
  const parts = [];
  if (minutes > 0) parts.push(t('clock.minutes', { count: minutes }));
  if (seconds % 60 > 0 || minutes === 0) parts.push(t('clock.seconds', { count: seconds % 60 }));
  return parts.join(' ');
}
