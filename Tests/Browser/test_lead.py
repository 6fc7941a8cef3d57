"""All moderators vanish: the clock runs on, all read it, and one by a fixed rule may lead."""

from playwright.sync_api import expect

from cast.moderator import Moderator
from harness.access import check_view

# The server offers the lead after a minute; this is the one test that waits for it.
OFFER_MS = 75_000


def test_the_heir_takes_the_lead_and_goes_back_to_the_table(cafe):
    moderator, (heir, other) = cafe.make().at_tables(2)
    heir.field.fill("Ein angefangener Gedanke")
    moderator.page.close()
    for guest in (heir, other):
        expect(guest.page.get_by_role("region", name=guest.say("lead.absent"))).to_be_visible(
            timeout=OFFER_MS)
    expect(other.button("lead.take")).to_have_count(0)
    heir.button("lead.take").click()
    dialog = heir.page.locator("dialog[open]")
    check_view(heir.screen, "lead-offered")
    dialog.get_by_role("button", name=heir.say("lead.take"), exact=True).click()
    leading = Moderator(heir.screen)
    expect(leading.stage).to_have_text(leading.say("moderator.stage.round", round=1, rounds=3))
    expect(other.page.get_by_role("region", name=other.say("lead.absent"))).to_have_count(0)
    check_view(heir.screen, "lead-taken")
    go_back_and_forth(heir, leading)
    # The moderator's own link still leads, and so does the heir's: both at once.
    returned = cafe.moderator()
    returned.end_round()
    expect(leading.stage).to_have_text(leading.say("moderator.stage.change", next=2))


def go_back_and_forth(heir, leading):
    heir.button("lead.toTable").click()
    heir.expect_round(1, 3)
    expect(heir.field).to_have_value("Ein angefangener Gedanke")
    heir.send("Vom Platz aus geschrieben")
    # Which role speaks survives a reload.
    heir.page.reload()
    heir.expect_round(1, 3)
    heir.button("lead.toModeration").click()
    expect(leading.button("moderator.do.endRound")).to_be_visible()
    leading.expect_proposals(1)
