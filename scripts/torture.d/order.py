"""R2: everybody sees the same events in the same order, without a gap, however often they are cut off."""

import errno
import hashlib
import json
import pathlib
import selectors
import signal
import socket
import tempfile
import time

import server as servers
from caller import Frames, frame, handshake
from workshop import Workshop

CLIENTS = 200
SHORT_CLIENTS = 40
SECONDS = 600
SHORT_SECONDS = 6
# Of all, so many are cut off each second, in the middle of what they read.
CUT_SHARE = 0.15
# Below what one connection may send.
ACTS_PER_SECOND = 8
PROPOSALS_PER_SECOND = 8
RECEIVE_BYTES = 4096
# Everybody is told of these; of proposals only their own table is, and they take a number for all.
FOR_ALL = {"messageSent", "clockPaused", "clockResumed", "clockShifted"}


def run(short, chance):
    count = SHORT_CLIENTS if short else CLIENTS
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        server = servers.Server(pathlib.Path(folder) / "server")
        # The clock must not end the round in the middle.
        workshop = Workshop(server, count, round_minutes=60)
        watch = Watch(server, workshop, chance)
        watch.go(SHORT_SECONDS if short else SECONDS)
        server.end(signal.SIGTERM)
        orders = {reader.order() for reader in watch.readers}
        gaps = sum(reader.gaps for reader in watch.readers)
        cuts = sum(reader.cuts for reader in watch.readers)
        yield len(orders) == 1 and gaps == 0 and watch.is_complete and cuts > count / 2, (
            f"{count} clients, {watch.last - watch.first} events, {cuts} cuts, "
            f"{sum(reader.wholes for reader in watch.readers)} of them came back to a whole view: "
            f"{len(orders)} different orders, {gaps} gaps")
        careless = [reader.order(careless=True) for reader in watch.readers]
        yield len(set(careless)) > 1, (
            f"control: clients that begin anew after a cut and ask for nothing they missed: "
            f"{len(set(careless))} different orders")


class Reader:
    """A guest's client: folds the numbers and names of events after the protocol's page."""

    def __init__(self, code, token):
        self._code, self._token = code, token
        self.socket = None
        self._epoch = None
        # All that was told: number, kind and time, in the order in which it came.
        self.told = []
        # What it would have been without ever asking for what was missed.
        self.careless = []
        self.position = None
        self.gaps = self.cuts = self.wholes = 0

    def connect(self, port):
        self.socket = socket.socket()
        # A small buffer, so that a cut comes in the middle of a message.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BYTES)
        self.socket.setblocking(False)
        result = self.socket.connect_ex(("127.0.0.1", port))
        if result not in (0, errno.EINPROGRESS):
            raise OSError(result, "connect")
        self._port = port
        self._head = b""
        self._frames = None
        self._is_opening = True

    def fileno(self):
        return self.socket.fileno()

    def greet(self):
        self.socket.sendall(handshake(self._port))

    def cut(self):
        self.socket.close()
        self.socket = None
        self.cuts += 1

    def read(self):
        """Takes what came. Returns whether the connection is still there."""
        try:
            piece = self.socket.recv(RECEIVE_BYTES)
        except OSError:
            piece = b""
        if not piece:
            return False
        if self._frames is None:
            self._head += piece
            if b"\r\n\r\n" not in self._head:
                return True
            self._frames = Frames()
            self.socket.sendall(frame(json.dumps({"hello": self._hello()}).encode()))
            piece = self._head.split(b"\r\n\r\n", 1)[1]
        for message in self._frames.add(piece):
            self._hear(message)
        while self._frames.answers:
            self.socket.sendall(self._frames.answers.pop())
        return self._frames.closed is None

    def _hello(self):
        hello = {"version": 1, "cafe": self._code, "token": self._token}
        if self.position is not None:
            hello["resume"] = {"epoch": self._epoch, "sequence": self.position}
        return hello

    def _hear(self, message):
        if welcome := message.get("welcome"):
            self._epoch = welcome["epoch"]
        elif snapshot := message.get("snapshot"):
            # A whole view tells no single events: what was missed is missing from the order, too.
            self.wholes += self.position is not None
            self.gaps += self.position is not None and self.position < snapshot["sequence"]
            self.position = snapshot["sequence"]
            self._table = next(sitting["table"] for sitting in snapshot["view"]["sittings"]
                               if sitting["round"] == 1)
            self._is_opening = False
        elif events := message.get("events"):
            self.gaps += events["from"] != self.position + 1
            news = [(event["sequence"], event["kind"], event["atMs"])
                    for event in events["events"] if event["kind"] in FOR_ALL]
            self.told += news
            if not self._is_opening:
                self.careless += news
            self.position = events["to"]
            self._is_opening = False

    def write(self, number):
        """Writes a proposal, if the connection is ready; whether it arrives does not matter."""
        if self.socket and self._frames and not self._is_opening:
            self.socket.sendall(frame(json.dumps({"command": {"id": f"w-{number}", "do": {
                "writeProposal": {"table": self._table, "round": 1, "text": f"Idee {number}",
                                  "isRecordedByHost": False}}}}).encode()))

    def order(self, careless=False):
        """The hash of the order in which this client was told everything."""
        told = self.careless if careless else self.told
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()


