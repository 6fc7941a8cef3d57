import { html, useEffect } from '/vendor/preact-htm.js';
import { useArrival } from '../../../hooks.js';
import { decimal, t } from '../../../texts.js';
import { encounters, mixture, quality } from '../model/encounters.js';
import { Matrix } from './matrix.js';

/** A larger table would be scrolled more than read; the list says the same. */
const MATRIX_PEOPLE_MAX = 60;

/** Who met whom, and in which round: as a picture and as a list. */
export function Encounters({ view, open }) {
  const heading = useArrival('encounters');
  const plan = quality(view);
  useEffect(() => {
    if (!plan) open('rounds');
  }, [!plan]);
  if (!plan) return html`<main id="main" class="page"></main>`;
  const met = encounters(view);
  const mixed = mixture(view);
  const always = met.pairs.filter(({ rounds }) => rounds.length === view.cafe.rounds).length;
  const words = {
    mean: decimal(plan.now), others: plan.others, tables: view.tables.length,
    rounds: view.cafe.rounds, bound: decimal(plan.bound),
  };
  return html`<main id="main" class="page page-wide">
    <div class="page-head"><h1 ref=${heading} tabindex="-1">${t('moderator.encounters.title')}</h1>
      <p class="lead">${t(plan.now >= plan.bound - 0.05 ? 'moderator.encounters.best'
        : 'moderator.encounters.bound', words)}
        ${always > 0 && html` ${t('moderator.encounters.always', { count: always })}`}</p>
      ${mixed && html`<p>${t('moderator.encounters.mixed', mixed)} ${t('common.quality.mixed', mixed)}</p>`}
      <p><a href="" onClick=${(event) => {
        event.preventDefault();
        open('rounds');
      }}>${t('moderator.encounters.back')}</a></p></div>
    <div class="with-side encounters">
      ${met.people.length <= MATRIX_PEOPLE_MAX ? html`<${Matrix} met=${met} rounds=${view.cafe.rounds} />`
        : html`<p class="panel hint">${t('moderator.encounters.many', { max: MATRIX_PEOPLE_MAX })}</p>`}
      <${List} met=${met} /></div></main>`;
}

/** The same for those who read rather than look. */
function List({ met: { people, metBy } }) {
  return html`<section class="panel stack" aria-labelledby="encounters-list">
    <h2 id="encounters-list">${t('moderator.encounters.list')}</h2>
    <table class="meets"><thead><tr><th scope="col">${t('moderator.encounters.person')}</th>
      <th scope="col">${t('moderator.encounters.met')}</th>
      <th scope="col">${t('moderator.encounters.notMet')}</th></tr></thead>
      <tbody>${people.map((person) => {
        const missed = people.filter(({ id }) => id !== person.id && !metBy(person.id, id).length);
        return html`<tr key=${person.id}><th scope="row">${person.name}</th>
          <td>${people.length - 1 - missed.length}</td>
          <td>${missed.map(({ name }) => name).join(', ') || '–'}</td></tr>`;
      })}</tbody></table></section>`;
}
