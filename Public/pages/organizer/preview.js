import { html } from '/vendor/preact-htm.js';
import { PlanFigures } from '../../elements/plan-figures.js';
import { Refusal } from '../../elements/refusal.js';
import { decimal, t } from '../../texts.js';
import { sizesOf } from './model/sizes.js';
import { placeOf } from './objection.js';
import { usePreviewedPlan } from './preview-plan.js';
import { span } from './step-people.js';

/** How many tables a question has: “2 Tische”, or “1–2 Tische” when they do not divide evenly. */
function spread(tables, questions) {
  const sizes = sizesOf(tables, questions);
  return t('organizer.means.perQuestion', { count: sizes[0] ?? 0, number: span(sizes) });
}

/** What the setting means, and the one button that makes the café. */
export function Preview({ draft, ask, hurdles, against, refusal, isBlocked, isPressed, isBusy }) {
  const { people, tables, rounds, questions, hosting } = draft;
  const sizes = sizesOf(people, tables);
  const count = questions.length;
  const visits = Math.min(rounds, count);
  const isEven = count > 0 && tables % count === 0;
  const facts = [
    ['tables', t('organizer.means.tables', { count: tables, sizes: span(sizes) })],
    ['visits', visits === count && isEven ? t('organizer.means.allQuestions', { count })
      : t('organizer.means.someQuestions', { visits, count })],
    ['perQuestion', spread(tables, count)],
    ['hosting', t(`organizer.means.${hosting}`)],
  ];
  return html`<aside class="stack side-sticky" aria-label=${t('organizer.preview')}>
    <section class="panel stack" aria-labelledby="means-title"><h2 id="means-title">
      ${t('organizer.means.title')}</h2>
      <dl class="facts-list">${facts.map(([name, text]) => html`<div key=${name}><dt
        class="small soft">${t(`organizer.meansName.${name}`)}</dt>
        <dd>${text}</dd></div>`)}</dl>
    </section>
    <${PlanQuality} draft=${draft} ask=${ask} hurdles=${hurdles} sizes=${sizes} />
    ${refusal && !placeOf(refusal) && html`<${Refusal} of=${refusal} />`}
    ${isPressed && isBlocked && html`<p class="refusal" role="alert">
      ${t('organizer.blocked', { count: against.filter(({ isHard }) => isHard).length })}</p>`}
    ${refusal && placeOf(refusal) && html`<p class="hint" role="alert">
      ${t('organizer.refusedAbove')}</p>`}
    <div class="row"><button class="button button-primary push"
      aria-disabled=${isBusy ? 'true' : null}>
      ${t('organizer.make')}</button></div></aside>`;
}

/** How many others each person would meet, live while the numbers are changed. */
function PlanQuality({ draft, ask, hurdles, sizes }) {
  const isPossible = !hurdles.some(({ field, code }) => (
    ['people', 'tables', 'rounds'].includes(field) || code === 'noQuestions'));
  const plan = usePreviewedPlan(draft, isPossible, ask);
  const moving = sizes.reduce((sum, size) => sum + size * (size - 1), 0) / Math.max(1, draft.people);
  return html`<section class="panel quality" aria-labelledby="quality-title">
    <h2 id="quality-title">${t('common.quality.title')}</h2>
    ${plan ? html`<${PlanFigures} plan=${plan} />
      ${plan.mean > moving && html`<p class="hint">
        ${t('organizer.means.moving', { mean: decimal(moving) })}</p>`}`
      : html`<p class="hint">${t('organizer.means.noPlan')}</p>`}
    <p class="hint">${t('organizer.means.plan')}</p></section>`;
}
