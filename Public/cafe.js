import { cardIn, sitDown } from './card.js';
import { ServerClock } from './connection/clock.js';
import { Dispatch } from './connection/dispatch.js';
import { helloOf } from './connection/hello.js';
import { Session } from './connection/session.js';
import { watchNetwork } from './connection/waking.js';
import {
  addIdentity, forgetCafe, forgetIdentity, identityIn, keepIdentity, switchIdentity,
} from './identity.js';
import { Outbox } from './outbox/outbox.js';
import { Pocket } from './outbox/pocket.js';
import { freshSecret } from './secrets.js';
import { nothing, reduce } from './state/reducer.js';

/** One client in one café (or the organizer, without one): ties store, session and outbox together. */
export class CafeClient {
  clock = new ServerClock();
  #known = nothing;
  #role = '';
  #isLeaving = false;
  #store;
  #shelf;
  #code;
  #dispatch;

  constructor({ store, shelf, code = '', organizerKey = '' }) {
    this.#store = store;
    this.#shelf = shelf;
    this.#code = code;
    const part = (name) => (value) => store.set({ [name]: value });
    this.outbox = new Outbox({ shelf, cafe: code, changed: part('outbox') });
    this.drafts = new Pocket({ shelf, cafe: code, kind: 'drafts', changed: part('drafts') });
    this.editKeys = new Pocket({ shelf, cafe: code, kind: 'keys', changed: part('editKeys') });
    this.session = new Session({
      hello: () => helloOf({ code, organizerKey, token: identityIn(code)?.token }, this.#known),
      received: (message) => this.#receive(message),
      changed: (state) => this.#connectionChanged(state),
    });
    const { session, outbox, editKeys } = this;
    this.#dispatch = new Dispatch({ session, outbox, editKeys, now: () => this.clock.now() });
  }

  async start() {
    await Promise.all([this.outbox.load(), this.drafts.load(), this.editKeys.load()]);
    this.#dispatch.takeUp();
    watchNetwork({ wake: () => this.session.wake(), cut: () => this.session.reconnect() });
    this.session.connect();
  }

  /**
   * Gives a command to the server.
   * @returns {Promise<object>} `{name: 'done', created?}` or `{name: 'refused', code, parameters}`
   */
  async send(command) {
    const answer = await this.#dispatch.send(command);
    this.outbox.caughtUp(this.#known.sequence);
    return answer;
  }

  /** Asks something that has its own answer: `prepare`, `export`, `draw`. */
  ask = (name, body = {}) => this.#dispatch.ask(name, body);

  /** Joins with a token of this browser's own making or of a personal link, kept before it is sent. */
  async join({ token = freshSecret(), ...answers }) {
    keepIdentity(this.#code, token, true);
    const answer = await this.send({ join: { ...answers, token, ...cardIn(this.#code) } });
    if (answer.name === 'refused') {
      forgetIdentity(this.#code);
    } else {
      keepIdentity(this.#code, token);
      if (this.#role === 'visitor') this.session.greet();
    }
    return answer;
  }

  /** Becomes a moderator when all of them have vanished and the server names this person as heir. */
  async takeLead() {
    const token = freshSecret();
    const answer = await this.send({ takeLead: { token } });
    if (answer.name === 'done') this.#speakAs(() => addIdentity(this.#code, token));
    return answer;
  }

  /** From the lead back to the own place at the table, and forth again. */
  switchRole() {
    this.#speakAs(() => switchIdentity(this.#code));
  }

  #speakAs(change) {
    change();
    this.#known = nothing;
    this.#store.set({ view: null });
    this.session.reconnect();
  }

  /** Leaves the café; the server's goodbye ends the connection. */
  async leave() {
    this.#isLeaving = true;
    const answer = await this.send({ leave: {} });
    if (answer.name === 'done') await this.#forget();
    else this.#isLeaving = false;
    return answer;
  }

  /** Takes everything of this café off the device. */
  async #forget() {
    this.session.leave();
    forgetCafe(this.#code);
    await this.#shelf.clear(this.#code);
  }

  #receive(message) {
    const [name, body] = Object.entries(message)[0];
    if (name === 'welcome') this.clock.reset();
    if (body.nowMs) this.clock.heard(body.nowMs);
    if (this.#dispatch.settle(name, body)) return;
    this.#known = reduce(this.#known, message);
    if (this.#known.hasGap) return this.session.reconnect();
    if (name === 'refused') this.#store.set({ refusal: body });
    if (name === 'welcome') return this.#welcomed(body.role);
    this.outbox.caughtUp(this.#known.sequence);
    const { view, people, moderatorsPresent, heir, compares, progress } = this.#known;
    const follows = view?.presentation?.slide && this.#store.state.follows; // the next one is followed
    this.#store.set({ view, people, moderatorsPresent, heir, compares, progress, follows });
    if (view) sitDown(view, this, this.#store);
  }

  #welcomed(role) {
    const identity = identityIn(this.#code);
    if (identity?.isPending && role !== 'visitor') {
      keepIdentity(this.#code, identity.token);
      this.#dispatch.settleJoins();
    }
    this.#role = role;
    this.#store.set({ role, hasOtherRole: Boolean(identity?.other) });
    this.#dispatch.flush(role);
  }

  /** A token that is not valid is forgotten; its bearer stands at the door again, and reads why. */
  #connectionChanged(state) {
    if (state === 'rejected' && this.#isLeaving) return void this.#forget();
    const identity = identityIn(this.#code);
    if (state !== 'rejected' || !identity) return this.#store.set({ connection: state });
    forgetIdentity(this.#code);
    this.#known = nothing;
    this.#store.set({ view: null, notice: identity.isPending ? null : this.#store.state.refusal });
    this.session.connect();
  }
}
