import { html, useState } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { Refusal } from '../../elements/refusal.js';
import { seatsFrom } from '../../state/selectors.js';
import { t } from '../../texts.js';

/** Where hosts volunteer per round and a table has none: one click takes over its memory. */
export function BecomeHost({ view, client, place }) {
  const [refusal, setRefusal] = useState(null);
  const hasHost = seatsFrom(view, place.sitting).some((seat) => seat.id === place.sitting.host);
  if (view.cafe.hosting !== 'per-round' || hasHost) return null;
  const volunteer = async () => {
    const answer = await client.send({ volunteerAsHost: {} });
    setRefusal(answer.name === 'refused' ? answer : null);
  };
  return html`
    <button type="button" class="button" onClick=${volunteer}>
      <${Icon} name="person" />${t('table.volunteer')}</button>
    <${Refusal} of=${refusal} />`;
}
