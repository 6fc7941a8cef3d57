import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { Card } from '../../elements/card.js';
import { Icon } from '../../elements/icon.js';
import { kept } from '../../keeping.js';
import { isOwn, keeperOf, seatsFrom } from '../../state/selectors.js';
import { mayTend, tended } from '../../state/tending.js';
import { groupsOf } from './groups.js';
import { t } from '../../texts.js';
import { BecomeHost } from './become-host.js';

const earlierAt = (view, place) => view.proposals.filter(
  (one) => one.table === place.table.id && one.round < view.phase.round);

export const hasHandover = (view, place) => earlierAt(view, place).length > 0;

/** Open at the start of a round where there is something to hand over; closed for good once read. */
export function useHandover(view, place) {
  const [, redraw] = useState(0);
  const name = `handover.${view.cafe.code}`;
  const mark = `${view.phase.round}/${place.table.id}`;
  const remember = (value) => {
    kept.set(name, value);
    redraw((count) => count + 1);
  };
  return {
    isOpen: hasHandover(view, place) && kept.get(name) !== mark,
    close: () => remember(mark),
    open: () => remember(''),
  };
}

/**
 * What the table has so far: its insights, then all else grouped by what is similar; the host tells, or
 * all read together. Until
 * the groups are there, and where nothing is similar, the rounds are the groups, the newest first.
 */
export function Handover({ state, client, place, close }) {
  const { view } = state;
  const earlier = earlierAt(view, place);
  const { insights, others } = tended(view, earlier, (one) => isOwn(view, one, state.editKeys));
  const grouped = useGroups(client, place, others) ?? roundsOf(others);
  const sections = insights.length
    ? [{ key: 'insights', title: t('table.insights'), cards: insights }, ...grouped] : grouped;
  const tends = mayTend(view, place);
  const host = seatsFrom(view, place.sitting).find((seat) => seat.id === keeperOf(place.sitting));
  return html`
    <article class="panel stack gap-5">
      <div class="row row-between"><h2 id="cards-title" class="question">${t('handover.title')}</h2>
        <span class="mark"><${Icon} name="clock" />${t('handover.time')}</span></div>
      <div class="row"><p class="soft">${guidance(view, host)}</p>
        <${BecomeHost} view=${view} client=${client} place=${place} /></div>
      ${sections.map(({ key, title, cards }) => html`
        <section key=${key} class="stack" aria-labelledby="handover-${key}">
          <h3 id="handover-${key}">${title}</h3>
          <${Fresh} cards=${cards} round=${view.phase.round - 1} isShown=${view.phase.round > 2} />
          <ul class="cards" role="list">${cards.map((proposal) =>
            html`<${Card} key=${proposal.id} ...${{ state, proposal, client, tends }} />`)}</ul>
        </section>`)}
      <div class="row"><button type="button" class="button button-primary" onClick=${close}>
        ${t('handover.toTalk')}</button></div>
    </article>`;
}

/** What came in the last round; in the second round all of it did. */
function Fresh({ cards, round, isShown }) {
  const count = cards.filter((one) => one.round === round).length;
  return isShown && count > 0
    && html`<p class="mark"><${Icon} name="plus" />${t('handover.fresh', { count, round })}</p>`;
}

function roundsOf(earlier) {
  const rounds = [...new Set(earlier.map((one) => one.round))].sort((a, b) => b - a);
  return rounds.map((round) => ({
    key: round, title: t('table.fromRound', { round }), cards: earlier.filter((one) => one.round === round),
  }));
}

/** The groups as sections; null while there are none. */
function useGroups(client, place, earlier) {
  const [groups, setGroups] = useState([]);
  useEffect(() => {
    let isWanted = true;
    client.ask('gather', { table: place.table.id })
      .then((answer) => isWanted && setGroups(answer.groups ?? []));
    return () => {
      isWanted = false;
    };
  }, [place.table.id, earlier.length]);
  return groupsOf(earlier, groups);
}

function guidance(view, host) {
  if (!host) return t('handover.together');
  return host.id === view.you.id ? t('handover.youTell') : t('handover.hostTells', { name: host.name });
}
