import { html } from '/vendor/preact-htm.js';
import { Icon } from '../../../elements/icon.js';
import { t } from '../../../texts.js';

/** Somebody else changed the field meanwhile: both texts are there, and whoever sees this decides. */
export function Conflict({ known, insist, giveIn, id }) {
  return html`<div class="refusal" role="alert" id=${id}><${Icon} name="warn" />
    <div class="stack gap-2"><p>${t('recommendations.conflict.what')}</p>
      <blockquote class="serif">${known
        ? html`<bdi>${known}</bdi>` : t('recommendations.conflict.empty')}</blockquote>
      <div class="row gap-2"><button type="button" class="button button-small" onClick=${insist}>
          ${t('recommendations.conflict.mine')}</button>
        <button type="button" class="button button-small" onClick=${giveIn}>
          ${t('recommendations.conflict.theirs')}</button></div></div></div>`;
}
