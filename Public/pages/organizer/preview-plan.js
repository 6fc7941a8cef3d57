import { useEffect, useState } from '/vendor/preact-htm.js';
import { perPerson } from '../../state/per-person.js';
import { tableQuestions } from './model/draft.js';

/** Numbers are still being typed for about so long. */
const PAUSE_MS = 250;

/**
 * How good a plan would be for the numbers of a draft, asked of the server whenever they change.
 * @returns {?{mean: number, others: number, bound: number, isBest: boolean}} null while nothing is
 *   known, or where the numbers allow no plan
 */
export function usePreviewedPlan({ people, rounds, hosting, ...draft }, isPossible, ask) {
  const tables = tableQuestions(draft);
  const [plan, setPlan] = useState(null);
  const question = JSON.stringify({ people, rounds, hosting, tables });
  useEffect(() => {
    if (!isPossible) {
      setPlan(null);
      return undefined;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      const answer = await ask('preview', JSON.parse(question));
      if (isWanted) setPlan(answer.name === 'previewed' ? perPerson(answer) : null);
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [question, isPossible, ask]);
  return plan;
}
