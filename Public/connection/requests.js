/** The names of messages that answer a request by its identifier. */
const answers = new Set([
  'done', 'refused', 'ticket', 'drawing', 'prepared', 'previewed', 'compared', 'explained',
  'gathered',
]);

/**
 * Requests that wait for their one answer. They are sent again after each welcome: a command under
 * the same identifier is carried out once, however often it is sent.
 */
export class Requests {
  #waiting = new Map();

  /** Remembers a request `{name: {id, …}}`; the promise is kept with `{name, ...body}`. */
  add(message) {
    const { id } = Object.values(message)[0];
    return new Promise((resolve) => this.#waiting.set(id, { message, resolve }));
  }

  /** All that still waits, the oldest first. */
  get messages() {
    return [...this.#waiting.values()].map((request) => request.message);
  }

  /** Whether the message answered a request. */
  settle(name, body) {
    if (!answers.has(name) || !body.id) return false;
    const request = this.#waiting.get(body.id);
    this.#waiting.delete(body.id);
    request?.resolve({ name, ...body });
    return true;
  }

  /** Answers all that wait without the server, for instance when the page leaves the café. */
  settleAll(name, body) {
    for (const id of [...this.#waiting.keys()]) this.settle(name, { ...body, id });
  }
}
