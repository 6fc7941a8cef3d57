// Folds the server's messages into what this person sees. Plain functions: equal messages give equal
// views, and the same golden scenarios run through the server's own projection.

/** What a client knows before the first snapshot. `hasGap` asks for a reconnect with `resume`. */
export const nothing = {
  epoch: '', compares: 'words', sequence: 0, view: null, people: {}, moderatorsPresent: 0, heir: '',
  hasGap: false, progress: null,
};

/** A change's key that stands for one thing, the list it belongs to, and what makes it the same. */
const lists = {
  person: ['people', (one) => one.id],
  proposal: ['proposals', (one) => one.id],
  message: ['messages', (one) => one.id],
  sitting: ['sittings', (one) => `${one.round} ${one.table}`],
};

const replaced = new Set([
  'questions', 'phase', 'headcount', 'you', 'people', 'moderators', 'sittings', 'proposals',
  'clusters', 'recommendations', 'voices', 'verdicts', 'presentation', 'publication', 'arranging',
  'deeds', 'calls', 'plan', 'planning',
]);

/** The view with one change made; the old view stays as it was. */
export function applyChange(view, change) {
  const [key, value] = Object.entries(change)[0];
  if (replaced.has(key)) return { ...view, [key]: value };
  if (key === 'proposalGone') {
    return { ...view, proposals: view.proposals.filter((one) => one.id !== value) };
  }
  const [list, identity] = lists[key] ?? [];
  if (!list) return view;
  return { ...view, [list]: placed(view[list], value, identity) };
}

/** The list with `value` in place of the one with the same identity, or at the end. */
function placed(list, value, identity) {
  const wanted = identity(value);
  const place = list.findIndex((one) => identity(one) === wanted);
  if (place < 0) return [...list, value];
  return list.with ? list.with(place, value) : list.map((one, i) => (i === place ? value : one));
}

/** What the client knows after a message `{name: body}`; unknown messages change nothing. */
export function reduce(known, message) {
  const [name, body] = Object.entries(message)[0];
  switch (name) {
    case 'welcome': return welcomed(known, body);
    case 'snapshot': return {
      ...known, sequence: body.sequence, view: body.view, people: {}, moderatorsPresent: 0,
      heir: '', hasGap: false, progress: null,
    };
    case 'events': return happened(known, body);
    case 'progress': return { ...known, progress: body.steps < body.of ? body : null };
    case 'presence': return {
      ...known, people: { ...known.people, ...body.people }, moderatorsPresent: body.moderators,
      heir: body.heir ?? '',
    };
    default: return known;
  }
}

/** Another epoch makes everything known worthless; a snapshot follows. */
function welcomed(known, { epoch = '', compares = 'words' }) {
  const here = { ...known, compares };
  return epoch === known.epoch ? here : { ...here, epoch, sequence: 0 };
}

function happened(known, { from, to, changes }) {
  if (!known.view || from !== known.sequence + 1) return { ...known, hasGap: true };
  return { ...known, sequence: to, view: changes.reduce(applyChange, known.view) };
}
