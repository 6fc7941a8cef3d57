"""The sample café from invitation to result: 1 moderator, 16 guests, 54 proposals."""

import json
import os
import time

from playwright.sync_api import expect

from cast import export, qr
from cast.board import Board
from cast.organizer import SAMPLE

PROPOSALS = json.loads(SAMPLE.read_text())["proposals"]
ROUNDS = 3
# Every third guest sits at a phone, every fourth prefers the dark scheme, the last one has Firefox.
PHONE = {"width": 390, "height": 800}
# What a machine with two cores needs at most when it has nothing else to do.
WHOLE_S_MAX = 90


def look_of(number):
    look = {"scheme": "dark"} if number % 4 == 0 else {}
    if number == 16:
        return {"engine": "firefox"}
    return {**PHONE, **look} if number % 3 == 0 else look


def test_a_whole_cafe_is_held(cafe):
    began, is_quiet = time.monotonic(), os.getloadavg()[0] < os.cpu_count()
    invite(cafe)
    moderator = cafe.moderator()
    moderator.open_lobby()
    for number in range(1, 17):
        cafe.guest(**look_of(number)).expect_lobby()
    told("everybody is in the lobby", began)
    moderator.start_first()
    for number in range(1, ROUNDS + 1):
        hold_round(cafe, moderator, number)
        told(f"round {number} is over", began)
    moderator.start_harvest()
    harvest(cafe, moderator)
    told("the harvest is in", began)
    check_export(moderator)
    moderator.close_cafe()
    for guest in cafe.guests:
        expect(guest.title).to_have_text(guest.say("harvest.title-closed"))
    told("the café is closed", began)
    assert time.monotonic() - began < WHOLE_S_MAX or not is_quiet


def told(what, began):
    print(f"{time.monotonic() - began:5.1f} s  {what}")


def invite(cafe):
    """The organizer makes the sample café with one click, and its links, code and QR code agree."""
    organizer = cafe.organizer()
    organizer.button("organizer.sample").click()
    expect(organizer.page.locator("#cafe-title")).to_have_value("Digitale Kompetenzen in Kommunen")
    cafe.adopt(*organizer.make())
    code = organizer.page.locator(".code").inner_text()
    assert cafe.link.endswith(f"/c/{code}")
    drawing = organizer.page.locator("svg.qr")
    drawing.locator("path").wait_for()
    size = int(drawing.get_attribute("viewBox").split()[-1])
    assert qr.read(drawing.locator("path").get_attribute("d"), size) == cafe.link


def hold_round(cafe, moderator, number):
    """A round with everything that happens in one, and the change of tables after it."""
    for guest in cafe.guests:
        guest.expect_round(number, ROUNDS)
    if number == 1:
        volunteer(cafe)
    if number == 2:
        move_one(cafe, moderator)
    write_all(cafe, number)
    moderator.open("tables")
    moderator.expect_proposals(18)
    if number == 1:
        tell_all(cafe, moderator)
        announce_change(cafe, moderator)
    writer = cafe.guests[0]
    writer.field.fill(f"Ein Gedanke aus Runde {number}")
    moderator.end_round()
    for guest in cafe.guests:
        expect(guest.page.locator(".move")).to_be_visible()
    # The text is still there, and the time to finish it.
    expect(writer.field).to_have_value(f"Ein Gedanke aus Runde {number}")
    if number < ROUNDS:
        arrive(cafe, moderator)
        moderator.start_next(number + 1)
        expect(writer.page.get_by_text(writer.say("drafts.open"))).to_have_count(number)


def write_all(cafe, number):
    """The sample's proposals for this round, each written by a guest at its question's table."""
    written = [one for one in PROPOSALS if one["round"] == number]
    tables = {name: [] for name in ("Tisch 1", "Tisch 2", "Tisch 3")}
    for guest in cafe.guests:
        tables[guest.table].append(guest)
    assert all(4 <= len(guests) <= 7 for guests in tables.values())
    for i, one in enumerate(written):
        guests = tables[cafe.table_of(one["question"])]
        guest = guests[i % len(guests)]
        if i == 0:
            guest.send("Ein halber Gedanke")
            guest.edit("Ein halber Gedanke", one["text"])
        elif i == 1:
            guest.send(one["text"])
            guest.withdraw(one["text"])
            guest.send(one["text"])
        else:
            guest.send(one["text"])
        cafe.authors[one["text"]] = guest
        if i % 6 == 5:
            guests[(i + 1) % len(guests)].support(one["text"])


