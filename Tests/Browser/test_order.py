"""The order of the board: what the program offers and what people decide, on many screens at once."""

import re

import pytest
from playwright.sync_api import expect

from cast.board import Board
from cast.keyboard import Keyboard
from cast.moderator import Moderator
from harness.access import check_view

LEARNING = ["Lernzeit im Kalender eintragen", "Feste Lernzeit im Kalender", "Lernzeit steht im Kalender"]
MENTORING = ["Mentoring für neue Leute", "Neue Leute durch Mentoring begleiten",
             "Mentoring hilft neuen Leuten"]


@pytest.fixture
def board(cafe):
    """A moderator at the board of a question with two suggested themes of three proposals."""
    moderator, guests = cafe.make().at_tables(4)
    write(guests[:1], LEARNING + MENTORING)
    board = opened(cafe, moderator, guests[0].table)
    for texts in (LEARNING, MENTORING):
        expect(holding(board, texts[0]).locator(".card")).to_have_count(3)
    return board


def write(guests, texts):
    for i, text in enumerate(texts):
        guests[i % len(guests)].send(text)


def opened(cafe, moderator, table):
    board = Board(moderator)
    board.question(next(one["title"] for one in cafe.file["questions"]
                        if cafe.table_of(one["id"]) == table))
    return board


def holding(board, text):
    """The theme that holds a proposal."""
    return board.page.locator(".theme").filter(has=board.page.get_by_text(text, exact=True))


def title_of(board, text):
    return holding(board, text).locator("[id^=theme-]").first.inner_text()


def dialog(board):
    return board.page.locator("dialog[open]")


def test_the_program_offers_another_order_and_people_take_it_or_not(board):
    board.form(LEARNING[0], "Zeit")
    banner = board.page.locator(".banner-inset")
    banner.get_by_role("button", name=board.say("rearranging.look")).click()
    expect(dialog(board)).to_contain_text(LEARNING[1])
    check_view(board.moderator.screen, "moderator-rearranging")
    dialog(board).get_by_role("button", name=re.compile("übernehmen")).click()
    expect(dialog(board)).to_have_count(0)
    expect(board.theme("Zeit").locator(".card")).to_have_count(3)
    expect(banner).to_have_count(0)
    # What was accepted stays a suggestion; only what a person placed is decided.
    expect(board.theme("Zeit").locator(".card[data-decided=people]")).to_have_count(1)
    board.undo("deeds.kind.rearranged", subject=board.page.locator("h1").inner_text())
    expect(board.theme("Zeit").locator(".card")).to_have_count(1)
    banner.get_by_role("button", name=board.say("rearranging.look")).click()
    dialog(board).get_by_role("button", name=board.say("rearranging.dismiss")).click()
    expect(banner).to_have_count(0)
    expect(board.theme("Zeit").locator(".card")).to_have_count(1)


def test_a_theme_is_explained_locked_split_and_nested_by_keyboard_alone(board):
    keys = Keyboard(board.page)
    title = title_of(board, LEARNING[0])
    card = holding(board, LEARNING[0]).locator(".card").first.get_by_role("button")
    keys.choose(card, board.say("themes.whyHere"))
    expect(dialog(board).locator(".reasons")).to_contain_text("Lernzeit")
    check_view(board.moderator.screen, "moderator-why-here")
    keys.press("Escape")
    expect(card).to_be_focused()
    keys.choose(board.menu(title), board.say("themes.lock"))
    expect(holding(board, LEARNING[0])).to_contain_text(board.say("themes.locked"))
    expect(board.menu(title)).to_be_focused()
    keys.choose(board.menu(title), board.say("themes.unlock"))
    expect(holding(board, LEARNING[0])).not_to_contain_text(board.say("themes.locked"))
    keys.choose(board.menu(title), board.say("themes.split"))
    box = dialog(board).get_by_role("checkbox", name=LEARNING[1], exact=True)
    expect(dialog(board).get_by_role("status")).not_to_have_text(board.say("themes.dialog.splitLooking"))
    for name in LEARNING:
        one = dialog(board).get_by_role("checkbox", name=name, exact=True)
        if one.is_checked() != (name == LEARNING[1]):
            keys.activate(one, "Space")
    expect(box).to_be_checked()
    check_view(board.moderator.screen, "moderator-split")
    keys.reach(board.page.locator("#theme-name"))
    keys.type("Fest")
    keys.press("Enter")
    expect(board.theme("Fest").locator(".card")).to_have_count(1)
    keys.choose(board.menu("Fest"), board.say("themes.nest"))
    keys.reach(board.page.locator("#merge-into"))
    keys.activate(
        dialog(board).get_by_role("button", name=board.say("themes.dialog.nestDo"), exact=True))
    expect(board.page.locator(".theme .theme")).to_contain_text("Fest")
    check_view(board.moderator.screen, "moderator-nested")
    keys.choose(board.menu("Fest"), board.say("themes.unnest"))
    expect(board.page.locator(".theme .theme")).to_have_count(0)


def test_the_program_says_how_it_orders_and_what_it_cannot(board):
    board.page.get_by_role("button", name=board.say("themes.explain.open")).click()
    expect(dialog(board)).to_contain_text(board.say("themes.explain.limitsMore"))
    check_view(board.moderator.screen, "moderator-how-it-orders")


