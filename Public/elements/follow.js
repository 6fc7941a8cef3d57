import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { Banner } from './banner.js';

/** For whoever left the presentation: the way back. */
export function Follow({ state, store }) {
  if (!state.view?.presentation?.slide) return null;
  return html`<${Banner} icon="eye" label=${t('presentation.slides')} actions=${html`
      <button type="button" class="button button-small"
        onClick=${() => store.set({ follows: true })}>${t('presentation.follow')}</button>`}>
    ${t('presentation.runs')}<//>`;
}
