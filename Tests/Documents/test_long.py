"""A long workshop in English, with hosts who stay: what only many and long proposals show."""

import json
import re
import subprocess

import pytest
from played import Workshop

ENDS = ["", "because one size does not fit all",
        "so that night shifts, part-time staff and people without a desk are reached as well",
        "as far as the workload allows, which the head of administration decides together with the staff council"]
QUESTIONS = ["Mindset", "Learning at work", "Personal development", "Tools and rooms"]


def long_file():
    """Eight tables, two for each question, 120 proposals of one to three lines."""
    return {
        "format": "worldcafe-sample/1", "language": "en", "rounds": 4, "round_minutes": 20,
        "grace_seconds": 60, "table_hosts": "fixed",
        "title": "Digital Competence in Small and Medium-Sized Municipalities",
        "questions": [{"id": f"q{n}", "title": title, "text": f"What helps with {title.lower()}, and what has to "
                       "change in the rules so that it does?"} for n, title in enumerate(QUESTIONS)],
        "tables": [{"id": f"t{n}", "name": f"Table {n + 1}", "question": f"q{n % 4}"} for n in range(8)],
        "participants": [{"name": f"Guest {n + 1}"} for n in range(24)],
        "proposals": [{
            "id": f"p{n}", "question": f"q{n // 4 % 4}", "round": n % 4 + 1, "at_second": 60 + n * 7,
            "text": f"Department {n % 11} sets aside {n % 5 + 1} hours a week for learning {ENDS[n % 3 + n % 2]}".strip() + "."
        } for n in range(120)],
    }


@pytest.fixture(scope="module")
def long(tmp_path_factory):
    directory = tmp_path_factory.mktemp("long")
    sample = directory / "long.json"
    sample.write_text(json.dumps(long_file()))
    return Workshop(directory, sample)


@pytest.fixture(scope="module", params=["pdf", "docx"])
def pages(request, long):
    """The words of each page as they stand on paper; DOCX as an office suite sets it."""
    path = long.export(request.param)
    if request.param == "docx":
        subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", path.parent / "set", path],
                       check=True, capture_output=True)
        path = path.parent / "set" / "report.pdf"
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    return [page.splitlines() for page in text.split("\f") if page.strip()]


def test_a_heading_stands_with_the_first_row_of_its_table(pages):
    found = 0
    for lines in pages:
        for place, line in enumerate(lines):
            if re.match(r"\s*All proposals on “", line) and not re.search(r"\.\.\.|\d$", line):
                found += 1
                rows = [one for one in lines[place + 1:] if re.match(r"\s*\d+\s+Department", one)]
                assert rows or "Appendix" not in "".join(lines[max(0, place - 3):place]), lines[place:]
    assert found >= len(QUESTIONS)


def test_no_heading_of_a_column_is_broken_within_its_word(pages):
    tables = [lines for lines in pages if any(re.match(r"\s*No\.\s+Proposal\s+Table", line) for line in lines)]
    assert tables
    for lines in tables:
        head = next(line for line in lines if re.match(r"\s*No\.\s+Proposal\s+Table", line))
        assert head.split() == ["No.", "Proposal", "Table", "Round", "Outcome"]


def test_proposals_are_given_most_of_the_line(pages):
    # With half of it each would take twice the lines.
    appendix = sum(any("Outcome" in line for line in lines) for lines in pages)
    assert appendix <= 9, appendix


def test_quoted_words_stand_in_english_marks(pages):
    words = "\n".join("\n".join(lines) for lines in pages)
    assert "“Department" in words and "„" not in words
