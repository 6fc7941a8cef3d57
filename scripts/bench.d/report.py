"""Prints figures beside their targets, and remembers which were missed."""

import os


class Table:
    def __init__(self):
        self.missed = []
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} processors, load {load:.1f} before the first measurement"
              + (" (busy: read ratios, not milliseconds)" if load > 0.7 else ""), flush=True)

    def heading(self, text):
        print(f"\n{text}", flush=True)

    def line(self, text, target=None, is_met=True):
        """Prints a figure; `target` says what it should be."""
        verdict = "" if target is None else f"   target {target}: {'met' if is_met else 'MISSED'}"
        print(f"  {text}{verdict}", flush=True)
        if not is_met:
            self.missed.append(text)

    def end(self):
        print(f"\nload {os.getloadavg()[0]:.1f} at the end;",
              f"{len(self.missed)} targets missed" if self.missed else "every target is met")
        return 1 if self.missed else 0
