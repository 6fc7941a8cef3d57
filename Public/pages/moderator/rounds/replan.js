import { html, useState } from '/vendor/preact-htm.js';
import { announce } from '../../../elements/announcer.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Icon } from '../../../elements/icon.js';
import { Refusal } from '../../../elements/refusal.js';
import { decimal, t } from '../../../texts.js';
import { followingRound, isAtTables } from '../model/course.js';
import { isPinMissed, offerOf, unmetRounds } from '../model/offer.js';
import { Difference } from './difference.js';

/** Asks for a new plan of the rounds to come, and decides on the one that is offered. */
export function Replan(props) {
  const { view, send } = props;
  const { attempt, refusal, isBusy } = useAttempt(send);
  const [isAsked, setAsked] = useState(false);
  const offer = offerOf(view);
  if (!isAtTables(view) || !followingRound(view)) return null;
  const ask = async () => {
    setAsked(false);
    if (await attempt({ replan: {} })) setAsked(true);
  };
  const decide = async (name) => {
    setAsked(false);
    if (await attempt({ [name]: { offer: offer.number } })) announce(t(`replan.done.${name}`));
  };
  if (offer) return html`<${Offer} ...${{ view, offer, decide, refusal }} />`;
  return html`<section class="panel stack" aria-labelledby="replan-title">
    <h2 id="replan-title">${t('replan.title')}</h2><p>${t('replan.more')}</p>
    <div><button type="button" class="button" aria-disabled=${isBusy ? 'true' : null}
      onClick=${() => !isBusy && ask()}>${t(isBusy ? 'replan.busy' : 'replan.ask')}</button></div>
    ${isAsked && html`<p class="mark" role="status"><${Icon} name="check" />${t('replan.same')}</p>`}
    <${Refusal} of=${refusal} /></section>`;
}

function Offer({ view, offer, decide, refusal }) {
  const people = view.people.filter(({ hasLeft }) => !hasLeft).length;
  const mean = (pairs) => decimal(people ? (2 * pairs) / people : 0);
  const gained = offer.metThen - offer.metNow;
  return html`<section class="stack gap-5" aria-labelledby="offer-title">
    <div class="panel stack"><h2 class="rec-title" id="offer-title" tabindex="-1">
        ${t('replan.moved', { count: offer.moved })}</h2>
      <dl class="compare"><div><dt>${t('replan.mean')}</dt>
          <dd>${t('replan.than', { then: mean(offer.metThen), now: mean(offer.metNow) })}
            <small>${t('replan.gained', { count: gained })}</small></dd></div>
        <div><dt>${t('replan.wishes')}</dt><dd>${t('replan.met', fulfilment(view, offer))}</dd></div></dl>
      <div class="row"><button type="button" class="button button-primary"
          onClick=${() => decide('applyPlan')}><${Icon} name="check" />${t('replan.apply')}</button>
        <button type="button" class="button" onClick=${() => decide('dismissPlan')}>
          ${t('replan.dismiss')}</button></div>
      <p class="hint">${t('replan.hint')}</p><${Refusal} of=${refusal} /></div>
    ${offer.rounds.map((one) => html`<${Difference} key=${one.round} view=${view} change=${one} />`)}
  </section>`;
}

/** How many wishes about pairs and pinned seats the offered plan fulfils, and of how many. */
function fulfilment({ planning }, offer) {
  const pins = planning.pins.filter(({ round }) => offer.rounds.some((one) => one.round === round));
  const met = planning.wishes.filter((wish) => unmetRounds(offer, wish).length === 0).length
    + pins.filter((pin) => !isPinMissed(offer, pin)).length;
  return { met, of: planning.wishes.length + pins.length };
}
