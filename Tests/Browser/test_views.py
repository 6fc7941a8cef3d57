"""Each view once, in two widths and both schemes: axe, reflow, focus, and pictures to look at."""

import pytest
from playwright.sync_api import expect

from cast.board import Board
from harness.access import check_view
from harness.watch import NOBODY_ANSWERS


@pytest.fixture(scope="module")
def seen():
    """The views that were checked; a view is not checked twice under one name."""
    return set()


@pytest.fixture
def look(seen):
    def check(person, name):
        assert name not in seen
        seen.add(name)
        check_view(person.screen, name)

    return check


def test_the_door(cafe, look):
    cafe.make(consent="Ihre Angaben bleiben auf diesem Server.")
    moderator = cafe.moderator()
    look(moderator, "moderator-prepared")
    guest = cafe.visitor("Gast 01")
    expect(guest.page.get_by_text(guest.say("join.notOpenYet"))).to_be_visible()
    look(guest, "door-before")
    moderator.open_lobby()
    guest.page.locator("#name").wait_for()
    look(guest, "door-consent")
    guest.button("join.join").click()
    expect(guest.page.get_by_text(guest.say("refusal.consent-missing"))).to_be_visible()
    look(guest, "door-refusal")
    guest.join()
    guest.expect_lobby()
    look(guest, "lobby")
    look(moderator, "moderator-lobby")
    guest.button("settings.title").click()
    guest.page.locator("dialog[open]").wait_for()
    look(guest, "settings")


def test_the_door_without_a_code(cafe, look):
    cafe.link = "/"
    guest = cafe.visitor("Gast 01")
    guest.page.locator("#code").wait_for()
    look(guest, "code")
    guest.page.goto("/c/ABCD-EFGH")
    expect(guest.page.get_by_text(guest.say("refusal.unknown-code"))).to_be_visible()
    look(guest, "code-unknown")


def test_the_table(cafe, look):
    moderator, guests = cafe.make().at_tables(5)
    host, mate = sharing_a_table(guests)
    look(mate, "table-empty")
    host.button("table.volunteer").click()
    host.send("Lernzeit als Arbeitszeit anerkennen und im Dienstplan festhalten.")
    mate.send("Feste Zeitfenster zum Ausprobieren.")
    mate.support("Lernzeit als Arbeitszeit")
    host.field.fill("Ein angefangener Gedanke")
    host.button("table.call").click()
    host.button("table.called").wait_for()
    look(host, "table-host")
    look(mate, "table-guest")
    mate.card("Feste Zeitfenster").get_by_role("button", name=mate.say("card.edit")).click()
    look(mate, "table-editing")
    look(moderator, "moderator-tables")
    moderator.seat(host.name).click()
    moderator.page.get_by_role("menuitem", name=moderator.say("moderator.seat.moveLater")).click()
    look(moderator, "moderator-move-dialog")
    moderator.page.keyboard.press("Escape")
    moderator.open("rounds")
    look(moderator, "moderator-rounds")
    moderator.page.get_by_role(
        "link", name=moderator.say("moderator.encounters.open"), exact=True).click()
    expect(moderator.page.locator(".matrix tbody tr")).to_have_count(5)
    look(moderator, "moderator-encounters")
    moderator.page.go_back()
    expect(moderator.page.locator("h1")).to_have_text(moderator.say("moderator.tab.rounds"))
    moderator.end_round()
    expect(host.page.locator(".move")).to_be_visible()
    look(host, "move")
    moderator.open("tables")
    look(moderator, "moderator-tables-change")


def sharing_a_table(guests):
    """Two guests at one table."""
    pairs = ((one, other) for one in guests for other in guests if one is not other)
    return next(pair for pair in pairs if pair[0].table == pair[1].table)


def test_the_handover(cafe, look):
    moderator, guests = cafe.make().at_tables(4)
    for guest in guests:
        guest.send(f"Vorschlag von {guest.name}")
    moderator.end_round()
    moderator.start_next(2)
    for guest in guests:
        guest.expect_round(2, 3)
    reader = next(one for one in guests if one.button("handover.toTalk").count())
    look(reader, "handover")
    reader.put_away_handover()
    look(reader, "table-second-round")


def test_the_harvest(cafe, look):
    moderator, guests = cafe.make().at_tables(4)
    for guest in guests:
        for number in range(3):
            guest.send(f"Lernzeit gehört zur Arbeitszeit, sagt {guest.name} zum {number}. Mal")
    moderator.start_harvest_at_once()
    look_at_harvest(moderator, guests[0], look)
    moderator.close_cafe()
    expect(guests[0].title).to_have_text(guests[0].say("harvest.title-closed"))
    look(guests[0], "closed")
    moderator.open("tables")
    look(moderator, "moderator-closed")


def look_at_harvest(moderator, guest, look):
    moderator.open("themes")
    moderator.page.locator(".lane").wait_for()
    board = Board(moderator)
    board.question(moderator.page.locator("option").first.inner_text())
    text = moderator.page.locator(".card-text").first.inner_text()
    board.form(text, "Zeit zum Lernen")
    look(moderator, "moderator-themes")
    moderator.open("recommendations")
    look(moderator, "moderator-recommendations-empty")
    moderator.open("themes")
    board.recommend("Zeit zum Lernen")
    board.fill("high", title="Lernzeit ist Arbeitszeit", measure="Die Kommune legt es fest.")
    look(moderator, "moderator-recommendation")
    moderator.page.locator(".refusal-button").click()
    look(moderator, "moderator-unplaced")
    moderator.open("result")
    look(moderator, "moderator-result")
    expect(guest.page.locator(".rec")).to_be_visible()
    look(guest, "harvest")


def test_the_organizer(cafe, look):
    organizer = cafe.organizer()
    organizer.page.locator("#cafe-title").wait_for()
    look(organizer, "organizer-empty")
    organizer.button("organizer.make").click()
    organizer.page.locator(".refusal").first.wait_for()
    look(organizer, "organizer-objections")
    organizer.button("organizer.sample").click()
    expect(organizer.page.locator("#cafe-title")).not_to_have_value("")
    look(organizer, "organizer-sample")
    organizer.make()
    organizer.page.locator("svg.qr path").wait_for()
    look(organizer, "organizer-links")


def test_the_calm_pages(cafe, look):
    moderator, guests = cafe.make().at_tables(2)
    guest = guests[0]
    again = guest.in_another_tab()
    expect(guest.title).to_have_text(guest.say("calm.elsewhereTitle"))
    look(guest, "elsewhere")
    again.close()
    guest.button("calm.continueHere").click()
    guest.expect_round(1, 3)
    guest.button("settings.title").click()
    guest.button("settings.leave").click()
    look(guest, "leave")
    guest.button("settings.leaveReally").click()
    expect(guest.title).to_have_text(guest.say("calm.leftTitle"))
    look(guest, "left")


def test_without_a_connection(cafe, look):
    moderator, guests = cafe.make().at_tables(2)
    guest = guests[0]
    for person in (moderator, *guests):
        person.screen.watch.allow(NOBODY_ANSWERS)
    cafe.server.kill()
    expect(guest.page.get_by_text(guest.say("common.offline"))).to_be_visible()
    guest.field.fill("Ein Vorschlag ohne Verbindung")
    guest.page.locator("form:has(#proposal) button:not([type])").click()
    expect(guest.page.get_by_text(guest.say("card.unsent"))).to_be_visible()
    look(guest, "offline")
    look(moderator, "moderator-offline")
    cafe.server.start()
    guest.expect_sent("Ein Vorschlag ohne Verbindung")
