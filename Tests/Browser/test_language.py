"""The second language and the second scheme: nothing stays untranslated, and a choice holds."""

import pytest
from playwright.sync_api import expect

from cast.language import strangers, texts, words_of
from cast.words import Words, catalogue

CAFE = {
    "language": "en", "title": "Digital skills", "occasion": "A virtual workshop",
    "consent": "Your words remain on this server.",
    "questions": [{"id": "a", "title": "Mindset", "text": "What helps?"},
                  {"id": "b", "title": "Learning", "text": "What next?"},
                  {"id": "c", "title": "Support", "text": "Who helps?"}],
    "tables": [{"id": f"t{n}", "name": f"Table {n}", "question": question}
               for n, question in enumerate("abc", 1)],
}


# Words that are the same in both languages, and may be the whole of a text.
INTERNATIONAL = {
    "world", "café", "deutsch", "english", "moderation", "pause", "code", "text", "markdown"}


def test_no_text_is_the_same_in_both_languages():
    german = dict(texts(catalogue("de")))
    same = {key: text for key, text in texts(catalogue("en")) if german[key] == text}
    assert {key: text for key, text in same.items() if words_of(text) - INTERNATIONAL} == {}


@pytest.fixture
def english(cafe):
    return cafe.make(**CAFE)


def check(*people):
    for person in people:
        page = person.page
        assert page.evaluate("() => document.documentElement.lang") == "en"
        assert strangers(page, "en", "de") == []


def test_a_cafe_in_english_speaks_english(english):
    moderator = english.moderator(language="en")
    anna = english.visitor("Anna", language="en")
    expect(anna.page.get_by_text(anna.say("join.notOpenYet"))).to_be_visible()
    check(moderator, anna)
    moderator.open_lobby()
    anna.page.locator("#name").wait_for()
    check(anna)
    anna.button("join.join").click()
    expect(anna.page.get_by_text(anna.say("refusal.consent-missing"))).to_be_visible()
    anna.join()
    bert, carla, dora = (english.guest(name, language="en") for name in ("Bert", "Carla", "Dora"))
    anna.expect_lobby()
    check(moderator, anna)
    moderator.start_first()
    at_the_table(moderator, anna, (bert, carla, dora))
    in_the_harvest(moderator, anna)


def at_the_table(moderator, anna, others):
    for guest in (anna, *others):
        guest.expect_round(1, 3)
        check(guest)
        guest.send(f"Time to learn, says {guest.name}")
    anna.button("table.volunteer").click()
    anna.button("table.call").click()
    anna.button("table.called").wait_for()
    anna.edit("Time to learn", "Time to learn at work")
    anna.page.locator("form:has(#proposal) button:not([type])").click()
    expect(anna.page.get_by_text(anna.say("refusal.text-empty"))).to_be_visible()
    check(anna, moderator)
    for tab in ("rounds", "themes", "recommendations", "result", "tables"):
        moderator.open(tab)
        check(moderator)
    for _ in range(3):
        moderator.more("moderator.do.shorter")
    anna.page.get_by_label(anna.say("notice.label"), exact=True).wait_for()
    check(anna)
    anna.field.fill("Half a thought")
    moderator.end_round()
    anna.page.locator(".move").wait_for()
    check(anna, moderator)
    moderator.start_next(2)
    for guest in (anna, *others):
        guest.expect_round(2, 3)
        check(guest)
    anna.page.get_by_role("button", name=anna.say("drafts.open")).click()
    check(anna)
    anna.page.keyboard.press("Escape")


def in_the_harvest(moderator, anna):
    moderator.start_harvest_at_once()
    expect(anna.title).to_have_text(anna.say("harvest.title-harvest"))
    for tab in ("themes", "recommendations", "result"):
        moderator.open(tab)
        check(moderator)
    check(anna)
    again = anna.in_another_tab()
    expect(anna.title).to_have_text(anna.say("calm.elsewhereTitle"))
    check(anna)
    again.close()
    anna.button("calm.continueHere").click()
    moderator.close_cafe()
    expect(anna.title).to_have_text(anna.say("harvest.title-closed"))
    check(anna, moderator)
    anna.button("settings.title").click()
    anna.button("settings.leave").click()
    check(anna)


def test_the_pages_before_a_cafe_speak_english(cafe):
    organizer = cafe.organizer(language="en")
    organizer.button("organizer.make").click()
    organizer.page.locator(".refusal").first.wait_for()
    check(organizer)
    cafe.link = "/"
    guest = cafe.visitor("Anna", language="en")
    guest.page.locator("#code").wait_for()
    check(guest)
    guest.page.goto("/c/ABCD-EFGH")
    expect(guest.page.get_by_text(guest.say("refusal.unknown-code"))).to_be_visible()
    check(guest)


def test_language_and_scheme_are_chosen_and_stay(cafe):
    """In the middle of a sentence, and after a reload."""
    _, (guest, _) = cafe.make().at_tables(2)
    guest.field.fill("Ein angefangener Gedanke")
    light = background(guest)
    assert {"vorschlag", "abgeben", "runde"} <= set(strangers(guest.page, "en", "de"))
    guest.button("settings.title").click()
    guest.page.get_by_label(guest.say("settings.scheme-dark")).check()
    guest.page.get_by_label(guest.say("settings.language")).select_option("en")
    guest.say = Words("en")
    for _ in range(2):
        guest.expect_round(1, 3)
        expect(guest.field).to_have_value("Ein angefangener Gedanke")
        assert background(guest) != light
        guest.page.reload()


def background(person):
    return person.page.evaluate("() => getComputedStyle(document.body).backgroundColor")
