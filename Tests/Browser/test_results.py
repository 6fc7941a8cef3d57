"""The results page: published after the café, read without joining, withdrawn at once."""

import subprocess

import pytest
from playwright.sync_api import expect

from cast.keyboard import Keyboard
from harness.access import check_view


@pytest.fixture
def closed(cafe):
    """A closed café with one recommendation: (moderator, guest)."""
    moderator, guests, *_ = cafe.make().in_harvest(4, "Lernzeit ist Arbeitszeit")
    moderator.open("result")
    expect(moderator.button("publication.publish")).to_have_count(0)
    moderator.close_cafe()
    return moderator, guests[0]


def code_on(pdf, number, folder):
    """What a camera reads on a page."""
    subprocess.run(["pdftoppm", "-r", "150", "-f", str(number), "-l", str(number), "-singlefile",
                    "-png", pdf, folder / "page"], check=True)
    read = subprocess.run(["zbarimg", "--nodbus", "--quiet", "--raw", folder / "page.png"],
                          check=True, capture_output=True, text=True)
    return read.stdout.strip()


def publish(moderator):
    Keyboard(moderator.page).activate(moderator.button("publication.publish"))
    link = moderator.page.locator(".share a")
    expect(link).to_be_visible()
    return link.get_attribute("href")


def test_the_results_are_published_read_by_anybody_and_withdrawn(closed, open_screen):
    moderator, writer = closed
    link = publish(moderator)
    assert "#" not in link and "?" not in link
    expect(writer.page.get_by_role("link", name=writer.say("publication.read"))).to_have_attribute(
        "href", link.removeprefix(moderator.screen.base))
    reader = open_screen(link, width=320, height=720)
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(
        "Digitale Kompetenzen in Kommunen")
    expect(reader.page.get_by_role("heading", level=3).first).to_contain_text("Zeit")
    assert "Gast 0" not in reader.page.content()
    reader.page.locator("summary").click()
    expect(reader.page.get_by_text("Lernzeit ist Arbeitszeit").last).to_be_visible()
    check_view(reader, "results-page")
    check_view(moderator.screen, "moderator-published")
    check_view(writer.screen, "closed-published")
    moderator.button("publication.withdraw").click()
    moderator.page.locator("dialog[open]").get_by_role(
        "button", name=moderator.say("publication.withdraw"), exact=True).click()
    expect(moderator.button("publication.publish")).to_be_visible()
    reader.watch.allow("404")
    assert reader.page.reload().status == 404
    expect(writer.page.get_by_role("link", name=writer.say("publication.read"))).to_have_count(0)
    assert publish(moderator) != link


def test_the_code_on_the_title_page_of_the_report_leads_to_the_results(closed, tmp_path):
    moderator, _ = closed
    link = publish(moderator)
    report = tmp_path / "report.pdf"
    report.write_bytes(moderator.download("pdf"))
    assert code_on(report, 1, tmp_path) == link


def test_the_cards_for_the_tables_are_printed_before_anybody_comes(cafe, tmp_path):
    moderator = cafe.make().moderator()
    with moderator.page.expect_download() as started:
        moderator.page.get_by_role(
            "button", name=moderator.say("export.format.table-cards"), exact=True).click()
    assert started.value.suggested_filename.endswith("-table-cards.pdf")
    cards = tmp_path / "cards.pdf"
    cards.write_bytes(started.value.path().read_bytes())
    assert code_on(cards, 1, tmp_path) == cafe.link
    check_view(moderator.screen, "moderator-invitation")


def test_the_page_needs_no_script(closed, engines, server):
    moderator, _ = closed
    link = publish(moderator)
    context = engines.browser("chromium").new_context(java_script_enabled=False)
    page = context.new_page()
    answer = page.goto(link)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    expect(page.get_by_role("heading", level=3).first).to_contain_text("Zeit")
    context.close()
