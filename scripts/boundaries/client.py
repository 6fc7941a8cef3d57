"""Rules for the browser client: plain functions, sockets in one place, no markup from strings."""

import re

from . import tables
from .tree import Violation

DOM = re.compile(r"\b(document|window|localStorage|sessionStorage|indexedDB|navigator)\b(?!\s*:)")
FETCH = re.compile(r"\b(fetch)\(")
CLOCK = re.compile(r"\b(Date\.now|Math\.random|performance\.now|new Date\(\)|setTimeout"
                   r"|setInterval|crypto\.\w+)")
SOCKET = re.compile(r"\b(WebSocket|EventSource|XMLHttpRequest|WebTransport)\b")
MARKUP = re.compile(r"\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML"
                    r"|document\.write|eval\(|new Function)")
COOKIE = re.compile(r"\bdocument\.(cookie)\b")
ELSEWHERE = re.compile(
    r"(?:\b(?:src|href|action|poster)=[\"']?|url\(\s*[\"']?|\bfrom\s+[\"']|\bimport\s*\(?\s*[\"'])"
    r"(?:https?:)?//(?!www\.w3\.org/)[\w.-]+")
INLINE = [
    (re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/(?:ld\+)?json\")", re.I),
     "inline script: the content security policy refuses it"),
    (re.compile(r"<style\b", re.I), "inline style sheet: the content security policy refuses it"),
    (re.compile(r"<[^>]+\sstyle=", re.I), "style attribute: the content security policy refuses it"),
    (re.compile(r"<[^>]+\son[a-z]+=", re.I), "inline listener: the content security policy refuses it"),
]


def check(files):
    """Yields the violations of all files below Public."""
    for file in files:
        if file.parts[0] != "Public":
            continue
        if file.suffix == ".js":
            yield from _script(file)
        if file.suffix == ".html":
            for pattern, rule in INLINE:
                yield from file.find(pattern, rule, file.text)
        if file.suffix in (".js", ".html", ".css", ".svg"):
            yield from file.find(ELSEWHERE, "a request to another origin", file.text)


def _begins(file, words):
    return any(part.startswith(words) for part in file.parts[1:])


def _script(file):
    yield from file.find(MARKUP, "{0}: the document is changed by text and nodes only")
    yield from file.find(COOKIE, "{0}: nothing is kept in cookies")
    if not file.path.startswith(tables.CLIENT_SOCKETS):
        yield from file.find(SOCKET, "{0} outside the connection")
    if _begins(file, tables.CLIENT_PURE):
        yield from file.find(DOM, "{0} in a plain function of the client")
        if not _begins(file, tables.CLIENT_FETCHING):
            yield from file.find(FETCH, "{0} in a plain function of the client")
        yield from file.find(CLOCK, "{0} in a plain function of the client")


def texts(files):
    """Yields the differences between the languages' texts, and texts that no script names.

    A script names a text by a literal key in quotes. A key that is put together at run time has a
    literal beginning that ends with a dot or a dash: ``t(`refusal.${code}`)`` names all refusals.
    """
    import json
    languages = {}
    for file in files:
        if file.path.startswith("Public/texts/") and file.suffix == ".json":
            try:
                languages[file] = dict(_flat(json.loads(file.text)))
            except ValueError as error:
                yield Violation(file.path, getattr(error, "lineno", 1), f"not JSON: {error}")
    if not languages:
        return
    keys = set().union(*languages.values())
    for file, known in languages.items():
        for key in sorted(keys - set(known)):
            yield Violation(file.path, 1, f"text “{key}” is missing here")
        yield from _parameters(file, known, languages)
    yield from _use(files, keys, next(iter(languages)))


def _flat(value, prefix=""):
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from _flat(inner, f"{prefix}{key}.")
        else:
            yield prefix + key, inner


def _parameters(file, known, languages):
    """A text's {parameters} are the same in every language."""
    first = next(iter(languages.values()))
    for key, value in sorted(known.items()):
        mine, others = (
            set(re.findall(r"\{(\w+)", str(text))) for text in (value, first.get(key, value)))
        if mine != others:
            yield Violation(file.path, 1, f"text “{key}”: parameters differ between languages")


# The first argument of a call: a literal, or a choice between literals.
CALL = re.compile(r"""(?<![\w.])t\(([^(),]*["'][^(),]*)""")
PLURAL = {"zero", "one", "two", "few", "many", "other"}
LITERAL = re.compile(r"""["'`]([\w-]+(?:\.[\w-]+)*)["'`]""")
BEGINNING = re.compile(r"`((?:[\w-]+\.)+(?:[\w-]+-)?)\$\{")
ATTRIBUTE = re.compile(r"""data-text=["']([\w.-]+)["']""")


def _use(files, keys, file_of_texts):
    named, beginnings = set(), set()
    for file in files:
        if file.parts[0] != "Public" or file.suffix not in (".js", ".html"):
            continue
        for call in CALL.finditer(file.text):
            for key in LITERAL.findall(call.group(1)):
                if "." in key and key not in keys and f"{key}.other" not in keys:
                    line = file.line_of(call.start())
                    yield Violation(file.path, line, f"no text “{key}” in Public/texts")
        named.update(LITERAL.findall(file.text), ATTRIBUTE.findall(file.text))
        beginnings.update(BEGINNING.findall(file.text))
    for key in sorted(keys):
        # A text with plural forms is named without the form.
        base, _, form = key.rpartition(".")
        name = base if form in PLURAL else key
        if name not in named and key not in named and not key.startswith(tuple(beginnings)):
            yield Violation(file_of_texts.path, 1, f"text “{key}” is used nowhere")
