/**
 * The one place where the page's state lives. Elements read `state` and hear of `change`; several
 * `set`s within a turn are told once.
 */
export class Store extends EventTarget {
  #isTold = true;

  constructor(state) {
    super();
    this.state = state;
  }

  /** Takes over the parts and tells everybody after the current turn. */
  set(parts) {
    this.state = { ...this.state, ...parts };
    if (!this.#isTold) return;
    this.#isTold = false;
    queueMicrotask(() => {
      this.#isTold = true;
      this.dispatchEvent(new Event('change'));
    });
  }
}
