"""The list of attendance names those who agreed, and nobody else; who agreed can take it back."""

from playwright.sync_api import expect

from harness.access import check_view


def choose(guest, is_on):
    """Ticks or unticks the question, and waits until the server has it."""
    box = guest.page.get_by_role("checkbox", name=guest.say("listed.may"))
    box.set_checked(is_on)
    expect(box).not_to_have_attribute("aria-busy", "true")


def attendance(moderator, tmp_path):
    moderator.open("result")
    with moderator.page.expect_download() as download:
        moderator.page.locator("li").filter(has_text=moderator.say(
            "export.format.attendance")).get_by_role("button").click()
    path = tmp_path / "attendance.csv"
    download.value.save_as(path)
    return path.read_text(encoding="utf-8-sig").splitlines()[1:]


def test_names_stand_in_the_list_only_with_a_free_agreement(cafe, tmp_path):
    organizer = cafe.organizer()
    organizer.button("organizer.sample").click()
    organizer.page.get_by_role("checkbox", name=organizer.say("organizer.asksForNames")).check()
    cafe.adopt(*organizer.make())
    moderator = cafe.moderator()
    moderator.open_lobby()
    ana, bo, cem = (cafe.visitor(name) for name in ("Ana Alt", "Bo Brandt", "Cem Can"))
    for guest in (ana, bo, cem):
        choice = guest.page.get_by_role("checkbox", name=guest.say("listed.may"))
        expect(choice).not_to_be_checked()
        if guest is ana:
            check_view(guest.screen, "join-listed")
            choice.check()
        guest.join()
    # In the lobby the same question stands among the settings.
    expect(ana.page.get_by_role("checkbox", name=ana.say("listed.may"))).to_be_checked()
    choose(bo, True)
    moderator.start_first()
    for guest in (ana, bo, cem):
        guest.expect_round(1, 3)
    assert attendance(moderator, tmp_path) == [
        '"Ana Alt";1', '"Bo Brandt";1', '"1 Person ohne Namen";']
    # Later it is one click away.
    ana.page.get_by_role("button", name=ana.say("settings.title"), exact=True).click()
    choose(ana, False)
    check_view(ana.screen, "settings-listed")
    assert attendance(moderator, tmp_path) == ['"Bo Brandt";1', '"2 Personen ohne Namen";']
