import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { beginning } from '../state/beginning.js';
import { followersOf, headOf } from '../state/tending.js';
import { announce } from './announcer.js';
import { useAttempt } from './attempt.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';
import { Menu } from './menu.js';
import { Refusal } from './refusal.js';

/** Says that a card is an insight of its table, where it does not lie under that heading. */
export function InsightMark({ proposal }) {
  return proposal.isInsight
    && html`<span class="mark"><${Icon} name="pin" />${t('tending.insight')}</span>`;
}

/** Says that another card stands for this one. */
export function MergedMark({ view, proposal }) {
  const head = headOf(view, proposal);
  return head && html`<span class="mark"><${Icon} name="merge" />${
    t('tending.mergedInto', { text: beginning(head.text) })}</span>`;
}

/** The cards for which this one stands, whole; whoever keeps the table's memory can part them again. */
export function SameCards({ view, proposal, client, tends }) {
  const followers = followersOf(view, proposal);
  if (!followers.length) return null;
  const part = ({ id }) => client.send({ separateProposal: { proposal: id } })
    .then((answer) => answer.name === 'done' && announce(t('tending.separated')));
  return html`
    <details class="same-cards"><summary>${t('tending.same', { count: followers.length })}</summary>
      <ul class="stack gap-2" role="list">${followers.map((one) => html`
        <li key=${one.id} class="row row-between gap-2"><q><bdi>${one.text}</bdi></q>
          ${tends && html`<button type="button" class="button button-small" onClick=${() => part(one)}
            aria-label=${t('tending.separateOf', { text: beginning(one.text) })}>
            ${t('tending.separate')}</button>`}</li>`)}</ul></details>`;
}

/** What whoever keeps the table's memory can do with a card. */
export function TendingMenu({ view, proposal, client }) {
  const [isMerging, setMerging] = useState(false);
  const { attempt, refusal, dismiss } = useAttempt((command) => client.send(command));
  const isHead = followersOf(view, proposal).length > 0;
  const pin = (isOn) => attempt({ pinInsight: { proposal: proposal.id, isOn } })
    .then((answer) => answer && announce(t(isOn ? 'tending.pinned' : 'tending.unpinned')));
  const separate = () => attempt({ separateProposal: { proposal: proposal.id } })
    .then((answer) => answer && announce(t('tending.separated')));
  const items = () => [
    ...(proposal.sameAs ? [] : [{
      icon: 'pin', text: t(proposal.isInsight ? 'tending.unpin' : 'tending.pin'),
      act: () => pin(!proposal.isInsight),
    }]),
    ...(partners(view, proposal).length ? [{
      icon: 'merge', text: t(isHead ? 'tending.mergeAll' : 'tending.merge'), act: () => setMerging(true),
    }] : []),
    ...(proposal.sameAs ? [{ icon: 'split', text: t('tending.separate'), act: separate }] : []),
  ];
  return html`
    <${Menu} buttonClass="icon-button" items=${items} attributes=${{ 'data-tending': proposal.id }}
      label=${t('tending.menu', { text: beginning(proposal.text) })} />
    <${Refusal} of=${refusal} />
    <${Dialog} isOpen=${isMerging} title=${t('tending.mergeTitle')} onClose=${() => setMerging(false)}>
      <${MergeForm} ...${{ view, proposal, attempt, refusal }} close=${() => {
        dismiss();
        setMerging(false);
      }} /><//>`;
}

/** The cards at the same table that can stand for this one. */
const partners = (view, proposal) => view.proposals.filter(
  (one) => one.table === proposal.table && one.id !== proposal.id && !one.sameAs && one.id !== proposal.sameAs);

function MergeForm({ view, proposal, attempt, close }) {
  const others = partners(view, proposal);
  const [into, setInto] = useState(others[0]?.id);
  const merge = async (event) => {
    event.preventDefault();
    if (!await attempt({ mergeProposals: { proposal: proposal.id, into } })) return;
    announce(t('tending.merged'));
    close();
    // The card may lie beneath the other one now.
    document.querySelector(`[data-tending="${into}"]`)?.focus();
  };
  return html`
    <form class="stack" onSubmit=${merge}>
      <blockquote class="serif soft"><bdi>${proposal.text}</bdi></blockquote>
      <fieldset class="stack gap-1"><legend>${t('tending.mergeInto')}</legend>
        ${others.map((one) => html`
          <label key=${one.id} class="choice"><input type="radio" name="into" value=${one.id}
            checked=${one.id === into} onChange=${() => setInto(one.id)} /><bdi>${one.text}</bdi></label>`)}
      </fieldset>
      <p class="hint">${t('tending.mergeHint')}</p>
      <div class="row"><button class="button button-primary">${t('tending.mergeDo')}</button>
        <button type="button" class="button" onClick=${close}>${t('card.cancel')}</button></div>
    </form>`;
}
