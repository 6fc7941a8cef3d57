import { html, useState } from '/vendor/preact-htm.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Icon } from '../../../elements/icon.js';
import { Refusal } from '../../../elements/refusal.js';
import { t } from '../../../texts.js';
import { isAtTables, roundsToCome } from '../model/course.js';
import { isPinMissed, unmetRounds } from '../model/offer.js';
import { NewPin } from './new-pin.js';

const kinds = ['apart', 'together', 'seat'];

/** Who shall sit with whom or where; what the plan could not do stands beside each wish. */
export function Wishes({ view, send }) {
  const { attempt, refusal } = useAttempt(send);
  const [kind, choose] = useState('apart');
  const people = view.people.filter(({ hasLeft }) => !hasLeft);
  const canWish = view.phase.stage === 'lobby' || isAtTables(view);
  if (!canWish || people.length < 2) return null;
  const rounds = roundsToCome(view);
  const { wishes } = view.planning;
  const pins = view.planning.pins.filter(({ round }) => rounds.includes(round));
  const offered = kinds.filter((one) => one !== 'seat' || rounds.length > 0);
  const chosen = offered.includes(kind) ? kind : 'apart';
  return html`<section class="panel stack" aria-labelledby="wishes-title">
    <h2 id="wishes-title">${t('wishes.title')}</h2><p class="hint">${t('wishes.more')}</p>
    ${wishes.length + pins.length > 0 && html`<ul class="stack gap-2" role="list">
      ${wishes.map((wish) => html`<${PairRow} key=${`${wish.first} ${wish.second}`}
        ...${{ view, wish, remove: () => attempt({ removeWish: wish }) }} />`)}
      ${pins.map((pin) => html`<${PinRow} key=${`${pin.participant} ${pin.round}`}
        ...${{ view, pin, remove: () => attempt({ unpinSeat: {
          participant: pin.participant, round: pin.round } }) }} />`)}</ul>`}
    <fieldset class="votes"><legend class="visually-hidden">${t('wishes.title')}</legend>
      <div class="votes-row">${offered.map((one) => html`<label class="vote" key=${one}><input
        type="radio" name="wish" checked=${one === chosen} onChange=${() => choose(one)} />
        ${t(`wishes.${one}`)}</label>`)}</div></fieldset>
    ${chosen === 'seat' ? html`<${NewPin} ...${{ view, people, rounds, attempt }} />`
    : html`<${NewPair} ...${{ kind: chosen, people, attempt }} />`}
    <${Refusal} of=${refusal} /></section>`;
}

function NewPair({ kind, people, attempt }) {
  const [pair, setPair] = useState(['', '']);
  const add = async (event) => {
    event.preventDefault();
    if (await attempt({ addWish: { kind, first: pair[0], second: pair[1] } })) setPair(['', '']);
  };
  const person = (index) => html`<select class="input" required value=${pair[index]}
    aria-label=${t(`wishes.person${index + 1}`)}
    onChange=${({ currentTarget: { value } }) => setPair(pair.with(index, value))}>
    <option value="">${t('moderator.seatDialog.choose')}</option>
    ${people.map(({ id, name }) => html`<option key=${id} value=${id}>${name}</option>`)}</select>`;
  return html`<form class="stack gap-2" onSubmit=${add}>
    <div class="row gap-2">${person(0)}${person(1)}</div>
    <div><button class="button button-small"><${Icon} name="plus" />${t('wishes.add')}</button></div>
  </form>`;
}

const nameOf = (view, id) => view.people.find((one) => one.id === id)?.name ?? '';

function PairRow({ view, wish, remove }) {
  const rounds = unmetRounds(view.plan, wish);
  const unmet = rounds.length > 0 && t('wishes.unmet', { rounds: rounds.join(', ') });
  return html`<${Row} ...${{ unmet, remove }} words=${t(`wishes.${wish.kind}Named`, {
    first: nameOf(view, wish.first), second: nameOf(view, wish.second) })} />`;
}

function PinRow({ view, pin, remove }) {
  const table = view.tables.find(({ id }) => id === pin.table)?.name ?? '';
  return html`<${Row} ...${{ remove }} unmet=${isPinMissed(view.plan, pin) && t('wishes.missed')}
    words=${t('wishes.seatNamed', { name: nameOf(view, pin.participant), round: pin.round, table })}
    />`;
}

function Row({ words, unmet, remove }) {
  return html`<li class="row row-between"><span>${words}
      ${unmet && html`<span class="mark mark-attention"><${Icon} name="warn" />${unmet}</span>`}</span>
    <button type="button" class="icon-button" aria-label=${t('wishes.remove', { wish: words })}
      onClick=${remove}><${Icon} name="close" /></button></li>`;
}
