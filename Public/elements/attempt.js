import { useState } from '/vendor/preact-htm.js';

/**
 * Sends commands and remembers why the last one was refused, to show it beside what was tried.
 * @param {(...request) => Promise<object>} send answers with an object whose `name` is `refused`,
 *   with `code` and `parameters`, when it was not done
 * @returns {{attempt: (...request) => Promise<?object>, refusal: ?object, isBusy: boolean,
 *   dismiss: () => void}} `attempt` gives the answer, or null when it was refused
 */
export function useAttempt(send) {
  const [refusal, setRefusal] = useState(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (...request) => {
    setBusy(true);
    const answer = await send(...request);
    setBusy(false);
    setRefusal(answer.name === 'refused' ? answer : null);
    return answer.name === 'refused' ? null : answer;
  };
  return { attempt, refusal, isBusy, dismiss: () => setRefusal(null) };
}
