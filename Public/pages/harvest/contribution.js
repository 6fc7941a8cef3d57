import { html } from '/vendor/preact-htm.js';
import { Empty } from '../../elements/empty.js';
import { Icon } from '../../elements/icon.js';
import { isOwn } from '../../state/selectors.js';
import { Objection } from './objection.js';
import { t } from '../../texts.js';

/** Where each own proposal went: theme and recommendation. */
export function Contribution({ state, client }) {
  const { view, editKeys } = state;
  const own = view.proposals.filter((one) => isOwn(view, one, editKeys));
  return html`
    <aside class="panel side-sticky stack gap-2" aria-labelledby="contribution">
      <h2 id="contribution">${t('harvest.contribution')}</h2>
      ${own.length === 0
        ? html`<${Empty} picture="contribution" title=${t('harvest.noOwnTitle')} text=${t('harvest.noOwnText')} />`
        : html`<p class="soft small">${t('harvest.ownCount', { count: own.length })}</p>
          <ul class="fates" role="list">
            ${own.map((one) => html`<${Fate} key=${one.id} ...${{ state, client }}
              proposal=${one} />`)}</ul>`}
    </aside>`;
}

function Fate({ state, client, proposal }) {
  const { view } = state;
  const cluster = view.clusters.find((one) => one.proposals.includes(proposal.id));
  const drafts = view.recommendations.filter((one) => one.proposals.includes(proposal.id));
  return html`
    <li class="fate"><q><bdi>${proposal.text}</bdi></q>
      <p class="fate-way">
        <span class="way-step"><${Icon} name="right" />
          ${cluster ? html`<bdi>${cluster.title}</bdi>` : t('harvest.inNoTheme')}</span>
        ${drafts.length === 0
          ? html`<span class="way-step"><${Icon} name="right" />
            ${t(proposal.fate ? `harvest.${proposal.fate.kind}` : 'harvest.inNoDraft')}</span>`
          : drafts.map((one) => html`<span class="way-step" key=${one.id}><${Icon} name="right" />
              <a href="#draft-${one.id}">${t('harvest.draftName', { number: one.number })}</a></span>`)}
      </p>
      ${proposal.fate?.reason && html`<p class="soft small"><bdi>${proposal.fate.reason}</bdi></p>`}
      <${Objection} ...${{ state, client, proposal }} />
    </li>`;
}
