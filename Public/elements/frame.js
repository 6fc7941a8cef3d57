import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { OnBreak } from './break.js';
import { ClockStands } from './clock-stands.js';
import { ConnectionBar } from './connection-bar.js';
import { Follow } from './follow.js';
import { Messages } from './message.js';
import { OtherRole } from './other-role.js';
import { SeatRefused } from './seat-refused.js';
import { TakeLead } from './take-lead.js';
import { Top } from './top.js';

/**
 * What stands around every page of guests: skip link, tablecloth, header, connection and messages.
 * `mainClass` is the class of `<main>`; `notice` is a banner of the page's own.
 */
export function Frame({ state, store, now, client, where, mainClass, notice, children }) {
  return html`
    <a class="skip" href="#main">${t('common.skip')}</a>
    <div class="cloth-edge" aria-hidden="true"></div>
    <${Top} ...${{ state, store, now, client, where }} />
    <${ConnectionBar} state=${state} />
    ${state.view && html`<${Messages} state=${state} store=${store} />`}
    <${TakeLead} state=${state} client=${client} />
    <${OtherRole} state=${state} client=${client} />
    <${ClockStands} view=${state.view} />
    <${OnBreak} state=${state} client=${client} />
    <${Follow} state=${state} store=${store} />
    <${SeatRefused} state=${state} store=${store} />
    ${notice}
    <main id="main" class=${mainClass} tabindex="-1">${children}</main>`;
}
