import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { Banner } from './banner.js';

/** Whoever took the lead keeps the place at the table, and goes from one to the other. */
export function OtherRole({ state, client }) {
  const role = state.view?.you.role;
  if (!state.hasOtherRole || !role) return null;
  return html`
    <${Banner} icon="people" label=${t('lead.otherRole')} actions=${html`
      <button type="button" class="button button-small" onClick=${() => client.switchRole()}>
        ${t(role === 'moderator' ? 'lead.toTable' : 'lead.toModeration')}</button>`}>
      ${t(role === 'moderator' ? 'lead.youModerate' : 'lead.youSit')}
    <//>`;
}
