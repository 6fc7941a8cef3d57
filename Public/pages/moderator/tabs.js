import { html } from '/vendor/preact-htm.js';
import { t } from '../../texts.js';
import { Deeds } from './deeds.js';
import { Encounters } from './encounters/index.js';
import { urgencies } from './model/urgencies.js';
import { Present } from './present.js';
import { Recommendations } from './recommendations/index.js';
import { Result } from './result/index.js';
import { Rounds } from './rounds/index.js';
import { Tables } from './tables/index.js';
import { Themes } from './themes/index.js';

export const pages = {
  rounds: Rounds, tables: Tables, themes: Themes, recommendations: Recommendations, result: Result,
  encounters: Encounters,
};

/** Pages that a link leads to, but no tab. */
const untabbed = new Set(['encounters']);

/** The page that the browser's history stands at; the address stays the café's own. */
export function rememberedPage() {
  const name = history.state?.page;
  return Object.hasOwn(pages, name ?? '') ? name : 'tables';
}

export function rememberPage(page) {
  if (page !== rememberedPage()) history.pushState({ page }, '');
}

/** The number behind a tab's name, or 0. */
function countFor(name, { view, state, now }) {
  if (name === 'tables') return urgencies(view, state.people, now).length;
  if (name === 'themes') return view.clusters.length;
  return name === 'recommendations' ? view.recommendations.length : 0;
}

export function Tabs({ page, open, ...rest }) {
  const tab = (name) => {
    const count = countFor(name, rest);
    const go = (event) => {
      event.preventDefault();
      open(name);
    };
    return html`<li key=${name}>
      <a href="" aria-current=${name === page ? 'page' : null} onClick=${go}>
        ${t(`moderator.tab.${name}`)}${count > 0 && html` <span class="count">${count}
          <span class="visually-hidden"> ${t(`moderator.tabCount.${name}`, { count })}</span>
            </span>`}
      </a></li>`;
  };
  return html`<nav class="tabs" aria-label=${t('moderator.tabs')}>
    <ul>${Object.keys(pages).filter((name) => !untabbed.has(name)).map(tab)}</ul>
    <div class="row gap-2 push"><${Present} ...${rest} /><${Connected} ...${rest} />
      <${Deeds} page=${page} ...${rest} /></div></nav>`;
}

/** How this page hears the server, always in words. */
function Connected({ state }) {
  const isOn = state.connection === 'online';
  return html`<span class=${isOn ? 'mark' : 'mark mark-attention'}>
    ${isOn && html`<span class="dot"></span>`}
    ${t(isOn ? 'moderator.connected' : 'moderator.disconnected')}</span>`;
}
