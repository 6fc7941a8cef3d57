"""Programs that are not ours read the documents back and find the same workshop."""

import docx
import openpyxl
import pytest


@pytest.fixture(scope="module")
def word(workshop):
    return docx.Document(workshop.export("docx"))


def texts(rows):
    return [[cell.text for cell in row.cells] for row in rows]


def test_the_word_document_has_title_language_and_headings(workshop, word):
    assert word.core_properties.title == workshop.json["cafe"]["title"]
    assert word.core_properties.language == "de"
    headings = [one.text for one in word.paragraphs if one.style.name == "Heading 1"]
    for made in workshop.json["recommendations"]:
        assert f"Empfehlung {made['number']}: {made['title']}" in headings
    assert [one.text for one in word.paragraphs if one.style.name == "Title"] == [
        workshop.json["cafe"]["title"]]


def test_the_word_document_holds_every_proposal_in_tables_with_a_repeated_header(workshop, word):
    appendix = [table for table in word.tables if table.cell(0, 0).text == "Nr."]
    found = {row[1] for table in appendix for row in texts(table.rows[1:])}
    assert found == {one["text"] for one in workshop.json["proposals"]}
    for table in word.tables:
        assert table.rows[0]._tr.trPr.find(docx.oxml.ns.qn("w:tblHeader")) is not None


def test_the_open_document_has_the_same_headings_and_proposals(workshop, word):
    from odf import table, teletype, text
    from odf.opendocument import load

    document = load(str(workshop.export("odt")))
    headings = [teletype.extractText(one) for one in document.getElementsByType(text.H)]
    assert headings == [one.text for one in word.paragraphs
                        if one.style.name in ("Heading 1", "Heading 2")]
    cells = {teletype.extractText(one) for one in document.getElementsByType(table.TableCell)}
    assert {one["text"] for one in workshop.json["proposals"]} <= cells
    assert all(one.getElementsByType(table.TableHeaderRows)
               for one in document.getElementsByType(table.Table))


def test_the_workbook_has_a_line_per_proposal_with_fixed_header_filters_and_numbers(workshop):
    book = openpyxl.load_workbook(workshop.export("xlsx"))
    sheet = book.worksheets[0]
    head, *lines = sheet.iter_rows(values_only=True)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    column = {name: index for index, name in enumerate(head)}
    found = {(line[column["Kennung"]], line[column["Vorschlag"]], line[column["Runde"]])
             for line in lines}
    assert found == {(one["id"], one["text"], one["round"]) for one in workshop.json["proposals"]}
    assert [row[0] for row in book.worksheets[1].iter_rows(min_row=2, values_only=True)] == [
        one["number"] for one in workshop.json["recommendations"]]


def test_the_sheet_of_rounds_has_charts_of_its_own_numbers(workshop):
    sheet = openpyxl.load_workbook(workshop.export("xlsx")).worksheets[3]
    times, proposals = sheet._charts
    assert [one.val.numRef.f for one in times.series] == ["'Runden'!$B$2:$B$4", "'Runden'!$C$2:$C$4"]
    assert [one.val.numRef.f for one in proposals.series] == ["'Runden'!$E$2:$E$4"]
    assert {one.cat.numRef.f for one in times.series + proposals.series} == {"'Runden'!$A$2:$A$4"}


@pytest.mark.parametrize(
    "form", ["docx", "odt", "pdf", "xlsx", "table-cards", "attendance", "polis-comments"])
def test_two_exports_are_the_same_bytes(workshop, form):
    assert workshop.export(form).read_bytes() == workshop.export(form).read_bytes()
