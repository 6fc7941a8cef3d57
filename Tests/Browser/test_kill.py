"""SIGKILL in a round: all come back by themselves, and nothing acknowledged is missing."""

import time

import pytest
from playwright.sync_api import expect

from harness.watch import NOBODY_ANSWERS

GUESTS = 6
CUT_SHOWN_S_MAX = 5


@pytest.fixture
def round_one(cafe):
    """A café in its first round: two written proposals each, and something typed in every field."""
    moderator, guests = cafe.make().at_tables(GUESTS)
    for person in (moderator, *guests):
        person.screen.watch.allow(NOBODY_ANSWERS)
        person.page.evaluate("() => { globalThis.isSamePage = true; }")
    for guest in guests:
        guest.send(f"Erster Vorschlag von {guest.name}")
        guest.field.fill(f"Mitten im Satz von {guest.name}")
    return moderator, guests


# At a tick the digits are exact: the seconds left, plus now, is when the round ends.
END_OF_ROUND = """() => new Promise((resolve) => {
  const digits = document.querySelector('.top .clock-digits');
  const observer = new MutationObserver(() => {
    observer.disconnect();
    const [minutes, seconds] = digits.textContent.split(':').map(Number);
    resolve(60 * minutes + seconds + Date.now() / 1000);
  });
  observer.observe(digits, { characterData: true, childList: true, subtree: true });
})"""


def end_of_round(person):
    """When the clock on this page will be at 0, in seconds of this machine's time."""
    return person.page.evaluate(END_OF_ROUND)


def test_a_killed_server_takes_nothing_away(cafe, round_one):
    moderator, guests = round_one
    tables = [guest.table for guest in guests]
    end = end_of_round(guests[0])
    cafe.server.kill()
    killed = time.monotonic()
    for person in (moderator, *guests):
        expect(person.page.get_by_text(person.say("common.offline"))).to_be_visible()
    assert time.monotonic() - killed < CUT_SHOWN_S_MAX
    late = guests[0]
    late.field.fill("Ohne Verbindung geschrieben")
    late.page.locator("form:has(#proposal) button:not([type])").click()
    expect(late.card("Ohne Verbindung geschrieben").get_by_text(
        late.say("card.unsent"))).to_be_visible()
    late.field.fill("Und weiter im Text")
    cafe.server.start()
    for person in (moderator, *guests):
        expect(person.page.get_by_text(person.say("common.offline"))).to_have_count(0)
        assert person.page.evaluate("() => globalThis.isSamePage"), "the page was loaded again"
    assert [guest.table for guest in guests] == tables
    for person in (moderator, guests[0], guests[-1]):
        assert abs(end_of_round(person) - end) <= 1
    for guest in guests:
        guest.expect_sent(f"Erster Vorschlag von {guest.name}")
    for guest in guests[1:]:
        expect(guest.field).to_have_value(f"Mitten im Satz von {guest.name}")
    expect(late.field).to_have_value("Und weiter im Text")
    late.expect_sent("Ohne Verbindung geschrieben")
    moderator.expect_proposals(GUESTS + 1)
    count_once(moderator, "Ohne Verbindung geschrieben")


def count_once(moderator, text):
    """The text is on the board exactly once, whatever question it belongs to."""
    moderator.open("themes")
    found = 0
    choice = moderator.page.locator(".page-head select")
    for title in choice.locator("option").all_inner_texts():
        choice.select_option(label=title)
        expect(moderator.page.get_by_role("heading", level=1)).to_have_text(title)
        found += moderator.page.locator(".card-text").filter(has_text=text).count()
    assert found == 1


def test_a_killed_server_in_a_change_of_tables(cafe, round_one):
    """The move goes on where it was: who had arrived has arrived."""
    moderator, guests = round_one
    moderator.end_round()
    guests[0].button("move.arrive").click()
    expect(guests[0].page.get_by_text(guests[0].say("move.arrived"))).to_be_visible()
    titles = [guest.title.inner_text() for guest in guests]
    cafe.server.kill()
    cafe.server.start()
    for guest in guests:
        # A new command that is answered proves that the page is connected again.
        guest.send("Nach dem Neustart")
        assert guest.page.evaluate("() => globalThis.isSamePage")
    assert [guest.title.inner_text() for guest in guests] == titles
    expect(guests[0].page.get_by_text(guests[0].say("move.arrived"))).to_be_visible()
    for guest in guests[1:]:
        expect(guest.button("move.arrive")).to_be_visible()
        expect(guest.field).to_have_value("")


def test_a_server_that_falls_silent_is_noticed(cafe):
    """No connection is closed, there is just no answer any more; then there is one again."""
    moderator, guests = cafe.make().at_tables(2)
    people = (moderator, *guests)
    cafe.server.freeze()
    try:
        frozen = time.monotonic()
        for person in people:
            # What is given up by this page is no fault of it.
            person.screen.watch.allow("WebSocket is closed before the connection is established")
            expect(person.page.get_by_text(person.say("common.offline"))).to_be_visible(
                timeout=1000 * CUT_SHOWN_S_MAX)
        assert time.monotonic() - frozen < CUT_SHOWN_S_MAX
    finally:
        cafe.server.thaw()
    for person in people:
        expect(person.page.get_by_text(person.say("common.offline"))).to_have_count(0)
    guests[0].send("Wieder da")
