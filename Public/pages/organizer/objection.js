import { html } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { Refusal } from '../../elements/refusal.js';
import { t } from '../../texts.js';

// Which names of a café file belong to which place in the form; anything else stands at the button.
const places = {
  title: 'title', occasion: 'title', questions: 'questions', rounds: 'rounds',
  round_minutes: 'minutes', grace_seconds: 'grace', tables: 'tables', table_hosts: 'hosting',
  mix_by: 'mixing', participants: 'people', participants_expected: 'people', consent: 'consent', attendance_names: 'consent',
};

/** The place of the form that a refused café file is about, such as `rounds`, or `''`. */
export function placeOf(refusal) {
  const name = refusal?.parameters?.field ?? '';
  if (name.endsWith('.conversation')) return 'conversations';
  return places[/^\$?\.?(\w+)/.exec(name)?.[1]] ?? '';
}

/** What stands against the setting at one place: the form's own checks, and the server's refusal. */
export function Objection({ at, against, refusal }) {
  const here = against.filter(({ field }) => at.includes(field));
  const isHere = refusal && at.includes(placeOf(refusal));
  return html`${here.map(({ code, values, isHard }) => html`<div class="refusal" key=${code}>
      <${Icon} name=${isHard ? 'warn' : 'info'} /><p>${t(`organizer.against.${code}`, values)}</p>
        </div>`)}
    ${isHere && html`<${Refusal} of=${refusal} />`}`;
}
