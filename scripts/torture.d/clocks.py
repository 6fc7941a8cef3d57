"""R8: the machine's clock jumps, and a round's end stays where it was."""

import pathlib
import signal
import subprocess
import tempfile
import time

import server as servers
from workshop import Workshop

LIBRARY = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"
JUMPS = ["+1d", "-1d", "+400d", "-2h"]
SHORT_JUMPS = ["+1d", "-1d"]
# A minute's round: it has to end in time, too.
ROUND_MINUTES = 1
# What the way of a message and a busy machine may add.
SLACK_MS = 2_000


def run(short, chance):
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        folder = pathlib.Path(folder)
        clock = Clock(folder / "clock")
        server = servers.Server(folder / "server", clock.surroundings)
        workshop = Workshop(server, 2, round_minutes=ROUND_MINUTES)
        began = time.monotonic()
        drifts, changes = [], []
        for jump in SHORT_JUMPS if short else JUMPS:
            before = clock.date()
            sheet = Sheet(workshop, server)
            clock.jump(jump)
            drifts.append(sheet.drift(server))
            changes.append(abs(clock.date() - before))
        stays = all(abs(drift) < SLACK_MS for drift in drifts)
        yield stays, f"{len(drifts)} jumps: the round's end moved by at most {max(map(abs, drifts))} ms"
        yield min(changes) > 3_600, f"control: `date` beside the server jumped by {min(changes)} s and more"
        sheet = Sheet(workshop, server)
        clock.jump("+1d")
        server.end(signal.SIGKILL)
        server = servers.Server(folder / "server", clock.surroundings)
        moved = sheet.drift(server)
        yield abs(moved) < SLACK_MS, f"over a jump and kill -9 the round's end moved by {moved} ms"
        if not short:
            yield ends_in_time(workshop.enter(server, workshop.moderator), began)
        server.end(signal.SIGTERM)


class Clock:
    """The wall clock that the server sees; its monotonic clocks stay true."""

    def __init__(self, file):
        self._file = file
        self.jump("+0")
        self.surroundings = {
            "LD_PRELOAD": LIBRARY, "FAKETIME_TIMESTAMP_FILE": str(file.resolve()),
            "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

    def jump(self, offset):
        new = self._file.with_suffix(".new")
        new.write_text(offset + "\n")
        new.rename(self._file)

    def date(self):
        """Seconds since 1970, as any other program under this clock sees them."""
        return int(subprocess.run(["date", "+%s"], env=self.surroundings, check=True,
                                  capture_output=True, text=True).stdout)


class Sheet:
    """How long the round had to go at a moment, as a client computes it."""

    def __init__(self, workshop, server):
        self._workshop = workshop
        self._remaining = self._ask(server)
        self._at = time.monotonic()

    def drift(self, server):
        """By how much the end has moved since, in milliseconds."""
        remaining = self._ask(server)
        passed = (time.monotonic() - self._at) * 1000
        return round(remaining - (self._remaining - passed))

    def _ask(self, server):
        caller = self._workshop.enter(server, self._workshop.moderator)
        snapshot = caller.next("snapshot")
        caller.close()
        clock = snapshot["view"]["phase"].get("clock")
        # A round that is over has moved its end out of sight.
        return clock["endsAtMs"] - snapshot["nowMs"] if clock else -1e9


def ends_in_time(leader, began):
    """Waits for the end of the round."""
    def over():
        return any("phase" in change and change["phase"]["stage"] != "round"
                   for message in leader.heard if "events" in message
                   for change in message["events"]["changes"])
    leader.hear(over, ROUND_MINUTES * 60 + 10)
    late = time.monotonic() - began - ROUND_MINUTES * 60
    return abs(late) * 1000 < 2 * SLACK_MS, f"the round ended {late:+.1f} s beside its time"
