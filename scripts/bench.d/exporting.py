"""Measures how a café is written in every format, each beside the HTML of the same café."""

import json
import statistics
import subprocess

# Proposals, clusters, recommendations; the most seconds for the PDF and for all formats together.
SIZES = (((54, 18, 6), 0.2, 1), ((1000, 60, 30), 2, 2))
RESIDENT_MB_MAX = 200


def run(programs, chosen, table):
    windows = []
    for size, pdf_max, all_max in SIZES:
        own = [once(programs, size) for _ in range(2 if chosen.quick else 7)]
        windows += own
        table.heading(f"Reports of {size[0]:,} proposals, {size[1]} clusters and "
                      f"{size[2]} recommendations")
        html = statistics.median(one["ms"]["html"] for one in own)
        for form in own[0]["ms"]:
            each = [one["ms"][form] for one in own]
            middle = statistics.median(each)
            table.line(f"{form:9} {middle:7.1f} ms (from {min(each):.1f} to {max(each):.1f}), "
                       f"{middle / html:5.1f} times HTML",
                       *((f"< {pdf_max} s", middle < 1000 * pdf_max) if form == "pdf" else ()))
        whole = statistics.median(sum(one["ms"].values()) for one in own)
        table.line(f"together  {whole:7.1f} ms", f"< {all_max} s", whole < 1000 * all_max)
        resident = statistics.median(one["residentMB"] for one in own)
        table.line(f"memory    {resident:7.0f} MB", f"< {RESIDENT_MB_MAX} MB",
                   resident < RESIDENT_MB_MAX)
    return windows


def once(programs, size):
    output = subprocess.run([programs.reports, *map(str, size)], check=True, text=True,
                            capture_output=True).stdout
    return {"kind": "reports", "size": size, **json.loads(output)}
