// How many others a person meets: what the plan promised, and what the seats now say. Pure.
import { perPerson } from '../../../state/per-person.js';
import { seatedRound } from './course.js';

/** The people of a plan: everybody with a seat in the first round that is drawn. */
function peopleOf(view, round) {
  return view.sittings.filter((one) => one.round === round)
    .reduce((sum, one) => sum + one.seats.length, 0);
}

/**
 * The plan's quality as people read it.
 * @returns {?{mean: number, others: number, bound: number, isBest: boolean, now: number}} `mean`
 *   others whom a person meets, of `others`; no plan reaches more than `bound`; `now` is what the
 *   seats give after everything that changed since.
 */
export function quality(view) {
  const people = peopleOf(view, seatedRound(view));
  if (!view.plan || people < 2) return null;
  return {
    ...perPerson({ ...view.plan, people }),
    now: (2 * countPairs(view)) / people,
  };
}

/** Pairs of people who share a table in at least one round. */
export function countPairs(view) {
  const met = new Set();
  for (const { seats } of view.sittings) {
    const ids = seats.map((person) => person.id).sort();
    for (let i = 0; i < ids.length; i += 1) {
      for (let j = i + 1; j < ids.length; j += 1) met.add(`${ids[i]} ${ids[j]}`);
    }
  }
  return met.size;
}
