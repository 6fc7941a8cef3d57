import { html, useEffect } from '/vendor/preact-htm.js';
import { announce } from '../elements/announcer.js';
import { Frame } from '../elements/frame.js';
import { TableView } from '../elements/table-view.js';
import { strikeGong } from '../gong.js';
import { useArrival, useTitle } from '../hooks.js';
import { nextRound, placeIn } from '../state/selectors.js';
import { t } from '../texts.js';
import { BecomeHost } from './table/become-host.js';
import { LastWords } from './move/last-words.js';
import { MoveCard, moveTitle } from './move/move-card.js';

/** The change of tables: where to go, how long one may still write, and who is there already. */
export function Move(props) {
  const { state, client } = props;
  const { view, people } = state;
  const { round } = view.phase;
  const here = placeIn(view, round);
  const next = placeIn(view, nextRound(view));
  const title = moveTitle(view, here, next);
  const heading = useArrival(`change/${round}`);
  const where = [t('move.where'), t('move.afterRound', { round, rounds: view.cafe.rounds })];
  useTitle(title, view.cafe.title);
  useEffect(() => announce(title), [title]);
  useEffect(strikeGong, [round]);
  return html`
    <${Frame} ...${props} where=${where} mainClass="page stack gap-6">
      <${MoveCard} ...${{ ...props, here, next, title, heading }} />
      <div class=${next ? 'with-side' : ''}>
        <${LastWords} state=${state} client=${client} place=${here} round=${round} />
        ${next && html`
          <section class="stack" aria-labelledby="there"><h2 id="there">${t('move.newTable')}</h2>
            <${TableView} view=${view} people=${people} place=${next} isAhead=${true} note="" />
            <div class="row"><${BecomeHost} view=${view} client=${client} place=${next} /></div>
          </section>`}
      </div>
    <//>`;
}
