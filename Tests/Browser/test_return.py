"""The same browser is the same person: after a reload, a lost answer, or a late arrival."""

import json
import re

from playwright.sync_api import expect

from harness.access import check_view


def test_a_reload_changes_nothing(cafe):
    _, (guest, _) = cafe.make().at_tables(2)
    guest.send("Schon abgegeben")
    guest.field.fill("Noch nicht fertig")
    table = guest.table
    guest.page.reload()
    guest.expect_round(1, 3)
    assert guest.table == table
    guest.expect_sent("Schon abgegeben")
    expect(guest.field).to_have_value("Noch nicht fertig")


def test_what_was_written_offline_survives_the_page(cafe):
    moderator, (guest, _) = cafe.make().at_tables(2)
    guest.lose_connection()
    expect(guest.page.get_by_text(guest.say("common.offline"))).to_be_visible()
    guest.field.fill("Offline geschrieben")
    guest.page.locator("form:has(#proposal) button:not([type])").click()
    expect(guest.page.get_by_text(guest.say("card.unsent"))).to_be_visible()
    guest.page.close()
    guest.find_connection()
    guest.page = guest.screen.context.new_page()
    guest.page.goto(cafe.link)
    guest.expect_sent("Offline geschrieben")
    moderator.expect_proposals(1)


def test_words_that_missed_the_cafe_are_refused_and_kept_for_copying(cafe):
    moderator, (guest, _) = cafe.make().at_tables(2)
    guest.field.fill("Zu spät geschrieben")
    guest.lose_connection()
    expect(guest.page.get_by_text(guest.say("common.offline"))).to_be_visible()
    guest.page.locator("form:has(#proposal) button:not([type])").click()
    expect(guest.page.get_by_text(guest.say("card.unsent"))).to_be_visible()
    guest.page.close()
    moderator.start_harvest_at_once()
    moderator.close_cafe()
    expect(moderator.stage).to_have_text(moderator.say("moderator.stage.closed"))
    guest.find_connection()
    guest.page = guest.screen.page = guest.screen.context.new_page()
    guest.page.goto(cafe.link)
    for _ in range(2):
        expect(guest.title).to_have_text(guest.say("harvest.title-closed"))
        card = guest.card("Zu spät geschrieben")
        expect(card.get_by_role("alert")).to_have_text(guest.say("refusal.cafe-closed"))
        expect(guest.button("card.sendHere")).to_have_count(0)
        # Refused once and for all: the next visit asks nothing, and finds it again.
        guest.page.reload()
    check_view(guest.screen, "words-too-late")
    guest.button("card.copy").click()
    expect(guest.page.get_by_text(guest.say("card.copied"))).to_be_attached()
    guest.page.evaluate("document.querySelector('main').append(document.createElement('textarea'))")
    guest.page.locator("textarea").press("Control+V")
    expect(guest.page.locator("textarea")).to_have_value("Zu spät geschrieben")
    guest.button("card.discard").click()
    expect(card).to_have_count(0)


class DeafLine:
    """Stands between a page and the server; can lose every answer to what the page writes."""

    def __init__(self, context):
        self.is_deaf = False
        self.written = []
        context.route_web_socket("**/ws", self._connect)

    def _connect(self, page):
        server = page.connect_to_server()

        def speak(message):
            do = json.loads(message).get("command", {}).get("do", {})
            if "writeProposal" in do:
                self.written.append(json.loads(message)["command"]["id"])
            server.send(message)

        def hear(message):
            # The connection ends instead of the answer: the server has the proposal, the page not.
            if self.is_deaf and "done" in json.loads(message):
                self.is_deaf = False
                page.close(code=1012, reason="lost")
            else:
                page.send(message)

        page.on_message(speak)
        server.on_message(hear)


def test_a_lost_answer_makes_no_second_proposal(cafe):
    moderator, (guest, mate, _) = cafe.make().at_tables(3)
    line = DeafLine(guest.screen.context)
    guest.page.reload()
    guest.expect_round(1, 3)
    line.is_deaf = True
    guest.send("Nur einmal, bitte")
    assert not line.is_deaf and len(line.written) == 2 and len(set(line.written)) == 1
    moderator.expect_proposals(1)
    expect(guest.card("Nur einmal, bitte")).to_have_count(1)


def test_who_comes_late_finds_a_place_and_moves_nobody(cafe):
    moderator, guests = cafe.make().at_tables(4)
    guests[0].send("Vor dem Späten geschrieben")
    before = [guest.table for guest in guests]
    late = cafe.guest("Spät Gekommen")
    late.expect_round(1, 3)
    tables = [*before, late.table]
    assert [guest.table for guest in guests] == before
    assert max(map(tables.count, set(tables))) == 2
    expect(moderator.seat("Spät Gekommen")).to_be_visible()


def test_who_leaves_frees_the_place_and_takes_the_traces_along(cafe):
    moderator, guests = cafe.make().at_tables(2)
    guest = guests[0]
    guest.send("Bleibt hier")
    guest.button("settings.title").click()
    guest.button("settings.leave").click()
    guest.button("settings.leaveReally").click()
    expect(guest.title).to_have_text(guest.say("calm.leftTitle"))
    expect(moderator.seat(guest.name)).to_have_count(0)
    moderator.expect_proposals(1)
    assert guest.page.evaluate("""async () => {
      const kept = Object.keys(localStorage).filter((name) => name.includes('identity'));
      const database = await new Promise((resolve) => {
        indexedDB.open('worldcafe').onsuccess = ({ target }) => resolve(target.result);
      });
      const count = await new Promise((resolve) => {
        database.transaction('kept').objectStore('kept').count().onsuccess =
          ({ target }) => resolve(target.result);
      });
      return [kept.length, count];
    }""") == [0, 0]


def test_a_break_keeps_the_seat_and_ends_with_a_word(cafe):
    moderator, guests = cafe.make().at_tables(6)
    guest = guests[0]
    table = guest.table
    mate = next(other for other in guests[1:] if other.table == table)
    guest.button("break.take").click()
    banner = guest.page.get_by_role("region", name=guest.say("break.on"))
    expect(banner).to_be_visible()
    check_view(guest.screen, "on-a-break")
    expect(mate.page.get_by_text(mate.say("table.onBreak"))).to_be_visible()
    moderator.open("tables")
    expect(moderator.seat(guest.name)).to_have_accessible_name(
        re.compile(re.escape(moderator.say("moderator.seat.break"))))
    # The clock stands for nobody, and a reload ends no break.
    guest.page.reload()
    expect(banner).to_be_visible()
    guest.button("break.end").click()
    expect(banner).to_have_count(0)
    guest.expect_round(1, 3)
    assert guest.table == table
    expect(mate.page.get_by_text(mate.say("table.onBreak"))).to_have_count(0)
