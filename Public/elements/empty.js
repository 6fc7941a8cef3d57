import { html } from '/vendor/preact-htm.js';

/** What an empty place is going to hold, drawn; `accent` lines stand out. */
const pictures = {
  sheets: html`
    <rect class="fill" x="18" y="16" width="30" height="38" rx="2" transform="rotate(-6 33 35)" />
    <rect class="fill" x="56" y="14" width="30" height="38" rx="2" transform="rotate(5 71 33)" />
    <path class="accent" d="M62 24h16M62 30h16M62 36h9" transform="rotate(5 71 33)" />`,
  contribution: html`
    <rect class="fill" x="24" y="10" width="42" height="54" rx="2" />
    <path d="M32 24h26M32 32h26M32 40h16" /><path class="accent" d="M78 22v26m-8-8 8 8 8-8" />`,
  table: html`
    <circle class="fill" cx="52" cy="36" r="17" />
    <path d="M42 8a30 30 0 0 1 20 0M80 26a30 30 0 0 1 0 20M62 64a30 30 0 0 1-20 0M24 46a30 30 0 0 1 0-20" />
    <circle class="accent" cx="52" cy="36" r="5" />`,
  done: html`<circle class="fill" cx="52" cy="36" r="24" /><path class="accent" d="m41 37 8 8 15-17" />`,
  themes: html`
    <rect class="fill" x="14" y="12" width="22" height="46" rx="5" />
    <rect class="fill" x="41" y="12" width="22" height="34" rx="5" stroke-dasharray="1 4" />
    <rect class="fill" x="68" y="12" width="22" height="40" rx="5" />
    <path class="accent" d="M19 22h12M19 29h12" />`,
  recommendation: html`
    <rect class="fill" x="28" y="8" width="48" height="56" rx="2" />
    <path class="accent" d="M36 20h10" /><path d="M36 30h32M36 38h32M36 46h20" />`,
};

/** An empty list says what will appear here, and how. Children are the way to it. */
export const Empty = ({ picture, title, text, children }) => html`
  <div class="empty">
    <svg class="empty-picture" viewBox="0 0 104 72" aria-hidden="true">${pictures[picture]}</svg>
    <p class="empty-title">${title}</p><p>${text}</p>${children}
  </div>`;
