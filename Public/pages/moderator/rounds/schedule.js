import { html } from '/vendor/preact-htm.js';
import { clockTime, t } from '../../../texts.js';
import { schedule } from '../model/schedule.js';

/** The rounds as pieces of time: what ran, what runs, what will. */
export function Schedule({ view, now }) {
  const rounds = schedule(view, now);
  const minutes = Math.round(view.cafe.roundSeconds / 60);
  const grace = Math.round(view.cafe.graceSeconds / 60);
  return html`<section class="panel stack" aria-labelledby="schedule-title">
    <h2 id="schedule-title">${t('moderator.rounds.schedule')}</h2>
    <ol class="course" role="list">${rounds.map((one) => html`<${Piece} key=${one.round} ...${one}
      minutes=${minutes} />`)}
      <li class="course-piece" data-state=${view.phase.stage === 'harvest' ? 'running' : null}>
        <span class="course-name">${t('moderator.stage.harvest')}</span>
        <span class="soft">${t('moderator.rounds.harvestMore')}</span></li></ol>
    <p class="hint">${t('moderator.rounds.grace', { count: grace })}</p></section>`;
}

function Piece({ round, state, startMs, endMs, minutes }) {
  const isOn = state === 'running' || state === 'paused';
  const span = startMs !== null && { start: clockTime(startMs), end: clockTime(endMs) };
  const held = () => t('moderator.rounds.held', {
    ...span, minutes: Math.round((endMs - startMs) / 60000), planned: minutes,
  });
  const times = !span ? (state === 'over' ? '' : t('moderator.rounds.minutes', { count: minutes }))
    : state === 'over' ? held() : t(isOn ? 'moderator.rounds.untilAbout' : 'moderator.rounds.about', span);
  return html`<li class="course-piece" data-state=${state}>
    <span class="course-name">${t('moderator.rounds.round', { round })}</span>
    <span class="mark mark-boxed">${t(`moderator.rounds.state.${state}`)}</span>
    <span class="tabular soft">${times}</span></li>`;
}
