"""While one writes: what says something similar is offered, to support it instead."""

from playwright.sync_api import expect

from harness.access import check_view


def test_a_similar_proposal_is_supported_instead(cafe):
    _, guests = cafe.make().at_tables(6)
    writer = guests[0]
    mate = next(guest for guest in guests[1:] if guest.table == writer.table)
    writer.send("Lernzeit als Arbeitszeit anerkennen")
    expect(mate.card("Lernzeit als Arbeitszeit")).to_be_visible()
    mate.field.fill("Unsere Lernzeit soll als Arbeitszeit gelten")
    offered = mate.page.get_by_role("list", name=mate.say("composer.similar.label"))
    expect(offered).to_contain_text("Lernzeit als Arbeitszeit anerkennen")
    check_view(mate.screen, "table-similar")
    offered.get_by_role("button").press("Enter")
    expect(offered).to_contain_text(mate.say("composer.similar.supported"))
    expect(writer.card("Lernzeit als Arbeitszeit")).to_contain_text("1")
    mate.field.fill("Kaffee")
    expect(offered).to_have_count(0)
