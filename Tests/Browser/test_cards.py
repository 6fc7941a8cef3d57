"""Cards of tables: a telephone that reads one brings its owner to a seat at that table."""

import subprocess

import zxingcpp
from playwright.sync_api import expect

from harness.access import check_view


def cards(moderator, tmp_path):
    """The links on the cards that a moderator prints, by the table's place."""
    with moderator.page.expect_download() as download:
        moderator.button("export.format.table-cards").click()
    path = tmp_path / "cards.pdf"
    download.value.save_as(path)
    subprocess.run(["pdftoppm", "-r", "100", "-gray", path, tmp_path / "card"], check=True)
    return [read(picture) for picture in sorted(tmp_path.glob("card-*.pgm"))]


def read(picture):
    """The text of the one code in a grey picture."""
    _, width, height, _ = (head := picture.read_bytes()[:40]).split(None, 4)[:4]
    size = int(width) * int(height)
    grey = picture.read_bytes()[-size:]
    assert head.startswith(b"P5")
    [code] = zxingcpp.read_barcodes(memoryview(grey).cast("B", shape=[int(height), int(width)]))
    return code.text


def allow_choice(organizer):
    """The sample café in which guests may choose a seat; as an organizer makes it."""
    organizer.button("organizer.sample").click()
    choice = organizer.page.get_by_role("checkbox", name=organizer.say("organizer.seatsByCard"))
    choice.check()
    check_view(organizer.screen, "organizer-seats-by-card")
    return organizer.make()


def scan(cafe, link, name=None):
    """Somebody opens a card's link on a new device."""
    guest = cafe.visitor(name or f"Gast {len(cafe.guests) + 1:02}")
    guest.page.goto("about:blank")
    guest.page.goto(link)
    cafe.guests.append(guest)
    return guest


def scan_again(guest, link):
    """The same device reads a card, which opens another tab."""
    page = guest.screen.context.new_page()
    page.goto(link)
    guest.page.close()
    guest.screen.page = guest.page = page


def test_who_reads_the_card_of_a_table_gets_a_free_seat_there(cafe, tmp_path):
    cafe.adopt(*allow_choice(cafe.organizer()))
    moderator = cafe.moderator()
    moderator.open_lobby()
    links = cards(moderator, tmp_path)
    names = [table["name"] for table in cafe.file["tables"]]
    assert len(links) == 3 and all(link.startswith(f"{cafe.link}#table=") for link in links)
    guests = [cafe.guest() for _ in range(6)]
    moderator.start_first()
    for guest in guests:
        guest.expect_round(1, 3)

    # A newcomer sits where the card stood, and the address bar keeps nothing of it.
    late = scan(cafe, links[2])
    late.page.reload()
    late.join()
    late.expect_round(1, 3)
    assert late.table == names[2]
    assert "#" not in late.page.url
    # The next one finds the table full, and is seated where there is room.
    next_one = scan(cafe, links[2]).join()
    next_one.expect_round(1, 3)
    notice = next_one.page.get_by_role("alert", name=next_one.say("seat.refused"))
    expect(notice).to_contain_text(next_one.say("refusal.table-full", table=names[2]))
    assert next_one.table != names[2]
    check_view(next_one.screen, "table-full")
    next_one.page.get_by_role("button", name=next_one.say("common.read")).click()
    expect(notice).to_have_count(0)

    # Somebody with a seat takes another one that is free, and a reload does not bring it back.
    free = names.index(({*names} - {names[2], next_one.table}).pop())
    scan_again(next_one, links[free])
    expect(next_one.page.locator(".where span")).to_have_text(names[free])
    moderator.end_round()
    moderator.start_next(2)
    next_one.expect_round(2, 3)
    placed = next_one.table
    next_one.page.reload()
    next_one.expect_round(2, 3)
    assert next_one.table == placed


def test_where_the_plan_decides_a_card_moves_nobody(cafe, tmp_path):
    _, guests = cafe.make().at_tables(2)
    guest = guests[0]
    other = next(table for table in cafe.file["tables"] if table["name"] != guest.table)
    before = guest.table
    scan_again(guest, f"{cafe.link}#table={other['id']}")
    expect(guest.page.get_by_role("alert", name=guest.say("seat.refused"))).to_contain_text(
        guest.say("refusal.seats-are-planned"))
    assert guest.table == before


def test_a_damaged_card_keeps_nobody_out(cafe):
    cafe.make(seats_by_card=True).at_tables(2)
    guest = scan(cafe, f"{cafe.link}#table=nowhere")
    guest.page.get_by_label(guest.say("join.nameLabel")).fill(guest.name)
    guest.button("join.join").click()
    expect(guest.page.get_by_text(guest.say("refusal.unknown-table"))).to_be_visible()
    guest.join().expect_round(1, 3)
