import { html, useState } from '/vendor/preact-htm.js';
import { copyText } from '../../copying.js';
import { announce } from '../../elements/announcer.js';
import { draftName } from '../../elements/composer.js';
import { Dialog } from '../../elements/dialog.js';
import { Icon } from '../../elements/icon.js';
import { tableOf } from '../../state/selectors.js';
import { t } from '../../texts.js';

/** Unfinished texts of earlier tables travel along: nothing that was typed is taken away. */
export function WaitingDrafts({ state, client, place, round }) {
  const [opened, setOpened] = useState(null);
  const own = draftName(place, round);
  const waiting = Object.keys(state.drafts)
    .filter((name) => name !== own && /^[^/]+\/\d+$/.test(name) && !name.startsWith('edit/')).sort();
  const wordsFor = (name) => {
    const [table, itsRound] = name.split('/');
    return { table: tableOf(state.view, table)?.name ?? table, round: itsRound };
  };
  const close = () => setOpened(null);
  const text = opened && state.drafts[opened];
  const takeOver = () => {
    client.drafts.set(own, [state.drafts[own], text].filter(Boolean).join(' '));
    client.drafts.set(opened, '');
    close();
  };
  const discard = () => {
    client.drafts.set(opened, '');
    close();
  };
  const copy = async () => announce(t(await copyText(text) ? 'card.copied' : 'card.notCopied'));
  return html`
    ${waiting.map((name) => html`
      <div class="row gap-2" key=${name}>
        <p class="mark"><${Icon} name="pencil" />${t('drafts.waits', wordsFor(name))}</p>
        <button type="button" class="button button-small button-quiet" onClick=${() => setOpened(name)}>
          ${t('drafts.open')}</button>
      </div>`)}
    <${Dialog} isOpen=${Boolean(text)} title=${text ? t('drafts.title', wordsFor(opened)) : ''} onClose=${close}>
      <p class="travels"><bdi>${text}</bdi></p>
      <div class="row gap-2">
        <button type="button" class="button button-primary" onClick=${takeOver}>${t('drafts.takeOver')}</button>
        <button type="button" class="button" onClick=${copy}>${t('card.copy')}</button>
        <button type="button" class="button button-quiet" onClick=${discard}>${t('card.discard')}</button>
        <button type="button" class="button button-quiet" onClick=${close}>${t('common.close')}</button>
      </div>
    <//>`;
}
