"""R6: one wrong bit in the journal's files is found, or changes nothing."""

import pathlib
import shutil
import signal
import sqlite3
import tempfile

import server as servers
from workshop import Workshop

GUESTS = 4
PROPOSALS = 10


def run(short, chance):
    count = 150 if short else 2000
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        folder = pathlib.Path(folder)
        journal = Journal(folder)
        tally = Tally()
        for number in range(count):
            journal.flip(folder / "flipped", chance, tally)
        yield tally.undetected == 0 and tally.detected > 0, (
            f"{count} flips: {tally.detected} found, {tally.harmless} changed nothing, "
            f"{tally.undetected} undetected")
        yield tally.silent > 0, (
            f"control: SQLite's own integrity_check missed {tally.silent} of the same flips")


class Tally:
    detected = harmless = undetected = silent = 0


class Journal:
    """The files that a killed server left, with commits in both the database and its log."""

    def __init__(self, folder):
        server = servers.Server(folder / "server")
        workshop = Workshop(server, GUESTS)
        # A good end moves everything into the database; what comes after stays in the log.
        server.end(signal.SIGTERM)
        server = servers.Server(folder / "server")
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
        self.report = self.export(self.data)
        self.rows = rows(self.data)
        if self.report is None or self.rows is None:
            raise SystemExit("torture: the journal cannot be read before anything was changed")

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
        elif self.export(place) == self.report:
            tally.harmless += 1
        else:
            tally.undetected += 1
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
