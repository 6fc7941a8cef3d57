import { html, useState } from '/vendor/preact-htm.js';
import { Refusal } from '../../elements/refusal.js';
import { useAttempt } from '../../elements/attempt.js';
import { useSavedText } from '../../elements/saved-text.js';
import { t } from '../../texts.js';

const votes = ['agree', 'agree_with_change', 'object'];
const LENGTH_MAX = 500;

/** What the viewer says to a draft: for it, with a change, or an objection, each with a comment. */
export function VerdictForm({ view, client, draft }) {
  const mine = view.you.verdicts.find((one) => one.recommendation === draft.id);
  const [chosen, choose] = useState(null);
  const { attempt, refusal } = useAttempt((command) => client.send(command));
  const give = async (vote) => {
    choose(vote);
    await attempt({ giveVerdict: { recommendation: draft.id, vote, comment: mine?.comment ?? '' } });
    choose(null);
  };
  const takeBack = () => attempt({ giveVerdict: { recommendation: draft.id, comment: '' } });
  const shown = chosen ?? mine?.vote;
  return html`<fieldset class="votes">
      <legend>${t('verdict.legend', { number: draft.number })}</legend>
      <div class="votes-row">${votes.map((vote) => html`<label class="vote" key=${vote}><input
        type="radio" name=${`verdict-${draft.id}`} checked=${vote === shown}
        onChange=${() => give(vote)} />${t(`verdict.${vote}`)}</label>`)}
        ${mine && html`<button type="button" class="button button-small button-quiet"
          onClick=${takeBack}>${t('verdict.takeBack')}<span class="visually-hidden">
          ${' '}${t('verdict.of', { number: draft.number })}</span></button>`}
      </div></fieldset>
    <${Refusal} of=${refusal} />
    ${mine && html`<${Comment} key=${draft.id} ...${{ client, draft, mine }} />`}`;
}

function Comment({ client, draft, mine }) {
  const [state, setState] = useState('');
  const { text, refusal, type, leave } = useSavedText({
    place: `verdict ${draft.id}`,
    known: mine.comment,
    told: setState,
    save: (comment) => client.send(
      { giveVerdict: { recommendation: draft.id, vote: mine.vote, comment } }),
  });
  const id = `comment-${draft.id}`;
  return html`<div class="field"><label for=${id}>${t(`verdict.ask.${mine.vote}`)}</label>
    <textarea class="input" id=${id} rows="2" maxlength=${LENGTH_MAX} value=${text}
      aria-describedby=${`${id}-hint`} onInput=${(event) => type(event.currentTarget.value)}
      onBlur=${leave}></textarea>
    <p class="hint" id=${`${id}-hint`}>${state === 'saved' && t('verdict.saved')} ${t('verdict.noName')}
      </p><${Refusal} of=${refusal} /></div>`;
}
