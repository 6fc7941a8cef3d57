import { html } from '/vendor/preact-htm.js';
import { t } from '../../texts.js';

/** One thing, large enough for the back of the room. */
export function Slide({ content, heading }) {
  const { title, number, above, measure, proposals, more, facts } = content;
  const known = facts.filter(({ value }) => value || value === 0);
  return html`<main id="main" class="slide">
    ${number && html`<p class="slide-number" aria-hidden="true">${number}</p>`}
    <div class="slide-body">
      <div class="stack gap-2">${above && html`<p class="slide-above"><bdi>${above}</bdi></p>`}
        <h1 class="slide-title" tabindex="-1" ref=${heading}>${number && html`<span
          class="visually-hidden">${t('harvest.draftNumber', { number })}${' '}</span>`}
          <bdi>${title}</bdi></h1></div>
      ${measure && html`<p class="slide-measure"><bdi>${measure}</bdi></p>`}
      ${proposals && html`<${Proposals} ...${{ proposals, more }} />`}
      ${known.length > 0 && html`<dl class="slide-facts">${known.map(({ label, value }) => html`
        <div key=${label}><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>`}
    </div></main>`;
}

function Proposals({ proposals, more }) {
  if (!proposals.length) return html`<p class="slide-measure">${t('presentation.nothing')}</p>`;
  return html`<ul class="slide-list" role="list">${proposals.map((one) => html`<li key=${one.id}
      class="slide-quote"><q><bdi>${one.text}</bdi></q></li>`)}</ul>
    ${more > 0 && html`<p class="slide-more">${t('presentation.more', { count: more })}</p>`}`;
}
