"""A guest's whole round and a moderator's whole café without a pointer."""

import json

from playwright.sync_api import expect

from cast.board import Board
from cast.keyboard import Keyboard


def test_a_guest_needs_no_pointer(cafe):
    moderator = cafe.make(consent="Ihre Angaben bleiben hier.").moderator()
    moderator.open_lobby()
    guest = cafe.visitor("Anna")
    keys = Keyboard(guest.page)
    keys.reach(guest.page.locator("#name")).replace("Anna")
    keys.activate(guest.page.locator("#consent"), "Space")
    keys.press("Enter")
    guest.expect_lobby()
    mate = cafe.guest("Bert")
    moderator.start_first()
    guest.expect_round(1, 3)
    # The focus came along to the heading of the table.
    expect(guest.title).to_be_focused()
    write_by_keyboard(guest, keys)
    keys.activate(guest.button("table.volunteer"))
    keys.activate(guest.button("table.call"), "Space")
    expect(guest.button("table.called")).to_be_focused()
    moderator.end_round()
    expect(guest.title).to_be_focused()
    keys.activate(guest.button("move.arrive"))
    expect(guest.page.get_by_text(guest.say("move.arrived"))).to_be_visible()
    moderator.start_next(2)
    for one in (guest, mate):
        one.expect_round(2, 3)
    expect(guest.title).to_be_focused()
    moderator.start_harvest_at_once()
    expect(guest.title).to_be_focused()
    expect(guest.page.locator(".fate")).to_contain_text("Lernzeit als Arbeitszeit")


def write_by_keyboard(guest, keys):
    keys.reach(guest.field).type("Lernzeit")
    keys.press("Control+Enter")
    guest.expect_sent("Lernzeit")
    expect(guest.field).to_be_focused()
    edit = guest.card("Lernzeit").get_by_role("button", name=guest.say("card.edit"))
    keys.activate(edit)
    keys.replace("Nie gespeichert")
    keys.press("Escape")
    guest.expect_sent("Lernzeit")
    expect(edit).to_be_focused()
    keys.press("Enter")
    keys.replace("Lernzeit als Arbeitszeit")
    keys.press("Control+Enter")
    guest.expect_sent("Lernzeit als Arbeitszeit")


def test_a_moderator_needs_no_pointer(cafe):
    moderator = cafe.make().moderator()
    keys = Keyboard(moderator.page)
    keys.activate(moderator.button("moderator.do.openLobby"))
    guests = [cafe.guest() for _ in range(4)]
    press(moderator, keys, "moderator.do.startFirst")
    for guest in guests:
        guest.expect_round(1, 3)
    move(moderator, keys, guests[0])
    guests[0].send("Lernzeit als Arbeitszeit")
    press(moderator, keys, "moderator.do.endRound")
    press(moderator, keys, "moderator.do.startNext", round=2)
    guests[0].expect_round(2, 3)
    keys.choose(more(moderator), moderator.say("moderator.do.harvest"))
    confirm(moderator, keys, "moderator.do.harvest")
    expect(guests[0].title).to_have_text(guests[0].say("harvest.title-harvest"))
    harvest(moderator, keys)
    press(moderator, keys, "moderator.do.close")
    expect(guests[0].title).to_have_text(guests[0].say("harvest.title-closed"))


def more(moderator):
    return moderator.page.get_by_role(
        "button", name=moderator.say("moderator.courseMore"), exact=True)


def press(moderator, keys, key, **parameters):
    """A button of the header, and the question after it."""
    opener = moderator.page.locator(".top").get_by_role(
        "button", name=moderator.say(key, **parameters), exact=True)
    keys.activate(opener)
    confirm(moderator, keys, key, **parameters)


def confirm(moderator, keys, key, **parameters):
    dialog = moderator.page.locator("dialog[open]")
    keys.activate(dialog.get_by_role(
        "button", name=moderator.say(key, **parameters), exact=True))
    expect(dialog).to_have_count(0)


def move(moderator, keys, guest):
    target = next(name for name in ("Tisch 1", "Tisch 2") if name != guest.table)
    keys.choose(moderator.seat(guest.name),
                moderator.say("moderator.seat.moveTo", table=target))
    expect(guest.page.locator(".where span")).to_have_text(target)
    # The focus stays with the person who was moved.
    expect(moderator.seat(guest.name)).to_be_focused()


def go(moderator, keys, tab):
    keys.activate(moderator.tab(tab))


def harvest(moderator, keys):
    """A theme by hand, its new name, a recommendation of it, and the file to take along."""
    board = Board(moderator)
    go(moderator, keys, "themes")
    question = moderator.page.locator(".page-head select")
    while moderator.page.locator(".lane .card, .theme .card").count() == 0:
        keys.reach(question).press("ArrowDown")
    card = moderator.page.locator(".card").get_by_role("button")
    keys.choose(card, moderator.say("themes.newFromCard"))
    keys.type("Zeit")
    keys.press("Enter")
    expect(board.theme("Zeit")).to_be_visible()
    keys.choose(board.menu("Zeit"), moderator.say("themes.rename"))
    keys.replace("Zeit zum Lernen")
    keys.press("Enter")
    expect(board.theme("Zeit zum Lernen")).to_be_visible()
    keys.choose(board.menu("Zeit zum Lernen"), moderator.say("themes.recommend"))
    title = moderator.page.locator("#field-title")
    title.wait_for()
    keys.reach(title).replace("Lernzeit ist Arbeitszeit")
    keys.press("Tab")
    expect(moderator.page.get_by_text(
        moderator.say("recommendations.saved"), exact=True)).to_be_visible()
    go(moderator, keys, "result")
    name = moderator.say("export.format.json")
    with moderator.page.expect_download() as started:
        keys.activate(moderator.page.get_by_role(
            "button", name=f"{moderator.say('export.take')} ({name})", exact=True))
    found = json.loads(started.value.path().read_bytes())
    assert found["recommendations"][0]["title"] == "Lernzeit ist Arbeitszeit"
