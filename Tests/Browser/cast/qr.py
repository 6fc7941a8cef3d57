"""Reads a QR code as a phone would: from its picture, not from what the page says it means."""

import re

import zxingcpp

RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-\d+z")
PIXELS = 8


def read(path, size):
    """The text of a code drawn as runs of dark units; `size` is the drawing's side in units."""
    side = size * PIXELS
    picture = bytearray(b"\xff" * side * side)
    runs = RUN.findall(path)
    assert len("".join(RUN.split(path))) == sum(len(part) for run in runs for part in run), \
        f"an unexpected path: {path[:80]}"
    for left, top, length in (map(int, run) for run in runs):
        for row in range(top * PIXELS, (top + 1) * PIXELS):
            start = row * side + left * PIXELS
            picture[start:start + length * PIXELS] = bytes(length * PIXELS)
    found = zxingcpp.read_barcodes(memoryview(picture).cast("B", shape=[side, side]))
    assert len(found) == 1, f"{len(found)} codes were found"
    return found[0].text
