import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Moderators } from './moderators.js';
import { PlanQuality } from './plan-quality.js';
import { Questions } from './questions.js';
import { Replan } from './replan.js';
import { Schedule } from './schedule.js';
import { Wishes } from './wishes.js';

/** The course of the café: rounds, questions, the plan's quality, and who moderates. */
export function Rounds(props) {
  return html`<main id="main" class="page page-wide">
    <div class="page-head"><h1>${t('moderator.tab.rounds')}</h1>
      <p class="lead">${t('moderator.rounds.lead', {
        rounds: props.view.cafe.rounds, minutes: Math.round(props.view.cafe.roundSeconds / 60),
      })}</p></div>
    <div class="with-side">
      <div class="stack gap-6"><${Replan} ...${props} /><${Schedule} ...${props} /><${Questions} ...${props} /></div>
      <aside class="stack" aria-label=${t('moderator.rounds.side')}>
        <${PlanQuality} ...${props} /><${Wishes} ...${props} /><${Moderators} ...${props} /></aside>
    </div></main>`;
}
