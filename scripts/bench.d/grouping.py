"""Measures how proposals are compared and grouped: speed, and agreement with labels where there are some."""

import json
import pathlib
import statistics
import subprocess
import sys
import time

MODEL = ".model"
# About 25 words, and so many pieces with the marks.
TEXT = ("Wir brauchen feste Lernzeiten in der Arbeitszeit, damit alle Beschäftigten neue Werkzeuge in "
        "Ruhe ausprobieren, Fragen stellen und einander zeigen können, was gut funktioniert.")
PIECES = 40
ENCODE_MS_MAX = 25
LOAD_MS_MAX = 500
RATIO_MAX = 1.5
# Proposals and the most seconds to group them, the start of the program included, without a model.
SIZES = ((300, 0.3), (2000, 5))
LEAST = {"meaning and words": (0.51, 0.26), "words": (0.42, 0.0)}


def run(programs, chosen, table):
    windows = []
    encoding(programs, chosen, table)
    sizes(programs, table)
    if chosen.workshops:
        windows += scores(programs, chosen.workshops, table)
    return windows


def encoding(programs, chosen, table):
    """One text of 25 words, A B A B, beside as many multiplications in C."""
    rounds = 1 if chosen.quick else 5
    texts = 20 if chosen.quick else 50
    ours, bare, loads = [], [], []
    for _ in range(rounds):
        lines = "".join(f"{TEXT} {number}\n" for number in range(texts))
        output = subprocess.run([programs.meaning, MODEL], input=lines, check=True, text=True,
                                capture_output=True).stdout
        figures = json.loads(output)
        ours.append(figures["encodeMs"])
        loads.append(figures["loadMs"])
        output = subprocess.run([programs.products, str(PIECES), str(texts)], check=True, text=True,
                                capture_output=True).stdout
        bare.append(float(output.split()[0]))
    table.heading("Meaning of a text of 25 words, processor time")
    each = statistics.median(ours)
    table.line(f"encoder     {each:6.1f} ms (from {min(ours):.1f} to {max(ours):.1f})",
               f"≤ {ENCODE_MS_MAX} ms", each <= ENCODE_MS_MAX)
    table.line(f"products    {statistics.median(bare):6.1f} ms "
               f"(from {min(bare):.1f} to {max(bare):.1f})")
    ratio = each / statistics.median(bare)
    table.line(f"ratio       {ratio:6.2f}", f"≤ {RATIO_MAX}", ratio <= RATIO_MAX)
    load = statistics.median(loads)
    table.line(f"load        {load:6.0f} ms", f"< {LOAD_MS_MAX} ms", load < LOAD_MS_MAX)


def sizes(programs, table):
    table.heading("Grouping by words, with the start of the program")
    for count, limit in SIZES:
        words = [f"Wort{number % 97}" for number in range(count * 6)]
        seconds = grouped(programs, [
            " ".join(words[number * 5:number * 5 + 9]) for number in range(count)])
        table.line(f"{count:5} proposals {seconds:6.2f} s", f"< {limit} s", seconds < limit)
    one, many = (grouped(programs, [text] * 20)
                 for text in ("a" * 5000, " ".join(["abcdefghi"] * 500)))
    table.line(f"words of 5,000 letters: {one / many:4.2f} times the same in words of 9", "≤ 2",
               one / many <= 2)


def grouped(programs, texts):
    """Groups proposals by their words; returns the seconds."""
    path = programs.workplace / "workshop.json"
    path.write_text(json.dumps({"id": "bench", "lang": "de", "proposals": [
        {"id": f"p{number}", "text": text} for number, text in enumerate(texts)]}))
    start = time.monotonic()
    subprocess.run([programs.worldcafe, "cluster", str(path), "--lexical"], check=True,
                   capture_output=True)
    return time.monotonic() - start


def scores(programs, folder, table):
    """Agreement with the labels of a folder of workshops, by the scorer that lies beside it."""
    table.heading(f"Agreement with labels, {folder}")
    windows = []
    for method, flags in (("meaning and words", []), ("words", ["--lexical"])):
        predicted = {}
        for path in sorted((folder / "workshops").glob("*.json")):
            output = subprocess.run([programs.worldcafe, "cluster", str(path), *flags], check=True,
                                    text=True, capture_output=True).stdout
            found = json.loads(output)
            predicted[found["id"]] = {key: found[key] for key in ("clusters", "unclustered")}
        prediction = programs.workplace / "predicted.json"
        prediction.write_text(json.dumps(predicted))
        result = programs.workplace / "score.json"
        subprocess.run([sys.executable, str(pathlib.Path(folder).parent / "score_clustering.py"),
                        str(folder / "labels.json"), str(prediction), "--json", str(result)],
                       check=True, capture_output=True)
        means = json.loads(result.read_text())["mean"]
        b3, ari = LEAST[method]
        table.line(f"{method:17} B3 {means['B3']:.3f}, ARI {means['ARI']:.3f}",
                   f"B3 ≥ {b3}, ARI ≥ {ari}", means["B3"] >= b3 and means["ARI"] >= ari)
        windows.append({"kind": "grouping", "method": method, **means})
    return windows
