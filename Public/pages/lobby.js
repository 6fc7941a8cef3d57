import { html } from '/vendor/preact-htm.js';
import { Frame } from '../elements/frame.js';
import { ListedChoice } from '../elements/listed.js';
import { Settings } from '../elements/settings.js';
import { useArrival, useTitle } from '../hooks.js';
import { t } from '../texts.js';
import { OfferToHost } from './lobby/offer-to-host.js';

/** Before the first round: who is here, what it is about, and how we talk. */
export function Lobby(props) {
  const { view } = props.state;
  const heading = useArrival('lobby');
  useTitle(t('lobby.title'), view.cafe.title);
  return html`
    <${Frame} ...${props} mainClass="page" where=${[t('lobby.where'), t('lobby.waiting')]}>
      <div class="page-head"><h1 ref=${heading} tabindex="-1">${t('lobby.title')}</h1>
        <p class="lead">${t('lobby.welcome', { name: view.you.name })}</p></div>
      <div class="with-side">
        <div class="stack gap-6"><${Questions} view=${view} /><${Etiquette} lines=${view.cafe.etiquette} /></div>
        <div class="stack gap-5"><${WhoIsHere} view=${view} />
          <${OfferToHost} view=${view} client=${props.client} />
          <section class="panel stack" aria-labelledby="lobby-settings">
            <h2 id="lobby-settings">${t('lobby.settings')}</h2><${Settings} store=${props.store} />
            <${ListedChoice} view=${view} client=${props.client} /></section>
        </div>
      </div>
    <//>`;
}

const Questions = ({ view }) => html`
  <section class="stack" aria-labelledby="lobby-questions">
    <h2 id="lobby-questions">${t('lobby.questions')}</h2>
    <ol class="stack gap-5">
      ${view.questions.map((question) => html`
        <li class="stack gap-1" key=${question.id}><h3>${question.title}</h3>
          <p class="question">${question.text}</p></li>`)}
    </ol>
  </section>`;

/** The organizer's words, or five lines of our own. */
function Etiquette({ lines }) {
  const own = [1, 2, 3, 4, 5].map((number) => t(`lobby.etiquette-${number}`));
  return html`
    <section class="stack" aria-labelledby="lobby-etiquette">
      <h2 id="lobby-etiquette">${t('lobby.etiquette')}</h2>
      <ul class="stack gap-2" role="list">
        ${(lines.length ? lines : own).map((line) => html`<li key=${line}>${line}</li>`)}</ul>
    </section>`;
}

function WhoIsHere({ view }) {
  const people = view.people.filter((person) => !person.hasLeft);
  const isMe = (person) => person.id === view.you.id;
  const inOrder = [...people.filter(isMe), ...people.filter((person) => !isMe(person))];
  const more = view.headcount - people.length;
  const expected = view.cafe.participantsExpected;
  return html`
    <section class="panel stack" aria-labelledby="lobby-people">
      <div class="row row-between"><h2 id="lobby-people">${t('lobby.people')}</h2>
        <span class="soft tabular">${expected > 0
          ? t('lobby.headcountOf', { count: view.headcount, expected }) : view.headcount}</span></div>
      <ul class="chips" role="list">
        ${inOrder.map((person) => html`
          <li class=${isMe(person) ? 'chip chip-me' : 'chip'} key=${person.id}>
            <bdi>${isMe(person) ? t('lobby.me', { name: person.name }) : person.name}</bdi></li>`)}
        ${more > 0 && html`<li class="chip">${t('lobby.more', { count: more })}</li>`}
      </ul>
    </section>`;
}
