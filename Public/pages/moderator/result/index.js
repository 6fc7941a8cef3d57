import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { openProposals } from '../model/board.js';
import { Close } from './close.js';
import { ExportTile } from './export-tile.js';
import { Publication } from './publication.js';

// The order is by how many people want it: to read, to edit, to count, to process.
const formats = ['pdf', 'docx', 'html', 'xlsx', 'odt', 'markdown', 'csv', 'json'];
const handouts = ['table-cards', 'attendance', 'polis-comments'];

/** What came of it: numbers, and the files to take along, at any moment. */
export function Result(props) {
  const { view } = props;
  const loose = openProposals(view).length;
  const numbers = [
    ['people', view.headcount], ['questions', view.questions.length], ['rounds', view.cafe.rounds],
    ['proposals', view.proposals.length], ['themes', view.clusters.length],
    ['recommendations', view.recommendations.length],
  ];
  const isClosed = view.phase.stage === 'closed';
  return html`<main id="main" class="page">
    <div class="page-head"><h1>${t('moderator.tab.result')}</h1>
      <p class="lead">${t(isClosed ? 'export.leadClosed' : 'export.lead')}</p></div>
    <div class="stack gap-6">
      <dl class="numbers">${numbers.map(([name, count]) => html`<div><dt>
        ${t(`export.number.${name}`)}</dt>
        <dd>${count}</dd></div>`)}</dl>
      <section class="stack" aria-labelledby="export-title"><h2 id="export-title">
        ${t('export.title')}</h2>
        <p class="soft">${t(view.cafe.asksForNames ? 'export.namesListed' : 'export.names')}</p>
        <${Tiles} ...${props} formats=${formats} /></section>
      <section class="stack" aria-labelledby="handouts-title"><h2 id="handouts-title">
        ${t('export.handouts')}</h2><${Tiles} ...${props} formats=${handouts} /></section>
      <${Publication} ...${props} />
      ${!isClosed && html`<section class="panel stack gap-2" aria-labelledby="close-title">
        <h2 id="close-title">${t('export.close')}</h2>
        <${Close} ...${props} />
        ${loose > 0 && html`<p class="hint">${t('recommendations.unplaced', { count: loose })}</p>`}
          </section>`}
    </div></main>`;
}

const Tiles = ({ formats, ...props }) => html`<ul class="grid exports" role="list">
  ${formats.map((format) => html`<${ExportTile} key=${format} ...${props} format=${format} />`)}</ul>`;
