import { html, useState } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { Refusal } from '../../elements/refusal.js';
import { t } from '../../texts.js';

/** Where hosts stay at their table for the whole café, guests can offer themselves in the lobby. */
export function OfferToHost({ view, client }) {
  const [refusal, setRefusal] = useState(null);
  if (view.cafe.hosting !== 'fixed' || view.phase.stage !== 'lobby') return null;
  const offer = async () => {
    const answer = await client.send({ volunteerAsHost: {} });
    setRefusal(answer.name === 'refused' ? answer : null);
  };
  const hasOffered = view.people.find((person) => person.id === view.you.id)?.isVolunteer;
  return html`
    <section class="panel stack gap-2" aria-labelledby="lobby-host">
      <h2 id="lobby-host">${t('lobby.hostTitle')}</h2><p class="small">${t('lobby.hostText')}</p>
      ${hasOffered ? html`<p class="mark mark-own"><${Icon} name="check" />${t('lobby.hostOffered')}</p>`
        : html`<div class="row"><button type="button" class="button" onClick=${offer}>
            ${t('lobby.hostOffer')}</button></div>`}
      <${Refusal} of=${refusal} />
    </section>`;
}
