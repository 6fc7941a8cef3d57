import { html } from '/vendor/preact-htm.js';
import { copyText } from '../copying.js';
import { placeIn, tableOf } from '../state/selectors.js';
import { refusalText, t } from '../texts.js';
import { announce } from './announcer.js';
import { Icon } from './icon.js';

/** A proposal that has not arrived: on its way, waiting for the connection, or refused. */
export function UnsentCard({ state, item, client }) {
  const { text } = item.do.writeProposal ?? item.do.editProposal;
  if (item.refusal) return html`<${RefusedCard} ...${{ state, item, text, client }} />`;
  const isSending = state.connection === 'online';
  return html`
    <li class="card" data-own="true" data-state=${isSending ? 'sending' : 'unsent'}>
      <p class="card-owner">${t('card.own')}</p>
      <p class="card-text"><bdi>${text}</bdi></p>
      <div class="card-foot">
        <span class=${isSending ? 'mark' : 'mark mark-attention'}>
          <${Icon} name=${isSending ? 'send' : 'clock'} />${t(isSending ? 'card.sending' : 'card.unsent')}</span>
      </div>
    </li>`;
}

/** The text stays, with the reason and the ways out. */
function RefusedCard({ state, item, text, client }) {
  const { view } = state;
  const { table, round } = item.do.writeProposal ?? {};
  const here = ['round', 'change'].includes(view.phase.stage) ? placeIn(view, view.phase.round) : undefined;
  const discard = () => client.outbox.discard(item.id);
  const sendHere = () => {
    const { editKey } = item.do.writeProposal;
    client.send({ writeProposal: {
      table: here.table.id, round: view.phase.round, text, isRecordedByHost: false,
      ...(editKey && { editKey }),
    } });
    discard();
  };
  const copy = async () => announce(t(await copyText(text) ? 'card.copied' : 'card.notCopied'));
  return html`
    <li class="card" data-own="true" data-state="unsent">
      <p class="card-owner">${table
        ? t('card.wasFor', { table: tableOf(view, table)?.name ?? '', round }) : t('card.own')}</p>
      <p class="card-text"><bdi>${text}</bdi></p>
      <p class="mark mark-attention" role="alert"><${Icon} name="warn" />${refusalText(item.refusal)}</p>
      <div class="row gap-2">
        ${table && here && html`<button type="button" class="button button-small" onClick=${sendHere}>
          ${t('card.sendHere')}</button>`}
        <button type="button" class="button button-small button-quiet" onClick=${copy}>${t('card.copy')}</button>
        <button type="button" class="button button-small button-quiet" onClick=${discard}>
          ${t('card.discard')}</button>
      </div>
    </li>`;
}
