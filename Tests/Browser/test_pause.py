"""A break for all: the clock stands on every screen, also over a restart, until it goes on."""

from playwright.sync_api import expect

from harness.access import check_view
from harness.watch import NOBODY_ANSWERS


def clock(person):
    return person.page.locator(".top .clock-digits")


def test_the_clock_stands_for_all_until_it_goes_on(cafe):
    moderator, guests = cafe.make().at_tables(2)
    for person in (moderator, *guests):
        person.screen.watch.allow(NOBODY_ANSWERS)
    moderator.button("moderator.do.pause").click()
    stands = [guest.page.get_by_role("region", name=guest.say("clock.stands")) for guest in guests]
    for region in stands:
        expect(region).to_be_visible()
    check_view(guests[0].screen, "clock-stands")
    # Everybody's clock stands at the same second, and a restart of the server moves none.
    shown = clock(moderator).text_content()
    cafe.server.kill()
    cafe.server.start()
    guests[0].send("In der Pause geschrieben")
    guests[1].page.reload()
    for person in (moderator, *guests):
        expect(clock(person)).to_have_text(shown)
    moderator.button("moderator.do.resume").click()
    for region in stands:
        expect(region).to_have_count(0)
    for person in guests:
        expect(clock(person)).not_to_have_text(shown)
