/** Opens the one socket of this client; messages are objects with one key. */
export function openWire({ opened, received, closed }) {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(`${scheme}//${location.host}/ws`);
  let isOver = false;
  const end = (code, reason) => {
    if (isOver) return;
    isOver = true;
    closed(code, reason);
  };
  socket.addEventListener('open', () => isOver || opened());
  socket.addEventListener('close', (event) => end(event.code, event.reason));
  socket.addEventListener('message', (event) => isOver || received(JSON.parse(event.data)));
  return {
    send: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    /** Lets go at once: a dead connection would take long to say so. */
    close: () => {
      end(1000, '');
      socket.close();
    },
  };
}
