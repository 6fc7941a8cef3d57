"""Tables are mixed by what people say on joining, and nobody but the moderators sees it."""

from playwright.sync_api import expect

from harness.access import check_view

SIZES = ["20.000 bis 100.000", "unter 20.000", "über 100.000"]


def prepare_mixed(organizer):
    """The sample café, mixed by an attribute that its file knows; as an organizer does it."""
    page, say = organizer.page, organizer.say
    organizer.button("organizer.sample").click()
    page.locator("summary").filter(has_text=say("organizer.mix.title")).click()
    page.get_by_role("button", name="gemeindegroesse", exact=True).click()
    expect(page.locator("#mix-values")).to_have_value("\n".join(SIZES))
    # Half an answer is said beside the field before anything is sent.
    page.locator("#mix-values").fill(SIZES[0])
    expect(page.get_by_text(say("organizer.against.mixFewValues"))).to_be_visible()
    page.locator("#mix-values").fill("\n".join(SIZES))
    page.locator("#mix-title").fill("Größe der Kommune")
    check_view(organizer.screen, "organizer-mixing")
    return organizer.make()


def test_tables_are_mixed_by_what_people_say(cafe):
    cafe.adopt(*prepare_mixed(cafe.organizer()))
    moderator = cafe.moderator()
    moderator.open_lobby()
    guests = []
    for index in range(6):
        guest = cafe.visitor(f"Gast {index + 1:02}")
        field = guest.page.get_by_label("Größe der Kommune")
        if index == 0:
            check_view(guest.screen, "join-mixing")
        field.select_option(label=SIZES[index % 2])
        guests.append(guest.join())
    expect(moderator.page.locator(".chip").filter(has_text=SIZES[0])).to_have_count(3)
    check_view(moderator.screen, "lobby-mixing")
    moderator.start_first()
    for guest in guests:
        guest.expect_round(1, 3)
        for size in SIZES:
            expect(guest.page.get_by_text(size)).to_have_count(0)
    # Six people at three tables: each table has both sizes, in each round.
    placed = {guest.name: guest.table for guest in guests}
    for table in set(placed.values()):
        here = [index for index, guest in enumerate(guests) if placed[guest.name] == table]
        assert {index % 2 for index in here} == {0, 1}, placed
    moderator.open("rounds")
    moderator.page.get_by_role("link", name=moderator.say("moderator.encounters.open")).click()
    expect(moderator.page.get_by_text(moderator.say(
        "moderator.encounters.mixed", title="Größe der Kommune", of="9", mixed="9"))).to_be_visible()
