import { html } from '/vendor/preact-htm.js';
import { CopyButton } from '../../elements/copy.js';
import { Icon } from '../../elements/icon.js';
import { QRCode } from '../../elements/qr-code.js';
import { t } from '../../texts.js';
import { PersonalLinks } from './personal-links.js';

/**
 * The links of a café that was just made. The moderators' link is shown this once: the server keeps
 * only a hash of its token.
 */
export function Access({ made, ask, heading, again }) {
  const { code, token, title } = made;
  const link = `${location.origin}/c/${code}`;
  const secret = `${link}#${token}`;
  const short = (address) => address.replace(/^https?:\/\//, '');
  return html`<div class="page-head"><p class="eyebrow no-print">${t('organizer.made')}</p>
      <h1 ref=${heading} tabindex="-1">${title}</h1>
      <p class="lead no-print">${t('organizer.access.lead')}</p></div>
    <div class="grid access">
      <section class="panel stack" aria-labelledby="guests-title"><h2 id="guests-title">
        ${t('organizer.access.guests')}</h2>
        <div class="share"><${QRCode} text=${link} ask=${ask} />
          <div class="stack gap-2"><p class="small soft">${t('organizer.access.code')}</p><p
            class="code">${code}</p>
            <p class="small">${short(link)}</p></div></div>
        <div class="row gap-2 no-print"><${CopyButton} text=${link}
          label=${t('organizer.access.copy')} />
          <button type="button" class="button button-small" onClick=${() => print()}>
            <${Icon} name="printer" />${t('organizer.access.print')}</button></div></section>
      <section class="panel stack no-print" aria-labelledby="secret-title"><h2 id="secret-title">
        ${t('organizer.access.moderation')}</h2>
        <p><span class="mark mark-attention"><${Icon} name="lock" />${t('organizer.access.secret')}
          </span></p>
        <input class="input" readonly aria-labelledby="secret-title" value=${secret}
          onFocus=${(event) => event.currentTarget.select()} />
        <div class="row gap-2"><${CopyButton} text=${secret}
          label=${t('organizer.access.copySecret')} /></div>
        <p class="hint">${t('organizer.access.secretMore')}</p></section>
      <${PersonalLinks} made=${made} link=${link} />
    </div>
    <div class="row access-next no-print"><button type="button" class="button" onClick=${again}>
      ${t('organizer.access.again')}</button>
      <a class="button button-primary push" href=${secret} target="_blank" rel="noopener">
        ${t('organizer.access.go')}</a></div>`;
}
