import { html } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { t } from '../../texts.js';
import { linksFile } from './model/personal.js';

/** A link for each who is invited, in a file that is made here and now. */
export function PersonalLinks({ made: { code, title, invitations }, link }) {
  if (!invitations?.length) return null;
  const save = () => {
    const text = linksFile(link, invitations, [t('personal.name'), t('personal.link')]);
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = `${t('personal.file')} ${title.replaceAll(/[^\p{L}\p{N} -]/gu, '').slice(0, 60)} ${code}.csv`;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address));
  };
  return html`<section class="panel stack no-print" aria-labelledby="personal-title">
    <h2 id="personal-title">${t('personal.title')}</h2>
    <p>${t('personal.what', { count: invitations.length })}</p>
    <div class="row"><button type="button" class="button" onClick=${save}>
      <${Icon} name="download" />${t('personal.save')}</button></div>
    <p class="hint">${t('personal.secret')}</p></section>`;
}
