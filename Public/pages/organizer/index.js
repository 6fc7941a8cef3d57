import { html, useMemo, useState } from '/vendor/preact-htm.js';
import { announce } from '../../elements/announcer.js';
import { useAttempt } from '../../elements/attempt.js';
import { ConnectionBar } from '../../elements/connection-bar.js';
import { Brand, SettingsButton } from '../../elements/top.js';
import { useArrival, useTitle } from '../../hooks.js';
import { freshSecret } from '../../secrets.js';
import { t } from '../../texts.js';
import { useKeptInTab } from './kept-in-tab.js';
import { Access } from './access.js';
import { emptyDraft, fileOf } from './model/draft.js';
import { invitationsOf } from './model/personal.js';
import { objections } from './model/sizes.js';
import { Preview } from './preview.js';
import { People } from './step-people.js';
import { Questions } from './step-questions.js';
import { Time } from './step-time.js';

/** Where an organizer makes a café, and gets its links. */
export function Organizer({ state, store, client }) {
  const [made, setMade] = useKeptInTab('made', null);
  const heading = useArrival(made ? 'organizer-made' : 'organizer');
  useTitle(t(made ? 'organizer.made' : 'organizer.title'), t('common.brand'));
  const ask = useMemo(() => (name, body) => client.ask(name, body), [client]);
  return html`<a class="skip" href="#main">${t('common.skip')}</a>
    <header class="top"><${Brand} /><p class="where"><strong>${t('organizer.where')}</strong></p>
      <${SettingsButton} state=${state} store=${store} client=${client} /></header>
    <${ConnectionBar} state=${state} />
    <main id="main" class=${made ? 'page' : 'page page-wide'}>
      ${made ? html`<${Access} made=${made} ask=${ask} heading=${heading} again=${() => setMade(null)} />`
        : html`<${Preparing} ask=${ask} heading=${heading} done=${setMade} />`}</main>`;
}

function Preparing({ ask, heading, done }) {
  const [kept, setDraft] = useKeptInTab('draft', emptyDraft());
  // A tab may hold a draft from before the form had one more field.
  const draft = { ...emptyDraft(), ...kept };
  const { attempt, refusal, isBusy, dismiss } = useAttempt(ask);
  const [isPressed, press] = useState(false);
  const change = (parts) => {
    if (refusal) dismiss();
    setDraft((before) => ({
      ...before, ...(typeof parts === 'function' ? parts(before) : parts),
    }));
  };
  const against = objections(draft);
  const submit = async (event) => {
    event.preventDefault();
    press(true);
    if (isBusy || against.some(({ isHard }) => isHard)) return;
    const token = freshSecret();
    const file = fileOf(draft, (number) => t('organizer.tableName', { number }));
    const answer = await attempt('prepare', { moderator: t('common.moderation'), token, file });
    if (!answer) return;
    setDraft(null);
    announce(t('organizer.made'));
    const invitations = invitationsOf(draft, freshSecret);
    done({ code: answer.cafe, token, title: draft.title, invitations });
  };
  const shown = isPressed ? against : against.filter(({ isLoud }) => isLoud);
  const shared = { draft, change, ask, refusal, against: shown };
  return html`<div class="page-head"><h1 ref=${heading} tabindex="-1">${t('organizer.title')}</h1>
      <p class="lead">${t('organizer.lead')}</p></div>
    <form class="with-side" onSubmit=${submit} novalidate>
      <div class="panel"><${Questions} ...${shared} /><${Time} ...${shared} />
        <${People} ...${shared} /></div>
      <${Preview} ...${shared} hurdles=${against.filter(({ isHard }) => isHard)} isBlocked=${against.some(({ isHard }) => isHard)}
        isPressed=${isPressed} isBusy=${isBusy} />
    </form>`;
}
