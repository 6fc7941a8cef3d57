import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';

/** Once, always, or something between: what the fill of a cell repeats. */
const strength = (count, rounds) => {
  if (count < 2) return count;
  return count === rounds ? 3 : 2;
};

/** Each cell names the rounds in which two people sat at one table. */
export function Matrix({ met: { people, metBy }, rounds }) {
  const numbers = Array.from({ length: rounds }, (_, index) => index + 1);
  return html`<section class="panel stack" aria-labelledby="matrix-title">
    <div class="row row-between"><h2 id="matrix-title">${t('moderator.encounters.matrix')}</h2>
      <ul class="legend">
        <li><span class="legend-cell" data-met="1" aria-hidden="true">2</span>
          ${t('moderator.encounters.once')}</li>
        ${rounds > 1 && html`<li><span class="legend-cell" data-met="3" aria-hidden="true">
          ${numbers.join(' ')}</span>${t('moderator.encounters.all')}</li>`}
        <li><span class="legend-cell" aria-hidden="true">–</span>
          ${t('moderator.encounters.never')}</li></ul></div>
    <div class="scroll" role="region" tabindex="0" aria-label=${t('moderator.encounters.scroll')}>
      <table class="matrix"><caption class="visually-hidden">${t('moderator.encounters.caption')}
        </caption>
        <thead><tr><td></td>${people.map(({ id, short, name }) => html`<th key=${id} scope="col"
          title=${name}>${short}</th>`)}<th scope="col">${t('moderator.encounters.sum')}</th></tr></thead>
        <tbody>${people.map((person) => html`<${Row} key=${person.id} person=${person}
          people=${people} metBy=${metBy} rounds=${rounds} />`)}</tbody></table></div></section>`;
}

function Row({ person, people, metBy, rounds }) {
  const cells = people.map(({ id }) => (id === person.id ? null : metBy(person.id, id)));
  return html`<tr><th scope="row">${person.name}</th>
    ${cells.map((met, index) => (met ? html`<td key=${index}
      data-met=${strength(met.length, rounds)}>${met.join(' ') || '–'}</td>`
      : html`<td key=${index} data-self="true" aria-label=${t('moderator.encounters.self')}></td>`))}
    <td><strong>${cells.filter((met) => met?.length).length}</strong></td></tr>`;
}
