import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { isOwn } from '../state/selectors.js';
import { Icon } from './icon.js';
import { OwnCard } from './own-card.js';
import { Support } from './support.js';
import { MergedMark, SameCards, TendingMenu } from './tending.js';

/**
 * A proposal on the table. Corner: who wrote it; border: who decided; dashes: not arrived.
 *
 * @param {object} props
 * @param {boolean} [props.tends] whether the viewer keeps the table's memory
 */
export function Card({ state, proposal, client, tends = false }) {
  const { view, editKeys } = state;
  if (isOwn(view, proposal, editKeys)) {
    return html`<${OwnCard} ...${{ state, proposal, client, tends }} />`;
  }
  return html`
    <li class="card">
      <p class="card-text"><bdi>${proposal.text}</bdi></p>
      <${SameCards} ...${{ view, proposal, client, tends }} />
      <div class="card-foot"><${Origin} proposal=${proposal} />
        <${MergedMark} view=${view} proposal=${proposal} />
        <${Support} view=${view} proposal=${proposal} client=${client} />
        ${tends && html`<${TendingMenu} ...${{ view, proposal, client }} />`}</div>
    </li>`;
}

/** Round and author, and whether the host wrote it down for somebody; or that it came from a file. */
export function Origin({ proposal }) {
  if (proposal.isImported) return html`<span class="mark">${t('card.imported')}</span>`;
  const name = proposal.author?.name ?? t('card.anonymous');
  return html`
    <span class="mark">${t('card.round', { round: proposal.round })} · <bdi>${name}</bdi></span>
    ${proposal.isRecordedByHost && html`
      <span class="mark"><${Icon} name="pencil" />${t('card.recorded')}</span>`}`;
}
