"""Blanks out comments and string literals, so that a rule about code never trips over prose.

Every character but a newline becomes a space: offsets and line numbers stay true. Code inside an
interpolation (`\\(…)` in Swift, `${…}` in JavaScript) stays visible.
"""

import re
import typing


class Language(typing.NamedTuple):
    nests_comments: bool
    string: re.Pattern       # the opening delimiter of a string literal
    interpolation: str       # what opens code inside a string; "" where there is none
    closer: str              # what closes that code
    has_regex: bool


SWIFT = Language(True, re.compile(r'#*("""|")'), "\\(", ")", False)
JAVASCRIPT = Language(False, re.compile(r"[\"'`]"), "${", "}", True)
LANGUAGES = {".swift": SWIFT, ".js": JAVASCRIPT}

# A slash after one of these begins a regular expression; after a value it divides.
BEFORE_REGEX = set("(,=:[!&|?{};+-*%<>~^") | {""}
REGEX = re.compile(r"/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
PAIRS = {"(": ")", "{": "}"}


def mask(text, language):
    """Returns `text` with all but code blanked out."""
    out = list(text)
    position = 0
    while position < len(text):
        position = _code(text, position, out, language, closer=None)
    return "".join(out)


def _blank(out, start, end):
    for index in range(start, min(end, len(out))):
        if out[index] != "\n":
            out[index] = " "


def _code(text, position, out, language, closer):
    """Reads code up to the unmatched `closer` (or the end); returns the position behind it."""
    depth = 0
    opener = next((o for o, c in PAIRS.items() if c == closer), None)
    previous = ""
    while position < len(text):
        if text.startswith("//", position):
            end = text.find("\n", position)
            end = len(text) if end < 0 else end
            _blank(out, position, end)
            position = end
            continue
        if text.startswith("/*", position):
            end = _comment_end(text, position, language)
            _blank(out, position, end)
            position = end
            continue
        if match := language.string.match(text, position):
            position = _string(text, match, out, language)
            previous = '"'
            continue
        character = text[position]
        if language.has_regex and character == "/" and previous in BEFORE_REGEX:
            if match := REGEX.match(text, position):
                _blank(out, position, match.end())
                position = match.end()
                previous = '"'
                continue
        if closer and character == opener:
            depth += 1
        elif closer and character == closer:
            if depth == 0:
                return position + 1
            depth -= 1
        if not character.isspace():
            previous = character
        position += 1
    return position


def _comment_end(text, position, language):
    depth = 0
    for match in re.compile(r"/\*|\*/").finditer(text, position):
        depth += 1 if match.group() == "/*" else -1
        if depth == 0 or (match.group() == "*/" and not language.nests_comments):
            return match.end()
    return len(text)


def _string(text, opening, out, language):
    """Blanks a literal from its opening delimiter on; returns the position behind it."""
    delimiter = opening.group()
    hashes = len(delimiter) - len(delimiter.lstrip("#"))
    closing = delimiter[hashes:] + "#" * hashes
    escape = "\\" + "#" * hashes
    interpolates = language is SWIFT or delimiter == "`"
    interpolation = (
        escape + language.interpolation[1:] if language is SWIFT else language.interpolation)
    multiline = delimiter == "`" or '"""' in delimiter
    position = opening.end()
    _blank(out, opening.start(), position)
    while position < len(text):
        if text.startswith(closing, position):
            _blank(out, position, position + len(closing))
            return position + len(closing)
        if interpolates and text.startswith(interpolation, position):
            _blank(out, position, position + len(interpolation))
            position = _code(
                text, position + len(interpolation), out, language, language.closer)
            _blank(out, position - 1, position)
            continue
        if text.startswith(escape, position):
            _blank(out, position, position + len(escape) + 1)
            position += len(escape) + 1
            continue
        if text[position] == "\n" and not multiline:
            return position
        _blank(out, position, position + 1)
        position += 1
    return position
