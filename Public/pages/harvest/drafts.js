import { html } from '/vendor/preact-htm.js';
import { Empty } from '../../elements/empty.js';
import { isOwn } from '../../state/selectors.js';
import { t } from '../../texts.js';

/** The fields after title and measure, in the order of a German recommendation. */
const facts = [
  'reason', 'addressee', 'occupational_group', 'career_stage', 'responsible', 'resources', 'horizon',
  'priority', 'open_points',
];

/** The draft recommendations: number, title, measure, and what else is filled in. */
export function Drafts({ state }) {
  const { view } = state;
  return html`
    <section class="stack" aria-labelledby="drafts"><h2 id="drafts">${t('harvest.draftsTitle')}</h2>
      ${view.recommendations.length === 0
        ? html`<${Empty} picture="recommendation" title=${t('harvest.noDraftTitle')} text=${t('harvest.noDraftText')} />`
        : view.recommendations.map((one) => html`<${Draft} key=${one.id} state=${state} draft=${one} />`)}
    </section>`;
}

function Draft({ state, draft }) {
  const { view, editKeys } = state;
  const own = view.proposals.filter(
    (one) => draft.proposals.includes(one.id) && isOwn(view, one, editKeys)).length;
  const filled = facts.filter((field) => draft.fields[field]);
  const id = `draft-${draft.id}`;
  return html`
    <article class="rec" aria-labelledby=${id}>
      <div class="rec-head"><span class="rec-number" aria-hidden="true">${draft.number}</span>
        <h3 class="rec-title" id=${id} tabindex="-1">
          <span class="visually-hidden">${t('harvest.draftNumber', { number: draft.number })} </span>
          <bdi>${draft.fields.title || t('harvest.untitled')}</bdi></h3>
        <p class="mark">${t('harvest.draft')} · ${t('harvest.basedOn', { count: draft.proposals.length })}
          ${own > 0 && t('harvest.ofYours', { count: own })}</p></div>
      ${draft.fields.measure && html`<p class="rec-measure"><bdi>${draft.fields.measure}</bdi></p>`}
      ${filled.length > 0 && html`
        <dl class="facts">${filled.map((field) => html`
          <div key=${field} class=${draft.fields[field].length > 80 ? 'wide' : null}>
            <dt>${t(`harvest.field-${field}`)}</dt><dd><bdi>${draft.fields[field]}</bdi></dd></div>`)}</dl>`}
    </article>`;
}
