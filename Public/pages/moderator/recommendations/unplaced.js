import { html, useState } from '/vendor/preact-htm.js';
import { announce } from '../../../elements/announcer.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Dialog } from '../../../elements/dialog.js';
import { Refusal } from '../../../elements/refusal.js';
import { t } from '../../../texts.js';
import { questionOf, tableOf } from '../../../state/selectors.js';
import { beginning } from '../../../state/beginning.js';
import { decidedProposals, openProposals } from '../model/board.js';

const REASON_MAX = 500;

/** Every proposal whose fate is open, by question: park it, decline it, or find it a theme. */
export function Unplaced({ view, send, open }) {
  const { attempt, refusal } = useAttempt(send);
  const [declining, decline] = useState(null);
  const loose = openProposals(view);
  const decided = decidedProposals(view);
  const canDecide = view.phase.stage === 'harvest';
  const decide = async (proposal, fate, reason = '') => {
    const answer = await attempt({ decideFate: { proposals: [proposal.id], fate, reason } });
    if (answer) announce(t(`fates.done.${fate}`));
    return answer;
  };
  const item = (one, actions) => html`<${Item} key=${one.id} view=${view} proposal=${one}>
    ${canDecide && actions}<//>`;
  return html`<section class="stack gap-5" aria-labelledby="unplaced-title">
    <div class="stack gap-1"><h2 class="rec-title" id="unplaced-title">
        ${loose.length ? t('recommendations.unplaced', { count: loose.length }) : t('fates.none')}</h2>
      <p class="soft">${t(canDecide ? 'fates.how' : 'recommendations.unplacedHow')}</p></div>
    <${Refusal} of=${refusal} />
    <${ByQuestion} view=${view} proposals=${loose}>${(one) => item(one, html`
      <${Act} of=${one} name="park" act=${() => decide(one, 'parked')} />
      <${Act} of=${one} name="decline" act=${() => decline(one)} />`)}<//>
    ${decided.length > 0 && html`<h2>${t('fates.decided')}</h2>
      <ul class="sources" role="list">${decided.map((one) => item(one, html`
        <${Act} of=${one} name="reopen" act=${() => decide(one, 'open')} />`))}</ul>`}
    <div><button type="button" class="button" onClick=${() => open('themes')}>
      ${t('recommendations.toThemes')}</button></div>
    <${Declining} key=${declining?.id} proposal=${declining} decide=${decide}
      close=${() => decline(null)} />
  </section>`;
}

function ByQuestion({ view, proposals, children }) {
  const questions = view.questions.filter(({ id }) =>
    proposals.some(({ question }) => question === id));
  return questions.map(({ id }) => html`<div class="stack gap-2" key=${id}>
    <h3>${questionOf(view, id).title}</h3>
    <ul class="sources" role="list">${proposals.filter(({ question }) => question === id)
      .map(children)}</ul></div>`);
}

function Item({ view, proposal, children }) {
  const { text, table, round, supports, fate } = proposal;
  return html`<li class="source"><p><bdi>${text}</bdi></p>
    <p class="mark">${t('recommendations.source', { table: tableOf(view, table)?.name ?? '', round })}
      ${supports > 0 && html` · ${t('recommendations.supported', { count: supports })}`}</p>
    ${fate && html`<p class="soft">${t(`fates.${fate.kind}`)}${fate.reason && html`:
      <bdi> ${fate.reason}</bdi>`}</p>`}
    <div class="row gap-2 source-actions">${children}</div></li>`;
}

function Act({ of, name, act }) {
  return html`<button type="button" class="button button-small" onClick=${act}>${t(`fates.${name}`)}
    <span class="visually-hidden"> (${beginning(of.text)})</span></button>`;
}

function Declining({ proposal, decide, close }) {
  const [reason, setReason] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    if (await decide(proposal, 'declined', reason)) close();
  };
  return html`<${Dialog} isOpen=${proposal !== null} title=${t('fates.declineTitle')} onClose=${close}>
    ${proposal && html`<form class="stack" onSubmit=${submit}>
      <blockquote class="serif soft">${proposal.text}</blockquote>
      <div class="field"><label for="decline-reason">${t('fates.reason')}</label>
        <textarea class="input" id="decline-reason" rows="2" required maxlength=${REASON_MAX}
          value=${reason} onInput=${(event) => setReason(event.currentTarget.value)}></textarea>
        <p class="hint">${t('fates.reasonMore')}</p></div>
      <div class="row"><button class="button button-primary">${t('fates.declineDo')}</button>
        <button type="button" class="button" onClick=${close}>${t('moderator.cancel')}</button></div>
    </form>`}<//>`;
}
