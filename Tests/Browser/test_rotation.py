"""The rotation survives real life: people come late, leave, vanish, and a table closes."""

import re

from playwright.sync_api import expect

from harness.access import check_view


# Somebody stands in after a minute; this test waits for it.
SUBSTITUTE_MS = 75_000


def seats(moderator):
    """Who sits where, as the moderator sees it: {name: table}."""
    return moderator.page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('.tile')].flatMap((tile) => {
          const table = tile.querySelector('h3').textContent;
          return [...tile.querySelectorAll('[data-seat]')].map((seat) =>
            [seat.getAttribute('aria-label').split(',')[0], table]);
        }))""")


def expect_right_tables(moderator, guests):
    """Every screen shows the table at which the moderator sees its guest."""
    moderator.open("tables")
    moderator.page.locator(".tile").first.wait_for()
    placed = seats(moderator)
    for guest in guests:
        expect(guest.page.locator(".where span")).to_have_text(placed[guest.name])
    return placed


def confirm(moderator, keys, entry):
    keys.activate(moderator.page.locator("dialog[open]").get_by_role(
        "button", name=moderator.say(entry), exact=True))
    expect(moderator.page.locator("dialog[open]")).to_have_count(0)


def expect_substitute(moderator, mates, host):
    """The first of these to join stands in for the host; all at the table and the moderator read it."""
    first = min(mates, key=lambda guest: int(re.sub(r"\D", "", guest.name) or 99))
    for mate in mates:
        key, words = ("hostAway.you", {}) if mate is first else ("hostAway.other", {"name": first.name})
        told = mate.page.get_by_role("region", name=mate.say("hostAway.title"))
        expect(told).to_contain_text(mate.say(key, host=host.name, **words), timeout=SUBSTITUTE_MS)
    expect(moderator.seat(first.name)).to_have_attribute("data-role", "substitute")
    expect(moderator.page.get_by_text(moderator.say(
        "moderator.urgent.substituted", name=first.name, table=seats(moderator)[first.name]))
    ).to_be_visible()
    check_view(first.screen, "standing-in")
    check_view(moderator.screen, "moderator-substitute")
    return first


def take_all_back_and_again(moderator, keys, guests):
    """Everything done to open rounds is undone, the latest first, and done again."""
    a, b = guests[:2]
    table = seats(moderator)[b.name]
    keys.choose(moderator.seat(a.name), moderator.say("moderator.seat.moveTo", table=table))
    moved = expect_right_tables(moderator, guests)
    undo, redo = moderator.button_starting("deeds.undo"), moderator.button_starting("deeds.redo")
    count = 0
    while undo.is_enabled():
        named = undo.get_attribute("aria-label") or undo.inner_text()
        keys.activate(undo)
        expect(undo).not_to_have_accessible_name(named)
        count += 1
        expect_right_tables(moderator, guests)
    for _ in range(count):
        keys.activate(redo)
        placed = expect_right_tables(moderator, guests)
    assert placed == moved


def pin(moderator, keys, guest, table):
    """A seat in round 2 that no plan may change, by keyboard; the page of rounds is open."""
    page = moderator.page
    kind = page.get_by_role("radio", name=moderator.say("wishes.seat"), exact=True)
    # The form keeps the kind of the last wish.
    if not kind.is_checked():
        keys.reach(page.get_by_role("radio", name=moderator.say("wishes.apart"), exact=True))
        keys.press("ArrowRight", "ArrowRight")
    expect(kind).to_be_checked()
    for label, wanted in (("who", guest.name), ("table", table),
                          ("round", moderator.say("wishes.roundOption", round="2"))):
        keys.reach(page.get_by_role("combobox", name=moderator.say(f"wishes.{label}"), exact=True))
        keys.type(wanted)
    keys.activate(moderator.button("wishes.add"))
    expect(page.get_by_text(moderator.say(
        "wishes.seatNamed", name=guest.name, round="2", table=table))).to_be_visible()


def pin_away_from_here(moderator, keys, guest, placed):
    """A seat for round 2 that the planner would not choose; where it is."""
    table = max(name for name in placed.values() if name != placed[guest.name])
    keys.activate(moderator.tab("rounds"))
    pin(moderator, keys, guest, table)
    check_view(moderator.screen, "moderator-pins")
    keys.activate(moderator.tab("tables"))
    return table


def test_a_cafe_in_which_everything_happens(cafe):
    moderator, guests = cafe.make().at_tables(14, by_keyboard=True)
    keys = moderator.keys
    late = cafe.guest("Später Gast")
    late.expect_round(1, 3)
    guests.append(late)
    placed = expect_right_tables(moderator, guests)
    assert sorted(list(placed.values()).count(table) for table in set(placed.values())) == [5, 5, 5]
    pinned = pin_away_from_here(moderator, keys, guests[-1], placed)
    # Two leave before round 2.
    for guest in guests[:2]:
        keys.choose(moderator.seat(guest.name), moderator.say("moderator.seat.remove"))
        confirm(moderator, keys, "moderator.seatDialog.removeDo")
    guests = guests[2:]
    keys.activate(moderator.tab("rounds"))
    keys.activate(moderator.button("replan.ask"))
    offered = moderator.page.locator("#offer-title")
    same = moderator.page.get_by_text(moderator.say("replan.same"))
    expect(offered.or_(same)).to_be_visible()
    if offered.count():
        keys.activate(moderator.button("replan.apply"))
        expect(offered).to_have_count(0)
    moderator.end_round()
    # Somebody declines the move.
    stayer = guests[0]
    table = placed[stayer.name]
    expect(stayer.button("move.arrive")).to_be_visible()
    check_view(stayer.screen, "change-of-tables")
    stayer.page.get_by_role(
        "button", name=stayer.say("move.stay", table=table), exact=True).click()
    expect(stayer.page.locator("#go")).to_contain_text(table)
    moderator.start_next(2)
    for guest in guests:
        guest.expect_round(2, 3)
    placed = expect_right_tables(moderator, guests)
    assert (placed[late.name], placed[stayer.name]) == (pinned, table)
    # A host vanishes: after a minute somebody at the table stands in, and a moderator decides.
    host, *guests = guests
    host.put_away_handover()
    host.button("table.volunteer").click()
    expect(moderator.seat(host.name)).to_have_attribute("data-role", "host")
    placed = seats(moderator)
    host.page.close()
    mates = [guest for guest in guests if placed[guest.name] == placed[host.name]]
    substitute = expect_substitute(moderator, mates, host)
    mate = next(guest for guest in mates if guest is not substitute)
    keys.choose(moderator.seat(mate.name), moderator.say("moderator.seat.makeHost"))
    expect(moderator.seat(mate.name)).to_have_attribute("data-role", "host")
    # A table closes before round 3: the new plan is looked at, applied, undone and redone.
    closed = moderator.page.locator(".tile h3").last.text_content()
    keys.choose(
        moderator.page.get_by_role(
            "button", name=moderator.say("moderator.table.actions", table=closed), exact=True),
        moderator.say("moderator.table.closeTable"))
    keys.activate(moderator.button("replan.look"))
    expect(moderator.page.locator("#offer-title")).to_be_visible()
    check_view(moderator.screen, "moderator-difference")
    keys.activate(moderator.button("replan.apply"))
    expect(moderator.page.locator("#offer-title")).to_have_count(0)
    keys.activate(moderator.button_starting("deeds.undo"))
    keys.activate(moderator.button_starting("deeds.redo"))
    expect(moderator.button_starting("deeds.undo")).to_have_accessible_name(
        re.compile(re.escape(moderator.say("deeds.kind.planAppliedBare"))))
    moderator.end_round()
    moderator.start_next(3)
    for guest in guests:
        guest.expect_round(3, 3)
    placed = expect_right_tables(moderator, guests)
    assert closed not in placed.values()
    take_all_back_and_again(moderator, keys, guests)


def test_pins_that_contradict_each_other_are_named(cafe):
    moderator, guests = cafe.make().at_tables(6, by_keyboard=True)
    keys = moderator.keys
    keys.activate(moderator.tab("rounds"))
    table = cafe.table_of("mindset")
    # Two of six people sit at each of three tables; the third has no seat there.
    for guest in guests[:3]:
        pin(moderator, keys, guest, table)
    keys.activate(moderator.button("replan.ask"))
    refusal = moderator.page.locator(".refusal")
    expect(refusal).to_contain_text(moderator.say("refusal.plan-impossible", reason=moderator.say(
        "infeasible.pinned_too_many", round="2", table=table)))
    check_view(moderator.screen, "moderator-contradiction")
    # One pin fewer, and there is a plan.
    keys.activate(moderator.page.get_by_role("button", name=moderator.say(
        "wishes.remove", wish=moderator.say(
            "wishes.seatNamed", name=guests[2].name, round="2", table=table)), exact=True))
    keys.activate(moderator.button("replan.ask"))
    offered = moderator.page.locator("#offer-title")
    expect(offered.or_(moderator.page.get_by_text(moderator.say("replan.same")))).to_be_visible()
    expect(refusal).to_have_count(0)
