"""Measures the planner: contacts against the bound, and speed against a bare search in C."""

import json
import re
import resource
import statistics
import subprocess
import time

SWAPS = ("36", "6", "6")
# A step of ours knows all rules and, in most cases here, moves several people in two rounds.
SPEED_RATIO_MIN = 0.25

# people, tables, rounds; the constructions reach the bound without a step of search.
ALGEBRA = ((15, 3, 3), (20, 5, 4), (47, 9, 3), (60, 10, 6), (100, 20, 4), (1000, 200, 3),
           (10_000, 2_000, 3))
# Groups, people of a group, rounds: nobody meets anybody twice.
GOLFERS = ((5, 3, 7), (6, 4, 7), (8, 4, 9))
# People, tables, rounds, least contacts with 2,000,000 steps.
OPEN = ((30, 6, 5, 280), (36, 6, 6, 457))


def run(programs, chosen, table):
    windows = []
    table.heading("Rotation: contacts of the bound, without a step of search")
    for shape in ALGEBRA:
        found = plan(programs, instance(*shape), 0)
        limit = 0.5
        table.line(f"{name(shape):14} {found.contacts} of {found.bound} in {found.seconds:.2f} s",
                   f"all, < {limit} s", found.isBest and found.seconds < limit)
        windows.append(found.window(name(shape)))
    table.heading("Rotation: social golfers")
    for groups, size, rounds in GOLFERS:
        found = plan(programs, instance(groups * size, groups, rounds, topicOnce=False), 0)
        table.line(f"{groups}-{size}-{rounds}          {found.contacts} of {found.bound} "
                   f"in {found.seconds:.2f} s", "all, < 1 s", found.isBest and found.seconds < 1)
    table.heading("Rotation: 2,000,000 steps where no plan is known to be best, median of 3 seeds")
    for people, tables, rounds, least in OPEN:
        seeds = (1,) if chosen.quick else (1, 2, 3)
        found = [plan(programs, instance(people, tables, rounds), 2_000_000, seed)
                 for seed in seeds]
        middle = statistics.median(one.contacts for one in found)
        table.line(f"{name((people, tables, rounds)):14} {middle:.0f} of {found[0].bound}",
                   f"≥ {least}", middle >= least)
    speed(programs, chosen, table)
    return windows


def speed(programs, chosen, table):
    """Steps per processor second, A B A B, against a search in C that knows no rules."""
    steps = 2_000_000
    rates = {"worldcafe": [], "swaps": []}
    for _ in range(1 if chosen.quick else 5):
        whole = plan(programs, instance(36, 6, 6), steps).processor
        still = plan(programs, instance(36, 6, 6), 0).processor
        rates["worldcafe"].append(steps / (whole - still))
        output = subprocess.run([programs.swaps, *SWAPS, str(steps)], check=True, text=True,
                                capture_output=True).stdout
        rates["swaps"].append(float(output.split()[0]))
    table.heading("Rotation: steps per processor second, 36 people, 6 tables, 6 rounds")
    for program, own in rates.items():
        table.line(f"{program:11} {statistics.median(own):11,.0f} "
                   f"(from {min(own):,.0f} to {max(own):,.0f})")
    ratio = statistics.median(rates["worldcafe"]) / statistics.median(rates["swaps"])
    table.line(f"ratio       {ratio:11.2f}", f"≥ {SPEED_RATIO_MIN}", ratio >= SPEED_RATIO_MIN)


class Found:
    def __init__(self, explanation, seconds, processor):
        numbers = re.search(r"^(\d+) different pairs.* than (\d+)\.$", explanation, re.MULTILINE)
        self.contacts, self.bound = map(int, numbers.groups())
        self.seconds, self.processor = seconds, processor

    @property
    def isBest(self):
        return self.contacts == self.bound

    def window(self, shape):
        return {"kind": "rotation", "instance": shape, "contacts": self.contacts,
                "bound": self.bound, "seconds": self.seconds}


def plan(programs, sheet, steps, seed=1):
    path = programs.workplace / "instance.json"
    path.write_text(json.dumps(sheet))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    output = subprocess.run(
        [programs.worldcafe, "plan", str(path), "--steps", str(steps), "--seed", str(seed),
         "--explain"], check=True, text=True, capture_output=True).stdout
    seconds = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Found(output, seconds, after.ru_utime + after.ru_stime
                 - before.ru_utime - before.ru_stime)


def name(shape):
    return "-".join(map(str, shape))


def instance(people, tables, rounds, topicOnce=True):
    return {
        "id": f"{people}-{tables}-{rounds}", "rounds": rounds,
        "rules": {"topic_once": topicOnce, "balance": True, "mix_orgs": False},
        "participants": [{"id": f"P{number}"} for number in range(people)],
        "tables": [{"id": f"T{number}", "topic": f"Q{number}"} for number in range(tables)],
    }
