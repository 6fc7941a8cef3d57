import { html, useState } from '/vendor/preact-htm.js';
import { Icon } from '../../elements/icon.js';
import { FileFaults, FileReading } from '../../elements/table-file.js';
import { t } from '../../texts.js';
import { invitedFrom } from './model/invited.js';
import { suggestedTables } from './model/sizes.js';

const ROWS_SHOWN = 5;
const COLUMNS_SHOWN = 5;

/** A table of those who are invited: looked at here; names stay in this tab, for links of their own. */
export function InvitedFile({ draft, change }) {
  const [found, setFound] = useState(null);
  const [isTaken, setTaken] = useState(false);
  const read = async (event) => {
    const file = event.currentTarget.files[0];
    setTaken(false);
    setFound(file ? invitedFrom(new Uint8Array(await file.arrayBuffer())) : null);
  };
  const take = () => {
    const people = found.people.length;
    change({
      people, tables: suggestedTables(people, draft.questions.length), attributes: found.columns,
      invited: found.invited,
    });
    setTaken(true);
  };
  return html`<details><summary class="label">${t('invited.title')}</summary>
    <div class="stack gap-2 details-list"><p class="hint" id="invited-hint">${t('invited.hint')}</p>
      <div class="field"><label for="invited">${t('csv.choose')}</label>
        <input class="input" id="invited" type="file" accept=".csv,.tsv,.txt,text/csv"
          aria-describedby="invited-hint" onChange=${read} /></div>
      <div role="status" class="stack gap-2">
        ${found?.faults.length > 0 && html`<${FileFaults} faults=${found.faults} />`}
        ${found && !found.faults.length && html`<${Preview} found=${found} />
          <div class="row gap-2"><button type="button" class="button" onClick=${take}>
            ${t('invited.take', { count: found.people.length })}</button>
          ${isTaken && html`<span class="mark"><${Icon} name="check" />${t(
            found.columns.length ? 'invited.takenMix' : 'invited.taken')}</span>`}</div>`}
      </div></div></details>`;
}

/** The first rows as they were read. */
function Preview({ found: { head, people, encoding, separator } }) {
  const cells = (row) => row.slice(0, COLUMNS_SHOWN);
  return html`<p>${t('invited.found', { count: people.length })} <${FileReading} encoding=${encoding}
      separator=${separator} /></p>
    <div class="scrolls" tabindex="0" role="group" aria-label=${t('csv.preview')}>
      <table class="preview-table"><thead><tr>${cells(head).map((title, at) => html`
        <th scope="col" key=${at}><bdi>${title}</bdi></th>`)}</tr></thead>
      <tbody>${people.slice(0, ROWS_SHOWN).map(({ line, cells: row }) => html`<tr key=${line}>
        ${cells(row).map((text, at) => html`<td key=${at}><bdi>${text}</bdi></td>`)}</tr>`)}</tbody>
      </table></div>`;
}
