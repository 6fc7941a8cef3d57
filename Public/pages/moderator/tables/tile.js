import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Icon } from '../../../elements/icon.js';
import { Menu } from '../../../elements/menu.js';
import { digits } from '../../../state/time.js';
import { questionOf } from '../../../state/selectors.js';
import { followingRound } from '../model/course.js';
import { MiniTable } from './mini-table.js';

// With so few tables there is room for what was written last.
const ROOMY = 3;

/** One table: who sits there, what came of it, and whether it needs somebody. */
export function Tile(props) {
  const { view, figures, now, openDialog, messageTo } = props;
  const { table } = figures;
  const foot = footOf(props);
  const closedFrom = view.planning?.closedTables[table.id];
  return html`<li class="tile" data-needs=${foot.needs ? 'true' : null}>
    <div class="tile-head">
      <h3>${table.name}</h3>
      <p>${questionOf(view, table.question)?.title}</p>
      <${Menu} label=${t('moderator.table.actions', { table: table.name })}
        items=${[
          { icon: 'person', text: t('moderator.table.seat'), act: () => openDialog({ kind: 'seat', table }) },
          { icon: 'speech', text: t('moderator.table.message'), act: () => messageTo(table.id) },
          ...closing(props),
        ]} />
    </div>
    <div class="tile-body"><${MiniTable} ...${props} /><${Figures} ...${props} /></div>
    ${view.tables.length <= ROOMY && html`<${Latest} latest=${figures.latest} />`}
    ${closedFrom !== undefined && html`<p class="tile-foot"><${Icon} name="close" />
      ${t('moderator.table.closedFrom', { round: closedFrom })}</p>`}
    <p class="tile-foot"><${Icon} name=${foot.icon} />${foot.text}</p></li>`;
}

/** A table closes for the rounds to come, and opens again. */
function closing({ view, figures: { table }, act }) {
  const name = view.planning?.closedTables[table.id] === undefined ? 'closeTable' : 'reopenTable';
  if (name === 'closeTable' && !followingRound(view)) return [];
  return ['separator', {
    icon: name === 'closeTable' ? 'close' : 'open', text: t(`moderator.table.${name}`),
    act: () => act({ [name]: { table: table.id } }, t(`moderator.table.${name}Done`, { table: table.name })),
  }];
}

/** The last cards of a table, the newest first. */
function Latest({ latest }) {
  if (!latest.length) return null;
  return html`<ul class="latest" role="list" aria-label=${t('moderator.table.latest')}>
    ${latest.map(({ id, text }) => html`<li key=${id}>${text}</li>`)}</ul>`;
}

function Figures({ view, figures: { written, fresh, here, arrived, seats } }) {
  const isMoving = view.phase.stage === 'change';
  return html`<div class="tile-figures"><span class="tile-number">${written}</span>
    <span>${t('moderator.table.written', { count: written })}</span>
    <span>${fresh ? t('moderator.table.fresh', { fresh }) : t('moderator.table.nothingFresh')}
      </span>
    <span>${isMoving ? t('moderator.table.arrived', { count: arrived, of: seats.length })
      : t('moderator.table.here', { count: here, of: seats.length })}</span></div>`;
}

/** The most important sentence about a table: a call, a missing host, an absence, the last card. */
function footOf({ view, figures: { call, seats, lastAtMs }, now }) {
  const since = (ms) => digits(Math.max(0, now - ms));
  const say = (icon, key, values, needs = false) => (
    { icon, needs, text: t(`moderator.table.${key}`, values) });
  if (call) {
    const values = { since: since(call.calledAtMs) };
    return say('hand', call.isAnswered ? 'answered' : 'calls', values, !call.isAnswered);
  }
  const host = seats.find((seat) => seat.isHost);
  const substitute = seats.find((seat) => seat.isSubstitute);
  if (substitute) return say('people', 'substituted', { name: substitute.name });
  if (view.phase.stage === 'round' && view.cafe.hosting !== 'none' && host?.state === 'gone') {
    return say('warn', 'hostGone', { since: since(host.sinceMs) }, true);
  }
  const away = seats.filter((seat) => seat.state === 'away' || seat.state === 'gone');
  if (away.length > 1) return say('offline', 'awayMany', { count: away.length });
  if (away.length === 1) {
    return say('offline', 'away', { name: away[0].name, since: since(away[0].sinceMs) });
  }
  return lastAtMs === null ? say('clock', 'nothingYet') : say('clock', 'last', { since: since(lastAtMs) });
}
