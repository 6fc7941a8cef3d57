// Where a café stands, as the moderator's pages need it. Pure.

/** The round whose seats matter now: the running one, in a change of tables the next one. */
export function seatedRound({ cafe, phase }) {
  if (phase.stage === 'change') return Math.min(phase.round + 1, cafe.rounds);
  return Math.max(phase.round, 1);
}

/** The round that would follow, or 0 when the harvest does. */
export function followingRound({ cafe, phase }) {
  return phase.round < cafe.rounds ? phase.round + 1 : 0;
}

/** The numbers of the rounds that have not begun. */
export function roundsToCome(view) {
  const first = followingRound(view);
  return first === 0 ? [] : Array.from({ length: view.cafe.rounds - first + 1 }, (_, i) => first + i);
}

/** The earliest round in which seats can still change; 0 when there is none. */
export function firstOpenRound(view) {
  const { stage, round } = view.phase;
  if (stage === 'round') return round;
  return stage === 'change' ? followingRound(view) : 0;
}

/** Whether people sit at tables, or change them. */
export const isAtTables = ({ phase }) => phase.stage === 'round' || phase.stage === 'change';

/** Whether themes and recommendations can be worked on. */
export const isHarvestable = (view) => isAtTables(view) || view.phase.stage === 'harvest';

/** A length of time of the café in real milliseconds: a rehearsal's clock runs faster. */
export const realMs = ({ cafe }, seconds) => (seconds * 1000) / (cafe.timeFactor || 1);
