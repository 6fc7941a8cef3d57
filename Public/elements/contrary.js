import { html, useMemo } from '/vendor/preact-htm.js';
import { contraryPair } from '../state/contrary.js';
import { t } from '../texts.js';
import { Icon } from './icon.js';

/** Says that a theme holds proposals which seem to want opposite things, and shows two of them. */
export function Contrary({ cards }) {
  // Every pair is looked at, so only when a text is another one.
  const pair = useMemo(() => contraryPair(cards), cards.map(({ text }) => text));
  if (!pair) return null;
  return html`<div class="contrary"><p class="mark"><${Icon} name="swap" />${t('contrary.both')}</p>
    <ul role="list">${pair.map(({ id, text }) => html`<li key=${id}><q><bdi>${text}</bdi></q></li>`)}</ul></div>`;
}
