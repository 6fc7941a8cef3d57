import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { announce } from '../../elements/announcer.js';
import { Banner } from '../../elements/banner.js';
import { t } from '../../texts.js';

/** The host is away: the table hears who stands in, until each has read it or the host is back. */
export function HostAway({ view, place }) {
  const [readAbout, setRead] = useState(null);
  const { substitute, host, seats } = place.sitting;
  const nameOf = (id) => seats.find((seat) => seat.id === id)?.name ?? '';
  const isMe = substitute === view.you.id;
  const words = { host: nameOf(host), name: nameOf(substitute) };
  const sentence = t(isMe ? 'hostAway.you' : host === view.you.id ? 'hostAway.forYou' : 'hostAway.other', words);
  useEffect(() => { if (substitute) announce(sentence); }, [substitute]);
  if (!substitute || readAbout === substitute) return null;
  return html`
    <${Banner} icon="people" label=${t('hostAway.title')} actions=${html`
      <button type="button" class="button button-small" onClick=${() => setRead(substitute)}>
        ${t('common.read')}</button>`}>
      <bdi>${sentence}</bdi>${isMe && html` ${t('hostAway.duties')}`}
    <//>`;
}
