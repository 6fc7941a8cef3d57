import { html, useState } from '/vendor/preact-htm.js';
import { takeCard } from '../card.js';
import { Frame } from '../elements/frame.js';
import { MayBeListed } from '../elements/listed.js';
import { Refusal } from '../elements/refusal.js';
import { TablePicture } from '../elements/table-picture.js';
import { useTitle } from '../hooks.js';
import { dropInvitation, invitationIn } from '../invitation.js';
import { t } from '../texts.js';
import { CodeForm } from './code-entry.js';

/** The door of a café: a name, the consent if one is asked for, and in. */
export function Join(props) {
  const { state } = props;
  const { cafe, phase } = state.view;
  useTitle(t('join.title'), cafe.title);
  return html`
    <${Frame} ...${props} mainClass="page with-side join">
      <div class="stack gap-6">
        <div class="page-head">
          <p class="eyebrow">${t('common.brand')} · ${cafe.code}</p>
          <h1>${cafe.title}</h1>
          ${cafe.occasion && html`<p class="lead">${cafe.occasion}</p>`}
        </div>
        <${Refusal} of=${state.notice} />
        ${phase.stage === 'prepared' && html`<p class="panel">${t('join.notOpenYet')}</p>`}
        ${phase.stage === 'closed' && html`<p class="panel">${t('join.isOver')}</p>`}
        ${phase.stage !== 'prepared' && phase.stage !== 'closed' && html`<${NameForm} ...${props} />`}
        <${CodeForm} />
      </div>
      <div class="join-picture" aria-hidden="true"><${TablePicture} seats=${5} /></div>
    <//>`;
}

function NameForm({ state, client }) {
  const { cafe, headcount } = state.view;
  const [invitation] = useState(() => invitationIn(cafe.code));
  const [typed, setName] = useState(invitation?.name ?? null);
  const name = typed ?? t('join.suggestedName', { number: String(headcount + 1).padStart(2, '0') });
  const [consents, setConsents] = useState(false);
  const [attribute, setAttribute] = useState(
    cafe.mixedBy?.values.includes(invitation?.value) ? invitation.value : '',
  );
  const [isListed, setListed] = useState(false);
  const [refusal, setRefusal] = useState(null);
  const [isJoining, setJoining] = useState(false);
  const join = async (event) => {
    event.preventDefault();
    if (isJoining) return;
    setRefusal(null);
    if (cafe.consent && !consents) return setRefusal({ code: 'consent-missing' });
    setJoining(true);
    const answer = await client.join({
      ...(invitation && { token: invitation.token }),
      name, consents: consents || !cafe.consent, ...(attribute && { attribute }), ...(isListed && { isListed }),
    });
    setJoining(false);
    if (answer.code === 'unknown-table') takeCard(cafe.code); // a damaged link keeps nobody out
    if (answer.name === 'refused') setRefusal(answer);
    else dropInvitation(cafe.code);
  };
  return html`
    <form class="panel stack gap-5" onSubmit=${join} novalidate>
      ${invitation ? html`<p class="lead">${t('join.as')} <strong><bdi>${name}</bdi></strong></p>`
    : html`<${NameField} name=${name} setName=${setName} />`}
      ${cafe.mixedBy && html`<${OwnAttribute} of=${cafe.mixedBy} value=${attribute} choose=${setAttribute} />`}
      ${cafe.consent && html`
        <div class="well stack gap-2"><h2>${t('join.consentTitle')}</h2><p class="small">${cafe.consent}</p>
          <div class="choice"><input type="checkbox" id="consent" checked=${consents}
            onChange=${(event) => setConsents(event.target.checked)} />
            <label for="consent">${t('join.consentLabel')}</label></div></div>`}
      ${cafe.asksForNames && html`<${MayBeListed} isOn=${isListed} choose=${setListed} />`}
      <${Refusal} of=${refusal} id="join-refusal" />
      <button class="button button-primary button-large">${t(isJoining ? 'join.joining' : 'join.join')}</button>
    </form>`;
}

function NameField({ name, setName }) {
  return html`
    <div class="field"><label for="name">${t('join.nameLabel')}</label>
      <input class="input input-large" id="name" value=${name} autocomplete="nickname"
        aria-describedby="name-hint join-refusal" onInput=${(event) => setName(event.target.value)} />
      <p class="hint" id="name-hint">${t('join.nameHint')}</p></div>`;
}

/** What the tables are mixed by: one of the values, or nothing. */
function OwnAttribute({ of: { title, values }, value, choose }) {
  return html`
    <div class="field"><label for="attribute">${title}</label>
      <select class="input" id="attribute" value=${value} aria-describedby="attribute-hint"
        onChange=${(event) => choose(event.target.value)}>
        <option value="">${t('join.noAttribute')}</option>
        ${values.map((one) => html`<option key=${one} value=${one}>${one}</option>`)}
      </select>
      <p class="hint" id="attribute-hint">${t('join.attributeHint')}</p></div>`;
}
