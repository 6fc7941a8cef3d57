import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { announce } from '../../../elements/announcer.js';
import { Dialog } from '../../../elements/dialog.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { SimilarCards } from './similar-cards.js';

const TITLE_MAX = 120;

/** The dialogs of the board: `dialog` is `{kind: 'form'|'rename'|'merge'|'dissolve'|'similar', theme?, cards?}`. */
export function ThemeDialog({ dialog, close, ...props }) {
  return html`<${Dialog} isOpen=${dialog !== null} onClose=${close}
    title=${dialog && t(`themes.dialog.${dialog.kind}`, { theme: dialog.theme?.title })}>
    ${dialog && html`<${Content} ...${props} ...${dialog} close=${close} />`}<//>`;
}

function Content(props) {
  const { kind, send, close } = props;
  const { attempt, refusal } = useAttempt(send);
  const confirm = async (command, words) => {
    if (!await attempt(command)) return;
    close();
    announce(words);
  };
  const Form = {
    form: NewForm, rename: RenameForm, merge: MergeForm, dissolve: DissolveForm, similar: SimilarCards,
  }[kind];
  return html`<${Form} ...${props} confirm=${confirm} /><${Refusal} of=${refusal} />`;
}

function Ask({ act, name, close, children }) {
  const submit = (event) => {
    event.preventDefault();
    act();
  };
  return html`<form class="stack" onSubmit=${submit}>${children}
    <div class="row"><button class="button button-primary">${t(`themes.dialog.${name}Do`)}</button>
      <button type="button" class="button" onClick=${close}>${t('moderator.cancel')}</button></div>
        </form>`;
}

function TitleField({ title, setTitle }) {
  return html`<div class="field"><label for="theme-name">${t('themes.dialog.name')}</label>
    <input class="input" id="theme-name" required maxlength=${TITLE_MAX} value=${title}
      autocomplete="off"
      onInput=${(event) => setTitle(event.currentTarget.value)} /></div>`;
}

function NewForm({ question, cards, confirm, close, follow }) {
  const [title, setTitle] = useState('');
  const act = () => {
    for (const { id } of cards) follow(`[data-card="${id}"]`);
    confirm(
      { formCluster: { question: question.id, title, proposals: cards.map(({ id }) => id) } },
      t('themes.formed', { theme: title }),
    );
  };
  return html`<${Ask} act=${act} name="form" close=${close}>
    ${cards.map((card) => html`<blockquote class="serif soft">${card.text}</blockquote>`)}
    <${TitleField} title=${title} setTitle=${setTitle} /><//>`;
}

function RenameForm({ theme, confirm, close }) {
  const [title, setTitle] = useState(theme.title);
  const act = () => confirm({ renameCluster: { cluster: theme.id, title } },
    t('themes.renamed', { theme: title }));
  return html`<${Ask} act=${act} name="rename" close=${close}>
    <${TitleField} title=${title} setTitle=${setTitle} /><//>`;
}

function MergeForm({ board, theme, confirm, close, follow }) {
  const others = board.themes.filter(({ id }) => id !== theme.id);
  const [into, setInto] = useState(others[0]?.id);
  const act = () => {
    follow(`[data-theme="${into}"]`);
    confirm({ mergeClusters: { from: theme.id, into } },
      t('themes.merged', { theme: others.find(({ id }) => id === into)?.title }));
  };
  return html`<${Ask} act=${act} name="merge" close=${close}>
    <div class="field"><label for="merge-into">${t('themes.dialog.into')}</label>
      <select class="input" id="merge-into" value=${into}
        onChange=${(event) => setInto(event.currentTarget.value)}>
        ${others.map(({ id, title, cards }) => html`<option value=${id}>
          ${t('themes.dialog.intoOne', {
          theme: title, count: cards.length,
        })}</option>`)}</select></div>
    <p class="hint">${t('themes.dialog.mergeMore')}</p><//>`;
}

function DissolveForm({ theme, confirm, close, follow }) {
  const act = () => {
    follow('#lane-title');
    confirm({ dissolveCluster: { cluster: theme.id } }, t('themes.dissolved', { theme: theme.title }));
  };
  return html`<${Ask} act=${act} name="dissolve" close=${close}><p>
    ${t('themes.dialog.dissolveMore')}</p><//>`;
}
