"""A WebSocket client after the protocol's own page, with nothing but sockets."""

import json
import os
import selectors
import socket
import struct
import time

ANSWER_SECONDS = 20
KEY = b"\x01\x02\x03\x04"


class Gone(Exception):
    """The connection ended."""


def frame(payload, opcode=1):
    """One masked frame."""
    size = len(payload)
    if size < 126:
        head = bytes([128 | opcode, 128 | size])
    elif size < 65536:
        head = bytes([128 | opcode, 254]) + struct.pack(">H", size)
    else:
        head = bytes([128 | opcode, 255]) + struct.pack(">Q", size)
    mask = (KEY * (size // 4 + 1))[:size]
    masked = int.from_bytes(payload, "big") ^ int.from_bytes(mask, "big")
    return head + KEY + masked.to_bytes(size, "big")


def handshake(port):
    return (f"GET /ws HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n").encode()


class Frames:
    """Bytes in, whole text messages out. `closed` becomes the code of a close frame.

    `answers` are frames that the other end waits for.
    """

    def __init__(self):
        self.answers = []
        self._bytes = b""
        self._parts = b""
        self.closed = None

    def add(self, piece):
        self._bytes += piece
        while (found := self._next()) is not None:
            final, opcode, payload = found
            if opcode == 8:
                self.closed = struct.unpack(">H", payload[:2])[0] if len(payload) > 1 else 1005
            elif opcode == 9:
                self.answers.append(frame(payload, opcode=10))
            elif opcode in (0, 1):
                self._parts += payload
                if final:
                    yield json.loads(self._parts)
                    self._parts = b""

    def _next(self):
        data = self._bytes
        if len(data) < 2:
            return None
        size, start = data[1] & 127, 2
        if size > 125:
            width = 2 if size == 126 else 8
            if len(data) < 2 + width:
                return None
            size, start = int.from_bytes(data[2:2 + width], "big"), 2 + width
        if len(data) < start + size:
            return None
        self._bytes = data[start + size:]
        return data[0] >= 128, data[0] & 15, data[start:start + size]


class Caller:
    """One connection; blocks while it waits."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), ANSWER_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(handshake(port))
        head = b""
        while b"\r\n\r\n" not in head:
            head += self._receive()
        if not head.startswith(b"HTTP/1.1 101"):
            raise Gone(head.split(b"\r\n")[0].decode())
        self.frames = Frames()
        self.heard = []
        # By identifier: what `done` says, or the refusal's code.
        self.done = {}
        self.refused = {}
        self._take(head.split(b"\r\n\r\n", 1)[1])

    def say(self, name, **content):
        try:
            self.socket.sendall(frame(json.dumps({name: content}).encode()))
        except OSError as error:
            raise Gone(str(error)) from error

    def ask(self, identifier, command, **content):
        self.say("command", id=identifier, do={command: content})

    def must(self, identifier, command, **content):
        """Asks and waits, again while the café has too much to do. Returns what was made."""
        self.ask(identifier, command, **content)
        self.hear(lambda: identifier in self.done or identifier in self.refused)
        if self.refused.get(identifier) == "too-many-requests":
            self.listen(1)
            return self.must(f"{identifier}-", command, **content)
        if identifier in self.refused:
            raise SystemExit(f"torture: {command} was refused: {self.refused[identifier]}")
        return self.done[identifier].get("created")

    def hear(self, holds, seconds=ANSWER_SECONDS):
        """Reads until something holds."""
        if not holds():
            hear_all([self], holds, seconds)
        if not holds():
            raise Gone("no answer")

    def listen(self, seconds):
        """Reads what comes within this time, until the connection ends."""
        hear_all([self], lambda: False, seconds)

    def next(self, name):
        """Waits for a message of this name, also one that is here already."""
        self.hear(lambda: any(name in message for message in self.heard))
        return next(message[name] for message in self.heard if name in message)

    def take_what_is_there(self):
        self._take(self._receive())

    def fileno(self):
        return self.socket.fileno()

    def close(self):
        self.socket.close()

    def _receive(self):
        try:
            piece = self.socket.recv(1 << 16)
        except OSError as error:
            raise Gone(str(error)) from error
        if not piece:
            raise Gone("closed")
        return piece

    def _take(self, piece):
        for message in self.frames.add(piece):
            self.heard.append(message)
            if done := message.get("done"):
                self.done[done["id"]] = done
            if (refused := message.get("refused")) and refused.get("id"):
                self.refused[refused["id"]] = refused["code"]
        while self.frames.answers:
            self.socket.sendall(self.frames.answers.pop())


def hear_all(callers, holds, seconds):
    """Reads from all until something holds, the time is over, or one of them is cut off."""
    end = time.monotonic() + seconds
    with selectors.DefaultSelector() as selector:
        for caller in callers:
            selector.register(caller, selectors.EVENT_READ)
        while not holds() and (rest := end - time.monotonic()) > 0:
            for key, _ in selector.select(rest):
                key.fileobj.take_what_is_there()


def secret():
    """A token of 128 random bits and more."""
    return os.urandom(20).hex()
