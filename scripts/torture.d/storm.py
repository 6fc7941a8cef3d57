"""R4: everybody comes back at the same moment, and each gets exactly what is missing.

R9: a server that is asked to end in the middle of that ends in time all the same.
"""

import errno
import json
import pathlib
import resource
import selectors
import signal
import socket
import tempfile
import time

import server as servers
from caller import Frames, frame, handshake
from workshop import Workshop

CLIENTS = 10_000
SHORT_CLIENTS = 500
SECONDS_MAX = 10
ENDING_SECONDS_MAX = 2
EVENTS_MISSED_MAX = 50


def run(short, chance):
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        server = servers.Server(pathlib.Path(folder) / "server")
        count = SHORT_CLIENTS if short else CLIENTS
        workshop = Workshop(server, count, starts=False)
        leader = workshop.enter(server, workshop.moderator)
        epoch = leader.next("welcome")["epoch"]
        last = leader.next("snapshot")["sequence"]
        leader.close()
        # Each was cut off at another event, within what happens in a few seconds.
        knows = [chance.randrange(max(1, last - EVENTS_MISSED_MAX), last + 1) for _ in range(count)]

        def cut(epoch=epoch):
            return [Returning(workshop.code, token, {"epoch": epoch, "sequence": sequence})
                    for token, sequence in zip(workshop.guests, knows, strict=True)]

        clients = cut()
        seconds = storm(server.port, clients)
        exact = sum(client.has_exactly(last) for client in clients)
        yield exact == count and seconds < SECONDS_MAX, (
            f"network cut: {exact} of {count} clients got exactly what was missing, "
            f"the last after {seconds:.1f} s")
        strangers = cut(epoch="of another server")[:10]
        storm(server.port, strangers)
        counted = sum(client.has_exactly(last) for client in strangers)
        yield counted == 0, f"control: of 10 clients of another epoch {counted} counted as resumed"

        server.end(signal.SIGKILL)
        server = servers.Server(server.directory)
        clients = cut()
        seconds = storm(server.port, clients)
        whole = sum(client.has_exactly(last) or client.has_whole(last) for client in clients)
        yield whole == count and seconds < SECONDS_MAX, (
            f"kill -9: {whole} of {count} clients got a whole view or what was missing, "
            f"the last after {seconds:.1f} s")

        clients = cut()
        storm(server.port, clients, until=len(clients) // 20)
        began = time.monotonic()
        used = server.processor_seconds()
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        status = server.end(signal.SIGTERM)
        seconds = time.monotonic() - began
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = ended.ru_utime + ended.ru_stime - children.ru_utime - children.ru_stime - used
        for client in clients:
            client.socket.close()
        # Where others want the processors, too, the clock tells of them.
        yield status == 0 and used < ENDING_SECONDS_MAX, (
            f"SIGTERM while {count} clients come back: {used:.1f} s of processor until the end, "
            f"which came after {seconds:.1f} s")


class Returning:
    """A client that was cut off and knows everything up to an event."""

    def __init__(self, code, token, resume):
        self._hello = json.dumps({"hello": {
            "version": 1, "cafe": code, "token": token, "resume": resume}}).encode()
        self._sequence = resume["sequence"]
        self._head = b""
        self._frames = None
        self.events = self.snapshot = None
        self.is_done = False

    def connect(self, port):
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self._port = port
        result = self.socket.connect_ex(("127.0.0.1", port))
        if result not in (0, errno.EINPROGRESS):
            raise OSError(result, "connect")

    def fileno(self):
        return self.socket.fileno()

    def greet(self):
        self.socket.sendall(handshake(self._port))

    def read(self):
        """Takes what came, and says hello once the handshake is over."""
        try:
            piece = self.socket.recv(1 << 16)
        except OSError:
            # Counted as one that got nothing.
            piece = b""
        self.is_done = not piece
        if self._frames is None:
            self._head += piece
            if b"\r\n\r\n" not in self._head:
                return
            self._frames = Frames()
            self.socket.sendall(frame(self._hello))
            piece = self._head.split(b"\r\n\r\n", 1)[1]
        for message in self._frames.add(piece):
            self.events = message.get("events", self.events)
            self.snapshot = message.get("snapshot", self.snapshot)
            if "events" in message or "snapshot" in message or "refused" in message:
                self.is_done = True

    def has_exactly(self, last):
        """Whether it got the events after the one it knew, up to the last."""
        return (self.events is not None and self.events["from"] == self._sequence + 1
                and self.events["to"] == last)

    def has_whole(self, last):
        """Whether it got a view of its own, with a reason, instead."""
        return (self.snapshot is not None and self.snapshot["sequence"] == last
                and self.snapshot["reason"] == "tooOld" and "you" in self.snapshot["view"])


def storm(port, clients, until=None):
    """Connects all at once and waits for each. Returns the seconds until the last was done.

    With `until` it waits for so many only, and leaves all connected.
    """
    began = time.monotonic()
    with selectors.DefaultSelector() as selector:
        for client in clients:
            client.connect(port)
            selector.register(client, selectors.EVENT_WRITE)
        waiting = until or len(clients)
        while waiting > 0 and time.monotonic() - began < 6 * SECONDS_MAX:
            for key, mask in selector.select(1):
                client = key.fileobj
                if mask & selectors.EVENT_WRITE:
                    client.greet()
                    selector.modify(client, selectors.EVENT_READ)
                    continue
                client.read()
                if client.is_done:
                    selector.unregister(client)
                    waiting -= 1
    seconds = time.monotonic() - began
    if not until:
        for client in clients:
            client.socket.close()
    return seconds
