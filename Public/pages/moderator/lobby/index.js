import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { sizesOf } from '../../organizer/model/sizes.js';
import { attendance } from '../model/figures.js';
import { MessageForm } from '../tables/message-form.js';
import { Invitation } from './invitation.js';

/** Before the first round: who is here, how others get in, and what starting will do. */
export function Lobby(props) {
  const { view, presence } = props;
  const people = view.people.filter((person) => !person.hasLeft);
  const isOpen = view.phase.stage === 'lobby';
  return html`<main id="main" class="page page-wide">
    <div class="page-head"><h1>${t(isOpen ? 'moderator.lobby.title' : 'moderator.lobby.prepared')}
      </h1>
      <p class="lead">${t(isOpen ? 'moderator.lobby.lead' : 'moderator.lobby.preparedLead')}</p>
        </div>
    <div class="with-side">
      <div class="stack gap-6">
        <section class="panel stack" aria-labelledby="who-title">
          <h2 id="who-title">${t('moderator.lobby.who', {
            count: people.length, of: view.cafe.participantsExpected || people.length,
          })}</h2>
          ${people.length ? html`<ul class="chips" role="list">
              ${people.map((person) => html`<${Guest} key=${person.id} person=${person}
                presence=${presence} />`)}
            </ul>` : html`<p class="hint">${t('moderator.lobby.nobody')}</p>`}
        </section>
        <${Start} view=${view} count=${people.length} />
      </div>
      <aside class="stack" aria-label=${t('moderator.lobby.access')}>
        <${Invitation} ...${props} />
        ${isOpen && html`<section class="panel"><${MessageForm} ...${props} /></section>`}
      </aside>
    </div></main>`;
}

function Guest({ person, presence }) {
  const { state } = attendance(person, presence);
  const isHere = state === 'here';
  return html`<li class=${isHere ? 'chip' : 'chip chip-new'}><bdi>${person.name}</bdi>
    ${person.attribute && html` <span class="tiny soft">${person.attribute}</span>`}
    ${!isHere && html` <span class="tiny soft">${t(`moderator.seat.${state}`)}</span>`}</li>`;
}

/** What the start of the first round will do with those who are here. */
function Start({ view, count }) {
  const sizes = sizesOf(count, view.tables.length);
  return html`<section class="panel stack" aria-labelledby="start-title">
    <h2 id="start-title">${t('moderator.lobby.start')}</h2>
    <p>${count < 2 ? t('moderator.lobby.tooFew') : t('moderator.lobby.startMore', { count })}</p>
    <ul class="legend" role="list">${view.tables.map((table, index) => html`<li>
      <span class="mark mark-boxed">${table.name}</span>
      ${t('moderator.lobby.people', { count: sizes[index] })}</li>`)}</ul></section>`;
}
