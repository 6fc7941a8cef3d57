import { kept } from './keeping.js';

/** `system`, `light` or `dark`; the style sheet reads it from the root element. */
export const chosenScheme = () => kept.get('scheme') ?? 'system';

export function chooseScheme(scheme) {
  kept.set('scheme', scheme);
  applyScheme();
}

/** Called at start and after each choice. */
export function applyScheme() {
  const scheme = chosenScheme();
  if (scheme === 'system') delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
}
