"""Programs that are not ours read the PDF and find it whole, accessible and in order."""

import json
import subprocess

import page
import pytest
from played import SAMPLE, Workshop


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def pdf(workshop):
    return workshop.export("pdf")


@pytest.fixture(scope="module")
def words(pdf):
    """The text in reading order, on one line."""
    return " ".join(output("pdftotext", pdf, "-").split())


def test_it_keeps_every_rule_of_pdf_ua_1(pdf):
    report = page.validate_pdf(pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert [(one.rule_id, one.message) for one in report.failures] == []


def test_its_objects_and_references_are_sound(pdf):
    assert "No syntax or stream encoding errors" in output("qpdf", "--check", pdf)


def test_it_names_title_and_date_and_has_bookmarks_for_every_recommendation(workshop, pdf):
    facts = output("pdfinfo", "-isodates", pdf)
    assert workshop.json["cafe"]["title"] in facts
    outline = output("qpdf", "--json", "--json-key=outlines", pdf)
    for made in workshop.json["recommendations"]:
        assert f"Empfehlung {made['number']}: {made['title']}" in outline


def test_recommendations_stand_in_order_before_every_proposal_of_the_appendix(workshop, words):
    places = [words.index(f"Empfehlung {made['number']}: {made['title']}")
              for made in workshop.json["recommendations"]]
    appendix = words.index("Alle Vorschläge zu", places[-1])
    assert places == sorted(places)
    for proposal in workshop.json["proposals"]:
        assert proposal["text"] in words[appendix:]


def test_it_holds_no_name_of_a_guest(workshop, words):
    guests = [guest["name"] for guest in workshop.sample["participants"]]
    joined = [name for name in guests if name.encode() in workshop.journal.read_bytes()]
    assert len(joined) == 15
    assert [name for name in joined if name in words] == []


def test_it_counts_its_pages_on_all_but_the_first(pdf):
    count = int(output("pdfinfo", pdf).split("Pages:")[1].split()[0])
    assert "Seite" not in output("pdftotext", "-l", "1", pdf, "-")
    for number in range(2, count + 1):
        text = output("pdftotext", "-f", str(number), "-l", str(number), pdf, "-")
        assert f"Seite {number} von {count}" in text


def test_text_of_any_script_is_accessible_and_found(tmp_path):
    texts = ["Grüße, Straße", "مرحبا بالعالم", "שלום", "👩‍👩‍👧‍👦 🏳️‍🌈", "Z" + "\u0301" * 2]
    sample = json.loads(SAMPLE.read_text())
    sample["occasion"] = " · ".join(texts)
    for question, text in zip(sample["questions"], texts):
        question["text"] = text
    path = tmp_path / "sample.json"
    path.write_text(json.dumps(sample))
    pdf = Workshop(tmp_path, path).export("pdf")
    report = page.validate_pdf(pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert [(one.rule_id, one.message) for one in report.failures] == []
    # No emoji is a box with its number in it.
    assert "Symbola" in output("pdffonts", pdf)
    words = output("pdftotext", pdf, "-")
    assert "Grüße, Straße" in words and "שלום" in words


def test_a_table_on_several_pages_shows_its_header_on_each(tmp_path):
    sample = json.loads(SAMPLE.read_text())
    for proposal in sample["proposals"]:
        proposal["text"] = " ".join([proposal["text"]] * 4)[:270].strip()
    path = tmp_path / "sample.json"
    path.write_text(json.dumps(sample))
    pdf = Workshop(tmp_path, path).export("pdf")
    assert page.validate_pdf(pdf, profile=page.ValidationProfile.PDF_UA_1).failures == []
    pages = output("pdftotext", "-layout", pdf, "-").split("\f")
    first = next(i for i, text in enumerate(pages) if "Alle Vorschläge zu" in text and "Nr." in text)
    appendix = [text for text in pages[first:] if text.strip()]
    assert len(appendix) > 3
    for text in appendix:
        assert "Nr." in text and "Verbleib" in text
