// What is on its way already counts for the one who sent it. Plain functions.

/** The view as it will be when everything in the outbox is done. */
export const withOutbox = (view, outbox) =>
  outbox.filter((item) => !item.refusal).reduce((seen, item) => foreseen(seen, item.do), view);

function foreseen(view, command) {
  const [name, body] = Object.entries(command)[0];
  switch (name) {
    case 'editProposal':
      return changed(view, body.proposal, (one) => ({ ...one, text: body.text, isOnItsWay: true }));
    case 'withdrawProposal':
      return { ...view, proposals: view.proposals.filter((one) => one.id !== body.proposal) };
    case 'support': return supported(view, body);
    default: return view;
  }
}

const changed = (view, id, change) => ({
  ...view, proposals: view.proposals.map((one) => (one.id === id ? change(one) : one)),
});

function supported(view, { proposal, isOn }) {
  const supports = view.you.supports.filter((id) => id !== proposal);
  const wasOn = supports.length < view.you.supports.length;
  if (wasOn === isOn) return view;
  const seen = changed(view, proposal, (one) => ({
    ...one, supports: Math.max(0, one.supports + (isOn ? 1 : -1)),
  }));
  return { ...seen, you: { ...view.you, supports: isOn ? [...supports, proposal] : supports } };
}

/**
 * Texts that have no card of their own in the view: proposals that have not arrived, and refused
 * changes. A proposal whose events came before its acknowledgement is not shown twice.
 */
export const unsentItems = (outbox, view) => outbox.filter((item) => {
  if (item.do.editProposal) return Boolean(item.refusal);
  return item.do.writeProposal && (item.refusal || !hasArrived(item.do.writeProposal, view));
});

const hasArrived = ({ table, round, text }, view) => view.proposals.some((one) => one.text === text
  && one.table === table && one.round === round && (one.author?.id ?? view.you.id) === view.you.id);
