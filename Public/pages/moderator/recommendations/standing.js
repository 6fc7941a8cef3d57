import { html, useState } from '/vendor/preact-htm.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { Comments, Tally } from '../../../elements/tally.js';
import { tallyOf } from '../../../state/voices.js';
import { t } from '../../../texts.js';

const standings = ['draft', 'confirmed', 'parked'];

/** What people say to a recommendation, and how far the moderators say it has come. */
export function Standing({ view, chosen, send }) {
  const { attempt, refusal } = useAttempt(send);
  const tally = tallyOf(view, chosen.id);
  const canDecide = view.phase.stage === 'harvest';
  const [picked, pick] = useState(null);
  const set = async (standing) => {
    pick(standing);
    await attempt({ setStanding: { recommendation: chosen.id, standing } });
    pick(null);
  };
  if (!canDecide && view.phase.stage !== 'closed') return null;
  return html`<section class="panel stack" aria-labelledby="standing-title">
    <h2 id="standing-title">${t('standing.title')}</h2>
    ${tally && html`<${Tally} tally=${tally} /><${Comments} tally=${tally} />`}
    <fieldset class="votes"><legend>${t('standing.legend')}</legend><div class="votes-row">
      ${standings.map((one) => html`<label class="vote" key=${one}><input type="radio"
        name="standing" checked=${one === (picked ?? chosen.standing)} disabled=${!canDecide}
        onChange=${() => set(one)} />${t(`harvest.standing.${one}`)}</label>`)}</div></fieldset>
    <${Refusal} of=${refusal} /></section>`;
}
