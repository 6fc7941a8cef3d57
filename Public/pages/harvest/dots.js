import { html, useEffect, useRef, useState } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { Refusal } from '../../elements/refusal.js';
import { useAttempt } from '../../elements/attempt.js';
import { dotsLeft, votingOf } from '../../state/voices.js';
import { t } from '../../texts.js';

/** Says that a vote is open and how many dots are left. */
export function VotingNotice({ view }) {
  const voting = votingOf(view);
  if (!voting?.isOpen || view.phase.stage !== 'harvest') return null;
  return html`<div class="banner banner-inset" role="status"><${Icon} name="info" />
    <p>${t(`dots.notice.${voting.subject}`, { count: voting.dots })}
      ${' '}<strong>${t('dots.left', { count: dotsLeft(view) })}</strong></p></div>`;
}

/** Gives dots to a theme or a draft and takes them away; once the vote is closed, its result. */
export function Dots({ view, client, subject, target, name }) {
  const { attempt, refusal } = useAttempt((command) => client.send(command));
  const known = view.you.dots[target] ?? 0;
  const { count, change } = useCount(known, (next) => attempt(
    { placeDots: { target, count: next } }));
  const voting = votingOf(view);
  if (voting?.subject !== subject) return null;
  if (!voting.isOpen) {
    return html`<p class="mark">${t('dots.result', { count: voting.tally?.[target] ?? 0 })}</p>`;
  }
  if (view.phase.stage !== 'harvest') return null;
  const most = dotsLeft(view) + known;
  const left = most - count;
  return html`<div class="dots" role="group" aria-label=${t('dots.group', { name })}>
      <button type="button" class="icon-button" aria-label=${t('dots.take', { name })}
        aria-disabled=${count === 0 ? 'true' : null} onClick=${() => change(-1, most)}>
        <span aria-hidden="true">−</span></button>
      <span class="dots-count"><span aria-hidden="true">${'●'.repeat(count) || '○'}</span>
        <span class="visually-hidden" aria-live="polite">${t('dots.yours', { count })}</span></span>
      <button type="button" class="icon-button" aria-label=${t('dots.give', { name })}
        aria-disabled=${left === 0 ? 'true' : null}
        onClick=${() => change(1, most)}><${Icon} name="plus" /></button>
    </div><${Refusal} of=${refusal} />`;
}

/**
 * A number that quick clicks change one by one, although neither the page nor the server has caught
 * up with any of them. What was wanted holds until the view says something new, or it is refused.
 */
function useCount(known, store) {
  const wanted = useRef(null);
  const waiting = useRef(0);
  const [, draw] = useState(0);
  const want = (value) => {
    wanted.current = value;
    draw((times) => times + 1);
  };
  useEffect(() => {
    if (!waiting.current) want(null);
  }, [known]);
  const change = async (step, most) => {
    const next = (wanted.current ?? known) + step;
    if (next < 0 || next > most) return;
    want(next);
    waiting.current += 1;
    const answer = await store(next);
    waiting.current -= 1;
    if (!answer && !waiting.current) want(null);
  };
  return { count: wanted.current ?? known, change };
}
