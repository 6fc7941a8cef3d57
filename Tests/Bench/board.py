"""Looks at a board of many cards in a real browser and prints the longest task of each action as JSON.

usage: board.py WORLDCAFE CARDS
"""

import json
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE.parent / "Browser"))

from playwright.sync_api import expect  # noqa: E402 - after the path is set
from cast.moderator import Moderator  # noqa: E402
from cast.organizer import prepare, sample  # noqa: E402
from harness.engines import Engines  # noqa: E402
from harness.screen import Screen  # noqa: E402
from harness.server import Server  # noqa: E402

GUESTS, TABLES = 30, 6
SUBJECTS = ("Lernzeit", "Mentoren", "Werkzeuge", "Räume", "Führung", "Austausch", "Technik", "Datenschutz")
DEEDS = ("im Kalender festhalten", "mit allen Ämtern abstimmen", "früh und offen besprechen",
         "für Neue leichter machen", "jedes Jahr prüfen", "gemeinsam ausprobieren")
# The page's thread sends itself messages without end: between two of them lies one task of its own.
OBSERVE = """() => {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  window.longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
}"""
LOOK = """() => new Promise((resolve) => setTimeout(() => {
  resolve(window.longest);
  window.longest = 0;
}, 400))"""
BUSY_MS = 200
BUSY = """() => {
  const end = performance.now() + 200;
  while (performance.now() < end);
}"""


def texts(count):
    return [f"{SUBJECTS[n % len(SUBJECTS)]} {DEEDS[n % len(DEEDS)]}, Fassung {n}"
            for n in range(count)]


def cafe_file():
    file = sample()
    question = file["questions"][0]
    tables = [{**file["tables"][0], "id": f"t{n}", "name": f"Tisch {n}", "question": question["id"]}
              for n in range(1, TABLES + 1)]
    return {**file, "questions": [question], "tables": tables, "rounds": 1,
            "participants_expected": GUESTS}


def filled(screen, server, count):
    """Makes a café whose one question has so many cards; returns its moderator at the board."""
    link, secret = prepare(screen, server, cafe_file())
    code = link.rsplit("/", 1)[1]
    moderator = Moderator(screen)
    screen.open(secret)
    helper = screen.context.new_page()
    helper.goto(server.base)
    helper.evaluate((HERE / "crowd.js").read_text())
    moderator.open_lobby()
    helper.evaluate("([cafe, count]) => globalThis.crowd.join(cafe, count)", [code, GUESTS])
    moderator.start_first()
    expect(moderator.stage).to_contain_text("1")
    helper.evaluate("([cafe, texts]) => crowd.write(cafe, texts)", [code, texts(count)])
    moderator.open("themes")
    screen.page.locator(".card").nth(count - 1).wait_for(timeout=60_000)
    return moderator, helper, code


def measure(moderator, helper, code):
    page = moderator.page
    page.evaluate(OBSERVE)
    found = {}

    def action(name, act):
        act()
        found[name] = max(found.get(name, 0), page.evaluate(LOOK))

    def scroll():
        page.mouse.move(640, 500)
        for _ in range(30):
            page.mouse.wheel(0, 300)
            page.wait_for_timeout(30)
        page.mouse.wheel(0, -20_000)

    def drag():
        theme = page.locator(".theme").nth(1)
        card = page.locator(".theme").first.locator(".card[draggable=true]").first
        text = card.locator(".card-text").inner_text()
        card.drag_to(theme.locator("h3").first)
        expect(theme.locator(".card").filter(has_text=text)).to_have_count(1)

    def menu():
        page.locator("[data-card]").first.click()
        page.keyboard.press("Escape")

    def arrive():
        helper.evaluate("([cafe, texts]) => { crowd.guests.length = 1; return crowd.write(cafe, texts); }",
                        [code, ["Ein ganz neuer Gedanke zum Schluss"]])

    page.evaluate(LOOK)
    action("busy", lambda: page.evaluate(BUSY))
    if found.pop("busy") < BUSY_MS:
        raise SystemExit("board: a task that was there was not seen")
    for name, act in (("scroll", scroll), ("drag", drag), ("menu", menu), ("arrive", arrive)):
        action(name, act)
    return found


def main(program, count):
    engines = Engines()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, program=program).start()
        screen = Screen(engines.browser("chromium"), server.base)
        try:
            print(json.dumps(measure(*filled(screen, server, count))))
        finally:
            screen.context.close()
            engines.close()
            server.stop()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
