"""R6: one wrong bit in the journal's files is found, or changes nothing.

What was committed and not yet marked was not told to anybody either, and a log that is cut before
it cannot be told from one that never had it. A server that is killed between the two leaves such a
journal, so another is made until its marks know of everything.
"""

import itertools
import pathlib
import shutil
import signal
import sqlite3
import struct
import tempfile

import server as servers
from workshop import Workshop

GUESTS = 4
PROPOSALS = 10

# See FileFormat.md, "High-water marks".
SECTOR = 512
HEAD = slice(24, 32)


def run(short, chance):
    count = 150 if short else 2000
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        folder = pathlib.Path(folder)
        journal = Journal(folder)
        tally = Tally()
        for number in range(count):
            journal.flip(folder / "flipped", chance, tally)
        undetected = tally.undetected
        yield not undetected and tally.detected > 0, (
            f"{count} flips: {tally.detected} found, {tally.harmless} changed nothing, "
            f"{len(undetected)} undetected{''.join(f'; {flip}' for flip in undetected)}")
        yield tally.silent > 0, (
            f"control: SQLite's own integrity_check missed {tally.silent} of the same flips")


class Tally:
    detected = harmless = silent = 0

    def __init__(self):
        self.undetected = []


class Journal:
    """The files that a killed server left, with commits in both the database and its log."""

    def __init__(self, folder):
        for number in itertools.count():
            self._make(folder / f"server-{number}")
            if is_marked(self.data):
                break
        self.report = self.export(self.data)
        self.rows = rows(self.data)
        if self.report is None or self.rows is None:
            raise SystemExit("torture: the journal cannot be read before anything was changed")

    def _make(self, folder):
        server = servers.Server(folder)
        workshop = Workshop(server, GUESTS)
        # A good end moves everything into the database; what comes after stays in the log.
        server.end(signal.SIGTERM)
        server = servers.Server(folder)
        for token in workshop.guests:
            caller = workshop.enter(server, token)
            table = workshop.table(caller)
            for number in range(PROPOSALS):
                caller.must(f"w-{number}", "writeProposal", table=table, round=1,
                            text=f"Idee {number}", isRecordedByHost=False)
            caller.close()
        server.end(signal.SIGKILL)
        self.code = workshop.code
        self.data = server.data

    def flip(self, place, chance, tally):
        """Flips one bit in a copy and asks the program, and SQLite alone, what they see."""
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.data, place)
        files = [path for path in sorted(place.glob("journal.*")) if path.stat().st_size > 0]
        path = chance.choices(files, [path.stat().st_size for path in files])[0]
        data = bytearray(path.read_bytes())
        bit = chance.randrange(len(data) * 8)
        data[bit // 8] ^= 1 << bit % 8
        path.write_bytes(data)
        alone = pathlib.Path(f"{place}-alone")
        shutil.rmtree(alone, ignore_errors=True)
        shutil.copytree(place, alone)
        verified = servers.run("verify", "--data", place)
        if verified.returncode != 0:
            tally.detected += 1
        elif (report := self.export(place)) == self.report:
            tally.harmless += 1
        else:
            shown = "another report" if report is not None else "none, after it was called sound"
            tally.undetected.append(f"bit {bit % 8} of byte {bit // 8} of {path.name}: {shown}")
        found = rows(alone)
        tally.silent += found is not None and found != self.rows

    def export(self, data):
        """The café's report, or nothing where that is refused."""
        copy = pathlib.Path(f"{data}-read")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(data, copy)
        done = servers.run("export", "--data", copy, "--cafe", self.code, "--format", "json",
                           "--output", "-")
        return done.stdout if done.returncode == 0 else None


def is_marked(data):
    """Whether the marks know of each stream's last record."""
    marks = (data / "journal.marks").read_bytes()
    with tempfile.TemporaryDirectory(dir=data.parent) as copy:
        shutil.copytree(data, copy, dirs_exist_ok=True)
        base = sqlite3.connect(pathlib.Path(copy) / "journal.sqlite")
        heads = base.execute("SELECT id, head FROM stream").fetchall()
        base.close()
    return all(head == max(
        struct.unpack(">q", marks[start:start + SECTOR][HEAD])[0]
        for start in (2 * SECTOR * id, 2 * SECTOR * id + SECTOR)) for id, head in heads)


def rows(data):
    """What SQLite alone reads and calls sound; nothing if it finds a fault."""
    try:
        base = sqlite3.connect(data / "journal.sqlite")
        if base.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            return None
        return [base.execute(f"SELECT * FROM {table}").fetchall()
                for table in ("stream", "record", "snapshot", "setting")]
    except (sqlite3.Error, OverflowError, UnicodeError):
        return None
