import { html } from '/vendor/preact-htm.js';
import { Frame } from '../elements/frame.js';
import { Refusal } from '../elements/refusal.js';
import { useArrival, useTitle } from '../hooks.js';
import { t } from '../texts.js';

/** A page with one sentence and at most one way on. */
function Calm({ title, text, children, ...frame }) {
  const heading = useArrival(frame.state.view ? title : null);
  useTitle(title, frame.state.view?.cafe.title);
  return html`
    <${Frame} ...${frame} mainClass="page page-narrow stack gap-6">
      <div class="page-head"><h1 ref=${heading} tabindex="-1">${title}</h1><p class="lead">${text}</p></div>
      ${children}
    <//>`;
}

/** While the first snapshot is on its way. */
export const Opening = (props) => html`
  <${Calm} ...${props} title=${t('calm.openingTitle')} text=${t('calm.openingText')} />`;

/** The same person opened another tab; two at once would race for the same place. */
export const Elsewhere = (props) => html`
  <${Calm} ...${props} title=${t('calm.elsewhereTitle')} text=${t('calm.elsewhereText')}>
    <div class="row"><button type="button" class="button button-primary button-large"
      onClick=${() => props.client.session.connect()}>${t('calm.continueHere')}</button></div>
  <//>`;

/** The organizer's key was wrong. */
export const NotInvited = (props) => html`
  <${Calm} ...${props} title=${t('calm.notInvitedTitle')} text=${t('calm.notInvitedText')}>
    <${Refusal} of=${props.state.refusal} />
  <//>`;

export const Left = (props) => html`
  <${Calm} ...${props} title=${t('calm.leftTitle')} text=${t('calm.leftText')} />`;

/** A running café in which this person has no seat yet: the next seating has one. */
export const Unseated = (props) => html`
  <${Calm} ...${props} title=${t('calm.unseatedTitle')} text=${t('calm.unseatedText')} />`;
