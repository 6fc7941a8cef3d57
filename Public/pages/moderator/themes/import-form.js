import { html, useState } from '/vendor/preact-htm.js';
import { FileFaults, FileReading } from '../../../elements/table-file.js';
import { t } from '../../../texts.js';
import { commentsFrom } from '../model/comments.js';
import { Ask } from './ask.js';

const SHOWN = 5;

/** Brings the comments of a file in as proposals to the question that is open, after a look at them. */
export function ImportForm({ view, question, confirm, close, follow }) {
  const [found, setFound] = useState(null);
  const read = async (event) => {
    const file = event.currentTarget.files[0];
    const known = new Set(
      view.proposals.filter((one) => one.question === question.id).map(({ text }) => text),
    );
    const { proposalLengthMax: lengthMax } = view.cafe;
    setFound(file ? commentsFrom(new Uint8Array(await file.arrayBuffer()), { lengthMax, known }) : null);
  };
  const count = found?.comments.length ?? 0;
  const isReady = count > 0 && !found.faults.length;
  const act = () => {
    follow('#lane-title');
    const texts = found.comments.map(({ text }) => text);
    confirm({ importProposals: { question: question.id, texts } }, t('themes.imported', { count }));
  };
  return html`<${Ask} act=${act} name="import" close=${close} isReady=${isReady}>
    <p class="hint" id="import-hint">${t('themes.dialog.importMore', { question: question.title })}</p>
    <div class="field"><label for="import">${t('csv.choose')}</label>
      <input class="input" id="import" type="file" accept=".csv,.tsv,.txt,text/csv"
        aria-describedby="import-hint" onChange=${read} /></div>
    <div role="status" class="stack gap-2">
      ${found?.faults.length > 0 && html`<${FileFaults} faults=${found.faults} />`}
      ${found && !found.faults.length && html`<${Preview} found=${found} />`}</div><//>`;
}

/** The first comments as they were read, and what is left out. */
function Preview({ found: { comments, rejected, doubles, encoding, separator } }) {
  return html`<p><strong>${t('themes.dialog.importFound', { count: comments.length })}</strong>${' '}
      <${FileReading} encoding=${encoding} separator=${separator} /></p>
    ${rejected > 0 && html`<p class="small">${t('themes.dialog.importRejected', { count: rejected })}</p>`}
    ${doubles > 0 && html`<p class="small">${t('themes.dialog.importDoubles', { count: doubles })}</p>`}
    <ul class="stack gap-1 import-preview" role="list" aria-label=${t('csv.preview')}>
      ${comments.slice(0, SHOWN).map(({ line, text }) => html`
        <li key=${line}><blockquote class="serif soft"><bdi>${text}</bdi></blockquote></li>`)}</ul>`;
}
