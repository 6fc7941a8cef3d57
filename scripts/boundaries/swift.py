"""Rules for Swift: imports, purity, `unsafe`, visibility, names, and tests that are sentences."""

import re

from . import tables
from .tree import Violation

IMPORT = re.compile(
    r"^[ \t]*(?:@\w+(?:\(\w+\))?[ \t]+)*(?:(?:package|internal|private|fileprivate|public)[ \t]+)?"
    r"import[ \t]+(?:(?:struct|class|enum|func|protocol|var|let|typealias)[ \t]+)?(\w+)", re.M)
UNSAFE = re.compile(r"\bunsafe\b")
PUBLIC = re.compile(r"\b(public|open)\b(?=\s+(?:\w+\s+)*(?:import|struct|class|enum|actor|protocol"
                    r"|func|var|let|init|extension|typealias|subscript)\b)")
TYPE = re.compile(r"\b(?:struct|class|enum|actor|protocol|typealias)\s+([A-Z]\w*)")
# A protocol's body holds no deeper braces than those of `{ get }`.
PROTOCOL = re.compile(r"\bprotocol\s+\w+[^{]*\{((?:[^{}]|\{[^{}]*\})*)\}")
UNNAMED_TEST = re.compile(r'@Test\b(?!\s*\(\s*"|\(\s*#*")')
LOCK = re.compile(r"\b(NSLock|NSRecursiveLock|DispatchQueue|DispatchSemaphore|os_unfair_lock)\b")
UNDOCUMENTED = re.compile(
    r"^[ \t]*package (?:(?:final|indirect|static|nonisolated|mutating|consuming|borrowing) )*"
    r"(?:struct|class|enum|actor|protocol|func) +(?=\w)(\w+)", re.M)

IMPURE = [
    (re.compile(r"\b(Date|UUID)\(\)"), "{0}() in a pure part"),
    (re.compile(r"\b(ContinuousClock|SuspendingClock|SystemRandomNumberGenerator|clock_gettime"
                r"|gettimeofday|arc4random\w*|getrandom)\b"), "{0} in a pure part"),
    (re.compile(r"\.(shuffled|shuffle|randomElement)\(\)"), ".{0}() without a seeded generator"),
    (re.compile(r"\.(random)\((?![^()]*(?:\([^()]*\)[^()]*)*\busing:)"),
     ".{0} without a seeded generator"),
    (re.compile(r"\b(async|await)\b"), "`{0}` in a pure part"),
    (re.compile(r"\b(actor)\s+[A-Z]\w*\s*[:{]"), "`{0}` in a pure part"),
    (re.compile(r"\b(print|debugPrint|dump)\("), "{0} in a pure part"),
]


def check(files):
    """Yields the violations of all Swift files below Sources and Tests."""
    required = _requirements(files)
    for file in files:
        if file.suffix != ".swift" or file.parts[0] not in ("Sources", "Tests"):
            continue
        if file.parts[0] == "Tests":
            yield from _tests(file)
        else:
            yield from _sources(file)
            yield from _documentation(file, tables.WITNESSES | required)


def _tests(file):
    # The name is a string literal, which masking blanks out: ask the text, at places of code.
    for match in re.finditer(r"@Test\b", file.code):
        if UNNAMED_TEST.match(file.text, match.start()):
            line = file.line_of(match.start())
            yield Violation(file.path, line, "a test's name is a sentence: @Test(\"…\")")


def _sources(file):
    module = file.parts[1]
    allowed = tables.IMPORTS.get(module)
    if allowed is None:
        yield Violation(file.path, 1, f"module {module} is not in the table of imports")
        return
    imported = {}
    for match in IMPORT.finditer(file.code):
        imported.setdefault(match.group(1), file.line_of(match.start(1)))
    for name, line in imported.items():
        if name not in allowed | {"Swift"}:
            yield Violation(file.path, line, f"{module} must not import {name}")
    yield from file.find(PUBLIC, "`{0}`: everything is `package` or less")
    yield from file.find(LOCK, "{0}: the job queue's lock is the only one")
    if module not in tables.FACING_C and file.path != tables.NAMES_EXECUTOR:
        yield from file.find(UNSAFE, f"`unsafe` in {module}, which does not face C")
    if file.path.startswith(tables.PURE):
        for pattern, rule in IMPURE:
            yield from file.find(pattern, rule)
    yield from _names(file)


def _names(file):
    for match in TYPE.finditer(file.code):
        name = match.group(1)
        words = re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*", name)
        for word in words:
            if word in tables.AVOIDED and name not in tables.ACCEPTED:
                line = file.line_of(match.start(1))
                yield Violation(file.path, line, f"{name}: avoid the word “{word}” in a type")


def _requirements(files):
    """Returns the functions that our own protocols ask for: they are documented there."""
    found = set()
    for file in files:
        if file.suffix == ".swift" and file.parts[0] == "Sources":
            for match in PROTOCOL.finditer(file.code):
                found.update(re.findall(r"\bfunc\s+(\w+)", match.group(1)))
    return found


def _documentation(file, documented_elsewhere):
    for match in UNDOCUMENTED.finditer(file.code):
        if match.group(1) in documented_elsewhere:
            continue
        line = file.line_of(match.start(1))
        above = line - 2
        while above >= 0 and file.lines[above].lstrip().startswith("@"):
            above -= 1
        if above < 0 or not file.lines[above].lstrip().startswith("///"):
            yield Violation(file.path, line, f"package {match.group(1)} lacks a doc comment")
