import { html } from '/vendor/preact-htm.js';
import { Frame } from '../../elements/frame.js';
import { t } from '../../texts.js';

/** The organizer's page. */
export const Organizer = (props) => html`
  <${Frame} ...${props} mainClass="page"><h1>${t('common.brand')}</h1><//>`;
