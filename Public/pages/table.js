import { html, useEffect } from '/vendor/preact-htm.js';
import { announce } from '../elements/announcer.js';
import { Composer } from '../elements/composer.js';
import { Frame } from '../elements/frame.js';
import { useArrival, useTitle } from '../hooks.js';
import { placeIn } from '../state/selectors.js';
import { t } from '../texts.js';
import { Unseated } from './calm.js';
import { CardsList } from './table/cards-list.js';
import { ChangeNotice } from './table/change-notice.js';
import { useHandover } from './table/handover.js';
import { HostAway } from './table/host-away.js';
import { TablePane } from './table/table-pane.js';
import { WaitingDrafts } from './table/waiting-drafts.js';

/** A running round: the question and who sits here, the cards, and the pen. */
export function AtTable(props) {
  const { view } = props.state;
  const place = placeIn(view, view.phase.round);
  return place ? html`<${Seated} ...${props} place=${place} />` : html`<${Unseated} ...${props} />`;
}

function Seated(props) {
  const { state, client, place } = props;
  const { view } = state;
  const { round } = view.phase;
  const where = [t('table.round', { round, rounds: view.cafe.rounds }), place.table.name];
  const handover = useHandover(view, place);
  const heading = useArrival(`${round}/${place.table.id}`);
  useTitle(t('table.title', { round, table: place.table.name }), view.cafe.title);
  useEffect(() => announce(t('table.arrived', {
    round, table: place.table.name, question: place.question.title,
  })), [round, place.table.id]);
  return html`
    <${Frame} ...${props} where=${where} mainClass="at-table"
      notice=${html`<${HostAway} view=${view} place=${place} />
        <${ChangeNotice} view=${view} now=${props.now} />`}>
      <${TablePane} ...${props} heading=${heading} />
      <section class="cards-pane" aria-labelledby="cards-title">
        <${CardsList} ...${props} handover=${handover} />
        <${Composer} className="composer" state=${state} client=${client} place=${place} round=${round}
          onSent=${handover.close} words=${{ title: t('composer.title'), send: t('composer.send') }}>
          <${WaitingDrafts} state=${state} client=${client} place=${place} round=${round} />
        <//>
      </section>
    <//>`;
}
