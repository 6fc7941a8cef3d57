import { html, useState } from '/vendor/preact-htm.js';
import { announce } from '../../../elements/announcer.js';
import { useAttempt } from '../../../elements/attempt.js';
import { CopyButton } from '../../../elements/copy.js';
import { Dialog } from '../../../elements/dialog.js';
import { QRCode } from '../../../elements/qr-code.js';
import { Refusal } from '../../../elements/refusal.js';
import { resultsPath } from '../../../state/selectors.js';
import { clockTime, day, t } from '../../../texts.js';

/** The results on a page of their own: publish, hand the link on, withdraw. */
export function Publication({ view, send, ask }) {
  const { attempt, refusal } = useAttempt(send);
  const path = resultsPath(view);
  const publish = async () => {
    if (await attempt({ publishResults: {} })) announce(t('publication.published'));
  };
  return html`<section class="panel stack" aria-labelledby="publication-title">
    <h2 id="publication-title">${t('publication.title')}</h2>
    <p>${t('publication.what')}</p>
    ${view.phase.stage !== 'closed' && html`<p class="hint">${t('publication.later')}</p>`}
    ${view.phase.stage === 'closed' && !path && html`<div class="row"><button type="button"
      class="button button-primary" onClick=${publish}>${t('publication.publish')}</button></div>`}
    ${path && html`<${Published} ...${{ view, ask, attempt, link: location.origin + path }} />`}
    <${Refusal} of=${refusal} /></section>`;
}

function Published({ view, ask, attempt, link }) {
  const [isAsked, setAsked] = useState(false);
  const { publishedAtMs } = view.publication;
  const withdraw = async () => {
    setAsked(false);
    if (await attempt({ withdrawResults: {} })) announce(t('publication.withdrawn'));
  };
  return html`<div class="share"><${QRCode} text=${link} ask=${ask} />
      <div class="stack gap-2"><p class="small soft">${t('publication.since', {
        day: day(publishedAtMs), time: clockTime(publishedAtMs) })}</p>
        <p class="small"><a href=${link}>${link.replace(/^https?:\/\//, '')}</a></p>
        <div class="row gap-2"><${CopyButton} text=${link} label=${t('moderator.lobby.copy')} />
          <button type="button" class="button button-small" onClick=${() => setAsked(true)}>
            ${t('publication.withdraw')}</button></div></div></div>
    <${Dialog} isOpen=${isAsked} title=${t('publication.withdrawAsk')}
      onClose=${() => setAsked(false)}><p>${t('publication.withdrawMore')}</p>
      <div class="row"><button type="button" class="button button-primary" onClick=${withdraw}>
          ${t('publication.withdraw')}</button>
        <button type="button" class="button" onClick=${() => setAsked(false)}>
          ${t('moderator.cancel')}</button></div><//>`;
}
