"""S12: whatever somebody writes is shown as what was written, and nothing else happens."""

import unicodedata

from playwright.sync_api import expect

from cast.attacks import NAMES, TEXTS
from cast.board import Board
from harness.access import sideways

# What our own pages never hold; a text that became markup would bring it.
FOREIGN = ("img[src='x'], iframe, base, svg[onload], [onerror], a[href^='javascript'], body style, "
           "body script:not([src])")
NARROW = {"width": 320, "height": 640}


def expect_harmless(person, where):
    """Nothing ran, nothing of a text is markup, and nothing stands out of the page."""
    page = person.page
    assert page.evaluate("() => window.hit") is None, where
    assert page.evaluate("(found) => document.querySelector(found)?.outerHTML", FOREIGN) is None, where
    size = page.viewport_size
    page.set_viewport_size(NARROW)
    assert sideways(page) == [], where
    page.set_viewport_size(size)


def shown(page):
    """The texts of all cards, as they stand in the document."""
    return set(page.locator(".card-text").evaluate_all("(all) => all.map((one) => one.textContent)"))


def hostile(file):
    """The sample with an attack in each of its texts."""
    return {
        "title": TEXTS[5], "occasion": TEXTS[7], "etiquette": TEXTS[:6], "consent": TEXTS[6],
        "questions": [{**question, "title": NAMES[place % len(NAMES)], "text": TEXTS[place + 5]}
                      for place, question in enumerate(file["questions"])],
        "tables": [{**table, "name": NAMES[place % len(NAMES)]}
                   for place, table in enumerate(file["tables"])],
    }


def test_texts_that_attack_are_only_texts(cafe):
    cafe.make()
    cafe.make(**hostile(cafe.file))
    moderator = cafe.moderator()
    moderator.open_lobby()
    guests = []
    for name in NAMES:
        guest = cafe.visitor(name)
        expect_harmless(guest, "door")
        guests.append(guest.join())
    for person in (moderator, *guests):
        expect_harmless(person, "lobby")
    moderator.start_first()
    moderator.message(TEXTS[0])
    for place, text in enumerate(TEXTS):
        guest = guests[place % len(guests)]
        guest.field.fill(text)
        guest.page.locator("form:has(#proposal) button:not([type])").click()
        expect(guest.field).to_have_value("")
    for guest in guests:
        expect_harmless(guest, "table")
    for tab in ("tables", "rounds", "themes"):
        moderator.open(tab)
        expect_harmless(moderator, tab)
    expect_in_harvest(moderator, guests)


def expect_in_harvest(moderator, guests):
    moderator.start_harvest_at_once()
    moderator.open("themes")
    moderator.page.locator(".lane").wait_for()
    board = Board(moderator)
    seen = set()
    for option in moderator.page.locator(".page-head select option").all_inner_texts():
        board.question(option)
        seen |= shown(moderator.page)
        expect_harmless(moderator, f"themes of {option}")
    # The server keeps texts in composed form.
    written = {unicodedata.normalize("NFC", text) for text in TEXTS}
    assert written - seen == set()
    text = moderator.page.locator(".card-text").first.text_content()
    board.form(text, NAMES[0])
    expect_harmless(moderator, "a theme")
    board.recommend(NAMES[0])
    board.fill("high", title=TEXTS[0], measure=TEXTS[5], reason=TEXTS[1])
    expect_harmless(moderator, "a recommendation")
    for guest in guests:
        expect(guest.page.get_by_text(TEXTS[0], exact=True).first).to_be_visible()
        expect_harmless(guest, "harvest")
    moderator.close_cafe()
    expect(guests[0].title).to_have_text(guests[0].say("harvest.title-closed"))
    expect_harmless(guests[0], "closed")
