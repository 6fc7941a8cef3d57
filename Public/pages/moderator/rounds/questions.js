import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { announce } from '../../../elements/announcer.js';
import { Icon } from '../../../elements/icon.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { isAtTables } from '../model/course.js';

/** The questions; one whose proposals are private yet can be opened here. */
export function Questions(props) {
  return html`<section class="panel stack" aria-labelledby="questions-title">
    <h2 id="questions-title">${t('moderator.questions.title')}</h2>
    <ul class="questions" role="list">${props.view.questions.map((question) => html`<${Question}
      key=${question.id} ...${props} question=${question} />`)}</ul></section>`;
}

function Question({ view, question: { id, title, text, isOpen }, send }) {
  const { attempt, refusal } = useAttempt(send);
  const tables = view.tables.filter((table) => table.question === id).map(({ name }) => name);
  const written = view.proposals.filter((one) => one.question === id).length;
  const reveal = async () => await attempt({ revealProposals: { question: id } })
    && announce(t('moderator.questions.revealed', { question: title }));
  return html`<li class="stack gap-1"><h3>${title}</h3><p class="question question-small">${text}
    </p>
    <div class="row"><span class="mark">${tables.join(', ')}</span>
      <span class="mark">${t('moderator.questions.written', { count: written })}</span>
      <span class="mark"><${Icon} name=${isOpen ? 'eye' : 'lock'} />
        ${t(isOpen ? 'moderator.questions.open' : 'moderator.questions.private')}</span>
      ${!isOpen && isAtTables(view) && html`<button type="button" class="button button-small push"
        onClick=${reveal}>${t('moderator.questions.reveal')}</button>`}
    </div><${Refusal} of=${refusal} /></li>`;
}
