"""An organizer at the form: the plan's quality follows the numbers."""

from playwright.sync_api import expect

from harness.access import check_view


def test_the_quality_of_the_plan_follows_the_numbers(cafe):
    organizer = cafe.organizer()
    page = organizer.page
    quality = page.locator(".quality")
    expect(quality.locator(".quality-number")).to_have_text("8,8")
    expect(quality).to_contain_text(
        organizer.say("common.quality.best", mean="8,8", others="14", bound="8,8"))
    page.locator("#people").fill("16")
    expect(quality).to_contain_text(
        organizer.say("common.quality.of", mean="", others="15", bound=""))
    page.get_by_label(organizer.say("organizer.hosts.fixed")).check()
    expect(quality.locator(".quality-number")).not_to_have_text("8,8")
    check_view(organizer.screen, "organizer-plan")
    # Numbers that do not fit together have no plan.
    page.locator("#tables").fill("1")
    expect(quality).to_contain_text(organizer.say("organizer.means.noPlan"))
    expect(quality.locator(".quality-number")).to_have_count(0)