class Watch:
    """Readers who are cut off and come back, and a moderator who acts all the time."""

    def __init__(self, server, workshop, chance):
        self.port = server.port
        self.chance = chance
        self.readers = [Reader(workshop.code, token) for token in workshop.guests]
        self.writer = workshop.enter(server, workshop.moderator)
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.writer, selectors.EVENT_READ)
        for reader in self.readers:
            self._connect(reader)
        self._serve(lambda: all(reader.position is not None for reader in self.readers), 30)
        # From here on everybody has heard everything.
        self.first = max(reader.position for reader in self.readers)
        self._serve(lambda: all(reader.position == self.first for reader in self.readers), 30)
        for reader in self.readers:
            reader.told, reader.careless = [], []

    def writer_position(self):
        """The last event that the moderator, who is never cut off, was told of."""
        return max(message["events"]["to"] for message in self.writer.heard if "events" in message)

    @property
    def is_complete(self):
        self.last = self.writer_position()
        return all(reader.position == self.last for reader in self.readers)

    def go(self, seconds):
        began = time.monotonic()
        acts = proposals = cuts = 0
        while (passed := time.monotonic() - began) < seconds:
            while acts < passed * ACTS_PER_SECOND:
                self._act(acts)
                acts += 1
            while proposals < passed * PROPOSALS_PER_SECOND:
                self.chance.choice(self.readers).write(proposals)
                proposals += 1
            while cuts < passed * CUT_SHARE * len(self.readers):
                self._cut(self.chance.choice(self.readers))
                cuts += 1
            self._serve(lambda: False, 0.02)
        self._serve(lambda: len(self.writer.done) == acts, 30)
        self._serve(lambda: self.is_complete, 30)
        for reader in self.readers:
            if reader.socket:
                reader.socket.close()

    def _act(self, number):
        act = number % 4
        if act == 0:
            self.writer.ask(f"a-{number}", "sendMessage", tables=[], text=f"Nachricht {number}")
        elif act == 1:
            self.writer.ask(f"a-{number}", "pauseClock")
        elif act == 2:
            self.writer.ask(f"a-{number}", "shiftClock", seconds=self.chance.choice([-60, 60]))
        else:
            self.writer.ask(f"a-{number}", "resumeClock")

    def _cut(self, reader):
        if reader.socket:
            self.selector.unregister(reader)
            reader.cut()
            self._connect(reader)

    def _connect(self, reader):
        reader.connect(self.port)
        self.selector.register(reader, selectors.EVENT_WRITE)

    def _serve(self, holds, seconds):
        end = time.monotonic() + seconds
        while not holds() and (rest := end - time.monotonic()) > 0:
            for key, mask in self.selector.select(min(rest, 0.05)):
                reader = key.fileobj
                if reader is self.writer:
                    reader.take_what_is_there()
                elif mask & selectors.EVENT_WRITE:
                    reader.greet()
                    self.selector.modify(reader, selectors.EVENT_READ)
                elif not reader.read():
                    self.selector.unregister(reader)
                    reader.socket.close()
                    self._connect(reader)
