"""The office suite of public bodies opens every document and loses no heading, table or picture."""

import json
import subprocess

import docx
import openpyxl
import pytest
from odf import draw, table, teletype, text
from odf.opendocument import load
from played import Workshop


@pytest.fixture(scope="module")
def convert(tmp_path_factory):
    """`convert(path, "odt")`: the path of what LibreOffice made of a file."""
    folder = tmp_path_factory.mktemp("converted")

    def convert(path, form):
        subprocess.run(
            ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
             "--convert-to", form, "--outdir", folder / path.suffix[1:], path],
            check=True, capture_output=True, timeout=120)
        return folder / path.suffix[1:] / f"{path.stem}.{form}"

    return convert


def headings(document):
    """Titles and headings of a Word document."""
    return [one.text for one in document.paragraphs if one.style.name.startswith("Heading")]


def test_a_word_document_becomes_an_open_document_without_loss(workshop, convert):
    path = workshop.export("docx")
    before, after = docx.Document(path), load(str(convert(path, "odt")))
    assert [teletype.extractText(one) for one in after.getElementsByType(text.H)] == headings(before)
    cells = {teletype.extractText(one) for one in after.getElementsByType(table.TableCell)}
    assert {one["text"] for one in workshop.json["proposals"]} <= cells
    assert len(after.getElementsByType(table.Table)) == len(before.tables)
    assert len(after.getElementsByType(draw.Image)) == len(before.inline_shapes) == 3


def test_an_open_document_becomes_a_word_document_without_loss(workshop, convert):
    path = workshop.export("odt")
    before, after = load(str(path)), docx.Document(convert(path, "docx"))
    assert headings(after) == [teletype.extractText(one) for one in before.getElementsByType(text.H)]
    assert len(after.tables) == len(before.getElementsByType(table.Table))
    assert len(after.inline_shapes) == len(before.getElementsByType(draw.Image)) == 3


def test_a_workbook_keeps_its_sheets_rows_and_charts(workshop, convert):
    path = workshop.export("xlsx")
    before = openpyxl.load_workbook(path)
    again = convert(convert(path, "ods"), "xlsx")
    after = openpyxl.load_workbook(again)
    assert after.sheetnames == before.sheetnames
    for sheet, same in zip(before.worksheets, after.worksheets):
        rows = list(sheet.iter_rows(values_only=True))
        assert list(same.iter_rows(max_row=len(rows), max_col=len(rows[0]), values_only=True)) == rows
    assert [len(sheet._charts) for sheet in after.worksheets] == [0, 0, 0, 2]


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_printed_document_has_all_recommendations_and_pages(workshop, convert, form):
    pdf = convert(workshop.export(form), "pdf")
    words = " ".join(subprocess.run(
        ["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout.split())
    for made in workshop.json["recommendations"]:
        assert f"Empfehlung {made['number']}: {made['title']}" in words


def test_no_printed_page_is_empty(workshop, convert, tmp_path):
    """Proposals of every length fill pages up to any line."""
    for length in (100, 180, 260):
        sample = json.loads(json.dumps(workshop.sample))
        for proposal in sample["proposals"]:
            proposal["text"] = " ".join([proposal["text"]] * 5)[:length].strip()
        folder = tmp_path / str(length)
        folder.mkdir()
        (folder / "sample.json").write_text(json.dumps(sample))
        pdf = convert(Workshop(folder, folder / "sample.json").export("docx"), "pdf")
        pages = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True,
                               text=True).stdout.split("\f")[:-1]
        # Title and number stand on each page but the first.
        assert [n for n, page in enumerate(pages[1:], 2) if len(page.split()) < 8] == [], length
