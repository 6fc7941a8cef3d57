// Every word on the page comes from here. Plain functions over the catalogue that was chosen.

let catalogue = {};
let plural = new Intl.PluralRules('de');
let language = 'de';

/** Chooses the texts; `texts` is an object of objects, see texts/de.json. */
export function setTexts(code, texts) {
  catalogue = texts;
  language = code;
  plural = new Intl.PluralRules(code);
}

export const currentLanguage = () => language;

/**
 * The text for a key. `{name}` takes the parameter's value; a text with `one` and `other` is chosen
 * by the parameter `count`. An unknown key is shown as it is, so that it gets noticed.
 */
export function t(key, parameters = {}) {
  const found = key.split('.').reduce((part, step) => part?.[step], catalogue);
  const text = typeof found === 'object' && found
    ? found[plural.select(parameters.count)] ?? found.other : found;
  if (typeof text !== 'string') return key;
  return text.replace(/\{(\w+)\}/g, (place, name) => parameters[name] ?? place);
}

/**
 * A refusal in words; the server's English sentence when the texts do not know its code. The `cause`
 * of an impossible plan has a sentence of its own.
 */
export function refusalText({ code, parameters = {}, sentence = '' }) {
  const reason = parameters.cause && t(`infeasible.${parameters.cause}`, parameters);
  const known = reason && !reason.startsWith('infeasible.') ? { ...parameters, reason } : parameters;
  const text = t(`refusal.${code}`, known);
  return text.startsWith('refusal.') ? sentence || t('common.refused') : text;
}

/** A clock time such as 14:05. */
export const clockTime = (ms) =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(ms);

/** A day such as 2. Dezember 2026. */
export const day = (ms) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(ms);

/** `a, b und c` */
export const listed = (words) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

/** A number with one decimal place, such as 8,8, or with more. */
export const decimal = (number, places = 1) => new Intl.NumberFormat(
  language, { minimumFractionDigits: places, maximumFractionDigits: places }).format(number);
