import { html } from '/vendor/preact-htm.js';
import { Icon } from './icon.js';

/**
 * One line under the header, or within a page (`isInset`). `tone` is `calm` or `attention`.
 * The children after the sentence are buttons.
 */
export function Banner({ icon, strong, children, actions, tone = 'calm', isInset, role, label }) {
  const names = ['banner', tone === 'attention' && 'banner-attention', isInset && 'banner-inset'];
  return html`
    <div class=${names.filter(Boolean).join(' ')} role=${role ?? (isInset ? 'group' : 'region')} aria-label=${label ?? strong}>
      <${Icon} name=${icon} />
      <p>${strong && html`<strong>${strong}</strong> `}${children}</p>
      ${actions}
    </div>`;
}
