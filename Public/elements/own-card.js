import { html, useEffect, useRef, useState } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { announce } from './announcer.js';
import { CardEditor } from './card-editor.js';
import { Icon } from './icon.js';
import { MergedMark, SameCards, TendingMenu } from './tending.js';

/** The viewer's own proposal: folded corner, and open to changes until its round is locked. */
export function OwnCard({ state, proposal, client, tends }) {
  const { view, editKeys, drafts } = state;
  const draftName = `edit/${proposal.id}`;
  const [isEditing, setEditing] = useState(draftName in drafts);
  const pencil = useRef(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current && !isEditing) pencil.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const isOpen = ['round', 'change'].includes(view.phase.stage) && proposal.round === view.phase.round;
  const key = proposal.id in editKeys ? { editKey: editKeys[proposal.id] } : {};
  const finish = (command, sentence) => {
    setEditing(false);
    client.drafts.set(draftName, '');
    if (command) client.send(command).then((answer) => answer.name === 'done' && announce(sentence));
  };
  const withdraw = () => {
    document.getElementById('proposal')?.focus(); // the card is about to go
    finish({ withdrawProposal: { proposal: proposal.id, ...key } }, t('card.withdrawn'));
  };
  if (isOpen && isEditing) {
    return html`
      <li class="card" data-own="true">
        <${CardEditor} text=${drafts[draftName] ?? proposal.text} lengthMax=${view.cafe.proposalLengthMax}
          onInput=${(text) => client.drafts.set(draftName, text)} onCancel=${() => finish(null)}
          onSave=${(text) => finish(
            { editProposal: { proposal: proposal.id, text, ...key } }, t('card.changed'))}
          onWithdraw=${withdraw} />
      </li>`;
  }
  return html`
    <li class="card" data-own="true" data-state=${proposal.isOnItsWay ? 'sending' : null}>
      <p class="card-owner">${t('card.own')}</p>
      <p class="card-text"><bdi>${proposal.text}</bdi></p>
      <${SameCards} ...${{ view, proposal, client, tends }} />
      <div class="card-foot">
        ${proposal.isOnItsWay ? html`<span class="mark"><${Icon} name="send" />${t('card.sending')}</span>`
          : html`<span class="mark mark-own"><${Icon} name="check" />${t('card.sent')}</span>`}
        ${!proposal.author && html`<span class="mark">${t('card.anonymous')}</span>`}
        ${proposal.isRecordedByHost && html`<span class="mark">${t('card.recordedByYou')}</span>`}
        <${MergedMark} view=${view} proposal=${proposal} />
        ${proposal.supports > 0 && html`
          <span class="mark tabular"><${Icon} name="plus" />${proposal.supports}
            <span class="visually-hidden">${t('card.supports', { count: proposal.supports })}</span></span>`}
        ${isOpen && html`
          <button type="button" ref=${pencil} class="icon-button push" aria-label=${t('card.edit')} title=${t('card.edit')}
            onClick=${() => setEditing(true)}><${Icon} name="pencil" /></button>`}
        ${tends && html`<${TendingMenu} ...${{ view, proposal, client }} />`}
      </div>
    </li>`;
}
