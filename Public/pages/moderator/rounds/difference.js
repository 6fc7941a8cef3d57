import { html } from '/vendor/preact-htm.js';
import { Icon } from '../../../elements/icon.js';
import { t } from '../../../texts.js';
import { questionOf, tableOf } from '../../../state/selectors.js';

const icons = { stays: 'person', comes: 'plus', goes: 'right' };

/** One round before and after, table by table: who stays, who comes, who goes. */
export function Difference({ view, change: { round, tables } }) {
  const id = `difference-${round}`;
  return html`<section class="stack" aria-labelledby=${id}>
    <div class="row row-between"><h2 id=${id}>${t('replan.round', { round })}</h2>
      <ul class="legend" role="list">${['comes', 'goes', 'stays'].map((name) => html`<li key=${name}>
        <span class="mark"><${Icon} name=${icons[name]} />${t(`replan.legend.${name}`)}</span></li>`)}
      </ul></div>
    <div class="diff-tables">${tables.map((one) => html`<${TableDifference} key=${one.table}
      ...${{ view, round, one }} />`)}</div></section>`;
}

function TableDifference({ view, round, one: { table, rows, size, isChanged } }) {
  const id = `difference-${round}-${table}`;
  const known = tableOf(view, table);
  const name = (other) => tableOf(view, other)?.name;
  return html`<section class="diff-table" aria-labelledby=${id}><h3 id=${id} class="rec-title">
      ${known?.name}</h3>
    <p class="small soft">${questionOf(view, known?.question)?.title} ·
      ${' '}${isChanged ? t('replan.size', { count: size }) : t('replan.unchanged')}</p>
    <ul class="stack gap-1" role="list">${rows.map(({ person, change, other, isHost }) => html`
      <li class="diff-row" key=${person.id} data-change=${change === 'stays' ? null : change}>
        <${Icon} name=${icons[change]} />
        ${change === 'goes' ? html`<s>${person.name}</s>` : html`<span>${person.name}</span>`}
        ${change !== 'stays' && html`<small>${t(`replan.${change}${other ? '' : 'Bare'}`,
          { table: name(other) })}</small>`}
        ${change === 'stays' && isHost && html`<small>${t('moderator.legend.host')}</small>`}
      </li>`)}</ul></section>`;
}
