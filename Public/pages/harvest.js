import { html } from '/vendor/preact-htm.js';
import { Frame } from '../elements/frame.js';
import { RefusedWishes } from '../elements/refused-wishes.js';
import { UnsentCard } from '../elements/unsent-card.js';
import { useArrival, useTitle } from '../hooks.js';
import { unsentItems } from '../state/overlay.js';
import { t } from '../texts.js';
import { Contribution } from './harvest/contribution.js';
import { Drafts } from './harvest/drafts.js';
import { VotingNotice } from './harvest/dots.js';
import { Published } from './harvest/published.js';
import { Themes } from './harvest/themes.js';

/** All together again: what was made of the proposals, and where the own ones went. */
export const Harvest = (props) => html`<${Together} ...${props} stage="harvest" />`;

/** The same, for reading, once the café is over. */
export const Closed = (props) => html`<${Together} ...${props} stage="closed" />`;

function Together(props) {
  const { state, client, stage } = props;
  const { view, outbox } = state;
  const heading = useArrival(stage);
  const unsent = unsentItems(outbox, view);
  const counts = {
    proposals: t('harvest.proposals', { count: view.proposals.length }),
    themes: t('harvest.themes', { count: view.clusters.length }),
    drafts: t('harvest.drafts', { count: view.recommendations.length }),
  };
  useTitle(t(`harvest.title-${stage}`), view.cafe.title);
  return html`
    <${Frame} ...${props} where=${[t(`harvest.where-${stage}`), t('harvest.together')]}
      mainClass="page page-wide">
      <div class="page-head"><h1 tabindex="-1" ref=${heading}>${t(`harvest.title-${stage}`)}</h1>
        <p class="lead">${t(`harvest.lead-${stage}`, counts)}</p></div>
      <${RefusedWishes} state=${state} client=${client} />
      ${unsent.length > 0 && html`
        <ul class="cards" role="list">${unsent.map((item) => html`
          <${UnsentCard} key=${item.id} ...${{ state, item, client }} />`)}</ul>`}
      <div class="with-side">
        <div class="stack gap-6"><${Published} view=${view} /><${VotingNotice} view=${view} />
          <${Drafts} state=${state} client=${client} /><${Themes} state=${state} client=${client} /></div>
        <${Contribution} state=${state} client=${client} />
      </div>
    <//>`;
}
