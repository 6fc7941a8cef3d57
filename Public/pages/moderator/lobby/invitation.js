import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { CopyButton } from '../../../elements/copy.js';
import { Icon } from '../../../elements/icon.js';
import { QRCode } from '../../../elements/qr-code.js';
import { Refusal } from '../../../elements/refusal.js';
import { useTaking } from '../result/taking.js';

/** How people get in: code, link and QR code, and the same on a card for each table. */
export function Invitation({ view, ask }) {
  const { code } = view.cafe;
  const link = `${location.origin}/c/${code}`;
  const { take, refusal } = useTaking(ask);
  return html`<section class="panel stack" aria-labelledby="access-title">
    <h2 id="access-title">${t('moderator.lobby.access')}</h2>
    <div class="share"><${QRCode} text=${link} ask=${ask} />
      <div class="stack gap-2"><p class="small soft">${t('moderator.lobby.code')}</p>
        <p class="code">${code}</p>
        <p class="small">${link.replace(/^https?:\/\//, '')}</p>
      </div></div>
    <div class="row gap-2"><${CopyButton} text=${link} label=${t('moderator.lobby.copy')} />
      <button type="button" class="button button-small" onClick=${() => take('table-cards')}>
        <${Icon} name="printer" />${t('export.format.table-cards')}</button></div>
    <${Refusal} of=${refusal} /></section>`;
}
