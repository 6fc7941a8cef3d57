"""The presentation: one slide on all screens, which anybody can leave and come back to."""

import re

import pytest
from playwright.sync_api import expect

from cast.board import Board
from cast.keyboard import Keyboard
from harness.access import check_view


@pytest.fixture
def room(cafe):
    """A moderator at a board with one theme and its recommendation, four guests, a table's name."""
    moderator, guests, _, question = cafe.make().in_harvest(
        4, "Lernzeit ist Arbeitszeit", "Lernräume im Haus")
    moderator.page.get_by_label(moderator.say("recommendations.field.horizon")).fill("bis Mai")
    moderator.page.keyboard.press("Tab")
    expect(moderator.page.get_by_text(moderator.say("recommendations.saved"))).to_be_visible()
    return moderator, guests, cafe.table_of(question["id"]), question["title"]


def slide_title(person):
    return person.page.get_by_role("heading", level=1)


def test_all_follow_by_keyboard_and_whoever_left_comes_back(room):
    moderator, guests, table, _ = room
    writer, other = guests[:2]
    Keyboard(moderator.page).activate(moderator.button("presentation.start"))
    for one in (moderator, writer, other):
        expect(slide_title(one)).to_have_text("Digitale Kompetenzen in Kommunen")
        expect(one.page.get_by_text(one.say("presentation.place", place=1, count=4))).to_be_visible()
    moderator.page.keyboard.press("ArrowRight")
    expect(slide_title(writer)).to_have_text(table)
    expect(writer.page.locator(".slide-quote")).to_have_count(2)
    moderator.page.keyboard.press("PageDown")
    expect(slide_title(writer)).to_have_text("Zeit")
    Keyboard(other.page).activate(other.button("presentation.leave"))
    expect(other.title).to_have_text(other.say("harvest.title-harvest"))
    Keyboard(moderator.page).activate(moderator.button("presentation.on"))
    expect(slide_title(writer)).to_contain_text(writer.say("harvest.draftNumber", number=1))
    expect(writer.page.locator(".slide-facts")).to_contain_text("bis Mai")
    expect(moderator.button("presentation.on")).to_be_focused()
    # The last slide stays where it is.
    moderator.page.keyboard.press("ArrowRight")
    expect(other.title).to_have_text(other.say("harvest.title-harvest"))
    Keyboard(other.page).activate(other.button("presentation.follow"))
    expect(slide_title(other)).to_contain_text(other.say("harvest.draftNumber", number=1))
    # A reload changes nothing.
    other.page.reload()
    expect(slide_title(other)).to_contain_text(other.say("harvest.draftNumber", number=1))
    moderator.page.keyboard.press("ArrowLeft")
    expect(slide_title(other)).to_have_text("Zeit")
    moderator.button("presentation.toModeration").click()
    expect(moderator.button("presentation.back-to")).to_be_visible()
    moderator.button("presentation.back-to").click()
    moderator.button("presentation.end").click()
    for one in (writer, other):
        expect(one.title).to_have_text(one.say("harvest.title-harvest"))
    moderator.button("presentation.start").click()
    expect(slide_title(other)).to_have_text("Digitale Kompetenzen in Kommunen")


def test_a_slide_whose_theme_is_gone_says_so(room):
    moderator, guests, _, question = room
    writer = guests[0]
    moderator.button("presentation.start").click()
    for _ in range(2):
        moderator.button("presentation.on").click()
    expect(slide_title(writer)).to_have_text("Zeit")
    moderator.button("presentation.toModeration").click()
    board = Board(moderator)
    board.question(question)
    board.dissolve("Zeit")
    expect(slide_title(writer)).to_have_text(writer.say("presentation.gone"))
    moderator.button("presentation.back-to").click()
    expect(slide_title(moderator)).to_have_text(moderator.say("presentation.gone"))
    moderator.page.keyboard.press("ArrowRight")
    expect(slide_title(writer)).to_have_text("Digitale Kompetenzen in Kommunen")


def test_every_slide_can_be_read_by_everybody(room):
    moderator, guests, _, _ = room
    writer = guests[0]
    moderator.button("presentation.start").click()
    for name in ("cafe", "table", "theme", "recommendation"):
        place = re.compile(re.escape(writer.say("presentation.slides")))
        expect(writer.page.get_by_role("navigation", name=place)).to_be_visible()
        check_view(writer.screen, f"presentation-{name}")
        before = slide_title(writer).text_content()
        if name != "recommendation":
            moderator.button("presentation.on").click()
            expect(slide_title(writer)).not_to_have_text(before)
    check_view(moderator.screen, "presentation-moderator")
    writer.button("presentation.leave").click()
    check_view(writer.screen, "presentation-left")
