"""R9 and S16: a start takes as long as what it needs, and memory follows those who are there."""

import pathlib
import re
import signal
import sqlite3
import tempfile
import time
import urllib.request

import journal
import server as servers
from caller import Caller
from workshop import Workshop

CAFES = 10_000
SHORT_CAFES = 500
GUESTS = 12
# Of the café that is written again and again.
EVENTS = 100
START_SECONDS_MAX = 5
# Beside SQLite alone, which looks at the same records once.
RATIO_MAX = 4
# The program alone, without any café, takes some 40 MB; a stream's place in memory is well below 1 kB.
MEMORY_MIB_MAX = 80
VISITED = 1_000
SHORT_VISITED = 100
CONTROL_CAFES = 1_000
SHORT_CONTROL_CAFES = 200
QUIET_SECONDS = 300
# Between two cafés that leave the memory, as `Limits.shelvingPauseMs`, and something beside it.
LEAVING_SECONDS = 0.06


def run(short, _chance):
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        folder = pathlib.Path(folder)
        played, moderator = play(folder / "played")
        count = SHORT_CAFES if short else CAFES
        journal.write(folder / "many", played, count)
        yield from starts(folder / "many", played, count)
        if not short:
            yield beside(folder / "many")
        yield from visits(folder / "many", moderator, SHORT_VISITED if short else VISITED, short)
        yield from control(folder, played, SHORT_CONTROL_CAFES if short else CONTROL_CAFES, count)


def play(folder):
    """A workshop that was held and closed. Returns its records and the moderator's token."""
    server = servers.Server(folder)
    workshop = Workshop(server, GUESTS)
    for number, token in enumerate(workshop.guests):
        caller = workshop.enter(server, token)
        table = workshop.table(caller)
        for index in range(5):
            caller.must(f"w-{index}", "writeProposal", table=table, round=1,
                        text=f"Idee {number}.{index}: mehr Zeit zum Lernen", isRecordedByHost=False)
        caller.close()
    leader = workshop.enter(server, workshop.moderator)
    leader.must("harvest", "startHarvest")
    leader.must("close", "closeCafe", acceptsOpen=True)
    leader.close()
    # Killed: a good end would leave a snapshot, and a start from records alone is what is asked.
    server.end(signal.SIGKILL)
    servers.Server(folder).end(signal.SIGTERM)
    return journal.Played(server.data, workshop.code), workshop.moderator


def starts(folder, played, count):
    events = count * len(played.records)
    seconds, server = started(folder)
    memory = resident_mib(server)
    in_memory = figure(server, "worldcafe_cafes_in_memory")
    server.end(signal.SIGTERM)
    yield seconds < START_SECONDS_MAX and memory < MEMORY_MIB_MAX and in_memory == 0, (
        f"{count} cafés with {events} events and no snapshot: ready after {seconds:.2f} s, "
        f"{memory:.0f} MiB, {in_memory} in memory")


def beside(folder):
    """What reading the kinds costs, as a ratio: milliseconds tell more about the machine."""
    empty, server = started(folder.parent / "empty")
    server.end(signal.SIGTERM)
    seconds, server = started(folder)
    server.end(signal.SIGTERM)
    bare = look(folder / "data" / "journal.sqlite")
    ratio = (seconds - empty) / bare
    return ratio < RATIO_MAX, (
        f"without an empty server's start that is {ratio:.1f} times what SQLite alone takes to look "
        f"at all records once ({bare:.2f} s)")


def look(path):
    """Returns the seconds for one look at all records."""
    base = sqlite3.connect(path)
    began = time.monotonic()
    base.execute("SELECT stream, kind, max(sequence) FROM record WHERE kind LIKE 'r%'"
                 " GROUP BY stream, kind").fetchall()
    seconds = time.monotonic() - began
    base.close()
    return seconds


def visits(folder, moderator, count, short):
    """Somebody looks into one café after the other. Afterwards all leave the memory again."""
    _, server = started(folder)
    before = resident_mib(server)
    slowest = max(visit(server, number, moderator) for number in range(1, count + 1))
    once = resident_mib(server)
    in_memory = figure(server, "worldcafe_cafes_in_memory")
    yield in_memory == count and slowest < 1, (
        f"{count} cafés visited: the slowest welcome after {1000 * slowest:.0f} ms, "
        f"{1024 * (once - before) / count:.0f} KiB each")
    if not short:
        time.sleep(QUIET_SECONDS + LEAVING_SECONDS * count)
        left = figure(server, "worldcafe_cafes_in_memory")
        for number in range(count + 1, 2 * count + 1):
            visit(server, number, moderator)
        twice = resident_mib(server)
        yield left == 0 and twice - before < 1.5 * (once - before), (
            f"five minutes later {left} are in memory; as many others visited: "
            f"{twice:.0f} MiB after {once:.0f} MiB")
    server.end(signal.SIGTERM)


def control(folder, played, count, cafes):
    """Cafés whose clocks run are read at the start, as all of them would have to be."""
    running = played.before("roundEnded")
    seconds, server = started_anew(folder / "few", running, 1)
    alone = resident_mib(server)
    server.end(signal.SIGKILL)
    all_seconds, server = started_anew(folder / "running", running, count)
    each = (resident_mib(server) - alone) / count
    in_memory = figure(server, "worldcafe_cafes_in_memory")
    server.end(signal.SIGKILL)
    whole = (all_seconds - seconds) / (count * len(running.records)) * 1e6
    yield in_memory == count and alone + each * CAFES > MEMORY_MIB_MAX, (
        f"control: {count} cafés whose clocks run are all read: ready after {all_seconds:.2f} s, "
        f"{1024 * each:.0f} KiB each; reading 1,000,000 events takes {whole:.1f} s")


def started_anew(folder, played, count):
    journal.write(folder, played, count)
    return started(folder)


def started(folder):
    """Returns the seconds until the server listens, and the server."""
    began = time.monotonic()
    server = servers.Server(folder)
    return time.monotonic() - began, server


def visit(server, number, token):
    """Enters a café. Returns the seconds until the welcome."""
    caller = Caller(server.port)
    began = time.monotonic()
    caller.say("hello", version=1, cafe=journal.code(number), token=token)
    caller.next("welcome")
    seconds = time.monotonic() - began
    caller.next("snapshot")
    caller.close()
    return seconds


def figure(server, name):
    with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/metrics") as answer:
        return int(re.search(rf"^{name} (\d+)$", answer.read().decode(), re.MULTILINE)[1])


def resident_mib(server):
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024
