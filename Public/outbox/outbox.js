/**
 * Commands that must not get lost: kept on the device from the moment they are given until the
 * server answered, and sent again under the same identifier after a reconnect or a reload.
 *
 * An item is `{id, do, atMs, refusal?, sequence?}`: with a refusal it waits for the person's
 * decision, with a sequence it is done and stays until the view has caught up.
 */
export class Outbox {
  items = [];
  #shelf;
  #cafe;
  #changed;

  constructor({ shelf, cafe, changed }) {
    this.#shelf = shelf;
    this.#cafe = cafe;
    this.#changed = changed;
  }

  /** What an earlier page left behind; called once, before anything is sent. */
  async load() {
    const found = await this.#shelf.all(this.#cafe, 'outbox');
    this.#replace(Object.values(found).sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1)));
  }

  /** Keeps the command first; only then may it be sent. */
  async add(id, command, atMs) {
    const item = { id, do: command, atMs };
    this.#replace([...this.items, item]);
    await this.#shelf.put(this.#cafe, 'outbox', id, item);
  }

  /** The server has it, on its disk. The view holds it from `sequence` on. */
  async done(id, sequence) {
    this.#replace(this.items.map((item) => (item.id === id ? { ...item, sequence } : item)));
    await this.#shelf.remove(this.#cafe, 'outbox', id);
  }

  /** The server said no; the text stays until the person decides. */
  async refused(id, refusal) {
    const item = this.items.find((one) => one.id === id);
    if (!item) return;
    const kept = { ...item, refusal };
    this.#replace(this.items.map((one) => (one.id === id ? kept : one)));
    await this.#shelf.put(this.#cafe, 'outbox', id, kept);
  }

  async discard(id) {
    this.#replace(this.items.filter((item) => item.id !== id));
    await this.#shelf.remove(this.#cafe, 'outbox', id);
  }

  /** Lets go of what the view shows by now. */
  caughtUp(sequence) {
    const left = this.items.filter((item) => !(item.sequence <= sequence));
    if (left.length < this.items.length) this.#replace(left);
  }

  /** What has no answer yet, the oldest first. */
  get unanswered() {
    return this.items.filter((item) => !item.refusal && item.sequence === undefined);
  }

  #replace(items) {
    this.items = items;
    this.#changed(items);
  }
}
