import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../../texts.js';
import { Clock } from '../../elements/clock.js';
import { Brand, SettingsButton } from '../../elements/top.js';
import { Icon } from '../../elements/icon.js';
import { Menu } from '../../elements/menu.js';
import { useAttempt } from '../../elements/attempt.js';
import { Refusal } from '../../elements/refusal.js';
import { Confirmation } from './confirmation.js';
import { controlsOf } from './model/controls.js';
import { countHere } from './model/figures.js';

/** The header: where the café stands, its clock, and what can be done with its course. */
export function Course({ view, state, store, client, now, send }) {
  const { attempt, refusal, dismiss } = useAttempt(send);
  const [asked, ask] = useState(null);
  const { here, of } = countHere(view, state.people);
  const act = (control) => {
    dismiss();
    if (control.asks) ask(control);
    else attempt(control.command);
  };
  const { shown, more } = controlsOf(view);
  return html`<header class="top top-tall">
      <${Brand} title=${view.cafe.title} />
      ${view.cafe.isRehearsal && html`<span class="mark mark-boxed">${t('common.rehearsal')}
        </span>`}
      <p class="where"><strong>${stageText(view)}</strong>
        <span>${t('moderator.here', { here, of })}</span></p>
      ${view.phase.clock && html`<${Clock} view=${view} now=${now} />`}
      <div class="row gap-2 course-actions"><div role="group" aria-label=${t('moderator.course')}>
        ${shown.map((control) => html`<${Control} key=${control.name} control=${control}
          act=${act} />`)}
        ${more.length > 0 && html`<${Menu} label=${t('moderator.courseMore')}
          items=${more.map((control) => ({
            text: t(`moderator.do.${control.name}`, control.values), act: () => act(control),
          }))} />`}
      </div><${SettingsButton} state=${state} store=${store} client=${client} /></div>
      <${Refusal} of=${refusal} />
    </header>
    <${Confirmation} view=${view} state=${state} control=${asked} attempt=${attempt}
      close=${() => ask(null)} />`;
}

function Control({ control: { name, values, icon, isMain }, control, act }) {
  const kind = isMain ? 'button button-small button-primary' : 'button button-small';
  return html`<button type="button" class=${kind} onClick=${() => act(control)}>
    ${icon && html`<${Icon} name=${icon} />`}${t(`moderator.do.${name}`, values)}
    ${name === 'longer' && html`<span class="visually-hidden"> ${t('moderator.doMore.longer')}
      </span>`}</button>`;
}

/** The phase in words, such as “Runde 2 von 3”. */
export function stageText({ cafe, phase }) {
  const { stage, round } = phase;
  if (stage === 'change' && round >= cafe.rounds) return t('moderator.stage.writing');
  return t(`moderator.stage.${stage}`, { round, next: round + 1, rounds: cafe.rounds });
}
