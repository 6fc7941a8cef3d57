/** The first words of a text, as a name for the thing in a button. */
export function beginning(text, words = 4) {
  const all = text.trim().split(/\s+/);
  return all.length > words ? `${all.slice(0, words).join(' ')} …` : all.join(' ');
}
