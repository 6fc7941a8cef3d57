"""Can everybody use this view? axe's rules, and what axe does not see."""

import functools
import json
import pathlib
import re

import axe_playwright_python

TEXTS = pathlib.Path(__file__).resolve().parents[3] / "Public/texts/de.json"
PROBE = pathlib.Path(__file__).with_name("probe.js")
AXE = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js")

# WCAG 2.2 level AA is the sum of the first five; EN 301 549 is what public bodies are held to.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"]
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")


def check_view(screen, name):
    """Looks at the current view in each scheme and width, then walks it with the Tab key.

    Writes pictures NAME-WIDTH-SCHEME.png. Leaves the screen as it was, but for the focus.
    Raises AssertionError with every fault found. For Chromium: Playwright cannot emulate a scheme
    in Debian's Firefox, where the single checks below still work.
    """
    page, size, scheme = screen.page, screen.page.viewport_size, screen.scheme
    faults = []
    # Without motion a colour is never judged half-way to another one.
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate("() => matchMedia('(prefers-reduced-motion: reduce)').matches"), \
        "this engine emulates no media"
    for width in WIDTHS:
        for colours in SCHEMES:
            screen.look(width, colours)
            where = f"{name} at {width} px, {colours}"
            faults += [f"{where}: {fault}" for fault in axe_faults(page) + sideways(page)]
            screen.picture(f"{name}-{width}-{colours}")
    screen.look(size["width"], scheme)
    page.set_viewport_size(size)
    faults += [f"{name}: {fault}" for fault in wordless(page) + moving(page) + unreachable(page) + walk(page)]
    page.emulate_media(reduced_motion="no-preference")
    assert not faults, f"{len(faults)} faults:\n  " + "\n  ".join(faults)


@functools.cache
def _axe_source():
    return AXE.read_text()


def axe_faults(page):
    """Returns axe's violations as sentences, one per element."""
    if not page.evaluate("() => 'axe' in globalThis"):
        page.evaluate(_axe_source())
    # Preloading would fetch imported style sheets anew and lay them inline, which the policy refuses;
    # no rule of our tags needs it.
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"],
               "preload": False}
    found = page.evaluate("(options) => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:120]}"
        for violation in found["violations"] for node in violation["nodes"]]


def wordless(page):
    """Returns keys of texts that the catalogue does not have: they are shown as they are."""
    shown = page.evaluate(
        """() => document.body.innerText + [...document.querySelectorAll('[aria-label], [title]')]
          .map((one) => ` ${one.ariaLabel} ${one.title}`).join('')""")
    roots = "|".join(json.loads(TEXTS.read_text()))
    return [f"no text for {key}" for key in re.findall(rf"\b(?:{roots})(?:\.[\w-]+)+", shown)]


def sideways(page):
    """Returns what makes the page scroll sideways."""
    return page.evaluate("() => probe.sideways()")


def unreachable(page):
    """Returns what can be clicked, or looks so, but never gets the focus."""
    return page.evaluate("() => probe.unreachable()")


def moving(page):
    """Returns what is animated or eased; call it under reduced motion."""
    return page.evaluate("() => probe.moving()")


def walk(page):
    """Presses Tab until the focus came round; returns stops that are hidden, unmarked or missed."""
    stops = page.evaluate("() => probe.begin()")
    reached, faults, outside = [], [], 0
    for _ in range(3 * stops + 10):
        page.keyboard.press("Tab")
        stop = page.evaluate("() => probe.stop()")
        # The focus passes the browser's own frame once on its way round.
        outside = 0 if stop else outside + 1
        # A field for a time keeps the focus while Tab goes through its parts.
        if stop and reached and stop["number"] == reached[-1]:
            continue
        if outside > 2 or (stop and stop["number"] in reached):
            break
        if stop and stop["number"] >= 0:
            reached.append(stop["number"])
            faults += stop["faults"]
    return faults + page.evaluate("(reached) => probe.missed(reached)", reached)
