import { html, useState } from '/vendor/preact-htm.js';
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
  // Two quick clicks are two dots, although the server has answered none of them yet.
  const [wanted, want] = useState(null);
  const voting = votingOf(view);
  if (voting?.subject !== subject) return null;
  if (!voting.isOpen) {
    return html`<p class="mark">${t('dots.result', { count: voting.tally?.[target] ?? 0 })}</p>`;
  }
  if (view.phase.stage !== 'harvest') return null;
  const known = view.you.dots[target] ?? 0;
  const count = wanted ?? known;
  const left = dotsLeft(view) + known - count;
  const place = async (next) => {
    want(next);
    await attempt({ placeDots: { target, count: next } });
    want((latest) => (latest === next ? null : latest));
  };
  return html`<div class="dots" role="group" aria-label=${t('dots.group', { name })}>
      <button type="button" class="icon-button" aria-label=${t('dots.take', { name })}
        aria-disabled=${count === 0 ? 'true' : null} onClick=${() => count > 0 && place(count - 1)}>
        <span aria-hidden="true">−</span></button>
      <span class="dots-count"><span aria-hidden="true">${'●'.repeat(count) || '○'}</span>
        <span class="visually-hidden" aria-live="polite">${t('dots.yours', { count })}</span></span>
      <button type="button" class="icon-button" aria-label=${t('dots.give', { name })}
        aria-disabled=${left === 0 ? 'true' : null}
        onClick=${() => left > 0 && place(count + 1)}><${Icon} name="plus" /></button>
    </div><${Refusal} of=${refusal} />`;
}
