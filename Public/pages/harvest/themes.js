import { html, useState } from '/vendor/preact-htm.js';
import { Empty } from '../../elements/empty.js';
import { isOwn, questionToBegin } from '../../state/selectors.js';
import { Contrary } from '../../elements/contrary.js';
import { Dots } from './dots.js';
import { t } from '../../texts.js';

/** The board of one question's themes, own cards marked; what is in no theme lies beside them. */
export function Themes({ state, client }) {
  const { view } = state;
  const [chosen, setChosen] = useState(null);
  const shown = chosen ?? questionToBegin(view, state.editKeys);
  const question = view.questions.find((one) => one.id === shown) ?? view.questions[0];
  const clusters = view.clusters.filter((one) => one.question === question.id);
  const placed = new Set(clusters.flatMap((one) => one.proposals));
  const proposals = view.proposals.filter((one) => one.question === question.id);
  const loose = proposals.filter((one) => !placed.has(one.id));
  const within = (cluster) => proposals.filter((one) => cluster.proposals.includes(one.id));
  return html`
    <section class="stack" aria-labelledby="board">
      <div class="row row-between"><h2 id="board">${t('harvest.themesOf', { title: question.title })}</h2>
        <label class="row gap-2"><span class="small soft">${t('harvest.question')}</span>
          <select class="input" value=${question.id} onChange=${(event) => setChosen(event.target.value)}>
            ${view.questions.map((one) => html`<option key=${one.id} value=${one.id}>${one.title}</option>`)}
          </select></label></div>
      ${proposals.length === 0
        ? html`<${Empty} picture="themes" title=${t('harvest.noThemeTitle')} text=${t('harvest.noThemeText')} />`
        : html`<div class="board">
            ${nested(clusters).map((cluster) => html`<${Theme} key=${cluster.id} id="theme-${cluster.id}"
              title=${cluster.title} under=${titleOf(clusters, cluster.parent)} proposals=${within(cluster)} state=${state}><${Dots} subject="clusters"
              ...${{ view, client }} target=${cluster.id} name=${cluster.title} /><//>`)}
            ${loose.length > 0 && html`<${Theme} key="loose" id="theme-loose" title=${t('harvest.loose')}
              proposals=${loose} state=${state} />`}
          </div>`}
    </section>`;
}

/** Themes that stand under another one come after it. */
const nested = (clusters) => clusters.filter(({ parent }) => !titleOf(clusters, parent))
  .flatMap((top) => [top, ...clusters.filter(({ parent }) => parent === top.id)]);

const titleOf = (clusters, id) => clusters.find((one) => one.id === id)?.title;

const Theme = ({ id, title, under, proposals, state, children }) => html`
  <section class="theme theme-plain" aria-labelledby=${id}>
    <h3 class="theme-title" id=${id} tabindex="-1"><bdi>${title}</bdi>
      <span class="count">${proposals.length}
        <span class="visually-hidden"> ${t('harvest.proposalsWord', { count: proposals.length })}</span></span></h3>
    ${under && html`<p class="small soft">${t('harvest.under', { theme: under })}</p>`}
    ${children}
    <${Contrary} cards=${proposals} />
    <ul class="cards" role="list">
      ${proposals.map((one) => {
        const isMine = isOwn(state.view, one, state.editKeys);
        return html`
          <li class="card card-compact" key=${one.id} data-own=${isMine ? 'true' : null}>
            <p class="card-text"><bdi>${one.text}</bdi></p>
            <div class="card-foot"><span class=${isMine ? 'mark mark-own' : 'mark'}>
              ${one.isImported ? t('card.imported')
    : t(isMine ? 'harvest.yoursFrom' : 'card.round', { round: one.round })}</span></div>
          </li>`;
      })}
    </ul>
  </section>`;
