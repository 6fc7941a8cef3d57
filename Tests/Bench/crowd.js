// Guests without screens, who fill a café: joins them all, then each writes so many texts at its table.
// Lives in the page of the café's own origin; two functions for two moments of the course.
globalThis.crowd = {
  guests: [],

  /** One conversation: `hello`, then commands, each answered before the next. */
  open(hello) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${location.host}/ws`);
      const waiting = new Map();
      const talk = {
        view: null, socket,
        ask: (command) => new Promise((done, failed) => {
          const id = crypto.randomUUID();
          waiting.set(id, { done, failed });
          socket.send(JSON.stringify({ command: { id, do: command } }));
        }),
      };
      socket.onopen = () => socket.send(JSON.stringify({ hello: { version: 1, ...hello } }));
      socket.onerror = reject;
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message.done) waiting.get(message.done.id).done(message.done);
        if (message.refused) (waiting.get(message.refused.id)?.failed ?? reject)(new Error(data));
        if (message.snapshot) {
          talk.view = message.snapshot.view;
          resolve(talk);
        }
      };
    });
  },

  async join(cafe, count) {
    for (let number = 0; number < count; number += 1) {
      const token = `guest-of-a-measured-cafe-${number}`;
      const door = await this.open({ cafe });
      await door.ask({ join: { name: `Gast ${number}`, consents: true, token } });
      door.socket.close();
      this.guests.push(token);
    }
  },

  async write(cafe, texts) {
    let next = 0;
    for (const token of this.guests) {
      const guest = await this.open({ cafe, token });
      const sitting = guest.view.sittings.find(({ round }) => round === 1);
      for (const text of texts.slice(next, next + texts.length / this.guests.length)) {
        await guest.ask({ writeProposal: {
          table: sitting.table, round: 1, text, isRecordedByHost: false } });
        next += 1;
      }
      guest.socket.close();
    }
  },
};
