import { html, useState } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { announce } from '../../../elements/announcer.js';
import { Dialog } from '../../../elements/dialog.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Refusal } from '../../../elements/refusal.js';
import { ApartForm } from './apart-form.js';
import { Ask, TitleField } from './ask.js';
import { ImportForm } from './import-form.js';
import { SimilarCards } from './similar-cards.js';
import { SplitForm } from './split-form.js';
import { WhyHere } from './why-here.js';

const forms = {
  form: NewForm, rename: RenameForm, merge: TargetForm, nest: TargetForm, dissolve: DissolveForm,
  split: SplitForm, apart: ApartForm, similar: SimilarCards, why: WhyHere,
  import: ImportForm,
};

/** The dialogs of the board: `dialog` is `{kind, theme?, into?, cards?}` with a kind of `forms`. */
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
  const Form = forms[kind];
  return html`<${Form} ...${props} confirm=${confirm} /><${Refusal} of=${refusal} />`;
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

/** Chooses another theme: to go into it, or to stand under it. */
function TargetForm({ board, kind, theme, into: dropped, confirm, close, follow }) {
  const others = board.themes.filter((one) => one.id !== theme.id
    && (kind === 'merge' ? !one.isLocked : !one.parent));
  const [into, setInto] = useState(dropped ?? others[0]?.id);
  const title = others.find(({ id }) => id === into)?.title;
  const act = () => {
    follow(`[data-theme="${kind === 'merge' ? into : theme.id}"]`);
    if (kind === 'merge') {
      confirm({ mergeClusters: { from: theme.id, into } }, t('themes.merged', { theme: title }));
    } else {
      confirm({ nestCluster: { cluster: theme.id, under: into } }, t('themes.nested', { theme: title }));
    }
  };
  return html`<${Ask} act=${act} name=${kind} close=${close}>
    <div class="field"><label for="merge-into">${t(`themes.dialog.${kind}Into`)}</label>
      <select class="input" id="merge-into" value=${into}
        onChange=${(event) => setInto(event.currentTarget.value)}>
        ${others.map(({ id, title: name, cards }) => html`<option value=${id}>
          ${t('themes.dialog.intoOne', { theme: name, count: cards.length })}</option>`)}</select></div>
    <p class="hint">${t(`themes.dialog.${kind}More`)}</p><//>`;
}

function DissolveForm({ theme, confirm, close, follow }) {
  const act = () => {
    follow('#lane-title');
    confirm({ dissolveCluster: { cluster: theme.id } }, t('themes.dissolved', { theme: theme.title }));
  };
  return html`<${Ask} act=${act} name="dissolve" close=${close}><p>
    ${t('themes.dialog.dissolveMore')}</p><//>`;
}
