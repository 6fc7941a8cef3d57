import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Ask, TitleField } from './ask.js';

/** Some of a theme's cards become a theme of their own; the program suggests which, people choose. */
export function SplitForm({ theme, ask, confirm, close, follow }) {
  const [title, setTitle] = useState('');
  const [chosen, choose] = useState(new Set());
  const [isSuggested, setSuggested] = useState(null);
  useEffect(() => {
    let isWanted = true;
    ask('explain', { cluster: theme.id }).then(({ parts = [] }) => {
      if (!isWanted) return;
      setSuggested(parts.length > 1);
      // Somebody who was faster than the answer keeps the own choice.
      if (parts.length > 1) choose((now) => (now.size ? now : new Set(parts[1])));
    });
    return () => {
      isWanted = false;
    };
  }, [theme.id]);
  const cards = theme.cards.filter(({ id }) => chosen.has(id));
  const isSplit = cards.length > 0 && cards.length < theme.cards.length;
  const toggle = (id) => choose((now) => {
    const next = new Set(now);
    if (!next.delete(id)) next.add(id);
    return next;
  });
  const act = () => {
    follow(`[data-theme="${theme.id}"]`);
    confirm({ splitCluster: { cluster: theme.id, title, proposals: cards.map(({ id }) => id) } },
      t('themes.splitDone', { theme: title }));
  };
  return html`<${Ask} act=${act} name="split" close=${close} isReady=${isSplit}>
    <p class="hint" role="status">${isSuggested === null ? t('themes.dialog.splitLooking')
      : t(isSuggested ? 'themes.dialog.splitSuggested' : 'themes.dialog.splitNone')}</p>
    <fieldset class="stack gap-1 choices"><legend class="label">${t('themes.dialog.splitWhich')}</legend>
      ${theme.cards.map(({ id, text }) => html`<label class="choice" key=${id}>
        <input type="checkbox" checked=${chosen.has(id)} onChange=${() => toggle(id)} />
        <span><bdi>${text}</bdi></span></label>`)}</fieldset>
    <${TitleField} title=${title} setTitle=${setTitle} /><//>`;
}
