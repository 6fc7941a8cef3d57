import { html } from '/vendor/preact-htm.js';
import { refusalText, t } from '../texts.js';
import { Banner } from './banner.js';

/** Refused commands without a text of their own (support, withdrawal): said once, then put away. */
export function RefusedWishes({ state, client }) {
  return state.outbox.filter((item) => item.refusal && (item.do.support || item.do.withdrawProposal))
    .map((item) => html`
      <${Banner} key=${item.id} icon="warn" tone="attention" isInset=${true} role="alert"
        actions=${html`<button type="button" class="button button-small"
          onClick=${() => client.outbox.discard(item.id)}>${t('common.read')}</button>`}>
        ${refusalText(item.refusal)}
      <//>`);
}
