"""Bad input gets words beside what was tried, and nothing typed is lost."""

import json

import pytest
from playwright.sync_api import expect

from cast.organizer import sample

LONG = "Lernzeit " * 40


def refused(person, code, **parameters):
    """The refusal's words, as they stand on the page."""
    return person.page.locator(".refusal, .mark-attention").get_by_text(
        person.say(f"refusal.{code}", **parameters))


@pytest.fixture
def lobby(cafe):
    cafe.make().moderator().open_lobby()
    return cafe


def test_an_unknown_code_asks_for_the_code(cafe):
    cafe.link = "/c/ABCD-EFGH"
    guest = cafe.visitor("Gast 01")
    expect(refused(guest, "unknown-code")).to_be_visible()
    expect(guest.page.locator("#code")).to_have_value("ABCD-EFGH")


def test_a_code_is_found_however_it_is_typed(lobby):
    code = lobby.link.rpartition("/")[2]
    lobby.link = "/"
    guest = lobby.visitor("Gast 01")
    guest.page.locator("#code").fill("abc")
    guest.button("join.find").click()
    expect(refused(guest, "incomplete-code")).to_be_visible()
    guest.page.locator("#code").fill(code.replace("-", " ").lower())
    guest.button("join.find").click()
    guest.join().expect_lobby()


def test_a_wrong_token_is_forgotten(lobby):
    lobby.link += "#wrong-token-of-somebody-else"
    guest = lobby.visitor("Gast 01")
    expect(refused(guest, "wrong-token")).to_be_visible()
    guest.join().expect_lobby()


def test_a_wrong_organizer_link_makes_no_cafe(cafe):
    cafe.link = "/#organizer=wrong-key-of-somebody-else"
    guest = cafe.visitor("Gast 01")
    expect(guest.title).to_have_text(guest.say("calm.notInvitedTitle"))
    expect(refused(guest, "wrong-organizer-key")).to_be_visible()


def test_the_second_tab_rests_the_first_until_one_wants_it_back(lobby):
    first = lobby.guest()
    tab = first.in_another_tab()
    expect(first.title).to_have_text(first.say("calm.elsewhereTitle"))
    expect(tab.get_by_role("heading", level=1)).to_have_text(first.say("lobby.title"))
    first.button("calm.continueHere").click()
    first.expect_lobby()
    expect(tab.get_by_role("heading", level=1)).to_have_text(first.say("calm.elsewhereTitle"))


@pytest.mark.parametrize("name, code", [
    ("Anna\u0007Bell", "text-forbidden"), ("\u202eAnna", "text-forbidden"),
    ("A" * 5000, "text-too-long"), ("   ", "text-empty")])
def test_a_name_that_cannot_be_is_refused(lobby, name, code):
    guest = lobby.visitor(name)
    guest.page.locator("#name").fill(name)
    guest.button("join.join").click()
    expect(guest.page.locator("#join-refusal")).to_contain_text(
        guest.say(f"refusal.{code}").partition("{")[0])
    guest.name = "Anna"
    guest.join().expect_lobby()


def test_a_proposal_too_long_or_empty_stays_in_the_field(cafe):
    _, (guest, _) = cafe.make().at_tables(2)
    send = guest.page.locator("form:has(#proposal) button:not([type])")
    send.click()
    expect(refused(guest, "text-empty")).to_be_visible()
    guest.field.fill(LONG)
    send.click()
    expect(refused(guest, "text-too-long", max=280)).to_be_visible()
    expect(guest.field).to_have_value(LONG)


def test_what_comes_after_the_lock_is_kept_with_the_reason(cafe):
    """Written without a connection, and its round is over when the connection is back."""
    moderator, guests = cafe.make().at_tables(2)
    guest = guests[0]
    guest.lose_connection()
    expect(guest.page.get_by_text(guest.say("common.offline"))).to_be_visible()
    guest.field.fill("Zu spät, aber nicht verloren")
    guest.page.locator("form:has(#proposal) button:not([type])").click()
    moderator.end_round()
    moderator.start_next(2)
    guests[1].expect_round(2, 3)
    guest.find_connection()
    expect(refused(guest, "round-locked", round=1)).to_be_visible()
    card = guest.card("Zu spät, aber nicht verloren")
    expect(card).to_have_count(1)
    guest.button("card.sendHere").click()
    guest.expect_sent("Zu spät, aber nicht verloren")


TABLES = [{"id": "a", "name": "A", "question": "q9"}, {"id": "b", "name": "B", "question": "q9"}]
# What a file says wrongly, and the words that name the place: the form's own, or the server's.
FAULTY = {
    "no tables": ({"tables": []}, "organizer.against.singleTable", {}),
    "more rounds than questions": (
        {"rounds": 9}, "organizer.against.tooManyRounds", {"rounds": 9, "count": 3}),
    "a title that is a number": ({"title": 7}, "organizer.against.emptyTitle", {}),
    "tables of an unknown question": (
        {"tables": TABLES}, "organizer.against.tooFewTables", {"tables": 2, "count": 3}),
    "an unknown format": (
        {"format": "worldcafe-sample/9"}, "refusal.bad-file", {"field": "format", "problem": ""}),
    "etiquette that is no list": (
        {"etiquette": "freundlich"}, "refusal.bad-file", {"field": "etiquette", "problem": ""}),
}


def cafe_file(organizer):
    """Where a café file is chosen; another field of the page takes the list of those invited."""
    return organizer.page.get_by_label(organizer.say("organizer.load"), exact=True).and_(
        organizer.page.locator("input"))


@pytest.mark.parametrize("changes, key, values", FAULTY.values(), ids=FAULTY)
def test_a_faulty_cafe_file_says_which_field(cafe, tmp_path, changes, key, values):
    organizer = cafe.organizer()
    path = tmp_path / "cafe.json"
    path.write_text(json.dumps({**sample(), **changes}))
    cafe_file(organizer).set_input_files(path)
    organizer.button("organizer.make").click()
    expect(organizer.page.locator(".refusal").first).to_contain_text(
        organizer.say(key, **values).strip())


def test_a_file_that_is_no_cafe_is_refused(cafe, tmp_path):
    organizer = cafe.organizer()
    path = tmp_path / "cafe.json"
    path.write_text("{")
    cafe_file(organizer).set_input_files(path)
    expect(organizer.page.get_by_text(organizer.say("organizer.brokenFile"))).to_be_visible()
