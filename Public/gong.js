// A soft gong before and at a change of tables, for people who asked for it on this device.
import { kept } from './keeping.js';

/** A fifth above middle C: heard through voices, startles nobody. Hertz, and their loudness of 1. */
const partials = [[392, 0.16], [784, 0.05], [1176, 0.02]];
const fadeSeconds = 2.5;

export const hasGong = () => kept.get('gong') === 'on' && 'AudioContext' in window;

/** Turns the gong on or off; turned on, it is heard once, which also tells the browser we may. */
export function chooseGong(isOn) {
  kept.set('gong', isOn ? 'on' : 'off');
  if (isOn) strikeGong();
}

let context = null;

export function strikeGong() {
  if (!hasGong()) return;
  context ??= new AudioContext();
  // Without a gesture before, the browser keeps it silent; the words on screen are there anyway.
  context.resume().then(() => {
    for (const [frequency, loudness] of partials) strike(frequency, loudness);
  }, () => {});
}

function strike(frequency, loudness) {
  const tone = new OscillatorNode(context, { frequency });
  const fade = new GainNode(context, { gain: loudness });
  fade.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + fadeSeconds);
  tone.connect(fade).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + fadeSeconds);
}
