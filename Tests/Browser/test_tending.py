"""A table's host pins insights and merges what says the same; nothing of it is lost."""

from playwright.sync_api import expect

from cast.board import Board
from harness.access import check_view

FIRST, SECOND, THIRD = "Lernzeit ist Arbeitszeit", "Arbeitszeit zum Lernen", "Mentoren für Neue"


def tables_with_mates(cafe, count):
    """The host of a table and somebody else there; the first card lies on it."""
    moderator, guests = cafe.make().at_tables(count)
    keeper, other = [guest for guest in guests if guest.table == guests[0].table][:2]
    keeper.button("table.volunteer").click()
    keeper.send(FIRST)
    expect(other.card(FIRST)).to_be_visible()
    return moderator, keeper, other


def tend(guest, text, key):
    """Chooses an action of a card's menu by keyboard alone."""
    guest.page.locator(".card").filter(has_text=text).locator("[data-tending]").first.press("Enter")
    guest.page.get_by_role("menuitem", name=guest.say(key), exact=True).press("Enter")


def test_a_host_pins_an_insight_and_merges_what_says_the_same(cafe):
    moderator, keeper, other = tables_with_mates(cafe, 9)
    other.send(SECOND)
    other.send(THIRD)
    expect(other.page.locator("[data-tending]")).to_have_count(0)
    tend(keeper, FIRST, "tending.pin")
    for guest in (keeper, other):
        expect(guest.page.get_by_role("heading", name=guest.say("table.insights"))).to_be_visible()
    tend(keeper, SECOND, "tending.merge")
    dialog = keeper.page.locator("dialog[open]")
    dialog.get_by_role("radio", name=FIRST).check()
    check_view(keeper.screen, "table-merging")
    dialog.get_by_role("radio", name=FIRST).press("Enter")
    expect(dialog).to_have_count(0)
    fold = keeper.page.locator("details.same-cards")
    expect(fold.locator("summary")).to_have_text(keeper.say("tending.same", count=1))
    expect(keeper.page.locator(".card > .card-text").filter(has_text=SECOND)).to_have_count(0)
    fold.locator("summary").press("Enter")
    expect(fold).to_contain_text(SECOND)
    check_view(keeper.screen, "table-tending")
    # Whoever wrote it still finds the own card.
    expect(other.card(SECOND).last).to_contain_text(
        other.say("tending.mergedInto", text="Lernzeit ist Arbeitszeit"))
    board = Board(moderator)
    board.question(next(one["title"] for one in cafe.file["questions"]
                        if cafe.table_of(one["id"]) == keeper.table))
    expect(moderator.page.locator(".card").filter(has_text=SECOND)).to_contain_text(
        moderator.say("tending.mergedInto", text="Lernzeit ist Arbeitszeit"))
    fold.get_by_role("button").press("Enter")
    expect(fold).to_have_count(0)
    expect(keeper.card(SECOND)).to_be_visible()


def test_whoever_takes_a_table_over_finds_its_insights_first(cafe):
    moderator, keeper, _ = tables_with_mates(cafe, 6)
    table = keeper.table
    tend(keeper, FIRST, "tending.pin")
    expect(keeper.page.get_by_role("heading", name=keeper.say("table.insights"))).to_be_visible()
    moderator.end_round()
    moderator.start_next(2)
    for guest in cafe.guests:
        guest.expect_round(2, cafe.file["rounds"])
    reader = next(guest for guest in cafe.guests if guest.table == table)
    heading = reader.page.locator("section h3").first
    expect(heading).to_have_text(reader.say("table.insights"))
