"""What the others notice of readers that never read (R5), and of an address that floods (S9)."""

import contextlib
import pathlib
import statistics
import subprocess
import sys

from crowd import Crowd
from servers import Cafe

FLOOD = pathlib.Path(__file__).with_name("flood.py")
CLIENTS = 100
STUCK = 10
PER_SECOND = 20
STUCK_RATIO_MAX = 1.1
FLOOD_RATIO_MAX = 1.2


def run(programs, chosen, table):
    """Calm and disturbed windows in turn, on one server."""
    server = Cafe(programs.worldcafe, programs.workplace)
    crowd = Crowd(programs.load, server)
    crowd.enter(CLIENTS)
    crowd.paced(PER_SECOND, 1)
    windows = []
    rounds, seconds = (2, 3) if chosen.quick else (5, 5)
    for _ in range(rounds):
        for kind, disturbed in (("calm", contextlib.nullcontext()),
                                ("stuck", beside(crowd, "stuck", STUCK)),
                                ("flood", beside(crowd, "flood", 1))):
            with disturbed:
                windows.append({"server": server.name, "kind": kind,
                                **crowd.paced(PER_SECOND, seconds)})
    crowd.leave()
    server.stop()
    tell(table, windows)
    return windows


@contextlib.contextmanager
def beside(crowd, kind, count):
    """A process that disturbs, until the end of the block."""
    process = subprocess.Popen(
        [sys.executable, FLOOD, kind, str(crowd.server.port), crowd.cafe, crowd.moderator,
         str(count)], stdout=subprocess.PIPE, text=True)
    try:
        if process.stdout.readline() != "begun\n":
            raise SystemExit(f"bench: {kind} did not begin")
        yield
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def tell(table, windows):
    table.heading(f"To the last of {CLIENTS} screens, p99, with somebody hostile beside them")
    calm = middle(windows, "calm")
    table.line(f"calm                        {calm:6.1f} ms")
    for kind, words, most in (("stuck", f"{STUCK} that never read", STUCK_RATIO_MAX),
                              ("flood", "a flood of one address", FLOOD_RATIO_MAX)):
        p99 = middle(windows, kind)
        table.line(f"{words:27} {p99:6.1f} ms, ratio {p99 / calm:.2f}", f"≤ {most}",
                   p99 / calm <= most)


def middle(windows, kind):
    return statistics.median(
        window["allScreensMs"]["p99"] for window in windows if window["kind"] == kind)
