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


def choose(organizer, text, encoding="utf-8"):
    """Gives a table of invited people to the form."""
    details = organizer.page.locator("details:has(#invited)")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    organizer.page.locator("#invited").set_input_files(
        {"name": "gäste.csv", "mimeType": "text/csv", "buffer": text.encode(encoding)})


def test_the_list_of_invited_people_is_shown_before_it_is_taken(cafe):
    organizer = cafe.organizer()
    page = organizer.page
    rows = "".join(f"Gäste {n};{'groß' if n % 2 else 'klein'};Köln\r\n" for n in range(1, 13))
    choose(organizer, "Name;Größe;Ort\r\n" + rows, "windows-1252")
    table = page.locator(".preview-table")
    expect(table).to_contain_text("Gäste 1")
    expect(table.locator("tbody tr")).to_have_count(5)
    expect(page.locator("#people")).to_have_value("15")
    check_view(organizer.screen, "organizer-invited")
    page.get_by_role("button", name=organizer.say("invited.take", count=12)).click()
    expect(page.locator("#people")).to_have_value("12")
    mixing = page.locator("details:has(#mix-title)")
    mixing.locator("summary").click()
    mixing.get_by_role("button", name="Größe", exact=True).click()
    expect(page.locator("#mix-values")).to_have_value("groß\nklein")


def test_a_list_with_faults_is_refused_line_by_line(cafe):
    organizer = cafe.organizer()
    page = organizer.page
    choose(organizer, "Name;Ort\nA;x\nA;y\nB;1;2\n;z\n", "utf-16")
    faults = page.locator(".refusal li")
    expect(faults).to_have_count(3)
    expect(faults.nth(0)).to_have_text(
        f"{organizer.say('csv.line', line=3)}: "
        + organizer.say("csv.fault.twice", name="A", first=2))
    check_view(organizer.screen, "organizer-invited-faults")
    choose(organizer, "Name\n" + "Jemand\n" * 100_000)
    expect(faults).to_have_text([organizer.say("csv.fault.tooManyRows", max=10000)])
    expect(page.locator(".preview-table")).to_have_count(0)
