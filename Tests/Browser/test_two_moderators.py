"""Two moderators at one board: each sees the other's moves, and neither is disturbed by them."""

import re

import pytest
from playwright.sync_api import expect

from cast.board import Board
from cast.moderator import Moderator
from harness.access import check_view


@pytest.fixture
def boards(cafe):
    """Two moderators at the themes of a question with four proposals, and the proposals' texts."""
    first, guests = cafe.make().at_tables(4)
    writers = [guest for guest in guests if guest.table == guests[0].table]
    # So different that the program leaves them all to people.
    texts = ["Lernzeit im Dienstplan", "Kaffee für alle Gäste", "Mentorinnen aus dem Nachbaramt",
             "Drucker reparieren"]
    for i, text in enumerate(texts):
        writers[i % len(writers)].send(text)
    table = writers[0].table
    first.open("rounds")
    first.page.locator("#invite-name").fill("Zweite Moderation")
    first.button("moderator.moderators.invite").click()
    link = first.page.get_by_label(
        first.say("moderator.moderators.link", name="Zweite Moderation")).input_value()
    first.start_harvest_at_once()
    second = Moderator(cafe.screen(link))
    title = next(one["title"] for one in cafe.file["questions"]
                 if cafe.table_of(one["id"]) == table)
    found = [Board(first), Board(second)]
    for board in found:
        board.question(title)
    return (*found, texts)


def test_an_open_menu_holds_still_while_others_work(boards):
    here, there, texts = boards
    here.form(texts[0], "Zeit")
    opener = here.page.locator(".card").filter(has_text=texts[1]).get_by_role("button")
    opener.click()
    entries = here.page.get_by_role("menuitem").all_inner_texts()
    there.form(texts[2], "Fragen")
    expect(here.theme("Fragen")).to_be_visible()
    assert here.page.get_by_role("menuitem").all_inner_texts() == entries
    here.page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    opener.click()
    assert len(here.page.get_by_role("menuitem").all_inner_texts()) == len(entries) + 1


def test_what_one_did_the_other_undoes_by_name_and_redoes(boards):
    here, there, texts = boards
    here.form(texts[0], "Zeit")
    there.move(texts[1], "Zeit")
    here.undo("deeds.kind.proposalsMoved", subject="Zeit")
    for board in (here, there):
        expect(board.theme("Zeit").locator(".card")).to_have_count(1)
    there.redo()
    for board in (here, there):
        expect(board.theme("Zeit").locator(".card")).to_have_count(2)
    here.undo_down_to("deeds.kind.clusterFormed", subject="Zeit")
    for board in (here, there):
        expect(board.theme("Zeit")).to_have_count(0)


def test_both_work_at_once_and_nothing_is_lost(boards):
    here, there, texts = boards
    here.form(texts[0], "Zeit")
    there.move(texts[1], "Zeit")
    here.form(texts[2], "Fragen")
    there.rename("Zeit", "Zeit zum Lernen")
    expect(here.theme("Zeit zum Lernen")).to_be_visible()
    here.move(texts[3], "Fragen")
    for board in (here, there):
        expect(board.theme("Fragen").locator(".card")).to_have_count(2)
        expect(board.theme("Zeit zum Lernen").locator(".card")).to_have_count(2)


@pytest.fixture
def drafts(boards):
    """Both moderators look at the same recommendation."""
    here, there, texts = boards
    here.form(texts[0], "Zeit")
    here.recommend("Zeit")
    there.moderator.open("recommendations")
    return here.moderator, there.moderator, texts


def test_two_who_write_the_same_field_lose_neither_text(drafts):
    here, there, _ = drafts
    label = here.say("recommendations.field.reason")
    mine, theirs = (one.page.get_by_label(label, exact=True) for one in (here, there))
    mine.fill("Weil Zeit fehlt.")
    theirs.fill("Weil es wirkt.")
    theirs.blur()
    expect(there.page.get_by_text(there.say("recommendations.saved"))).to_be_visible()
    expect(here.page.get_by_text(here.say("recommendations.conflict.what"))).to_be_visible()
    expect(here.page.locator("blockquote")).to_have_text("Weil es wirkt.")
    expect(mine).to_have_value("Weil Zeit fehlt.")
    # What is not decided yet is still there after a look at something else.
    here.open("themes")
    here.open("recommendations")
    expect(mine).to_have_value("Weil Zeit fehlt.")
    check_view(here.screen, "moderator-conflict")
    here.button("recommendations.conflict.mine").click()
    expect(theirs).to_have_value("Weil Zeit fehlt.")
    theirs.fill("Beides.")
    mine.fill("Keins.")
    theirs.blur()
    expect(here.page.get_by_text(here.say("recommendations.conflict.what"))).to_be_visible()
    here.button("recommendations.conflict.theirs").click()
    expect(mine).to_have_value("Beides.")


def test_sources_are_added_and_taken_away_and_that_is_undone(drafts):
    here, there, texts = drafts
    here.page.get_by_text(here.say("recommendations.otherSources", count=3)).click()
    here.page.get_by_role("button", name=re.compile(
        f"{here.say('recommendations.addSource')}.*{texts[1].split()[0]}")).click()
    expect(there.page.get_by_text(there.say("recommendations.sources", count=2))).to_be_visible()
    there.page.get_by_role("button", name=re.compile(
        f"{there.say('recommendations.removeSource')}.*{texts[0].split()[0]}")).click()
    expect(here.page.get_by_text(here.say("recommendations.sources", count=1))).to_be_visible()
    here.button_starting("deeds.undo").click()
    expect(there.page.get_by_text(there.say("recommendations.sources", count=2))).to_be_visible()
    check_view(there.screen, "moderator-sources")
