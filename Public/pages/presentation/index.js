import { html, useEffect, useLayoutEffect } from '/vendor/preact-htm.js';
import { announce } from '../../elements/announcer.js';
import { useAttempt } from '../../elements/attempt.js';
import { ConnectionBar } from '../../elements/connection-bar.js';
import { Icon } from '../../elements/icon.js';
import { Refusal } from '../../elements/refusal.js';
import { Brand } from '../../elements/top.js';
import { useArrival, useTitle } from '../../hooks.js';
import { placeOfSlide, slidesOf } from '../../state/slides.js';
import { t } from '../../texts.js';
import { contentOf } from './content.js';
import { Slide } from './slide.js';

/** One slide at a time, the same on all screens that follow. Moderators turn the pages. */
export function Presentation({ state, store, client }) {
  const { view } = state;
  const slides = slidesOf(view);
  const place = placeOfSlide(slides, view.presentation.slide);
  const content = contentOf(view, view.presentation.slide);
  const heading = useArrival('presentation');
  useTitle(content.title, view.cafe.title);
  useEffect(() => announce(content.title), [content.title]);
  const shared = { view, client, slides, place, leave: () => store.set({ follows: false }) };
  return html`<div class="slide-page"><a class="skip" href="#main">${t('common.skip')}</a>
    <div><header class="slide-top"><${Brand} title=${view.cafe.title} />
      <p class="push">${t(`harvest.where-${view.phase.stage}`)}</p></header>
      <${ConnectionBar} state=${state} /></div>
    <${Slide} content=${content} heading=${heading} />
    <${Foot} ...${shared} /></div>`;
}

function Foot(props) {
  const { slides, place, view, leave } = props;
  const leads = view.you.role === 'moderator';
  return html`<nav class="slide-foot" aria-label=${t('presentation.slides')}>
    ${leads && html`<${Turning} ...${props} />`}
    ${place >= 0 && html`<p class="tabular">
      ${t('presentation.place', { place: place + 1, count: slides.length })}</p>`}
    ${!leads && html`<p class="push row gap-2"><span class="dot"></span>${t('presentation.follows')}</p>`}
    <button type="button" class=${leads ? 'button push' : 'button'} onClick=${leave}>
      ${t(leads ? 'presentation.toModeration' : 'presentation.leave')}</button>
  </nav>`;
}

const turns = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Back, on, and the end; arrow keys and a presenter's remote do the same. */
function Turning({ client, slides, place }) {
  const { attempt, refusal } = useAttempt((command) => client.send(command));
  const turn = (step) => {
    const next = slides[Math.min(slides.length - 1, Math.max(0, place + step))];
    attempt({ showSlide: next });
  };
  // With the slide, not after it: whoever sees it can turn the page.
  useLayoutEffect(() => {
    const press = (event) => {
      if (!turns[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      turn(turns[event.key]);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const button = (name, step, isEnd) => html`<button type="button" class="button"
    aria-disabled=${isEnd ? 'true' : null} onClick=${() => !isEnd && turn(step)}>
    ${step < 0 && html`<${Icon} name="left" />`}${t(`presentation.${name}`)}
    ${step > 0 && html`<${Icon} name="right" />`}</button>`;
  return html`${button('back', -1, place === 0)}${button('on', 1, place === slides.length - 1)}
    <button type="button" class="button" onClick=${() => attempt({ endPresentation: {} })}>
      ${t('presentation.end')}</button><${Refusal} of=${refusal} />`;
}
