import { html } from '/vendor/preact-htm.js';
import { resultsPath } from '../../state/selectors.js';
import { t } from '../../texts.js';

/** For those who were here: where the results can be read from now on. */
export function Published({ view }) {
  const path = resultsPath(view);
  return path && html`<section class="panel stack gap-2" aria-labelledby="published-title">
    <h2 id="published-title">${t('publication.title')}</h2>
    <p>${t('publication.forGuests')}</p><p><a href=${path}>${t('publication.read')}</a></p></section>`;
}
