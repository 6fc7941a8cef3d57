/**
 * Notices a connection that died in silence. After `beatMs` without a word it asks; after the same
 * time without an answer the connection counts as cut off.
 */
export class Heartbeat {
  #ask;
  #cut;
  #timer;
  #beatMs = 0;
  #hasAsked = false;

  constructor({ ask, cut }) {
    this.#ask = ask;
    this.#cut = cut;
  }

  start(beatMs) {
    this.#beatMs = beatMs;
    this.heard();
  }

  /** Called for every message from the server. */
  heard() {
    this.#hasAsked = false;
    this.#restart();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#beatMs = 0;
  }

  #restart() {
    clearTimeout(this.#timer);
    if (this.#beatMs > 0) this.#timer = setTimeout(() => this.#silence(), this.#beatMs);
  }

  #silence() {
    if (this.#hasAsked) return this.#cut();
    this.#hasAsked = true;
    this.#ask();
    this.#restart();
  }
}
