import { html } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { Refusal } from '../../elements/refusal.js';
import { useAttempt } from '../../elements/attempt.js';
import { t } from '../../texts.js';

/** Begins to present the harvest to all screens, or goes back to it. */
export function Present({ view, store, send }) {
  const { attempt, refusal } = useAttempt(send);
  if (view.phase.stage !== 'harvest' && view.phase.stage !== 'closed') return null;
  const isOn = Boolean(view.presentation?.slide);
  const go = async () => {
    if (isOn || await attempt({ showSlide: { kind: 'cafe', subject: '' } })) store.set({ follows: true });
  };
  return html`<button type="button" class="button button-small" onClick=${go}><${Icon} name="eye" />
    ${t(isOn ? 'presentation.back-to' : 'presentation.start')}</button><${Refusal} of=${refusal} />`;
}
