import { html, useState } from '/vendor/preact-htm.js';
import { listed, t } from '../../../texts.js';
import { announce } from '../../../elements/announcer.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Dialog } from '../../../elements/dialog.js';
import { Icon } from '../../../elements/icon.js';
import { Refusal } from '../../../elements/refusal.js';
import { countsOf, rearrangingOf } from '../model/rearranging.js';

/** Another order that the program would prefer: one line, and the difference behind a button. */
export function Rearranging(props) {
  const [isOpen, setOpen] = useState(false);
  const parts = rearrangingOf(props.view, props.board);
  if (!parts.length && !isOpen) return null;
  const { moved, merged, fresh } = countsOf(parts);
  const summary = [
    ...(merged ? [t('rearranging.merged', { count: merged })] : []),
    ...(fresh ? [t('rearranging.fresh', { count: fresh })] : []),
    t('rearranging.moved', { count: moved }),
  ].join(', ');
  return html`<div class="banner banner-inset"><${Icon} name="dotted" />
    <p>${t('rearranging.banner', { summary })}</p>
    <button type="button" class="button button-small" onClick=${() => setOpen(true)}>
      ${t('rearranging.look')}</button></div>
    <${Dialog} isOpen=${isOpen} title=${t('rearranging.title')} onClose=${() => setOpen(false)}>
      <${Offer} ...${props} parts=${parts} close=${() => setOpen(false)} /><//>`;
}

/** The pieces, all chosen; each can be left out. */
function Offer({ parts, question, send, close }) {
  const { attempt, refusal } = useAttempt(send);
  const [left, leave] = useState(new Set());
  const chosen = parts.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (id) => leave((now) => {
    const next = new Set(now);
    if (!next.delete(id)) next.add(id);
    return next;
  });
  const decide = async (name, ids) => {
    if (!await attempt({ [name]: { question: question.id, parts: ids } })) return;
    announce(t(`rearranging.done.${name}`));
    close();
  };
  const accept = (event) => {
    event.preventDefault();
    if (chosen.length) decide('rearrange', chosen);
  };
  return html`<form class="stack" onSubmit=${accept}><p>${t(parts.length ? 'rearranging.more' : 'rearranging.none')}</p>
    <ul class="stack gap-2 choices" role="list">${parts.map((part) => html`<li key=${part.id}>
      <label class="choice"><input type="checkbox" checked=${!left.has(part.id)}
        onChange=${() => toggle(part.id)} /><span>${titleOf(part)}</span></label>
      <ul class="rearranged" role="list">${part.cards.map(({ id, text }) => html`<li key=${id}>
        <q><bdi>${text}</bdi></q></li>`)}</ul></li>`)}</ul>
    <${Refusal} of=${refusal} />
    <div class="row"><button class="button button-primary" aria-disabled=${chosen.length ? null : 'true'}>
        <${Icon} name="check" />${t('rearranging.accept', { count: chosen.length })}</button>
      <button type="button" class="button" onClick=${() => decide('dismissRearrangement',
        parts.map(({ id }) => id))}>${t('rearranging.dismiss')}</button>
      <button type="button" class="button button-quiet" onClick=${close}>${t('rearranging.later')}</button></div>
  </form>`;
}

function titleOf({ kind, theme, sources, cards, words }) {
  const from = listed(sources.map(({ title }) => t('rearranging.quoted', { theme: title })));
  return t(`rearranging.part.${kind}${sources.length ? '' : 'Bare'}`, {
    count: cards.length, theme: theme?.title ?? words.join(', '), from,
  });
}
