import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { announce } from '../../../elements/announcer.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Icon } from '../../../elements/icon.js';
import { Refusal } from '../../../elements/refusal.js';
import { useFollowingFocus } from '../../../elements/following-focus.js';
import { tableOf } from '../../../state/selectors.js';
import { Lobby } from '../lobby/index.js';
import { seatedRound } from '../model/course.js';
import { figuresOf } from '../model/figures.js';
import { offerOf } from '../model/offer.js';
import { Legend } from './legend.js';
import { MessageForm } from './message-form.js';
import { Queue } from './queue.js';
import { SeatDialog } from './seat-dialogs.js';
import { Tile } from './tile.js';

/** All tables at one glance, and the queue of what matters now. */
export function Tables(props) {
  const { stage } = props.view.phase;
  const Page = stage === 'prepared' || stage === 'lobby' ? Lobby : Overview;
  return html`<${Page} ...${props} />`;
}

function Overview(props) {
  const { view, presence, now, send, open } = props;
  const offer = offerOf(view);
  const { attempt, refusal } = useAttempt(send);
  const [dialog, openDialog] = useState(null);
  const [recipient, messageTo] = useState('');
  const act = async (command, words) => await attempt(command) && announce(words);
  const move = (to) => {
    follow(`[data-seat="${to.participant}"]`);
    act({ moveParticipant: to }, t('moderator.seat.moved', {
      name: view.people.find(({ id }) => id === to.participant)?.name,
      table: tableOf(view, to.table)?.name,
      round: to.round,
    }));
  };
  const follow = useFollowingFocus();
  const round = seatedRound(view);
  const tiles = view.tables.map((table) => ({ table, ...figuresOf(view, presence, table, now) }));
  const most = Math.max(0, ...tiles.map(({ seats }) => seats.length));
  const shared = { ...props, round, most, openDialog, follow, act, move, recipient, messageTo };
  return html`<main id="main" class="overview">
    <h1 class="visually-hidden">${t('moderator.tables.title', { round })}</h1>
    <aside class="queue" aria-labelledby="queue-title">
      <h2 id="queue-title">${t('moderator.queue.title')}</h2>
      <${Queue} ...${shared} />
      <${MessageForm} ...${shared} />
    </aside>
    <section aria-labelledby="tables-title">
      <h2 class="visually-hidden" id="tables-title" tabindex="-1">${t('moderator.tab.tables')}</h2>
      <${Refusal} of=${refusal} />
      ${offer && html`<div class="banner banner-inset" role="status"><${Icon} name="info" />
        <p>${t('replan.ready')} <strong>${t('replan.moved', { count: offer.moved })}</strong></p>
        <button type="button" class="button button-small" onClick=${() => open('rounds')}>
          ${t('replan.look')}</button></div>`}
      <ul class="tiles" data-many=${view.tables.length > 6 ? 'true' : null} role="list">
        ${tiles.map((figures) => html`<${Tile}
          key=${figures.table.id} ...${shared} figures=${figures} />`)}
      </ul>
      <${Legend} />
    </section>
    <${SeatDialog} ...${shared} dialog=${dialog} close=${() => openDialog(null)} />
  </main>`;
}
