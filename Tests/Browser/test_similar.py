"""While one writes: what says something similar is offered, to support it instead."""

from playwright.sync_api import expect

from cast.board import Board
from harness.access import check_view


def test_a_similar_proposal_is_supported_instead(cafe):
    _, guests = cafe.make().at_tables(6)
    writer = guests[0]
    mate = next(guest for guest in guests[1:] if guest.table == writer.table)
    writer.send("Lernzeit als Arbeitszeit anerkennen")
    expect(mate.card("Lernzeit als Arbeitszeit")).to_be_visible()
    mate.field.fill("Unsere Lernzeit soll als Arbeitszeit gelten")
    offered = mate.page.get_by_role("list", name=mate.say("composer.similar.label"))
    expect(offered).to_contain_text("Lernzeit als Arbeitszeit anerkennen")
    check_view(mate.screen, "table-similar")
    offered.get_by_role("button").press("Enter")
    expect(offered).to_contain_text(mate.say("composer.similar.supported"))
    expect(writer.card("Lernzeit als Arbeitszeit")).to_contain_text("1")
    mate.field.fill("Kaffee")
    expect(offered).to_have_count(0)


def test_a_moderator_finds_what_is_similar_and_why(cafe):
    moderator, guests = cafe.make().at_tables(4)
    writer = guests[0]
    for text in ("Lernzeit als Arbeitszeit anerkennen", "Arbeitszeit auch für Lernzeit nutzen",
                 "Kaffee für alle"):
        writer.send(text)
    title = next(one["title"] for one in cafe.file["questions"]
                 if cafe.table_of(one["id"]) == writer.table)
    board = Board(moderator)
    board.question(title)
    board.form("Lernzeit als Arbeitszeit", "Zeit")
    card = moderator.page.locator(".card").filter(has_text="Arbeitszeit auch für Lernzeit")
    moderator.choose(card.get_by_role("button").last, moderator.say("themes.findSimilar"))
    dialog = moderator.page.locator("dialog[open]")
    expect(dialog.locator("li")).to_have_count(1)
    expect(dialog).to_contain_text("Lernzeit als Arbeitszeit anerkennen")
    expect(dialog).to_contain_text(moderator.say("themes.similar.in", theme="Zeit"))
    check_view(moderator.screen, "moderator-similar")
    in_theme = board.theme("Zeit").locator(".card")
    if in_theme.count() == 1:
        dialog.get_by_role("button", name=moderator.say("themes.similar.joinOf", theme="Zeit")).click()
    expect(in_theme).to_have_count(2)


def test_whoever_takes_a_table_over_finds_its_proposals_grouped(cafe):
    moderator, guests = cafe.make().at_tables(4)
    table = guests[0].table
    for text in ("Lernzeit im Kalender eintragen", "Drucker reparieren", "Feste Lernzeit im Kalender"):
        guests[0].send(text)
    moderator.end_round()
    moderator.start_next(2)
    for guest in guests:
        guest.expect_round(2, 3)
    reader = next(guest for guest in guests if guest.table == table)
    groups = reader.page.locator("article.panel section")
    expect(groups).to_have_count(2)
    expect(groups.first.get_by_role("heading")).to_have_text(
        reader.say("handover.similar", count=2))
    expect(groups.first).to_contain_text("Feste Lernzeit im Kalender")
    expect(groups.last).to_contain_text("Drucker reparieren")
    check_view(reader.screen, "handover-grouped")
