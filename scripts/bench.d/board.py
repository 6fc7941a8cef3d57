"""Looks at boards of 30 and of 300 cards in a real browser: the longest task of each action."""

import json
import pathlib
import statistics
import subprocess

PYTHON = pathlib.Path(".venv/bin/python")
MANY, FEW = 300, 30
TASK_MS_MAX = 100
ACTIONS = ("scroll", "drag", "menu", "arrive")


def run(programs, chosen, table):
    table.heading(f"The board in a browser, {MANY} cards beside {FEW}: longest task")
    if not PYTHON.exists():
        table.line("no browser here: scripts/setup test brings one")
        return []
    windows = [once(programs, count) for _ in range(1 if chosen.quick else 5)
               for count in (FEW, MANY)]
    for action in ACTIONS:
        many, few = ([one[action] for one in windows if one["cards"] == count]
                     for count in (MANY, FEW))
        middle = statistics.median(many)
        table.line(f"{action:7} {middle:5.0f} ms (from {min(many):.0f} to {max(many):.0f}), "
                   f"{middle / statistics.median(few):4.1f} times that of {FEW} cards",
                   f"≤ {TASK_MS_MAX} ms", middle <= TASK_MS_MAX)
    return windows


def once(programs, count):
    output = subprocess.run([PYTHON, "Tests/Bench/board.py", programs.worldcafe, str(count)],
                            check=True, text=True, capture_output=True).stdout
    return {"kind": "board", "cards": count, **json.loads(output)}
