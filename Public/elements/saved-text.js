import { useEffect, useRef, useState } from '/vendor/preact-htm.js';

const PAUSE_MS = 1500;
const RETRY_MS = 4000;

/** What was refused, by place: a text outlives the form in which it was typed. */
const refused = new Map();

/**
 * Keeps what is typed until the server has it: saved when the field is left, or after a pause.
 * @param {object} how
 * @param {string} how.place names the field among all fields
 * @param {string} how.known what the server has
 * @param {(text: string, before: string) => Promise<object>} how.save answers as `send` does;
 *   `before` is what the server had when typing began
 * @param {(state: string) => void} [how.told] hears `typing`, `waiting`, `saved` or `refused`
 * @returns {{text: string, refusal: ?object, type: (text: string) => void, leave: () => void,
 *   insist: () => void, giveIn: () => void}} `insist` saves over what others wrote meanwhile,
 *   `giveIn` takes it
 */
export function useSavedText({ place, known, save, told = () => {} }) {
  const earlier = useRef(refused.get(place) ?? { text: null, before: null, refusal: null }).current;
  const [typed, setTyped] = useState(earlier.text);
  const [refusal, setRefusal] = useState(earlier.refusal);
  const latest = useRef(earlier.text);
  const before = useRef(earlier.before);
  const timer = useRef();
  const storing = useRef();
  const store = async (value) => {
    clearTimeout(timer.current);
    if (value === null) return;
    if (value === known) return settle(value, null);
    const answer = await save(value, before.current ?? known);
    settle(value, answer.name === 'refused' ? answer : null);
  };
  const settle = (value, answer) => {
    const isWaiting = answer?.code === 'not-connected';
    if (isWaiting) again(RETRY_MS);
    const against = isWaiting ? null : answer;
    setRefusal(against);
    told(isWaiting ? 'waiting' : answer ? 'refused' : 'saved');
    if (against) refused.set(place, { text: value, before: before.current, refusal: against });
    else refused.delete(place);
    if (answer) return;
    before.current = value;
    if (latest.current === value) forget();
  };
  const forget = () => {
    latest.current = null;
    setTyped(null);
  };
  const again = (afterMs) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => storing.current(latest.current), afterMs);
  };
  const type = (value) => {
    if (latest.current === null) before.current = known;
    latest.current = value;
    setTyped(value);
    told('typing');
    again(PAUSE_MS);
  };
  const leave = (value) => store(typeof value === 'string' ? value : latest.current);
  const insist = () => {
    before.current = known;
    return store(latest.current);
  };
  const giveIn = () => {
    clearTimeout(timer.current);
    forget();
    settle(known, null);
  };
  storing.current = store;
  useEffect(() => () => storing.current(latest.current), []);
  return { text: typed ?? known, refusal, type, leave, insist, giveIn };
}
