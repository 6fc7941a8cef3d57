import { html } from '/vendor/preact-htm.js';
import { Empty } from '../../elements/empty.js';
import { isOwn } from '../../state/selectors.js';
import { Comments, Tally } from '../../elements/tally.js';
import { tallyOf } from '../../state/voices.js';
import { Dots } from './dots.js';
import { VerdictForm } from './verdict.js';
import { t } from '../../texts.js';

/** The fields after title and measure, in the order of a German recommendation. */
const facts = [
  'reason', 'addressee', 'occupational_group', 'career_stage', 'responsible', 'resources', 'horizon',
  'priority', 'open_points',
];

/** The draft recommendations: number, title, measure, and what else is filled in. */
export function Drafts({ state, client }) {
  const { view } = state;
  return html`
    <section class="stack" aria-labelledby="drafts"><div class="row row-between">
        <h2 id="drafts">${t('harvest.draftsTitle')}</h2><${Answered} view=${view} /></div>
      ${view.recommendations.length === 0
        ? html`<${Empty} picture="recommendation" title=${t('harvest.noDraftTitle')} text=${t('harvest.noDraftText')} />`
        : view.recommendations.map((one) => html`<${Draft} key=${one.id} ...${{ state, client }}
          draft=${one} />`)}
    </section>`;
}

/** How many drafts the viewer has said something to. */
function Answered({ view }) {
  const { recommendations, you, phase } = view;
  if (!recommendations.length || phase.stage !== 'harvest') return null;
  const given = new Set(you.verdicts.map(({ recommendation }) => recommendation));
  return html`<span class="soft small">${t('verdict.answered', {
    given: recommendations.filter(({ id }) => given.has(id)).length, of: recommendations.length,
  })}</span>`;
}

function Draft({ state, client, draft }) {
  const { view, editKeys } = state;
  const own = view.proposals.filter(
    (one) => draft.proposals.includes(one.id) && isOwn(view, one, editKeys)).length;
  const filled = facts.filter((field) => draft.fields[field]);
  const id = `draft-${draft.id}`;
  const tally = tallyOf(view, draft.id);
  return html`
    <article class="rec" aria-labelledby=${id}>
      <div class="rec-head"><span class="rec-number" aria-hidden="true">${draft.number}</span>
        <h3 class="rec-title" id=${id} tabindex="-1">
          <span class="visually-hidden">${t('harvest.draftNumber', { number: draft.number })} </span>
          <bdi>${draft.fields.title || t('harvest.untitled')}</bdi></h3>
        <p class="mark">${t(`harvest.standing.${draft.standing}`)} · ${t('harvest.basedOn', { count: draft.proposals.length })}
          ${own > 0 && t('harvest.ofYours', { count: own })}</p></div>
      ${draft.fields.measure && html`<p class="rec-measure"><bdi>${draft.fields.measure}</bdi></p>`}
      ${filled.length > 0 && html`
        <dl class="facts">${filled.map((field) => html`
          <div key=${field} class=${draft.fields[field].length > 80 ? 'wide' : null}>
            <dt>${t(`harvest.field-${field}`)}</dt><dd><bdi>${draft.fields[field]}</bdi></dd></div>`)}</dl>`}
      ${tally && html`<${Tally} tally=${tally} /><${Comments} tally=${tally} />`}
      ${view.phase.stage === 'harvest' && html`<${VerdictForm} ...${{ view, client, draft }} />`}
      <${Dots} ...${{ view, client }} subject="recommendations" target=${draft.id}
        name=${t('harvest.draftName', { number: draft.number })} />
    </article>`;
}
