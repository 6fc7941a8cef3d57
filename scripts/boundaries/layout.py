"""Rules for all files: what lies at the top, lengths, left-overs, and names that stay outside."""

import re
import statistics

from . import tables
from .tree import Violation

# Put together, so that this file does not trip over itself.
LEFT_OVER = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]) + r")\b")
HOST = re.compile(
    r"\b(?:(?:registry|mirrors?|packages|files|deb|ftp|security|index|proxy)\.[\w-]+"
    r"(?:\.[\w-]+)*\.(?:org|com|io|dev|net)|(?:py" r"pi|np" r"mjs|crates)\.(?:org|com|io))\b")
PLACE = re.compile(r"(?<![\w.$}~-])/(?:work|root|home)/\w+")
COMMENTED_OUT = re.compile(
    r"^[ \t]*//[ \t]*(?:(?:let|var|const)\s+\w+\s*(?::[^=\n]+)?=\s|func\s+\w+\s*[(<]"
    r"|import\s+\w+[ \t]*$|guard\s.*\belse\s*\{|if\s.*\{[ \t]*$|\}[ \t]*$)", re.M)
FUNCTION = {
    ".swift": re.compile(r"\b(?:func\s+([^\s(<]+)|(init)[?!]?\s*[(<]|(deinit)\b)"),
    ".js": re.compile(r"\bfunction\s*\*?\s*(\w*)\s*\("),
}
EXCUSE = re.compile(r"\bLong because\b", re.I)


def check(files):
    """Yields the violations that do not depend on what a file is for."""
    for file in files:
        if file.parts[0] not in tables.TOP_LEVEL:
            yield Violation(file.path, 1, f"{file.parts[0]} is not allowed at the top level")
        yield from file.find(LEFT_OVER, "{0} is left over", file.text)
        yield from file.find(HOST, "a registry's host is named", file.text)
        yield from file.find(PLACE, "a path of one machine is named", file.text)
        if file.suffix in (".swift", ".js"):
            yield from file.find(COMMENTED_OUT, "commented-out code", file.text)
            yield from _length(file)
            yield from _functions(file)
    yield from _placeholders(files)
    yield from _medians(files)


def _length(file):
    limit = tables.LONGEST_FILE[file.suffix]
    if len(file.lines) > limit and not EXCUSE.search("\n".join(file.lines[:10])):
        yield Violation(
            file.path, limit + 1,
            f"{len(file.lines)} lines, more than {limit}, and no “Long because …” at the top")


def _functions(file):
    """Measures each function from its name to its closing brace."""
    for match in FUNCTION[file.suffix].finditer(file.code):
        end = _body_end(file.code, match.end() - 1)
        if end is None:
            continue
        first, last = file.line_of(match.start()), file.line_of(end)
        if last - first + 1 > tables.LONGEST_FUNCTION:
            name = next((group for group in match.groups() if group), "function")
            yield Violation(
                file.path, first,
                f"{name} has {last - first + 1} lines, more than {tables.LONGEST_FUNCTION}")


def _body_end(code, position):
    """Returns the offset of the body's closing brace, or nothing for a bare requirement."""
    braces = brackets = 0
    for offset in range(position, len(code)):
        character = code[offset]
        if character in "([":
            brackets += 1
        elif character in ")]":
            brackets -= 1
        elif character == "{" and (brackets == 0 or braces):
            braces += 1
        elif character == "}":
            if braces == 0 and brackets <= 0:
                return None
            if braces:
                braces -= 1
                if braces == 0:
                    return offset
        elif braces == 0 and brackets == 0 and code.startswith("func ", offset) \
                and offset > position + 5:
            return None
    return None


def _placeholders(files):
    """A placeholder only stands where a module has no other file yet."""
    folders = {}
    for file in files:
        if file.suffix == ".swift":
            folders.setdefault(file.parts[:2], []).append(file)
    for held in folders.values():
        for file in held:
            if file.parts[-1] == "Placeholder.swift" and len(held) > 1:
                yield Violation(file.path, 1, "a placeholder beside real files")


def _medians(files):
    for suffix, limit in tables.MEDIAN_FILE.items():
        roots = ("Sources",) if suffix == ".swift" else ("Public",)
        lengths = [len(f.lines) for f in files if f.suffix == suffix and f.parts[0] in roots]
        if len(lengths) >= 10 and statistics.median(lengths) >= limit:
            yield Violation(
                roots[0], 1, f"the middle {suffix} file has {statistics.median(lengths):.0f} lines; "
                f"keep it below {limit}")
