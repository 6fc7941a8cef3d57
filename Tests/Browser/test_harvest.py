"""The harvest: the group says what it thinks, the moderators decide what becomes of everything."""

import re

import pytest
from playwright.sync_api import expect

from harness.access import check_view


@pytest.fixture
def harvest(cafe):
    """A moderator with one recommendation of two proposals, and four guests; one writes all three."""
    texts = ["Lernzeit ist Arbeitszeit", "Lernräume im Haus", "Weniger Sitzungen"]
    moderator, guests, board, _ = cafe.make().in_harvest(4, *texts[:2], beside=texts[2:])
    return moderator, guests, guests[0], texts, board


def verdict(guest, vote):
    guest.page.get_by_role("radio", name=guest.say(f"verdict.{vote}"), exact=True).check(force=True)
    expect(guest.button_starting("verdict.takeBack")).to_be_visible()


def test_guests_agree_or_object_and_see_the_others_when_it_is_shown(harvest):
    moderator, guests, writer, _, _ = harvest
    verdict(writer, "agree")
    verdict(guests[1], "object")
    comment = guests[1].page.get_by_label(guests[1].say("verdict.ask.object"))
    comment.fill("Das kostet zu viel.")
    comment.blur()
    expect(guests[1].page.get_by_text(guests[1].say("verdict.saved"))).to_be_visible()
    expect(moderator.page.get_by_text("Das kostet zu viel.")).to_be_visible()
    expect(writer.page.get_by_text("Das kostet zu viel.")).to_have_count(0)
    moderator.page.get_by_role("radio", name=moderator.say("harvest.standing.confirmed")).check(
        force=True)
    moderator.button("voices.show").click()
    expect(writer.page.get_by_text("Das kostet zu viel.")).to_be_visible()
    expect(writer.page.locator(".rec .mark").first).to_contain_text(
        writer.say("harvest.standing.confirmed"))
    guests[1].button_starting("verdict.takeBack").click()
    expect(writer.page.get_by_text("Das kostet zu viel.")).to_have_count(0)


def test_dots_are_placed_by_keyboard_and_stay_secret_until_the_end(harvest):
    moderator, guests, writer, _, _ = harvest
    moderator.page.locator("#voting-dots").fill("2")
    moderator.button("voices.start").click()
    give = writer.button("dots.give", name="Zeit")
    give.focus()
    writer.page.keyboard.press("Enter")
    writer.page.keyboard.press("Enter")
    expect(writer.page.get_by_text(writer.say("dots.yours", count=2))).to_be_attached()
    expect(give).to_have_attribute("aria-disabled", "true")
    # A click that comes before the page was drawn anew counts as well.
    twice = "(button) => { button.click(); button.click(); }"
    writer.button("dots.take", name="Zeit").evaluate(twice)
    expect(writer.page.get_by_text(writer.say("dots.yours", count=0))).to_be_attached()
    give.evaluate(twice)
    expect(writer.page.get_by_text(writer.say("dots.yours", count=2))).to_be_attached()
    expect(moderator.page.get_by_text(moderator.say("voices.voters", count=1))).to_be_visible()
    result = re.compile(re.escape(moderator.say("dots.result", count=2)) + "$")
    for one in (moderator, guests[1]):
        expect(one.page.get_by_text(result)).to_have_count(0)
    moderator.button("voices.close").click()
    for one in (moderator, guests[1]):
        expect(one.page.get_by_text(result).first).to_be_visible()


def test_an_author_says_that_a_proposal_is_in_the_wrong_place(harvest):
    moderator, _, writer, texts, _ = harvest
    mine = writer.page.locator(".fate").filter(has_text=texts[1])
    mine.get_by_role("button", name=writer.say("objection.say")).click()
    mine.get_by_label(writer.say("objection.why")).fill("Es geht um Räume.")
    mine.get_by_role("button", name=writer.say("objection.send")).click()
    expect(moderator.page.get_by_text("Es geht um Räume.")).to_be_visible()
    moderator.button("voices.settle").click()
    expect(mine.get_by_role("button", name=writer.say("objection.say"))).to_be_visible()


def test_nothing_is_lost_silently(harvest):
    moderator, _, writer, texts, _ = harvest
    moderator.page.get_by_text(moderator.say("recommendations.unplaced", count=1)).click()
    moderator.button_starting("fates.decline").click()
    moderator.page.locator("#decline-reason").fill("Dazu gibt es schon einen Beschluss.")
    moderator.page.locator("dialog[open]").get_by_role(
        "button", name=moderator.say("fates.declineDo"), exact=True).click()
    expect(moderator.page.get_by_text(moderator.say("fates.none"))).to_be_visible()
    mine = writer.page.locator(".fate").filter(has_text=texts[2])
    expect(mine).to_contain_text("Dazu gibt es schon einen Beschluss.")
    moderator.button_starting("deeds.undo").click()
    expect(mine).not_to_contain_text("Dazu gibt es schon einen Beschluss.")
    moderator.close_cafe()
    expect(writer.page.locator("h1")).to_have_text(writer.say("harvest.title-closed"))


def test_the_harvest_can_be_read_by_everybody(harvest):
    moderator, guests, writer, texts, _ = harvest
    verdict(writer, "agree_with_change")
    moderator.button("voices.start").click()
    writer.page.locator(".fate").filter(has_text=texts[1]).get_by_role(
        "button", name=writer.say("objection.say")).click()
    writer.button("dots.give", name="Zeit").click()
    expect(moderator.page.get_by_text(moderator.say("voices.voters", count=1))).to_be_visible()
    check_view(writer.screen, "harvest-voices")
    check_view(moderator.screen, "moderator-voices")
    moderator.page.get_by_text(moderator.say("recommendations.unplaced", count=1)).click()
    check_view(moderator.screen, "moderator-fates")
    moderator.button_starting("fates.decline").click()
    moderator.page.locator("dialog[open]").wait_for()
    check_view(moderator.screen, "moderator-decline")
