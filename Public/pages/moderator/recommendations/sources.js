import { html } from '/vendor/preact-htm.js';
import { announce } from '../../../elements/announcer.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { t } from '../../../texts.js';
import { beginning } from '../../../state/beginning.js';
import { otherProposals, sourcesOf } from '../model/board.js';
import { isHarvestable } from '../model/course.js';

/** The proposals behind a recommendation, in the words of those who wrote them. */
export function Sources({ view, chosen, send }) {
  const { attempt, refusal } = useAttempt(send);
  const sources = sourcesOf(view, chosen);
  const others = otherProposals(view, chosen);
  const themes = view.clusters.filter(({ id }) => chosen.clusters.includes(id));
  const canWrite = isHarvestable(view);
  const mark = (isOn) => async (proposal) => {
    const answer = await attempt(
      { markSources: { recommendation: chosen.id, proposals: [proposal.id], isOn } });
    if (answer) announce(t(isOn ? 'recommendations.sourceAdded' : 'recommendations.sourceRemoved'));
  };
  return html`<section class="stack" aria-labelledby="sources-title">
    <h2 id="sources-title">${t('recommendations.sources', { count: sources.length })}</h2>
    ${themes.length > 0 && html`<p class="hint">${t('recommendations.fromThemes', {
      themes: themes.map(({ title }) => title).join(', '),
    })}</p>`}
    <${SourceList} sources=${sources} name="removeSource" act=${canWrite && mark(false)} />
    ${canWrite && others.length > 0 && html`<details key=${chosen.id}>
      <summary>${t('recommendations.otherSources', { count: others.length })}</summary>
      <${SourceList} sources=${others} name="addSource" act=${mark(true)} /></details>`}
    <${Refusal} of=${refusal} /></section>`;
}

/** Proposals with their table, round and support, and what can be done with each. */
function SourceList({ sources, name, act }) {
  return html`<ol class="sources" role="list">${sources.map((one) => html`<li class="source"
    key=${one.id}>
    <p><bdi>${one.text}</bdi></p>
    <p class="mark">${t('recommendations.source', { table: one.tableName, round: one.round })}
      ${one.supports > 0 && html` · ${t('recommendations.supported', { count: one.supports })}`}</p>
    ${act && html`<div class="row gap-2 source-actions"><button type="button"
      class="button button-small" onClick=${() => act(one)}>${t(`recommendations.${name}`)}
      <span class="visually-hidden"> (${beginning(one.text)})</span></button></div>`}</li>`)}</ol>`;
}
