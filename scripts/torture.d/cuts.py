"""R1: what was acknowledged is there after a power cut, whatever the disk had not been told to keep.

A library writes down each write and sync of the journal's files. For a cut between two of them the
disk is built as it may be then: what was synced is there; of what was not, each sector of 512
bytes is there or not, and a new file's name may be missing until its folder was synced.
"""

import os
import pathlib
import shutil
import signal
import sqlite3
import struct
import tempfile

import disk
import server as servers
from caller import ANSWER_SECONDS, hear_all
from workshop import Workshop

# So many that SQLite moves its log into the database in between.
GUESTS, SHORT_GUESTS = 60, 10
# Below the burst that one connection may send.
PROPOSALS = 25
STATES, SHORT_STATES = 5_000, 150
# SQLite alone reads each state; the program, which takes longer, one in so many.
VERIFIED = 10
SECTOR = 512
HEAD = struct.Struct("=c31sQQ")


def run(short, chance):
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        folder = pathlib.Path(folder)
        played = Played(folder, SHORT_GUESTS if short else GUESTS)
        count = SHORT_STATES if short else STATES
        found = Figures()
        found.look(played, played.calls, count, folder / "state", chance)
        yield found.lost == found.refused == 0 < found.acknowledged, (
            f"{count} states after {len(played.calls)} calls, {found.unsynced} with writes that "
            f"were not synced: {found.acknowledged} acknowledgements looked for, {found.lost} lost, "
            f"{found.refused} of {found.verified} refused by the program")
        blind = Figures()
        unsynced = [call for call in played.calls if call.kind != b"s"]
        blind.look(played, unsynced, SHORT_STATES, folder / "state", chance)
        yield blind.lost > 0, f"control: the same calls as if nothing had been synced: {blind.lost} lost"


class Call:
    """One write, truncation, sync or removal of a file; `end` is where its record ends."""

    def __init__(self, kind, file, place, content, end):
        self.kind, self.file, self.place, self.content, self.end = kind, file, place, content, end


class Played:
    """Guests who write, each proposal after the answer to the one before."""

    def __init__(self, folder, guests):
        library = disk.library("record", folder)
        place = (folder / "server").resolve()
        self._record = (folder / "record").resolve()
        server = servers.Server(place, {
            "LD_PRELOAD": str(library), "TORTURE_RECORD": str(self._record),
            "TORTURE_FOLDER": str(place / "data")})
        self.workshop = Workshop(server, guests)
        # Where the record ended when the answer to each text had come.
        self.acknowledged = []
        self._write(server)
        server.end(signal.SIGKILL)
        self.calls = list(self._read())

    def _write(self, server):
        callers = [self.workshop.enter(server, token) for token in self.workshop.guests]
        tables = [self.workshop.table(caller) for caller in callers]
        for number in range(PROPOSALS):
            texts = {guest: f"Idee {number}.{guest}" for guest in range(len(callers))}
            self._write_all(callers, tables, texts, f"w-{number}")

    def _write_all(self, callers, tables, texts, identifier):
        """Each guest writes one text, again while the café has too much to do."""
        for guest, text in texts.items():
            callers[guest].ask(identifier, "writeProposal", table=tables[guest], round=1,
                               text=text, isRecordedByHost=False)
        waiting = dict(texts)

        def all_answered():
            for guest in [one for one in waiting if identifier in callers[one].done]:
                self.acknowledged.append((os.path.getsize(self._record), waiting.pop(guest)))
            return all(identifier in callers[guest].refused for guest in waiting)

        hear_all(callers, all_answered, ANSWER_SECONDS)
        refused = {callers[guest].refused.get(identifier) for guest in waiting}
        if refused - {"too-many-requests"}:
            raise SystemExit(f"torture: no answer to what was written, refused {refused}")
        if waiting:
            hear_all(callers, lambda: False, 1)
            self._write_all(callers, tables, waiting, f"{identifier}-")

    def _read(self):
        content, at = self._record.read_bytes(), 0
        while at < len(content):
            kind, name, place, count = HEAD.unpack_from(content, at)
            at += HEAD.size
            bytes_ = content[at:at + count] if kind == b"w" else b""
            at += len(bytes_)
            yield Call(kind, name.rstrip(b"\0").decode(), place, bytes_, at)


class Figures:
    acknowledged = lost = refused = verified = unsynced = 0

    def look(self, played, calls, count, place, chance):
        """Cuts the power at some moments after the first answer, and counts what is missing."""
        first = played.acknowledged[0][0]
        moments = [index for index, call in enumerate(calls) if call.end >= first]
        cuts = sorted(chance.choices(moments, k=count))
        power = Power()
        at = 0
        for number, cut in enumerate(cuts):
            while at <= cut:
                power.take(calls[at])
                at += 1
            self.unsynced += power.is_behind
            power.cut(place, chance)
            expected = {text for end, text in played.acknowledged if end <= calls[cut].end}
            self.acknowledged += len(expected)
            if number % VERIFIED == 0:
                self.verified += 1
                self.refused += servers.run("verify", "--data", place).returncode != 0
            self.lost += len(expected - texts(place))


class Power:
    """What is safely on disk, and what the disk was told and may have forgotten after a cut."""

    def __init__(self):
        self._safe = {}
        self._named = set()
        self._later = []

    @property
    def is_behind(self):
        return bool(self._later)

    def take(self, call):
        if call.kind != b"s":
            self._later.append(call)
        elif call.file == "":
            self._named |= {later.file for later in self._later} | set(self._safe)
            for gone in [later for later in self._later if later.kind == b"u"]:
                self._named.discard(gone.file)
                self._safe.pop(gone.file, None)
                self._later.remove(gone)
        else:
            # A file that was synced before anything was written to it is there, too.
            content = self._safe.setdefault(call.file, bytearray())
            for later in self._later:
                if later.file == call.file and later.kind != b"u":
                    apply(later, content)
            self._later = [later for later in self._later
                           if later.file != call.file or later.kind == b"u"]

    def cut(self, place, chance):
        """Writes the files as they may be found."""
        files = {name: bytearray(content) for name, content in self._safe.items()}
        for call in self._later:
            keeps = chance.random()
            if call.kind == b"u":
                if keeps < 0.5:
                    files.pop(call.file, None)
                continue
            content = files.setdefault(call.file, bytearray())
            if keeps < 0.25:
                apply(call, content)
            if keeps < 0.5 or call.kind == b"t":
                continue
            for start in range(0, len(call.content), SECTOR):
                if chance.random() < 0.5:
                    piece = call.content[start:start + SECTOR]
                    apply(Call(b"w", call.file, call.place + start, piece, 0), content)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        for name, content in files.items():
            if name in self._named or chance.random() < 0.5:
                (place / name).write_bytes(content)


def apply(call, content):
    if call.kind == b"t":
        del content[call.place:]
        content.extend(bytes(call.place - len(content)))
    else:
        content.extend(bytes(max(0, call.place - len(content))))
        content[call.place:call.place + len(call.content)] = call.content


def texts(place):
    """The texts of the proposals that SQLite finds."""
    try:
        base = sqlite3.connect(place / "journal.sqlite")
        bodies = base.execute("SELECT body FROM record WHERE kind = 'proposalWritten'").fetchall()
        base.close()
    except sqlite3.Error:
        return set()
    marker = b'"text":"'
    return {body.split(marker, 1)[1].split(b'"', 1)[0].decode() for (body,) in bodies}
