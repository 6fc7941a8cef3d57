// What the tables are mixed by, as an organizer types it: a title, and one value per line. Pure.

export const noMixing = { title: '', values: '' };

const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** The part of the café file; nothing while nothing is filled in. */
export function mixingOf({ title, values }) {
  const lines = linesOf(values);
  return title.trim() || lines.length ? { mix_by: { title: title.trim(), values: lines } } : {};
}

/** What is wrong with it: `noTitle`, `fewValues`, `twice`; null when nothing is. */
export function mixingFault({ title, values }) {
  const lines = linesOf(values);
  if (!title.trim() && !lines.length) return null;
  if (!title.trim()) return 'mixNoTitle';
  if (lines.length < 2) return 'mixFewValues';
  return new Set(lines).size < lines.length ? 'mixTwice' : null;
}

/** What a file knows about its participants, ready to be taken: with at least two values and no more than 20. */
export function attributesOf(participants) {
  const found = new Map();
  const note = (name, value) => {
    if (typeof value !== 'string' || !value.trim()) return;
    found.set(name, (found.get(name) ?? new Set()).add(value.trim()));
  };
  for (const { organization, attributes } of participants) {
    note('organization', organization);
    for (const [name, value] of Object.entries(attributes ?? {})) note(name, value);
  }
  return [...found].filter(([, values]) => values.size >= 2 && values.size <= 20)
    .map(([name, values]) => ({ name, values: [...values].sort() }));
}
