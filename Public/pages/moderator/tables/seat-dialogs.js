import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { announce } from '../../../elements/announcer.js';
import { Dialog } from '../../../elements/dialog.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { firstOpenRound } from '../model/course.js';
import { seatsOf, sittingOf } from '../model/figures.js';

/** The dialogs about one seat: `dialog` is `{kind: 'move'|'swap'|'seat'|'host'|'remove', person?, table?}`. */
export function SeatDialog({ dialog, close, ...props }) {
  const names = { name: dialog?.person?.name, table: dialog?.table?.name };
  return html`<${Dialog} isOpen=${dialog !== null} onClose=${close}
    title=${dialog && t(`moderator.seatDialog.${dialog.kind}`, names)}>
    ${dialog && html`<${Content} ...${props} ...${dialog} close=${close} />`}<//>`;
}

function Content(props) {
  const Form = { move: MoveForm, swap: SwapForm, seat: SeatForm, host: HostForm, remove: RemoveForm }[props.kind];
  const { attempt, refusal } = useAttempt(props.send);
  const confirm = async (command, words) => {
    props.follow(`[data-seat="${props.person?.id}"]`, '#tables-title');
    if (!await attempt(command)) return;
    props.close();
    announce(words);
  };
  return html`<${Form} ...${props} confirm=${confirm} /><${Refusal} of=${refusal} />`;
}

function Buttons({ name, close }) {
  return html`<div class="row">
    <button class="button button-primary">${t(`moderator.seatDialog.${name}Do`)}</button>
    <button type="button" class="button" onClick=${close}>${t('moderator.cancel')}</button></div>`;
}

const submitting = (act) => (event) => {
  event.preventDefault();
  act();
};

/** Moves a person to another table, in this round or a later one. */
function MoveForm({ view, person, table, round, confirm, close }) {
  const [to, setTo] = useState(view.tables.find(({ id }) => id !== table?.id)?.id);
  const [when, setWhen] = useState(round);
  const first = firstOpenRound(view);
  const rounds = Array.from({ length: view.cafe.rounds - first + 1 }, (_, index) => first + index);
  const words = () => t('moderator.seat.moved', {
    name: person.name, table: view.tables.find(({ id }) => id === to)?.name, round: when,
  });
  const place = { participant: person.id, table: to, round: when };
  const act = () => confirm({ moveParticipant: place }, words());
  return html`<form class="stack" onSubmit=${submitting(act)}>
    <div class="field"><label for="move-to">${t('moderator.seatDialog.table')}</label>
      <select class="input" id="move-to" value=${to}
        onChange=${(event) => setTo(event.currentTarget.value)}>
        ${view.tables.map((one) => html`<option value=${one.id}>
          ${t('moderator.seatDialog.tableSize', {
          table: one.name,
          count: sittingOf(view, one.id, when).seats.filter((seat) => !seat.hasLeft).length,
        })}</option>`)}</select></div>
    <fieldset class="stack gap-1"><legend class="label">${t('moderator.seatDialog.round')}</legend>
      ${rounds.map((one) => html`<label class="choice"><input type="radio" name="move-round"
        checked=${one === when} onChange=${() => setWhen(one)} />
        <span>${t('moderator.seatDialog.inRound', { round: one })}</span></label>`)}</fieldset>
    <${Buttons} name="move" close=${close} /></form>`;
}

/** Asks who of the other tables. */
function PersonField({ view, presence, table, round, who, setWho }) {
  const others = view.tables.filter(({ id }) => id !== table.id);
  return html`<div class="field"><label for="seat-who">${t('moderator.seatDialog.who')}</label>
    <select class="input" id="seat-who" required value=${who}
      onChange=${(event) => setWho(event.currentTarget.value)}>
      <option value="">${t('moderator.seatDialog.choose')}</option>
      ${others.map((other) => html`<optgroup label=${other.name}>
        ${seatsOf(view, presence, other.id, round)
          .map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</optgroup>`)}
    </select></div>`;
}

/** Two people change places. */
function SwapForm({ view, person, table, round, confirm, close, ...props }) {
  const [who, setWho] = useState('');
  const there = view.sittings.find((one) => one.round === round
    && one.seats.some(({ id }) => id === who))?.table;
  const seats = [{ participant: person.id, table: there }, { participant: who, table: table.id }];
  const words = () => t('moderator.seat.swapped', {
    name: person.name, other: view.people.find(({ id }) => id === who)?.name,
  });
  const act = () => there && confirm({ reseat: { round, seats } }, words());
  return html`<form class="stack" onSubmit=${submitting(act)}>
    <${PersonField} ...${props} ...${{ view, table, round, who, setWho }} />
    <${Buttons} name="swap" close=${close} /></form>`;
}

/** Asks who shall sit at a table. */
function SeatForm({ view, table, round, confirm, close, ...props }) {
  const [who, setWho] = useState('');
  const words = () => t('moderator.seat.moved', {
    name: view.people.find(({ id }) => id === who)?.name, table: table.name, round,
  });
  const place = { participant: who, table: table.id, round };
  const act = () => who && confirm({ moveParticipant: place }, words());
  return html`<form class="stack" onSubmit=${submitting(act)}>
    <${PersonField} ...${props} ...${{ view, table, round, who, setWho }} />
    <${Buttons} name="seat" close=${close} /></form>`;
}

/** Asks who keeps a table's memory from now on. */
function HostForm({ view, presence, table, round, confirm, close }) {
  const seats = seatsOf(view, presence, table.id, round);
  const [who, setWho] = useState(seats.find(({ state }) => state === 'here')?.id ?? seats[0]?.id);
  const act = () => confirm({ appointHost: { table: table.id, round, participant: who } },
    t('moderator.seat.hosts', {
      name: seats.find(({ id }) => id === who)?.name, table: table.name,
    }));
  return html`<form class="stack" onSubmit=${submitting(act)}>
    <fieldset class="stack gap-1"><legend class="label">${t('moderator.seatDialog.who')}</legend>
      ${seats.map(({ id, name, state }) => html`<label class="choice"><input type="radio"
        name="host"
        checked=${id === who} onChange=${() => setWho(id)} />
        <span>${name} <span class="hint">${t(`moderator.seat.${state}`)}</span></span></label>`)}
          </fieldset>
    <${Buttons} name="host" close=${close} /></form>`;
}

/** Takes somebody off the list of the café. */
function RemoveForm({ person, confirm, close }) {
  const act = () => confirm({ removeParticipant: { participant: person.id } },
    t('moderator.seat.removed', { name: person.name }));
  return html`<form class="stack" onSubmit=${submitting(act)}>
    <p>${t('moderator.seatDialog.removeMore', { name: person.name })}</p>
    <${Buttons} name="remove" close=${close} /></form>`;
}
