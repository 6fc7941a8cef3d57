import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { isOwn } from '../state/selectors.js';
import { Icon } from './icon.js';
import { OwnCard } from './own-card.js';
import { Support } from './support.js';

/** A proposal on the table. Corner: who wrote it; border: who decided; dashes: not arrived. */
export function Card({ state, proposal, client }) {
  const { view, editKeys } = state;
  if (isOwn(view, proposal, editKeys)) return html`<${OwnCard} ...${{ state, proposal, client }} />`;
  return html`
    <li class="card">
      <p class="card-text"><bdi>${proposal.text}</bdi></p>
      <div class="card-foot"><${Origin} proposal=${proposal} />
        <${Support} view=${view} proposal=${proposal} client=${client} /></div>
    </li>`;
}

/** Round and author, and whether the host wrote it down for somebody. */
export function Origin({ proposal }) {
  const name = proposal.author?.name ?? t('card.anonymous');
  return html`
    <span class="mark">${t('card.round', { round: proposal.round })} · <bdi>${name}</bdi></span>
    ${proposal.isRecordedByHost && html`
      <span class="mark"><${Icon} name="pencil" />${t('card.recorded')}</span>`}`;
}
