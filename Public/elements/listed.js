import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { useAttempt } from './attempt.js';
import { Refusal } from './refusal.js';

/** Whether the own name may stand in the list of attendance: to be changed at any time. */
export function ListedChoice({ view, client }) {
  const { attempt, refusal } = useAttempt((command) => client.send(command));
  const [wanted, want] = useState(null); // what was just ticked stays so until the server has answered
  if (!view.cafe.asksForNames || view.you.role !== 'participant') return null;
  const choose = async (isOn) => {
    want(isOn);
    await attempt({ listName: { isOn } });
    want(null);
  };
  return html`<${MayBeListed} isOn=${wanted ?? Boolean(view.you.isListed)} choose=${choose}
      isBusy=${wanted !== null} /><${Refusal} of=${refusal} />`;
}

/** The question itself, as it is asked at the door and in the settings. */
export const MayBeListed = ({ isOn, choose, isBusy }) => html`<label class="choice">
  <input type="checkbox" checked=${isOn} aria-busy=${isBusy ? 'true' : null}
    onChange=${(event) => choose(event.target.checked)} />
  <span>${t('listed.may')} <span class="hint">${t('listed.more')}</span></span></label>`;
