"""Comments from elsewhere come in as proposals, after a look at them; what we export comes in again."""

from playwright.sync_api import expect

from cast.board import Board
from harness.access import check_view

HEAD = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"


def choose(board, content):
    """Opens the dialog, if need be, and gives it a file."""
    dialog = board.page.locator("dialog[open]")
    if not dialog.count():
        board.moderator.button("themes.import").click()
    board.page.locator("#import").set_input_files(
        {"name": "comments.csv", "mimeType": "text/csv", "buffer": content})
    return dialog


def test_comments_are_looked_at_brought_in_and_taken_back(cafe):
    moderator, guests = cafe.make().at_tables(2)
    writer = guests[0]
    writer.send("Gibt es schon")
    question = next(one for one in cafe.file["questions"]
                    if cafe.table_of(one["id"]) == writer.table)
    board = Board(moderator)
    board.question(question["title"])
    say = moderator.say

    faults = choose(board, (HEAD + '1,a,0,0,0,0,0,""\n1,a,1\n').encode()).locator(".refusal li")
    expect(faults).to_have_text([
        f"{say('csv.line', line=2)}: {say('csv.fault.noText')}",
        f"{say('csv.line', line=3)}: {say('csv.fault.cells', count=3, wanted=8)}"])
    check_view(moderator.screen, "import-faults")
    expect(moderator.button("themes.dialog.importDo")).to_have_attribute("aria-disabled", "true")

    dialog = choose(board, (HEAD + "".join(
        f'1,a,{at},0,0,0,{moderated},"{text}"\n' for at, (moderated, text) in enumerate([
            (0, "Lernzeit im Dienstplan"), (-1, "Abgelehnt"), (1, "Gibt es schon"),
            (1, "Räume zum Üben")]))).encode())
    for words in (say("themes.dialog.importFound", count=2), say("themes.dialog.importRejected", count=1),
                  say("themes.dialog.importDoubles", count=1)):
        expect(dialog.get_by_text(words)).to_be_visible()
    check_view(moderator.screen, "import")
    moderator.button("themes.dialog.importDo").click()
    expect(dialog).to_have_count(0)
    card = board.page.locator(".card").filter(has_text="Räume zum Üben")
    expect(card).to_contain_text(say("card.imported"))
    expect(writer.card("Räume zum Üben")).to_contain_text(writer.say("card.imported"))
    check_view(moderator.screen, "imported")

    # One act, and one to take it back.
    undo = moderator.page.get_by_role("button", name=say("deeds.undo"), exact=False).first
    undo.click()
    expect(card).to_have_count(0)
    expect(writer.card("Räume zum Üben")).to_have_count(0)
    expect(writer.card("Gibt es schon")).to_have_count(1)


def test_what_is_exported_for_polis_comes_in_again_with_the_same_texts(cafe, tmp_path):
    texts = ["=1+1 ist gemeint", "'=auch das", 'Mit "Zitat", Komma; Semikolon', "-20 % weniger", "’s ist Zeit"]
    moderator, guests = cafe.make().at_tables(2)
    for text in texts:
        guests[0].send(text)
    moderator.open("result")
    with moderator.page.expect_download() as download:
        moderator.page.locator("li").filter(has_text=moderator.say(
            "export.format.polis-comments")).get_by_role("button").click()
    path = tmp_path / "comments.csv"
    download.value.save_as(path)

    again, _ = cafe.make().at_tables(2)
    board = Board(again)
    board.question(cafe.file["questions"][0]["title"])
    choose(board, path.read_bytes())
    again.button("themes.dialog.importDo").click()
    cards = board.page.locator(".card-text")
    expect(cards).to_have_count(len(texts))
    assert sorted(cards.all_inner_texts()) == sorted(texts)


def test_a_prepared_cafe_begins_with_what_was_collected_before(cafe):
    cafe.make()
    moderator = cafe.moderator()
    board = Board(moderator)
    question = cafe.file["questions"][0]
    board.question(question["title"])
    choose(board, (HEAD + '1,a,0,0,0,0,0,"Vorher gesammelt"\n').encode())
    moderator.button("themes.dialog.importDo").click()
    expect(board.page.locator(".card-text")).to_have_text("Vorher gesammelt")
    expect(moderator.page.get_by_role("button", name=moderator.say("deeds.undo")).first).to_be_enabled()
    moderator.open_lobby()
    guests = [cafe.guest() for _ in range(3)]
    moderator.start_first()
    for guest in guests:
        guest.expect_round(1, cafe.file["rounds"])
        there = guest.table == cafe.table_of(question["id"])
        expect(guest.card("Vorher gesammelt")).to_have_count(1 if there else 0)
