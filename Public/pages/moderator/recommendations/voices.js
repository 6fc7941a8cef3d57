import { html, useState } from '/vendor/preact-htm.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Icon } from '../../../elements/icon.js';
import { Refusal } from '../../../elements/refusal.js';
import { votingOf } from '../../../state/voices.js';
import { t } from '../../../texts.js';

const DOTS_MAX = 20;
const DOTS_USUAL = 3;

/** What the moderators ask of the guests in the harvest, and what comes back. */
export function Voices({ view, send }) {
  if (view.phase.stage !== 'harvest') return null;
  return html`<section class="panel stack" aria-labelledby="voices-title">
    <h2 id="voices-title">${t('voices.title')}</h2>
    <${Shown} ...${{ view, send }} /><${Voting} ...${{ view, send }} />
    <${Objections} ...${{ view, send }} /></section>`;
}

function Shown({ view, send }) {
  const { attempt, refusal } = useAttempt(send);
  const answers = view.verdicts.reduce(
    (sum, { agree, agreeWithChange, object }) => sum + agree + agreeWithChange + object, 0);
  return html`<div class="stack gap-1"><p>${t('voices.answers', { count: answers })}</p>
    ${view.voices.showsVerdicts ? html`<p class="mark"><${Icon} name="eye" />${t('voices.shown')}</p>`
      : html`<div><button type="button" class="button button-small"
          onClick=${() => attempt({ showVerdicts: {} })}><${Icon} name="eye" />${t('voices.show')}
        </button></div><p class="hint">${t('voices.showMore')}</p>`}
    <${Refusal} of=${refusal} /></div>`;
}

function Voting({ view, send }) {
  const { attempt, refusal } = useAttempt(send);
  const [subject, choose] = useState('clusters');
  const [dots, setDots] = useState(DOTS_USUAL);
  const voting = votingOf(view);
  const open = (event) => {
    event.preventDefault();
    attempt({ openVoting: { subject, dots: Number(dots) } });
  };
  if (voting?.isOpen) {
    return html`<div class="stack gap-1"><h3>${t(`voices.open.${voting.subject}`)}</h3>
      <p>${t('voices.voters', { count: voting.voters })}</p>
      <div><button type="button" class="button button-small"
        onClick=${() => attempt({ closeVoting: {} })}>${t('voices.close')}</button></div>
      <p class="hint">${t('voices.secret')}</p><${Refusal} of=${refusal} /></div>`;
  }
  return html`<form class="stack gap-2" onSubmit=${open}><h3>${t('voices.voting')}</h3>
    ${voting && html`<${Result} ...${{ view, voting }} />`}
    <div class="row gap-2"><label class="field" for="voting-subject">${t('voices.about')}</label>
      <select class="input" id="voting-subject" value=${subject}
        onChange=${(event) => choose(event.currentTarget.value)}>
        ${['clusters', 'recommendations'].map((one) => html`<option value=${one} key=${one}>
          ${t(`voices.subject.${one}`)}</option>`)}</select></div>
    <div class="row gap-2"><label for="voting-dots">${t('voices.dots')}</label>
      <input class="input input-short" id="voting-dots" type="number" min="1" max=${DOTS_MAX}
        value=${dots} onInput=${(event) => setDots(event.currentTarget.value)} /></div>
    <div><button class="button button-small">${t('voices.start')}</button></div>
    <${Refusal} of=${refusal} /></form>`;
}

/** The targets of a closed vote with their dots, the most first. */
function Result({ view, voting }) {
  const names = new Map(voting.subject === 'clusters'
    ? view.clusters.map(({ id, title }) => [id, title])
    : view.recommendations.map(({ id, number, fields }) => [id, `${number}. ${fields.title ?? ''}`]));
  const rows = Object.entries(voting.tally ?? {}).filter(([id]) => names.has(id))
    .sort((a, b) => b[1] - a[1] || names.get(a[0]).localeCompare(names.get(b[0])));
  return html`<p class="soft small">${t('voices.result', { count: voting.voters })}</p>
    <ol class="details-list">${rows.map(([id, count]) => html`<li key=${id}>
      <bdi>${names.get(id)}</bdi> · ${t('dots.result', { count })}</li>`)}</ol>`;
}

/** Proposals whose author says that they are in the wrong place. */
function Objections({ view, send }) {
  const { attempt, refusal } = useAttempt(send);
  const texts = new Map(view.proposals.map(({ id, text }) => [id, text]));
  const { objections } = view.voices;
  if (!objections.length) return null;
  return html`<div class="stack gap-2"><h3>${t('voices.objections', { count: objections.length })}</h3>
    <ul class="sources" role="list">${objections.map(({ proposal, comment }) => html`
      <li class="source" key=${proposal}><p><q><bdi>${texts.get(proposal)}</bdi></q></p>
        ${comment && html`<p class="soft"><bdi>${comment}</bdi></p>`}
        <div><button type="button" class="button button-small"
          onClick=${() => attempt({ settleObjection: { proposal } })}>
          <${Icon} name="check" />${t('voices.settle')}</button></div></li>`)}</ul>
    <${Refusal} of=${refusal} /></div>`;
}
