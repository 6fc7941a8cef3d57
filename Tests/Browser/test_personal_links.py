"""Personal links: from the list of those invited to a seat, without giving a name."""

import csv
import io

from playwright.sync_api import expect

from harness.access import check_view

LIST = "Name;Größe\nAna Alt;klein\nBo Brandt;groß\nCem Can;groß\n"


def links(organizer, tmp_path):
    """Makes a café with a list of those invited; the link of each, by name."""
    page, say = organizer.page, organizer.say
    organizer.button("organizer.sample").click()
    page.locator("details:has(#invited) summary").click()
    page.locator("#invited").set_input_files(
        {"name": "gäste.csv", "mimeType": "text/csv", "buffer": LIST.encode()})
    organizer.button("invited.take", count=3).click()
    page.locator("summary").filter(has_text=say("organizer.mix.title")).click()
    page.get_by_role("button", name="Größe", exact=True).click()
    page.locator("#people").fill("15")
    page.locator("#tables").fill("3")
    made = organizer.make()
    check_view(organizer.screen, "personal-links")
    with page.expect_download() as download:
        organizer.button("personal.save").click()
    path = tmp_path / "links.csv"
    download.value.save_as(path)
    head, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";")
    assert head == [say("personal.name"), say("personal.link")]
    return made, dict(rows)


def opened(cafe, link, name):
    """Somebody opens a personal link on a device of the own."""
    guest = cafe.visitor(name)
    guest.page.goto("about:blank")
    guest.page.goto(link)
    return guest


def test_a_personal_link_makes_one_the_person_it_is_for(cafe, tmp_path):
    made, found = links(cafe.organizer(), tmp_path)
    assert list(found) == ["Ana Alt", "Bo Brandt", "Cem Can"]
    cafe.adopt(*made)
    moderator = cafe.moderator()
    moderator.open_lobby()
    ana = opened(cafe, found["Ana Alt"], "Ana Alt")
    expect(ana.page.locator("#name")).to_have_count(0)
    expect(ana.page.get_by_text("Ana Alt")).to_be_visible()
    expect(ana.page.get_by_label("Größe")).to_have_value("klein")
    assert "#" not in ana.page.url
    check_view(ana.screen, "join-personal")
    ana.page.reload()
    ana.button("join.join").click()
    ana.expect_lobby()
    expect(moderator.page.locator(".chip").filter(has_text="Ana Alt")).to_have_count(1)

    # On another device it is the same person, who is at one place at a time.
    again = opened(cafe, found["Ana Alt"], "Ana Alt")
    ana.screen.watch.allow("4409")
    again.button("join.join").click()
    again.expect_lobby()
    expect(ana.title).to_have_text(ana.say("calm.elsewhereTitle"))
    expect(moderator.page.locator(".chip").filter(has_text="Ana Alt")).to_have_count(1)


def test_who_is_here_already_stays_who_they_are(cafe, tmp_path):
    made, found = links(cafe.organizer(), tmp_path)
    cafe.adopt(*made)
    moderator = cafe.moderator()
    moderator.open_lobby()
    tab = moderator.screen.context.new_page()
    tab.goto(found["Bo Brandt"])
    expect(tab.locator(".top .where strong")).to_have_text(moderator.say("moderator.stage.lobby"))
