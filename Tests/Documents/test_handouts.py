"""Programs that are not ours read the handouts: codes, tables, and the layout of Polis."""

import csv
import io
import json
import subprocess
from urllib.parse import quote

import page
import pytest
from played import PROGRAM, SAMPLE, Workshop

ORIGIN = "https://cafe.example:8443"


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def codes(pdf, number, tmp_path):
    """What a camera reads on a page."""
    picture = tmp_path / "page"
    subprocess.run(["pdftoppm", "-r", "150", "-f", str(number), "-l", str(number), "-singlefile",
                    "-png", pdf, picture], check=True)
    return output("zbarimg", "--nodbus", "--quiet", "--raw", f"{picture}.png").split()


@pytest.fixture(scope="module")
def cards(workshop):
    return workshop.export("table-cards", "--origin", ORIGIN)


def test_each_table_has_a_card_with_its_question_and_a_code_that_leads_to_the_cafe(
        workshop, cards, tmp_path):
    questions = {one["id"]: one["text"] for one in workshop.json["questions"]}
    for number, table in enumerate(workshop.json["tables"], 1):
        words = " ".join(output("pdftotext", "-f", str(number), "-l", str(number), cards, "-").split())
        assert table["name"] in words and questions[table["question"]] in words
        assert codes(cards, number, tmp_path) == [f"{ORIGIN}/c/{workshop.code}"]
    assert f"Pages:           {len(workshop.json['tables'])}\n" in output("pdfinfo", cards)


def test_the_cards_are_accessible_and_sound(cards):
    report = page.validate_pdf(cards, profile=page.ValidationProfile.PDF_UA_1)
    assert [(one.rule_id, one.message) for one in report.failures] == []
    assert "No syntax or stream encoding errors" in output("qpdf", "--check", cards)


def test_the_attendance_has_a_line_per_person_and_the_tables_of_each_round(workshop):
    text = workshop.export("attendance").read_text(encoding="utf-8-sig")
    head, *lines = csv.reader(io.StringIO(text), delimiter=";")
    assert head == ["Person", "Runde\u00a01", "Runde\u00a02", "Runde\u00a03", "Runden"]
    names = {one["id"]: one["name"] for one in workshop.json["tables"]}
    for line in lines:
        sat = {one["round"]: names[one["table"]] for one in workshop.json["seatings"]
               if line[0] in one["seats"]}
        assert line[1:] == [sat.get(1, ""), sat.get(2, ""), sat.get(3, ""), str(len(sat))]
    assert [line[0] for line in lines] == [one["id"] for one in workshop.json["seats"]]


def test_the_comments_are_those_of_the_report_in_the_columns_of_polis(workshop):
    text = workshop.export("polis-comments").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert list(rows[0]) == ["timestamp", "datetime", "comment-id", "author-id", "agrees",
                             "disagrees", "moderated", "comment-body"]
    supports = {one["text"]: str(one["supports"]) for one in workshop.json["proposals"]}
    assert {row["comment-body"]: row["agrees"] for row in rows} == supports
    assert [int(row["comment-id"]) for row in rows] == list(range(len(rows)))
    assert all(row["moderated"] in ("-1", "0", "1") and int(row["timestamp"]) > 1e9 for row in rows)


def test_the_comments_come_back_as_proposals_to_group(workshop):
    found = json.loads(output(PROGRAM, "cluster", workshop.export("polis-comments").rename(
        workshop.journal.parent / "comments.csv"), "--lexical"))
    kept = [one for one in workshop.json["proposals"] if one["fate"]["kind"] != "declined"]
    assert len(sum(found["clusters"], []) + found["unclustered"]) == len(kept)


def test_where_guests_choose_seats_each_card_leads_to_its_own_table(tmp_path):
    file = json.loads(SAMPLE.read_text())
    file["seats_by_card"] = True
    file["tables"][1]["id"] = "Grüner.Tisch/2"
    sample = tmp_path / "cards.json"
    sample.write_text(json.dumps(file))
    workshop = Workshop(tmp_path, sample)
    cards = workshop.export("table-cards", "--origin", ORIGIN)
    link = f"{ORIGIN}/c/{workshop.code}#table="
    for number, table in enumerate(file["tables"], 1):
        assert codes(cards, number, tmp_path) == [link + quote(table["id"], safe="")]
        words = " ".join(output("pdftotext", "-f", str(number), "-l", str(number), cards, "-").split())
        assert "An diesem Tisch Platz nehmen" in words
    report = page.validate_pdf(cards, profile=page.ValidationProfile.PDF_UA_1)
    assert [(one.rule_id, one.message) for one in report.failures] == []
