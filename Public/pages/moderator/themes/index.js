import { html, useMemo, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { announce } from '../../../elements/announcer.js';
import { Empty } from '../../../elements/empty.js';
import { useFollowingFocus } from '../../../elements/following-focus.js';
import { Icon } from '../../../elements/icon.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { boardOf } from '../model/board.js';
import { isHarvestable } from '../model/course.js';
import { Lane } from './lane.js';
import { Legend } from './legend.js';
import { Rearranging } from './rearranging.js';
import { Theme } from './theme.js';
import { ThemeDialog } from './dialogs.js';

/** The board of themes of one question, beside the proposals that are in none. */
export function Themes(props) {
  const { view, send } = props;
  const [chosen, choose] = useState(view.questions[0]?.id);
  const [dialog, openDialog] = useState(null);
  const { attempt, refusal } = useAttempt(send);
  const question = view.questions.find(({ id }) => id === chosen) ?? view.questions[0];
  const [held, hold] = useState(null);
  const board = useMemo(() => boardOf(view, question.id, held), [view, question.id, held]);
  const follow = useFollowingFocus();
  const canWork = isHarvestable(view);
  const act = async (command, words) => {
    const answer = await attempt(command);
    if (answer) announce(words);
    return answer;
  };
  const shared = { ...props, question, board, act, follow, openDialog, canWork, hold };
  const add = () => openDialog({ kind: 'form', cards: [] });
  return html`<main id="main" class="page page-wide">
    <div class="page-head"><div class="row row-between"><h1>${question.title}</h1>
      <div class="row"><label class="row gap-2"><span class="small soft">${t('themes.question')}
        </span>
        <select class="input" value=${question.id}
          onChange=${(event) => choose(event.currentTarget.value)}>
          ${view.questions.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}
            </select></label>
        ${canWork && html`<button type="button" class="button" onClick=${add}>
          <${Icon} name="plus" />${t('themes.new')}</button>`}
        ${view.phase.stage !== 'closed' && html`<button type="button" class="button" onClick=${() => openDialog({ kind: 'import' })}>
            <${Icon} name="download" />${t('themes.import')}</button>`}</div></div>
      <${Legend} compares=${props.state.compares} /></div>
    <${Refusal} of=${refusal} />
    ${canWork && html`<${Rearranging} ...${shared} />`}
    <div class="board-with-lane board-space"><${Lane} ...${shared} />
      <div><h2 class="visually-hidden">${t('themes.title')}</h2>
        ${board.top.length ? html`<div class="board">${board.top.map((theme) => html`<${Theme}
            key=${theme.id} ...${shared} theme=${theme} />`)}</div>`
          : html`<${Empty} picture="themes" title=${t('themes.empty')}
            text=${t('themes.emptyMore')} />`}
      </div></div>
    <${ThemeDialog} ...${shared} dialog=${dialog} close=${() => openDialog(null)} /></main>`;
}
