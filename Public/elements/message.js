import { html } from '/vendor/preact-htm.js';
import { kept } from '../keeping.js';
import { t } from '../texts.js';
import { Banner } from './banner.js';

/** What moderators wrote stays until it is put away; that is remembered on this device. */
export function Messages({ state, store }) {
  const { view, dismissed } = state;
  const dismiss = (message) => {
    const ids = [...store.state.dismissed, message.id];
    kept.set(`dismissed.${view.cafe.code}`, JSON.stringify(ids));
    store.set({ dismissed: ids });
  };
  return view.messages.filter((message) => !dismissed.includes(message.id)).map((message) => html`
    <${Banner} key=${message.id} icon="speech" strong="${message.by || t('common.moderation')}:"
      label=${t('common.messageFrom', { name: message.by || t('common.moderation') })}
      actions=${html`
        <button type="button" class="button button-small" onClick=${() => dismiss(message)}>
          ${t('common.read')}</button>`}>
      <bdi>${message.text}</bdi>
    <//>`);
}
