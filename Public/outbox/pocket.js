/**
 * Strings by name that survive a reload: unfinished texts (kind `drafts`, by table and round) and the
 * keys of anonymous proposals (kind `keys`, by proposal).
 */
export class Pocket {
  values = {};
  #shelf;
  #cafe;
  #kind;
  #changed;

  constructor({ shelf, cafe, kind, changed = () => {} }) {
    this.#shelf = shelf;
    this.#cafe = cafe;
    this.#kind = kind;
    this.#changed = changed;
  }

  async load() {
    this.#replace(await this.#shelf.all(this.#cafe, this.#kind));
  }

  /** Keeps the string, or removes an empty one. */
  async set(name, value) {
    const { [name]: _, ...others } = this.values;
    this.#replace(value ? { ...others, [name]: value } : others);
    await (value ? this.#shelf.put(this.#cafe, this.#kind, name, value)
      : this.#shelf.remove(this.#cafe, this.#kind, name));
  }

  #replace(values) {
    this.values = values;
    this.#changed(values);
  }
}
