import { html } from '/vendor/preact-htm.js';
import { clockTime, t } from '../../texts.js';
import { announce } from '../../elements/announcer.js';
import { Icon } from '../../elements/icon.js';
import { Menu } from '../../elements/menu.js';
import { Refusal } from '../../elements/refusal.js';
import { useAttempt } from '../../elements/attempt.js';

/** The pages on which each part of the café is worked on. */
const partOf = {
  rounds: 'seating', tables: 'seating', themes: 'board', recommendations: 'board',
};

/** Undo and redo of what moderators did to the part of the café that is open, whoever did it. */
export function Deeds({ page, view, send }) {
  const { attempt, refusal } = useAttempt(send);
  const part = partOf[page];
  if (!part || !view.deeds || !mayAct(view, part)) return null;
  const { done, undone } = view.deeds[part];
  const act = async (name, deed) => {
    const answer = await attempt({ [name]: { part, deed: deed.number } });
    if (answer) announce(t(`deeds.${name}Done`, { deed: named(deed) }));
    return answer;
  };
  const undoDownTo = async (last) => {
    for (const deed of done.slice(0, last + 1)) if (!await act('undo', deed)) return;
  };
  return html`<${Button} name="undo" deed=${done[0]} act=${act}>${t('deeds.undo')}<//>
    <${Button} name="redo" deed=${undone[0]} act=${act} />
    ${done.length > 1 && html`<${Menu} label=${t('deeds.history')}
      items=${done.map((deed, i) => ({
        icon: 'undo', text: named(deed), end: clockTime(deed.atMs), act: () => undoDownTo(i),
      }))}><${Icon} name="history" /><//>`}
    <${Refusal} of=${refusal} />`;
}

function Button({ name, deed, act, children }) {
  const label = deed ? t(`deeds.${name}Named`, { deed: named(deed), time: clockTime(deed.atMs) })
    : t(`deeds.${name}`);
  return html`<button type="button" disabled=${!deed} onClick=${() => act(name, deed)}
    class=${children ? 'button button-small button-quiet' : 'icon-button'} title=${label}
    aria-label=${label}><${Icon} name=${name} />${children}</button>`;
}

const stagesOf = { board: ['prepared', 'lobby', 'round', 'change', 'harvest'], seating: ['round', 'change'] };
const mayAct = ({ phase }, part) => stagesOf[part].includes(phase.stage);

/** What was done, to what, and by whom. */
function named({ kind, subject, by }) {
  const what = t(`deeds.kind.${kind}${subject ? '' : 'Bare'}`, { subject });
  return by ? t('deeds.by', { what, by }) : what;
}
