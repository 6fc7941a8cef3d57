import { html, useState } from '/vendor/preact-htm.js';
import { BreakButton } from '../../elements/break.js';
import { Icon } from '../../elements/icon.js';
import { TableView } from '../../elements/table-view.js';
import { keeperOf, nextRound, placeIn, seatsFrom } from '../../state/selectors.js';
import { t } from '../../texts.js';
import { BecomeHost } from './become-host.js';
import { CallForHelp } from './call-for-help.js';

/** The question, the people around the table, and where it goes next. On phones people fold away. */
export function TablePane({ state, client, place, heading }) {
  const { view, people } = state;
  const [isOpen, setOpen] = useState(false);
  const proposals = view.proposals.filter((one) => one.table === place.table.id).length;
  const seats = seatsFrom(view, place.sitting);
  const host = seats.find((seat) => seat.id === keeperOf(place.sitting));
  return html`
    <section class="table-pane stack" aria-labelledby="table-title">
      <div class="stack gap-1">
        <h1 id="table-title" tabindex="-1" ref=${heading}>${place.question.title}</h1>
        <p class="question">${place.question.text}</p></div>
      <button type="button" class="button tablemates-toggle" aria-expanded=${String(isOpen)}
        aria-controls="tablemates" onClick=${() => setOpen(!isOpen)}>
        <span><strong>${t('table.atTable')}</strong> ${t('table.persons', { count: seats.length })}
          ${host && html`, ${t('table.host')} <bdi>${host.name}</bdi>`}</span>
        <${Icon} name="down" /></button>
      <div class="stack tablemates" id="tablemates" data-open=${isOpen ? 'true' : null}>
        <${TableView} view=${view} people=${people} place=${place}
          note=${t('table.proposals', { count: proposals })} />
        <${NextTable} view=${view} place=${place} />
        <div class="row">
          <${Conversation} address=${place.table.conversation} />
          <${CallForHelp} view=${view} client=${client} place=${place} />
          <${BecomeHost} view=${view} client=${client} place=${place} />
          ${!view.you.isOnBreak && html`<${BreakButton} view=${view} client=${client} />`}
        </div>
      </div>
    </section>`;
}

function NextTable({ view, place }) {
  const next = placeIn(view, nextRound(view));
  const isLast = nextRound(view) === undefined;
  if (!next && !isLast) return null;
  return html`
    <div class="next-table"><${Icon} name="right" />
      <p>${isLast ? html`${t('table.after')} <strong>${t('table.harvest')}</strong>`
        : next.table.id === place.table.id ? t('table.stay')
        : html`${t('table.after')} <strong>${next.table.name}</strong>${t('table.quoted', { title: next.question.title })}`}</p>
    </div>`;
}

/** The table's own audio or video room opens beside the café; only web addresses count. */
function Conversation({ address }) {
  if (!/^https?:\/\//.test(address)) return null;
  return html`
    <a class="button" href=${address} target="_blank" rel="noopener noreferrer">
      <${Icon} name="open" />${t('table.conversation')}</a>`;
}
