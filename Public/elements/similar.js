import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { isOwn } from '../state/selectors.js';
import { t } from '../texts.js';
import { announce } from './announcer.js';
import { Icon } from './icon.js';

/** Shorter texts say too little to be compared. */
const WORDS_MIN = 3;
const SHOWN_MAX = 3;
/** Whoever pauses for so long may like to look up. */
const PAUSE_MS = 700;

/** While somebody writes: up to three proposals that say something similar, to support instead. */
export function SimilarProposals({ state, client, question, text }) {
  const { view } = state;
  const found = useSimilar(client, question, text);
  const proposals = found.map(({ proposal }) => view.proposals.find(({ id }) => id === proposal))
    .filter((one) => one && !isOwn(view, one, state.editKeys)).slice(0, SHOWN_MAX);
  const names = proposals.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (proposals.length) announce(t('composer.similar.found', { count: proposals.length }));
  }, [names]);
  if (proposals.length === 0) return null;
  return html`<ul class="stack gap-1" role="list" aria-label=${t('composer.similar.label')}>
    ${proposals.map((one) => html`<${Similar} key=${one.id} view=${view} client=${client} proposal=${one} />`)}
  </ul>`;
}

function Similar({ view, client, proposal }) {
  const isSupported = view.you.supports.includes(proposal.id);
  const support = () => client.send({ support: { proposal: proposal.id, isOn: true } });
  return html`<li class="similar"><p class="similar-text">${t('composer.similar.already')}${' '}
      <q><bdi>${proposal.text}</bdi></q></p>
    ${isSupported ? html`<span class="mark"><${Icon} name="check" />${t('composer.similar.supported')}</span>`
      : html`<button type="button" class="button button-small" onClick=${support}
          aria-label=${t('composer.similar.supportOf', { text: proposal.text })}>
          <${Icon} name="plus" />${t('composer.similar.support')}</button>`}</li>`;
}

/** What the server found similar to a text, asked when the typing pauses. */
function useSimilar(client, question, text) {
  const [found, setFound] = useState([]);
  const compared = text.trim();
  useEffect(() => {
    if (compared.split(/\s+/).length < WORDS_MIN) {
      setFound([]);
      return undefined;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      const answer = await client.ask('compare', { question, text: compared });
      if (isWanted) setFound(answer.similar ?? []);
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, question, compared]);
  return found;
}
