import { html, useState } from '/vendor/preact-htm.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Icon } from '../../../elements/icon.js';
import { Refusal } from '../../../elements/refusal.js';
import { t } from '../../../texts.js';
import { isAtTables } from '../model/course.js';
import { unmetRounds } from '../model/offer.js';

const kinds = ['apart', 'together'];

/** Who shall sit together or apart; what the plan could not do stands beside each wish. */
export function Wishes({ view, send }) {
  const { attempt, refusal } = useAttempt(send);
  const [kind, choose] = useState('apart');
  const [pair, setPair] = useState(['', '']);
  const people = view.people.filter(({ hasLeft }) => !hasLeft);
  const canWish = view.phase.stage === 'lobby' || isAtTables(view);
  if (!canWish || people.length < 2) return null;
  const add = async (event) => {
    event.preventDefault();
    if (await attempt({ addWish: { kind, first: pair[0], second: pair[1] } })) setPair(['', '']);
  };
  const person = (index) => html`<select class="input" required value=${pair[index]}
    aria-label=${t(`wishes.person${index + 1}`)}
    onChange=${({ currentTarget: { value } }) => setPair(pair.with(index, value))}>
    <option value="">${t('moderator.seatDialog.choose')}</option>
    ${people.map(({ id, name }) => html`<option key=${id} value=${id}>${name}</option>`)}</select>`;
  return html`<section class="panel stack" aria-labelledby="wishes-title">
    <h2 id="wishes-title">${t('wishes.title')}</h2><p class="hint">${t('wishes.more')}</p>
    ${view.planning.wishes.length > 0 && html`<ul class="stack gap-2" role="list">
      ${view.planning.wishes.map((wish) => html`<${WishRow} key=${`${wish.first} ${wish.second}`}
        ...${{ view, wish, remove: () => attempt({ removeWish: wish }) }} />`)}</ul>`}
    <form class="stack gap-2" onSubmit=${add}>
      <fieldset class="votes"><legend class="visually-hidden">${t('wishes.title')}</legend>
        <div class="votes-row">${kinds.map((one) => html`<label class="vote" key=${one}><input
          type="radio" name="wish" checked=${one === kind} onChange=${() => choose(one)} />
          ${t(`wishes.${one}`)}</label>`)}</div></fieldset>
      <div class="row gap-2">${person(0)}${person(1)}</div>
      <div><button class="button button-small"><${Icon} name="plus" />${t('wishes.add')}</button></div>
    </form><${Refusal} of=${refusal} /></section>`;
}

function WishRow({ view, wish, remove }) {
  const name = (id) => view.people.find((one) => one.id === id)?.name ?? '';
  const words = t(`wishes.${wish.kind}Named`, { first: name(wish.first), second: name(wish.second) });
  const rounds = unmetRounds(view.plan, wish);
  return html`<li class="row row-between"><span>${words}
      ${rounds.length > 0 && html`<span class="mark mark-attention"><${Icon} name="warn" />
        ${t('wishes.unmet', { rounds: rounds.join(', ') })}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${t('wishes.remove', { wish: words })}
      onClick=${remove}><${Icon} name="close" /></button></li>`;
}
