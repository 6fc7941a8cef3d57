import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';

const TITLE_MAX = 120;

/** A form of the board's dialogs: does `act`, by the button that `name` names, or is closed. */
export function Ask({ act, name, close, isReady = true, children }) {
  const submit = (event) => {
    event.preventDefault();
    if (isReady) act();
  };
  return html`<form class="stack" onSubmit=${submit}>${children}
    <div class="row"><button class="button button-primary"
      aria-disabled=${isReady ? null : 'true'}>${t(`themes.dialog.${name}Do`)}</button>
      <button type="button" class="button" onClick=${close}>${t('moderator.cancel')}</button></div>
        </form>`;
}

/** The name of a theme. */
export function TitleField({ title, setTitle }) {
  return html`<div class="field"><label for="theme-name">${t('themes.dialog.name')}</label>
    <input class="input" id="theme-name" required maxlength=${TITLE_MAX} value=${title}
      autocomplete="off"
      onInput=${(event) => setTitle(event.currentTarget.value)} /></div>`;
}
