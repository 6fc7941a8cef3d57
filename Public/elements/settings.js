import { html, useState } from '/vendor/preact-htm.js';
import { chooseGong, hasGong } from '../gong.js';
import { useUniqueId } from '../hooks.js';
import { chooseLanguage, languages } from '../language.js';
import { chooseScheme, chosenScheme } from '../scheme.js';
import { currentLanguage, t } from '../texts.js';

/** Language, light or dark, and sound, kept on this device; on the lobby's page and in the settings dialog. */
export function Settings({ store }) {
  const name = useUniqueId('settings');
  const [scheme, setScheme] = useState(chosenScheme());
  const speak = async (event) => {
    await chooseLanguage(event.target.value);
    store.set({ language: currentLanguage() });
  };
  const paint = (value) => {
    chooseScheme(value);
    setScheme(value);
  };
  return html`
    <div class="field"><label for="${name}-language">${t('settings.language')}</label>
      <select class="input" id="${name}-language" value=${currentLanguage()} onChange=${speak}>
        ${languages.map((code) => html`
          <option value=${code} lang=${code}>${t(`settings.language-${code}`)}</option>`)}
      </select></div>
    <fieldset class="row gap-5"><legend class="label">${t('settings.scheme')}</legend>
      ${['system', 'light', 'dark'].map((value) => html`
        <label class="choice choice-inline"><input type="radio" name=${name} checked=${scheme === value}
          onChange=${() => paint(value)} />${t(`settings.scheme-${value}`)}</label>`)}
    </fieldset>
    <label class="choice choice-inline"><input type="checkbox" defaultChecked=${hasGong()}
      onChange=${(event) => chooseGong(event.target.checked)} />${t('settings.gong')}</label>`;
}
