import { kept } from './keeping.js';
import { setTexts } from './texts.js';

export const languages = ['de', 'en'];

/** The chosen language, else the browser's, else German. */
export function preferredLanguage() {
  const wanted = [kept.get('language'), ...navigator.languages.map((name) => name.slice(0, 2))];
  return wanted.find((name) => languages.includes(name)) ?? 'de';
}

/** Loads a language's texts and names it in the document. */
export async function speak(code) {
  const answer = await fetch(`/texts/${code}.json`);
  if (!answer.ok) throw new Error(`texts/${code}.json: ${answer.status}`);
  setTexts(code, await answer.json());
  document.documentElement.lang = code;
}

export async function chooseLanguage(code) {
  kept.set('language', code);
  await speak(code);
}