def volunteer(cafe):
    """One at each table keeps its memory; everybody there sees who."""
    tables = {guest.table: guest for guest in cafe.guests if guest.is_wide}
    assert len(tables) == 3
    for table, guest in tables.items():
        guest.button("table.volunteer").click()
        for mate in cafe.guests:
            if mate.table == table and mate.is_wide:
                host = mate.page.locator(".seat:has([data-role=host])")
                name = "Sie" if mate is guest else guest.name
                expect(host.locator(".seat-label")).to_contain_text(name)


def move_one(cafe, moderator):
    """The moderator moves one guest with the seat's menu; the guest's page follows."""
    guest = next(one for one in cafe.guests if one.table == "Tisch 1")
    moderator.choose(
        moderator.seat(guest.name), moderator.say("moderator.seat.moveTo", table="Tisch 3"))
    expect(guest.page.locator(".where span")).to_have_text("Tisch 3")


def tell_all(cafe, moderator):
    moderator.message("In fünf Minuten wechseln wir.")
    for guest in cafe.guests:
        expect(guest.page.locator("bdi").get_by_text("In fünf Minuten")).to_be_visible()
        guest.button("common.read").click()


def announce_change(cafe, moderator):
    """From five minutes before, everybody reads where it goes next."""
    for _ in range(3):
        moderator.more("moderator.do.shorter")
    for guest in cafe.guests:
        notice = guest.page.get_by_label(guest.say("notice.label"), exact=True)
        expect(notice).to_contain_text(guest.say("notice.left", count=5))


def arrive(cafe, moderator):
    for guest in cafe.guests:
        guest.button("move.arrive").click()
        expect(guest.page.get_by_text(guest.say("move.arrived"))).to_be_visible()
    arrived = moderator.page.locator(".tile-figures")
    for i, tile in enumerate(arrived.all()):
        expect(tile).to_contain_text("am Tisch")


def harvest(cafe, moderator):
    """Two recommendations are made of themes; each guest sees where the own proposals went."""
    board = Board(moderator)
    for number, title in enumerate(["Digitales Mindset", "Lernen am Arbeitsplatz"], 1):
        board.question(title)
        name = f"Was trägt ({number})"
        board.rename(board.themes()[0], name)
        other = board.page.locator(".lane .card-text, .theme .card-text").last.inner_text()
        board.move(other, name)
        if number == 1:
            text = board.cards(name)[0]
            board.form(text, "Nur kurz")
            board.merge("Nur kurz", name)
        texts = board.cards(name)
        board.recommend(name)
        board.fill("high" if number == 1 else "medium", title=f"Empfehlung zu: {title}",
                   measure="Kommunen legen es fest und geben Zeit dafür.", addressee="Leitungen")
        for text in texts:
            see_fate(cafe.authors[text], text, name, number)
    for guest in cafe.guests:
        expect(guest.title).to_have_text(guest.say("harvest.title-harvest"))
        expect(guest.page.locator(".rec")).to_have_count(2)
        expect(guest.page.locator(".theme-title").first).to_be_visible()


def see_fate(guest, text, theme, number):
    fate = guest.page.locator(".fate").filter(has_text=text)
    expect(fate).to_contain_text(theme)
    expect(fate).to_contain_text(guest.say("harvest.draftName", number=number))


def check_export(moderator):
    moderator.open("result")
    first, again = moderator.download("json"), moderator.download("json")
    assert first == again
    found = json.loads(first)
    assert export.dangling(found) == []
    assert sorted(one["text"] for one in found["proposals"]) == sorted(
        one["text"] for one in PROPOSALS)
    assert [one["title"] for one in found["recommendations"]] == [
        "Empfehlung zu: Digitales Mindset", "Empfehlung zu: Lernen am Arbeitsplatz"]
    assert "Gast 0" not in first.decode()
