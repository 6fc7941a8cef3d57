// A small view to test with: a participant in round 2 of 3, at table 1.

/** @param {object} parts that replace the usual ones */
export const sceneView = (parts = {}) => ({
  cafe: { code: 'ABCD-EFGH', title: 'Ein Café', rounds: 3, roundSeconds: 1200, timeFactor: 1 },
  tables: [
    { id: 't1', name: 'Tisch 1', question: 'q1', conversation: '' },
    { id: 't2', name: 'Tisch 2', question: 'q2', conversation: '' },
  ],
  questions: [
    { id: 'q1', title: 'Eins', text: 'Was tun?', isOpen: true },
    { id: 'q2', title: 'Zwei', text: 'Und dann?', isOpen: true },
  ],
  phase: { stage: 'round', round: 2, clock: { startedAtMs: 0, endsAtMs: 1_200_000 } },
  headcount: 2,
  you: { role: 'participant', id: 's1', name: 'Gast 01', supports: [] },
  people: [], moderators: [],
  sittings: [
    { round: 2, table: 't1', host: 's2', arrived: [], seats: [seat('s2'), seat('s1'), seat('s3')] },
    { round: 3, table: 't2', arrived: [], seats: [seat('s1')] },
  ],
  proposals: [proposal('p1', 's2')], clusters: [], recommendations: [], messages: [], calls: [],
  ...parts,
});

export const seat = (id, hasLeft = false) => ({ id, name: `Gast ${id}`, hasLeft });

/** A proposal; without an author it is anonymous. */
export const proposal = (id, author, parts = {}) => ({
  id, question: 'q1', table: 't1', round: 2, text: `Text ${id}`, isRecordedByHost: false,
  writtenAtMs: 1, supports: 0, ...(author && { author: { id: author, name: author } }), ...parts,
});
