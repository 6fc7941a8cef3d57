import { waitMs, waitWhenAskedMs } from './backoff.js';
import { Heartbeat } from './heartbeat.js';
import { openWire } from './wire.js';

/** Close codes after which trying again by oneself would be wrong. */
const finalCodes = new Map([[4401, 'rejected'], [4404, 'unknown'], [4409, 'elsewhere']]);

/** A cut that lasts shorter is not worth a word, unless nobody was heard for long before it. */
const quietMs = 500;

/** A connection that takes twice this long to greet is given up. */
const openingMs = 3000;

/**
 * Keeps one conversation with the server alive: connect, hello, beat, and connect again.
 *
 * States: `connecting` (the first try) → `online` ⇄ `cut` → `offline` (cut for longer than a moment),
 * or an end: `rejected`, `unknown`, `elsewhere`, `left`.
 */
export class Session {
  state = 'connecting';
  #hello;
  #received;
  #changed;
  #open;
  #wire = null;
  #tries = 0;
  #retry;
  #quiet;
  #fellSilent = false;
  #heartbeat = new Heartbeat({
    ask: () => this.send({ beat: {} }),
    cut: () => {
      this.#fellSilent = true;
      this.#wire?.close();
    },
  });

  /**
   * @param {object} parts
   * @param {() => object} parts.hello the body of the hello, asked for at each connection
   * @param {(message: object) => void} parts.received
   * @param {(state: string) => void} parts.changed
   * @param {typeof openWire} [parts.open] another wire, in tests
   */
  constructor({ hello, received, changed, open = openWire }) {
    this.#hello = hello;
    this.#received = received;
    this.#changed = changed;
    this.#open = open;
  }

  /** Tries at once instead of waiting; called on a visible page and when the network is back. */
  wake() {
    if (this.state === 'cut' || this.state === 'offline' || this.state === 'connecting') this.connect();
  }

  /** Connects now; called at start and when a person asks for it after an end. */
  connect() {
    if (this.#wire) return;
    clearTimeout(this.#retry);
    this.#heartbeat.start(openingMs);
    this.#wire = this.#open({
      opened: () => this.greet(),
      received: (message) => this.#hear(message),
      closed: (code) => this.#lose(code),
    });
  }

  /** Says hello; again on the same connection after a join. */
  greet() {
    this.send({ hello: { version: 1, ...this.#hello() } });
  }

  send(message) {
    this.#wire?.send(message);
  }

  /** Drops the connection and resumes, for instance after a gap in the events. */
  reconnect() {
    if (!this.#wire) return;
    this.#wire.close();
    this.connect();
  }

  /** Ends for good. */
  leave() {
    this.#become('left');
    clearTimeout(this.#retry);
    this.#wire?.close();
  }

  #hear(message) {
    this.#heartbeat.heard();
    if (message.welcome) {
      this.#tries = 0;
      this.#heartbeat.start(message.welcome.beatMs);
      clearTimeout(this.#quiet);
      this.#become('online');
    }
    this.#received(message);
  }

  #lose(code) {
    const quiet = this.#fellSilent ? 0 : quietMs;
    this.#fellSilent = false;
    this.#wire = null;
    this.#heartbeat.stop();
    if (this.state === 'left') return;
    if (finalCodes.has(code)) return this.#become(finalCodes.get(code));
    if (this.state === 'online') {
      this.#become('cut');
      this.#quiet = setTimeout(() => this.state === 'cut' && this.#become('offline'), quiet);
    } else if (this.state === 'connecting' && this.#tries > 1) {
      this.#become('offline');
    }
    const wait = waitMs(this.#tries++, Math.random());
    const isAsked = code === 1013 || code === 4400 || code === 1009;
    this.#retry = setTimeout(() => this.connect(), isAsked ? Math.max(wait, waitWhenAskedMs) : wait);
  }

  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.#changed(state);
  }
}
