import { useEffect, useRef, useState } from '/vendor/preact-htm.js';

const PAUSE_MS = 1500;
const RETRY_MS = 4000;

/**
 * Keeps what is typed until the server has it: saved when the field is left, or after a pause.
 * @param {object} how
 * @param {string} how.known what the server has
 * @param {(text: string) => Promise<object>} how.save answers as `send` does
 * @param {(state: string) => void} [how.told] hears `typing`, `waiting`, `saved` or `refused`
 * @returns {{text: string, refusal: ?object, type: (text: string) => void, leave: () => void}}
 */
export function useSavedText({ known, save, told = () => {} }) {
  const [typed, setTyped] = useState(null);
  const [refusal, setRefusal] = useState(null);
  const latest = useRef(null);
  const timer = useRef();
  const storing = useRef();
  const store = async (value) => {
    clearTimeout(timer.current);
    if (value === null) return;
    if (value === known) return settle(value, null);
    const answer = await save(value);
    settle(value, answer.name === 'refused' ? answer : null);
  };
  const settle = (value, refused) => {
    const isWaiting = refused?.code === 'not-connected';
    if (isWaiting) again(RETRY_MS);
    setRefusal(isWaiting ? null : refused);
    told(isWaiting ? 'waiting' : refused ? 'refused' : 'saved');
    if (refused || latest.current !== value) return;
    latest.current = null;
    setTyped(null);
  };
  const again = (afterMs) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => storing.current(latest.current), afterMs);
  };
  const type = (value) => {
    latest.current = value;
    setTyped(value);
    told('typing');
    again(PAUSE_MS);
  };
  const leave = (value) => store(typeof value === 'string' ? value : latest.current);
  storing.current = store;
  useEffect(() => () => storing.current(latest.current), []);
  return { text: typed ?? known, refusal, type, leave };
}
