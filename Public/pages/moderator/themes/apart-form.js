import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { beginning } from '../../../state/beginning.js';
import { Ask } from './ask.js';

/** Says that a card must not share a theme with another one, or that it may again. */
export function ApartForm({ board, theme, cards: [card], confirm, close, follow }) {
  const all = [...board.themes.flatMap((one) => one.cards), ...board.loose];
  const mates = new Set(theme?.proposals ?? []);
  const others = all.filter(({ id }) => id !== card.id && !card.apart.includes(id));
  // Whoever lies in the same theme is meant most often.
  others.sort((a, b) => mates.has(b.id) - mates.has(a.id));
  const [from, setFrom] = useState(others[0]?.id);
  const act = () => {
    follow(`[data-card="${card.id}"]`);
    confirm({ keepApart: { proposal: card.id, from } }, t('themes.apartDone'));
  };
  const end = (other) => {
    follow(`[data-card="${card.id}"]`);
    confirm({ letTogether: { proposal: card.id, with: other.id } }, t('themes.apartEnded'));
  };
  const kept = all.filter(({ id }) => card.apart.includes(id));
  return html`<blockquote class="serif soft">${card.text}</blockquote>
    ${kept.length > 0 && html`<ul class="stack gap-2" role="list">${kept.map((other) => html`
      <li class="similar" key=${other.id}><div class="similar-text"><q><bdi>${other.text}</bdi></q></div>
        <button type="button" class="button button-small" onClick=${() => end(other)}
          aria-label=${t('themes.dialog.apartEndOf', { text: beginning(other.text) })}>
          ${t('themes.dialog.apartEnd')}</button></li>`)}</ul>`}
    <${Ask} act=${act} name="apart" close=${close} isReady=${Boolean(from)}>
      <div class="field"><label for="apart-from">${t('themes.dialog.apartFrom')}</label>
        <select class="input" id="apart-from" value=${from}
          onChange=${(event) => setFrom(event.currentTarget.value)}>
          ${others.map(({ id, text }) => html`<option value=${id}>${beginning(text, 12)}</option>`)}
        </select></div>
      <p class="hint">${t('themes.dialog.apartMore')}</p><//>`;
}
