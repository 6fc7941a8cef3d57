import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { announce } from '../../../elements/announcer.js';
import { CopyButton } from '../../../elements/copy.js';
import { Icon } from '../../../elements/icon.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { freshSecret } from '../../../secrets.js';

const NAME_MAX = 40;

/** Who moderates; more can be invited, each by a link of their own. */
export function Moderators({ view, state, send }) {
  const { attempt, refusal } = useAttempt(send);
  const [invited, setInvited] = useState(null);
  const isClosed = view.phase.stage === 'closed';
  const revoke = async ({ id, name }) => await attempt({ revokeModerator: { moderator: id } })
    && announce(t('moderator.moderators.revoked', { name }));
  return html`<section class="panel stack" aria-labelledby="moderators-title">
    <h2 id="moderators-title">${t('moderator.moderators.title')}</h2>
    <p class="hint">${t('moderator.moderators.present', { count: state.moderatorsPresent })}</p>
    <ul class="stack gap-2" role="list">${view.moderators.map((one) => html`<li
      class="row row-between" key=${one.id}>
      <span class="mark mark-boxed"><${Icon} name="person" /><bdi>${one.name}</bdi>
        ${one.id === view.you.id && html` ${t('moderator.moderators.you')}`}</span>
      ${one.id !== view.you.id && !isClosed && html`<button type="button"
        class="button button-small"
        onClick=${() => revoke(one)}>${t('moderator.moderators.revoke')}
        <span class="visually-hidden"> (${one.name})</span></button>`}</li>`)}</ul>
    <${Refusal} of=${refusal} />
    ${invited && html`<${Invited} ...${invited} />`}
    ${!isClosed && html`<${Invite} attempt=${attempt} view=${view} invited=${setInvited} />`}
      </section>`;
}

function Invite({ attempt, view, invited }) {
  const [name, setName] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    const token = freshSecret();
    if (!await attempt({ inviteModerator: { name, token } })) return;
    invited({ name, link: `${location.origin}/c/${view.cafe.code}#${token}` });
    setName('');
  };
  return html`<form class="stack gap-2" onSubmit=${submit}>
    <div class="field"><label for="invite-name">${t('moderator.moderators.name')}</label>
      <input class="input" id="invite-name" required maxlength=${NAME_MAX} value=${name}
        autocomplete="off"
        onInput=${(event) => setName(event.currentTarget.value)} /></div>
    <div><button class="button button-small"><${Icon} name="plus" />
      ${t('moderator.moderators.invite')}</button></div>
  </form>`;
}

/** The link is shown once: the server keeps only its hash. */
function Invited({ name, link }) {
  return html`<div class="well stack gap-2" role="status"><p>
    ${t('moderator.moderators.invited', { name })}</p>
    <p class="small"><span class="mark"><${Icon} name="lock" />${t('moderator.moderators.secret')}
      </span></p>
    <input class="input" readonly aria-label=${t('moderator.moderators.link', { name })}
      value=${link}
      onFocus=${(event) => event.currentTarget.select()} />
    <div class="row gap-2"><${CopyButton} text=${link} label=${t('moderator.moderators.copy')} />
      </div></div>`;
}
