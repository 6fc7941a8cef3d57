/**
 * The server's time axis on this device. A message needs time to arrive, so a sample of the server's
 * `nowMs` is always late; of the last samples the one that was least late is right.
 */
export class ServerClock {
  #offsets = [];
  #localNow;

  constructor(localNow = () => Date.now()) {
    this.#localNow = localNow;
  }

  /** Called for every message with `nowMs`. */
  heard(nowMs) {
    this.#offsets = [...this.#offsets.slice(-15), nowMs - this.#localNow()];
  }

  /** Called for a new connection: the device may have slept, or its clock was set. */
  reset() {
    this.#offsets = [];
  }

  now() {
    return this.#localNow() + (this.#offsets.length ? Math.max(...this.#offsets) : 0);
  }
}
