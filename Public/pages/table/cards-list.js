import { html } from '/vendor/preact-htm.js';
import { Card } from '../../elements/card.js';
import { Empty } from '../../elements/empty.js';
import { Icon } from '../../elements/icon.js';
import { RefusedWishes } from '../../elements/refused-wishes.js';
import { UnsentCard } from '../../elements/unsent-card.js';
import { isOwn } from '../../state/selectors.js';
import { unsentItems } from '../../state/overlay.js';
import { mayTend, tended } from '../../state/tending.js';
import { t } from '../../texts.js';
import { Handover, hasHandover } from './handover.js';

/** The cards on the cloth: what is on its way, own ones, this round's, then the rounds before. */
export function CardsList(props) {
  const { state, client, place, handover } = props;
  const { view, editKeys } = state;
  const here = view.proposals.filter((one) => one.table === place.table.id);
  const isMine = (one) => isOwn(view, one, editKeys);
  const own = here.filter(isMine).length;
  if (handover.isOpen) return html`<div class="cards-list"><${Handover} ...${props} close=${handover.close} /></div>`;
  return html`
    <div class="cards-list">
      <${RefusedWishes} state=${state} client=${client} />
      <div class="row row-between cards-head">
        <h2 id="cards-title">${t('table.cards')}</h2>
        <span class="row gap-2">
          ${here.length > 0 && html`<span class="soft small tabular">${
            t('table.cardsCount', { count: here.length, own })}</span>`}
          ${hasHandover(view, place) && html`
            <button type="button" class="button button-small" onClick=${handover.open}>
              <${Icon} name="history" />${t('handover.short')}</button>`}
        </span>
      </div>
      ${!place.question.isOpen && html`<p class="mark"><${Icon} name="hide" />${t('table.private')}</p>`}
      <div class="cards-cloth"><${Rounds} ...${{ state, client, here, isMine, tends: mayTend(view, place) }} /></div>
    </div>`;
}

function Rounds({ state, client, here, isMine, tends }) {
  const { round } = state.view.phase;
  const unsent = unsentItems(state.outbox, state.view);
  const { insights, others } = tended(state.view, here, isMine);
  const now = others.filter((one) => one.round === round);
  const before = [...new Set(others.filter((one) => one.round < round).map((one) => one.round))].sort();
  if (unsent.length + here.length === 0) {
    return html`<${Empty} picture="sheets" title=${t('table.emptyTitle')} text=${t('table.emptyText')} />`;
  }
  const card = (proposal) => html`<${Card} key=${proposal.id} ...${{ state, proposal, client, tends }} />`;
  return html`
    ${insights.length > 0 && html`
      <h3 class="rule-title">${t('table.insights')}</h3>
      <ul class="cards" role="list">${insights.map(card)}</ul>`}
    <h3 class="rule-title">${t('table.thisRound')}</h3>
    ${unsent.length + now.length === 0 && html`<p class="soft">${t('table.nothingYet')}</p>`}
    <ul class="cards" role="list">
      ${unsent.map((item) => html`<${UnsentCard} key=${item.id} ...${{ state, item, client }} />`)}
      ${now.filter(isMine).map(card)}
      ${now.filter((one) => !isMine(one)).map(card)}
    </ul>
    ${before.reverse().map((earlier) => html`
      <h3 key=${`title-${earlier}`} class="rule-title">${t('table.fromRound', { round: earlier })}</h3>
      <ul key=${earlier} class="cards" role="list">
        ${others.filter((one) => one.round === earlier).map(card)}</ul>`)}`;
}
