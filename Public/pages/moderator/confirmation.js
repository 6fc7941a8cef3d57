import { html } from '/vendor/preact-htm.js';
import { t } from '../../texts.js';
import { Dialog } from '../../elements/dialog.js';
import { sizesOf } from '../organizer/model/sizes.js';
import { openProposals } from './model/board.js';
import { countHere } from './model/figures.js';

/** Says what a step of the course will do, before it does it. */
export function Confirmation({ view, state, control, attempt, close }) {
  const go = () => {
    close();
    attempt(control.asks === 'close' ? closing(view) : control.command);
  };
  return html`<${Dialog} isOpen=${control !== null} onClose=${close}
    title=${control && t(`moderator.ask.${control.asks}`, control.values)}>
    ${control && html`<p>${t(`moderator.askMore.${control.asks}`, consequences(view, state))}</p>
      <div class="row">
        <button type="button" class="button button-primary" onClick=${go}>
          ${t(`moderator.do.${control.name}`, control.values)}</button>
        <button type="button" class="button" onClick=${close}>${t('moderator.cancel')}</button>
      </div>`}<//>`;
}

/** Whoever confirms has read how many proposals stay open. */
const closing = (view) => ({ closeCafe: openProposals(view).length ? { acceptsOpen: true } : {} });

/** The numbers that a confirmation mentions. */
function consequences(view, state) {
  const { here, of } = countHere(view, state.people);
  const sizes = sizesOf(of, view.tables.length);
  return {
    here,
    of,
    tables: view.tables.length,
    sizes: sizes.at(0) === sizes.at(-1) ? `${sizes[0]}` : `${sizes.at(-1)}–${sizes[0]}`,
    grace: Math.max(1, Math.round(view.cafe.graceSeconds / 60)),
    loose: openProposals(view).length,
  };
}
