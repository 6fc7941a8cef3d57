import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { Icon } from './icon.js';

const FAULTS_SHOWN = 10;

/** Why nothing is taken from a table of text: each fault with its line, as far as it has one. */
export function FileFaults({ faults }) {
  const words = ({ code, line, values }) => (line ? `${t('csv.line', { line })}: ` : '')
    + t(`csv.fault.${code}`, values);
  const more = faults.length - FAULTS_SHOWN;
  return html`<div class="refusal"><${Icon} name="warn" /><div class="stack gap-1">
    <p>${t('csv.refused')}</p>
    <ul class="stack gap-1" role="list">${faults.slice(0, FAULTS_SHOWN).map((fault, at) => html`
      <li key=${at}><bdi>${words(fault)}</bdi></li>`)}</ul>
    ${more > 0 && html`<p>${t('csv.moreFaults', { count: more })}</p>`}</div></div>`;
}

/** How a file was read: whether that is right is seen at once. */
export function FileReading({ encoding, separator }) {
  const separators = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' };
  return html`<span class="hint">${t('csv.read', {
    encoding: encoding.toUpperCase(), separator: t(`csv.separator.${separators[separator]}`),
  })}</span>`;
}
