import { html } from '/vendor/preact-htm.js';
import { Card } from '../../elements/card.js';
import { Composer, draftName } from '../../elements/composer.js';
import { Icon } from '../../elements/icon.js';
import { RefusedWishes } from '../../elements/refused-wishes.js';
import { UnsentCard } from '../../elements/unsent-card.js';
import { unsentItems } from '../../state/overlay.js';
import { isOwn, nextRound } from '../../state/selectors.js';
import { t } from '../../texts.js';

/** The grace after a round: finish the sentence for the table one leaves, and mend one's own cards. */
export function LastWords({ state, client, place, round }) {
  const { view, editKeys, drafts, outbox } = state;
  if (!place) return html`<div></div>`;
  const unsent = unsentItems(outbox, view);
  const own = view.proposals.filter((one) => one.round === round && isOwn(view, one, editKeys));
  const hasDraft = Boolean(drafts[draftName(place, round)]);
  const words = {
    title: t(hasDraft ? 'move.draft' : 'move.oneMore'),
    send: t('move.sendTo', { table: place.table.name }),
  };
  return html`
    <div class="stack gap-6">
      <${RefusedWishes} state=${state} client=${client} />
      <${Composer} className="panel stack" isPrimary=${false} ...${{ state, client, place, round, words }}>
        <p class="mark"><${Icon} name="pencil" />${t('move.for',
          { table: place.table.name, title: place.question.title })}</p>
      <//>
      ${nextRound(view) !== undefined && html`<p class="hint">${t('move.travels')}</p>`}
      ${unsent.length + own.length > 0 && html`
        <section class="stack" aria-labelledby="own-cards"><h2 id="own-cards">${t('move.ownCards', { round })}</h2>
          <ul class="cards" role="list">
            ${unsent.map((item) => html`<${UnsentCard} key=${item.id} ...${{ state, item, client }} />`)}
            ${own.map((proposal) => html`<${Card} key=${proposal.id} ...${{ state, proposal, client }} />`)}
          </ul>
        </section>`}
    </div>`;
}
