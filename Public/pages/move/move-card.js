import { html, useState } from '/vendor/preact-htm.js';
import { Clock } from '../../elements/clock.js';
import { Icon } from '../../elements/icon.js';
import { Refusal } from '../../elements/refusal.js';
import { nextRound, seatsFrom, unbroken } from '../../state/selectors.js';
import { listed, t } from '../../texts.js';

/** Where it goes now, in one sentence. */
export function moveTitle(view, here, next) {
  if (nextRound(view) === undefined) return t('move.titleHarvest');
  if (!next) return t('move.titleUnknown');
  const words = { table: unbroken(next.table.name), title: next.question.title };
  return next.table.id === here?.table.id ? t('move.titleStay', words) : t('move.title', words);
}

/** The one card that may take the whole width. */
export function MoveCard({ state, client, now, here, next, title, heading }) {
  const { view } = state;
  return html`
    <section class="move" aria-labelledby="go">
      <div class="move-to">
        <p class="eyebrow">${here ? t('move.thanks', { round: view.phase.round, table: here.table.name })
          : t('move.roundOver', { round: view.phase.round })}</p>
        <h1 class="move-title" id="go" tabindex="-1" ref=${heading}>${title}</h1>
        ${next ? html`<p class="question">${next.question.text}</p>
          <${Others} view=${view} next=${next} /><${Answer} ...${{ view, client, here, next }} />`
          : html`<p>${t(nextRound(view) === undefined ? 'move.harvestText' : 'move.unknownText')}</p>`}
      </div>
      <${Clock} view=${view} now=${now} isLarge=${true} />
    </section>`;
}

/** Who waits there already, and who is on the way. */
function Others({ view, next }) {
  const others = seatsFrom(view, next.sitting).filter((seat) => seat.id !== view.you.id);
  const isThere = (seat) => next.sitting.arrived.includes(seat.id);
  const names = (seats) => listed(seats.map((seat) => seat.name));
  const [there, coming] = [others.filter(isThere), others.filter((seat) => !isThere(seat))];
  return html`
    <p>${there.length > 0 && html`<bdi>${t('move.waiting', { count: there.length, names: names(there) })}</bdi> `}
      ${coming.length > 0 && html`<bdi>${t(there.length ? 'move.comingToo' : 'move.coming',
        { count: coming.length, names: names(coming) })}</bdi>`}</p>`;
}

/** Whoever has not arrived says so, or declines the move. */
function Answer({ view, client, here, next }) {
  const [refusal, setRefusal] = useState(null);
  if (next.sitting.arrived.includes(view.you.id)) {
    return html`<p class="mark mark-own"><${Icon} name="check" />${t('move.arrived')}</p>`;
  }
  const say = async (command) => {
    const answer = await client.send(command);
    setRefusal(answer.name === 'refused' ? answer : null);
  };
  return html`
    <div class="row"><button type="button" class="button button-primary button-large"
        onClick=${() => say({ arrive: {} })}>${t('move.arrive')}</button>
      ${here && here.table.id !== next.table.id && html`<button type="button" class="button button-large"
        onClick=${() => say({ stay: {} })}>${t('move.stay', { table: here.table.name })}</button>`}</div>
    <${Refusal} of=${refusal} />`;
}