def test_two_proposals_are_kept_apart_and_a_locked_theme_takes_nothing(board):
    board._card_menu(LEARNING[0], board.say("themes.apart"))
    check_view(board.moderator.screen, "moderator-apart")
    dialog(board).locator("select").select_option(label=LEARNING[1])
    dialog(board).get_by_role("button", name=board.say("themes.dialog.apartDo")).click()
    expect(dialog(board)).to_have_count(0)
    expect(holding(board, LEARNING[1]).get_by_text(LEARNING[0], exact=True)).to_have_count(0)
    board._card_menu(LEARNING[0], board.say("themes.moveTo", theme=title_of(board, LEARNING[1])))
    expect(board.page.locator(".refusal")).to_contain_text(LEARNING[0])
    board.undo("deeds.kind.proposalsKeptApart", subject=LEARNING[0])
    expect(board.page.get_by_text(board.say("themes.apartFrom", count=1))).to_have_count(0)
    title = title_of(board, LEARNING[1])
    board.choose(title, "themes.lock")
    expect(holding(board, LEARNING[1])).to_contain_text(board.say("themes.locked"))
    # No menu offers what the lock forbids.
    board.menu(title).click()
    entries = board.page.get_by_role("menuitem").all_inner_texts()
    assert not {board.say("themes.merge"), board.say("themes.dissolve")} & set(entries)


def test_two_moderators_and_eight_guests_at_once_and_all_screens_agree(cafe):
    first, guests = cafe.make().at_tables(8)
    table = guests[0].table
    writers = [guest for guest in guests if guest.table == table]
    others = [guest for guest in guests if guest.table != table]
    write(writers, LEARNING)
    second = invited(cafe, first)
    here, there = (opened(cafe, one, table) for one in (first, second))
    for board in (here, there):
        expect(holding(board, LEARNING[0])).to_be_visible()
    here.form(LEARNING[0], "Zeit")
    write(writers, MENTORING[:1])
    there.choose("Zeit", "themes.lock")
    write(others, [f"Anderswo ein Gedanke von {guest.name}" for guest in others])
    write(writers, MENTORING[1:])
    there.undo("deeds.kind.clusterLocked", subject="Zeit")
    here.form(MENTORING[0], "Begleiten")
    there.move(MENTORING[1], "Begleiten")
    here.choose("Begleiten", "themes.split")
    box = dialog(here).get_by_role("checkbox", name=MENTORING[1], exact=True)
    box.check()
    for text in (MENTORING[0], MENTORING[2]):
        one = dialog(here).get_by_role("checkbox", name=text, exact=True)
        if one.count():
            one.uncheck()
    here.page.locator("#theme-name").fill("Neue Leute")
    here._confirm("themes.dialog.splitDo")
    there.undo("deeds.kind.clusterSplit", subject="Begleiten")
    expect(here.theme("Neue Leute")).to_have_count(0)
    first.start_harvest_at_once()
    here.question(there.page.locator("h1").inner_text())
    expected = themes(here.page)
    for page in (there.page, *(guest.page for guest in guests)):
        select_question(page, here.page.locator("h1").inner_text())
        expect(page.locator(".theme").first).to_be_visible()
        page.wait_for_function(f"(expected) => {READ} === expected", arg=expected)


# The themes with their cards as a text, the same on every screen.
READ = """JSON.stringify([...document.querySelectorAll('.board .theme')]
  .filter((theme) => theme.id !== 'loose' && !theme.querySelector('#theme-loose'))
  .map((theme) => [theme.querySelector('[id^=theme-]').textContent.trim().split('\\n')[0]
    .replace(/\\d+\\s*Vorschl.*$/, '').trim(),
    [...theme.querySelectorAll('.card-text')].map((card) => card.textContent.trim()).sort()])
  .sort())"""


def themes(page):
    return page.evaluate(f"() => {READ}")


def select_question(page, title):
    page.locator("select:visible").first.select_option(label=title)


def invited(cafe, moderator):
    moderator.open("rounds")
    moderator.page.locator("#invite-name").fill("Zweite Moderation")
    moderator.button("moderator.moderators.invite").click()
    link = moderator.page.get_by_label(
        moderator.say("moderator.moderators.link", name="Zweite Moderation")).input_value()
    return Moderator(cafe.screen(link))


def test_a_theme_is_dragged_onto_another_one_and_a_card_into_one_that_lies_in_another(board):
    learning, mentoring = (title_of(board, texts[0]) for texts in (LEARNING, MENTORING))
    board.theme(learning).locator(".theme-head").first.drag_to(board.theme(mentoring).locator("h3"))
    expect(dialog(board).locator("#merge-into option:checked")).to_contain_text(mentoring)
    dialog(board).get_by_role("button", name=board.say("themes.dialog.mergeDo"), exact=True).click()
    expect(holding(board, LEARNING[0]).locator(".card")).to_have_count(6)
    board.undo("deeds.kind.clustersMerged", subject=mentoring)
    expect(holding(board, LEARNING[0]).locator(".card")).to_have_count(3)
    # What the inner theme takes, the outer one must not take away again.
    board.choose(learning, "themes.nest")
    dialog(board).get_by_role("button", name=board.say("themes.dialog.nestDo"), exact=True).click()
    inner = board.page.locator(".theme .theme")
    expect(inner.locator(".card")).to_have_count(3)
    board.page.locator(".card").filter(has_text=MENTORING[2]).drag_to(inner.locator("h4"))
    expect(inner.locator(".card")).to_have_count(4)
