import { freshSecret } from '../secrets.js';
import { Requests } from './requests.js';

/** Commands that are worth a promise across reloads: the words and wishes of participants. */
const durable = new Set(['writeProposal', 'editProposal', 'withdrawProposal', 'support']);

/**
 * A visitor can only join, everybody else everything but that; and a guest's words wait while the
 * guest leads.
 */
function suits(role, { command }) {
  const [name] = Object.keys(command?.do ?? {});
  if (durable.has(name)) return role === 'participant';
  return (name === 'join') === (role === 'visitor');
}

/** Gives commands and questions to the server, again after each reconnect, until each is answered. */
export class Dispatch {
  #requests = new Requests();
  #session;
  #outbox;
  #editKeys;
  #now;

  constructor({ session, outbox, editKeys, now }) {
    this.#session = session;
    this.#outbox = outbox;
    this.#editKeys = editKeys;
    this.#now = now;
  }

  /** Takes up what an earlier page left behind. */
  takeUp() {
    for (const item of this.#outbox.unanswered) this.#request(item.id, item.do);
  }

  /**
   * What must not get lost waits in the outbox for the connection; the rest (a moderator's "five
   * minutes more", say) would surprise when it came late, so it is refused while there is none.
   */
  async send(command) {
    const [name] = Object.keys(command);
    const id = freshSecret();
    if (durable.has(name)) await this.#outbox.add(id, command, this.#now());
    else if (this.#session.state !== 'online') return { name: 'refused', code: 'not-connected' };
    return this.#request(id, command);
  }

  ask(name, body) {
    return this.#deliver({ [name]: { id: freshSecret(), ...body } });
  }

  settle(name, body) {
    return this.#requests.settle(name, body);
  }

  /** Called after a welcome. */
  flush(role) {
    for (const message of this.#requests.messages) {
      if (suits(role, message)) this.#session.send(message);
    }
  }

  /** The token is known to the server: a join that lost its answer was carried out. */
  settleJoins() {
    for (const { command } of this.#requests.messages) {
      if (command?.do.join) this.settle('done', { id: command.id });
    }
  }

  async #request(id, command) {
    const answer = await this.#deliver({ command: { id, do: command } });
    if (answer.name === 'refused') {
      const { code, parameters, sentence } = answer;
      await this.#outbox.refused(id, { code, parameters, sentence });
      return answer;
    }
    const editKey = command.writeProposal?.editKey;
    if (editKey) await this.#editKeys.set(answer.created, editKey);
    await this.#outbox.done(id, answer.sequence);
    return answer;
  }

  #deliver(message) {
    const answer = this.#requests.add(message);
    if (this.#session.state === 'online') this.#session.send(message);
    return answer;
  }
}
