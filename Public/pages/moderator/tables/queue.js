import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Empty } from '../../../elements/empty.js';
import { Icon } from '../../../elements/icon.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { digits } from '../../../state/time.js';
import { urgencies } from '../model/urgencies.js';

const icons = { call: 'hand', answered: 'hand', hostless: 'warn', substituted: 'people', away: 'person', unseated: 'plus' };

/** “Now important”: what needs a moderator, each with what can be done about it. */
export function Queue(props) {
  const { view, presence, now } = props;
  const items = urgencies(view, presence, now);
  if (!items.length) {
    return html`<${Empty} picture="done" title=${t('moderator.queue.calm')}
      text=${t('moderator.queue.calmMore')} />`;
  }
  return html`<ul class="queue-list" role="list">
    ${items.map((item) => html`<${Item} key=${item.key} ...${props} item=${item} />`)}</ul>`;
}

function Item({ item, now, send, openDialog }) {
  const { kind, table, person, sinceMs, isUrgent } = item;
  const { attempt, refusal } = useAttempt(send);
  const words = { table: table?.name, name: person?.name };
  const does = (name, act) => html`<button type="button" class="button button-small" onClick=${act}>
    ${t(`moderator.queue.${name}`)}<span
      class="visually-hidden"> (${words.name ?? words.table})</span></button>`;
  return html`<li class="queue-item" data-urgent=${isUrgent ? 'true' : null}>
    <p class="queue-item-text"><${Icon} name=${icons[kind]} />
      <span>${t(`moderator.urgent.${kind}`, words)}${' '}
        ${sinceMs !== null && html`<span class="queue-time">${digits(Math.max(0, now - sinceMs))}
          </span>`}
      </span></p>
    <div class="queue-actions">
      ${kind === 'call' && does('answer', () => attempt({ answerCall: { table: table.id } }))}
      ${(kind === 'call' || kind === 'answered')
        && does('settle', () => attempt({ settleCall: { table: table.id } }))}
      ${(kind === 'hostless' || kind === 'substituted') && does('appoint', () => openDialog({ kind: 'host', table }))}
      ${kind === 'away' && does('free', () => openDialog({ kind: 'remove', person }))}
      ${kind === 'unseated' && does('seat', () => openDialog({ kind: 'move', person }))}
    </div>
    <${Refusal} of=${refusal} /></li>`;
}
