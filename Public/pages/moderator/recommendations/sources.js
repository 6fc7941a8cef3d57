import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { sourcesOf } from '../model/board.js';

/** The proposals behind a recommendation, in the words of those who wrote them. */
export function Sources({ view, chosen }) {
  const sources = sourcesOf(view, chosen);
  const themes = view.clusters.filter(({ id }) => chosen.clusters.includes(id));
  return html`<section class="stack" aria-labelledby="sources-title">
    <h2 id="sources-title">${t('recommendations.sources', { count: sources.length })}</h2>
    ${themes.length > 0 && html`<p class="hint">${t('recommendations.fromThemes', {
      themes: themes.map(({ title }) => title).join(', '),
    })}</p>`}
    <${SourceList} sources=${sources} /></section>`;
}

/** Proposals with their table, round and support. */
export function SourceList({ sources }) {
  return html`<ol class="sources" role="list">${sources.map((one) => html`<li class="source"
    key=${one.id}>
    <p>${one.text}</p>
    <p class="mark">${t('recommendations.source', { table: one.tableName, round: one.round })}
      ${one.supports > 0 && html` · ${t('recommendations.supported', { count: one.supports })}`}</p>
        </li>`)}</ol>`;
}
