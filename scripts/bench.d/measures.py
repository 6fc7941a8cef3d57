"""The measurements, one function each. Medians are of windows that alternate between servers."""

import statistics
import time

import board
import exporting
import grouping
import hostile
import rotation
from crowd import Crowd
from servers import Broadcaster, Cafe

NAMES = ("start", "memory", "paced", "burst", "latency", "hostile", "rotation",
         "grouping", "board", "reports")
PACE_PER_SECOND = 20
BURST_SIZE = 20
BURST_PAUSE_MS = 500
START_MS_MAX = 200
IDLE_KB_MAX = 20
PACED_RATIO_MIN = 0.8
BURST_RATIO_MIN = 1.0
# Below so many screens per second the load is no bottleneck on two processors.
SCREENS_PER_SECOND_MAX = 20_000


def run(programs, chosen, table):
    """Runs what was chosen and returns all windows."""
    windows = []
    wanted = [chosen.only] if chosen.only else NAMES
    if "start" in wanted:
        start(programs, chosen, table)
    if "memory" in wanted:
        memory(programs, chosen, table)
    for clients in (100, 1000):
        if "paced" in wanted or "burst" in wanted:
            windows += throughput(programs, chosen, table, wanted, clients)
    if "latency" in wanted:
        for clients in (100, 500) if chosen.quick else (100, 500, 5000):
            windows += latency(programs, chosen, table, clients)
    if "hostile" in wanted:
        windows += hostile.run(programs, chosen, table)
    if "rotation" in wanted:
        windows += rotation.run(programs, chosen, table)
    if "grouping" in wanted:
        windows += grouping.run(programs, chosen, table)
    if "board" in wanted:
        windows += board.run(programs, chosen, table)
    if "reports" in wanted:
        windows += exporting.run(programs, chosen, table)
    return windows


def start(programs, chosen, table):
    table.heading("Start with an empty store, until it listens")
    times = []
    for _ in range(3 if chosen.quick else 7):
        server = Cafe(programs.worldcafe, programs.workplace)
        times.append(server.start_ms)
        server.stop()
    middle = statistics.median(times)
    table.line(f"{middle:.0f} ms (from {min(times):.0f} to {max(times):.0f})",
               f"< {START_MS_MAX} ms", middle < START_MS_MAX)


def memory(programs, chosen, table):
    table.heading("Resident memory per idle participant, 1,000 in the lobby")
    server = Cafe(programs.worldcafe, programs.workplace)
    crowd = Crowd(programs.load, server)
    before, seats = server.resident_kib(), crowd.screens
    crowd.enter(seats + 1000)
    time.sleep(2)
    each = (server.resident_kib() - before) * 1.024 / 1000
    crowd.leave()
    server.stop()
    table.line(f"{each:.1f} kB (server alone {before / 1024:.0f} MiB)",
               f"< {IDLE_KB_MAX} kB", each < IDLE_KB_MAX)


def throughput(programs, chosen, table, wanted, clients):
    """Events delivered per processor second, A B A B."""
    cafe = Cafe(programs.worldcafe, programs.workplace)
    cafe_crowd = Crowd(programs.load, cafe)
    cafe_crowd.enter(clients)
    message_bytes = cafe_crowd.paced(PACE_PER_SECOND, 1)["messageBytes"]
    bare = Broadcaster(programs.broadcaster, message_bytes)
    bare_crowd = Crowd(programs.load, bare)
    bare_crowd.enter(clients)
    bare_crowd.paced(PACE_PER_SECOND, 1)

    rounds, seconds = (1, 2) if chosen.quick else (5, 3)
    windows = []
    for kind in ("paced", "burst"):
        if kind not in wanted:
            continue
        for _ in range(rounds):
            for crowd in (cafe_crowd, bare_crowd):
                if kind == "paced":
                    window = crowd.paced(PACE_PER_SECOND, seconds)
                else:
                    window = crowd.bursts(BURST_SIZE, BURST_PAUSE_MS,
                                          seconds * 1000 // BURST_PAUSE_MS)
                windows.append({"server": crowd.server.name, "kind": kind, **window})
        tell_throughput(table, clients, message_bytes,
                        [window for window in windows if window["kind"] == kind])
    for end in (cafe_crowd.leave, bare_crowd.leave, cafe.stop, bare.stop):
        end()
    return windows


def tell_throughput(table, clients, message_bytes, windows):
    kind = windows[0]["kind"]
    how = (f"{PACE_PER_SECOND} a second" if kind == "paced"
           else f"{BURST_SIZE} at once, every {BURST_PAUSE_MS} ms")
    table.heading(f"Deliveries per processor second, {clients} clients, {how}, "
                  f"{message_bytes} bytes")
    rates = {}
    for name in ("worldcafe", "broadcaster"):
        own = [window for window in windows if window["server"] == name]
        rates[name] = [window["deliveriesPerProcessorSecond"] for window in own]
        merged = sum(w["delivered"] for w in own) / sum(w["messages"] for w in own)
        p99 = statistics.median(window["allScreensMs"]["p99"] for window in own)
        table.line(f"{name:11} {statistics.median(rates[name]):9,.0f} "
                   f"(from {min(rates[name]):,.0f} to {max(rates[name]):,.0f}), "
                   f"{merged:.1f} events per message, on all screens within {p99:.1f} ms (p99)")
        if name == "worldcafe":
            tell_split(table, own)
    ratio = statistics.median(rates["worldcafe"]) / statistics.median(rates["broadcaster"])
    least = PACED_RATIO_MIN if kind == "paced" else BURST_RATIO_MIN
    table.line(f"ratio       {ratio:9.2f}", f"≥ {least}", ratio >= least)


def tell_split(table, windows):
    """Says what the journal costs, which the broadcaster does not have."""
    events = sum(window["events"] for window in windows)
    loop = sum(window["firstThreadSeconds"] for window in windows)
    journal = sum(window["processorSeconds"] for window in windows) - loop
    table.line(f"            per event {1e3 * loop / events:.2f} ms on the loop, "
               f"{1e3 * journal / events:.2f} ms in the journal's thread")


def latency(programs, chosen, table, clients):
    """From submitting an event to the screens, with the commit in between."""
    per_second = min(PACE_PER_SECOND, max(2, SCREENS_PER_SECOND_MAX // clients))
    server = Cafe(programs.worldcafe, programs.workplace)
    crowd = Crowd(programs.load, server)
    crowd.enter(clients)
    crowd.paced(per_second, 1)
    rounds, seconds = (1, 3) if chosen.quick else (3, 5)
    windows = [{"server": server.name, "kind": "latency", **crowd.paced(per_second, seconds)}
               for _ in range(rounds)]
    crowd.leave()
    server.stop()
    table.heading(f"From submitting to the screens, {clients} clients, {per_second} a second")
    for label, key in (("the last screen", "allScreensMs"), ("any screen", "screenMs")):
        middle = {share: statistics.median(window[key][share] for window in windows)
                  for share in ("p50", "p99")}
        table.line(f"{label:15} p50 {middle['p50']:6.1f} ms, p99 {middle['p99']:6.1f} ms")
    return windows
