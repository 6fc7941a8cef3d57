// What a recommendation says, in the order of the form; the names are those of the protocol. Pure.

/** `lines`: rows of a text field; without it the field is one line. `choices`: suggested words. */
export const fields = [
  { name: 'title', isWide: true, lengthMax: 160 },
  { name: 'measure', isWide: true, lines: 4 },
  { name: 'reason', isWide: true, lines: 3 },
  { name: 'addressee' },
  { name: 'occupational_group' },
  { name: 'career_stage' },
  { name: 'responsible' },
  { name: 'resources' },
  { name: 'horizon' },
  { name: 'priority', choices: ['high', 'medium', 'low'] },
  { name: 'open_points', isWide: true, lines: 2 },
];

/** How many fields of a recommendation are still empty. */
export const emptyFields = (recommendation) =>
  fields.filter(({ name }) => !(recommendation.fields[name] ?? '').trim()).length;
