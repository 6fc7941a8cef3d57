import { html } from '/vendor/preact-htm.js';
import { kept } from '../keeping.js';
import { t } from '../texts.js';
import { Banner } from './banner.js';

/** What moderators wrote stays until it is put away; that is remembered on this device. */
export function Messages({ state, store }) {
  const { view, dismissed } = state;
  const nameOf = (message) => `${view.cafe.code}/${message.id}`;
  const dismiss = (message) => {
    const names = [...store.state.dismissed, nameOf(message)].slice(-500);
    kept.set('dismissed', JSON.stringify(names));
    store.set({ dismissed: names });
  };
  return view.messages.filter((message) => !dismissed.includes(nameOf(message))).map((message) => html`
    <${Banner} key=${message.id} icon="speech" strong="${message.by || t('common.moderation')}:"
      label=${t('common.messageFrom', { name: message.by || t('common.moderation') })}
      actions=${html`
        <button type="button" class="button button-small" onClick=${() => dismiss(message)}>
          ${t('common.read')}</button>`}>
      <bdi>${message.text}</bdi>
    <//>`);
}
