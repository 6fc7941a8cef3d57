"""SECURITY.md names a test for each rule, and each of them is there."""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = [f"S{number}" for number in range(1, 19)]


def rows():
    """Each rule's number, and the names in the second column of its row."""
    text = (ROOT / "SECURITY.md").read_text()
    found = re.findall(r"^\| \*\*(S\d+)\*\* .*\| (.*) \|$", text, re.MULTILINE)
    return [(rule, re.findall(r"`([^`]+)`", tests)) for rule, tests in found]


def test_every_rule_stands_there_once_and_in_order():
    assert [rule for rule, _ in rows()] == RULES


def test_every_test_that_is_named_is_there():
    swift = {path.stem for path in ROOT.glob("Tests/**/*Tests.swift")}
    missing = [(rule, name) for rule, tests in rows() for name in tests or ["no test"]
               if name not in swift and not (ROOT / name).is_file()]
    assert missing == []
