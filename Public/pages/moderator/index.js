import { html } from '/vendor/preact-htm.js';
import { Frame } from '../../elements/frame.js';

/** The moderators' pages. */
export const Moderator = (props) => html`
  <${Frame} ...${props} mainClass="page"><h1>${props.state.view.cafe.title}</h1><//>`;
