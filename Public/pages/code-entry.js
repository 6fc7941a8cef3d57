import { html, useState } from '/vendor/preact-htm.js';
import { Frame } from '../elements/frame.js';
import { Refusal } from '../elements/refusal.js';
import { TablePicture } from '../elements/table-picture.js';
import { useTitle } from '../hooks.js';
import { codeFrom, groupedCode } from '../route.js';
import { t } from '../texts.js';

/** The door without a link: one field for the code. Also shown when the code of a link is unknown. */
export function CodeEntry(props) {
  const { state } = props;
  const isUnknown = state.connection === 'unknown';
  useTitle(t('join.codeTitle'), t('common.brand'));
  return html`
    <${Frame} ...${props} mainClass="page with-side join">
      <div class="stack gap-6">
        <div class="page-head"><h1>${t('join.welcome')}</h1><p class="lead">${t('join.codeLead')}</p></div>
        <div class="panel stack">
          <${CodeForm} first=${isUnknown ? state.route.code : ''} isPrimary=${true}
            refusal=${isUnknown ? { code: 'unknown-code' } : null} />
        </div>
      </div>
      <div class="join-picture" aria-hidden="true"><${TablePicture} seats=${5} /></div>
    <//>`;
}

/** Eight signs in two groups; a whole link may be pasted too. */
export function CodeForm({ first = '', refusal = null, isPrimary }) {
  const [typed, setTyped] = useState(first);
  const [problem, setProblem] = useState(refusal);
  const find = (event) => {
    event.preventDefault();
    const code = codeFrom(typed);
    if (code) location.assign(`/c/${code}`);
    else setProblem({ code: 'incomplete-code' });
  };
  return html`
    <form class="stack gap-2" aria-labelledby="code-title" onSubmit=${find} novalidate>
      <h2 id="code-title">${isPrimary ? t('join.codeLabel') : t('join.codeInstead')}</h2>
      <div class="row">
        <div class="field">
          <label class="visually-hidden" for="code">${t('join.codeLabel')}</label>
          <input class="input input-code" id="code" placeholder="XXXX-XXXX" autocapitalize="characters"
            autocomplete="off" spellcheck=${false} value=${typed}
            aria-describedby=${problem ? 'code-problem code-hint' : 'code-hint'}
            onInput=${(event) => setTyped(groupedCode(event.target.value))} /></div>
        <button class=${isPrimary ? 'button button-primary' : 'button'}>${t('join.find')}</button>
      </div>
      <${Refusal} of=${problem} id="code-problem" />
      <p class="hint" id="code-hint">${t('join.codeHint')}</p>
    </form>`;
}
