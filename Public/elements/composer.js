import { html, useEffect, useRef, useState } from '/vendor/preact-htm.js';
import { freshSecret } from '../secrets.js';
import { t } from '../texts.js';
import { announce } from './announcer.js';
import { Counter, textProblem } from './counter.js';
import { Icon } from './icon.js';
import { Refusal } from './refusal.js';
import { SimilarProposals } from './similar.js';

/** The name under which an unfinished text is kept. */
export const draftName = (place, round) => `${place.table.id}/${round}`;

/**
 * Where one writes. The text is kept with every keystroke, under its table and round; it is let go
 * only after the outbox holds it.
 *
 * @param {object} props
 * @param {object} props.place the viewer's `{sitting, table}` in `round`
 * @param {object} props.words `{title, send}`: what the form and its button are called
 * @param {() => void} [props.onSent] called when a text was given away
 */
export function Composer({ state, client, place, round, words, className, isPrimary = true, onSent, children }) {
  const { view, drafts } = state;
  const name = draftName(place, round);
  const text = drafts[name] ?? '';
  const lengthMax = view.cafe.proposalLengthMax;
  const [isAnonymous, setAnonymous] = useState(false);
  const [isForOther, setForOther] = useState(false);
  const [problem, setProblem] = useState(null);
  const field = useRef(null);
  useEffect(() => setProblem(null), [name]);
  const isHost = [place.sitting.host, place.sitting.substitute].includes(view.you.id);
  const submit = (event) => {
    event.preventDefault();
    const found = textProblem(text, lengthMax);
    setProblem(found);
    field.current.focus();
    if (found) return;
    client.send({ writeProposal: {
      table: place.table.id, round, text: text.trim(), isRecordedByHost: isHost && isForOther,
      ...(isAnonymous && { editKey: freshSecret() }),
    } }).then((answer) => announce(t(answer.name === 'done' ? 'composer.sent' : 'composer.notSent')));
    client.drafts.set(name, '');
    setForOther(false);
    onSent?.();
  };
  const onKeyDown = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const input = (event) => {
    setProblem(null);
    client.drafts.set(name, event.target.value);
  };
  return html`
    <form class=${className} onSubmit=${submit} novalidate>
      <div class="composer-head"><label class="label" for="proposal">${words.title}</label>
        <${Counter} id="proposal-counter" text=${text} lengthMax=${lengthMax} /></div>
      ${children}
      <textarea class="input" id="proposal" ref=${field} rows="2" value=${text}
        placeholder=${t('composer.placeholder')} aria-describedby="proposal-counter"
        aria-keyshortcuts="Control+Enter" onInput=${input} onKeyDown=${onKeyDown}></textarea>
      <${Refusal} of=${problem} />
      <${SimilarProposals} state=${state} client=${client} question=${place.table.question} text=${text} />
      <div class="composer-actions">
        <${Choice} text=${t('composer.anonymous')} isOn=${isAnonymous} set=${setAnonymous} />
        ${isHost && html`<${Choice} text=${t('composer.forOther')} isOn=${isForOther} set=${setForOther} />`}
        <span class="hint push only-wide">${t('composer.shortcut')}</span>
        <button class=${isPrimary ? 'button button-primary' : 'button'}><${Icon} name="send" />${words.send}</button>
      </div>
    </form>`;
}

const Choice = ({ text, isOn, set }) => html`
  <label class="choice choice-inline"><input type="checkbox" checked=${isOn}
    onChange=${(event) => set(event.target.checked)} />${text}</label>`;
