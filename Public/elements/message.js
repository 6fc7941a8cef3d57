import { html, useEffect } from '/vendor/preact-htm.js';
import { kept } from '../keeping.js';
import { t } from '../texts.js';
import { announce } from './announcer.js';
import { Banner } from './banner.js';

/** What moderators wrote stays until it is put away; that is remembered on this device. */
export function Messages({ state, store }) {
  const { view, dismissed } = state;
  const unread = view.messages.filter((message) => !dismissed.includes(message.id));
  const nameOf = (message) => message.by || t('common.moderation');
  const last = unread.at(-1);
  useEffect(() => { if (last) announce(`${nameOf(last)}: ${last.text}`); }, [last?.id]);
  const dismiss = (message) => {
    const ids = [...store.state.dismissed, message.id];
    kept.set(`dismissed.${view.cafe.code}`, JSON.stringify(ids));
    store.set({ dismissed: ids });
  };
  return unread.map((message, i) => html`
    <${Banner} key=${message.id} icon="speech" strong="${nameOf(message)}:"
      label=${t('common.messageFrom', { number: i + 1, name: nameOf(message) })}
      actions=${html`
        <button type="button" class="button button-small" onClick=${() => dismiss(message)}>
          ${t('common.read')}</button>`}>
      <bdi>${message.text}</bdi>
    <//>`);
}
