"""Each rule finds a violation that was planted for it, at its line, and nothing else."""

import pathlib
import subprocess

import pytest

PROGRAM = pathlib.Path(__file__).resolve().parents[2] / "scripts/check-boundaries"

LEFT = "TO" + "DO"
HOST = "registry" + ".example.org"
PLACE = "/wo" + "rk/shared"

PLANTED = [
    ("Sources/WorldCafe/Cafe.swift", "\nimport Foundation\n", 2, "must not import Foundation"),
    ("Sources/Planning/Plan.swift", "package import WorldCafe\n", 1, "must not import WorldCafe"),
    ("Sources/Nowhere/File.swift", "\n", 1, "not in the table"),
    ("Sources/WorldCafe/A.swift", "let a = unsafe b\n", 1, "`unsafe` in WorldCafe"),
    ("Sources/Server/A.swift", "nonisolated(unsafe) var a = 1\n", 1, "`unsafe` in Server"),
    ("Sources/Server/A.swift", "public struct A {}\n", 1, "`public`"),
    ("Sources/WorldCafe/A.swift", "let a = Date()\n", 1, "Date() in a pure part"),
    ("Sources/Planning/A.swift", "let a = ContinuousClock.now\n", 1, "ContinuousClock"),
    ("Sources/Planning/A.swift", "let a = b.shuffled()\n", 1, ".shuffled()"),
    ("Sources/Planning/A.swift", "let a = Int.random(in: 0..<f(1))\n", 1, ".random without"),
    ("Sources/WorldCafe/A.swift", "func a() async {}\n", 1, "`async`"),
    ("Sources/WorldCafe/A.swift", "actor Cafe {}\n", 1, "`actor`"),
    ("Sources/Server/Hub/A.swift", "print(1)\n", 1, "print in a pure part"),
    ("Sources/Server/A.swift", "let a = NSLock()\n", 1, "NSLock"),
    ("Sources/Server/A.swift", "struct CafeManager {}\n", 1, "avoid the word “Manager”"),
    ("Sources/Server/A.swift", "package struct A {}\n", 1, "package A lacks a doc comment"),
    ("Sources/Server/A.swift", "  @discardableResult\n  package func a() {}\n", 2, "lacks a doc"),
    ("Tests/ServerTests/A.swift", "@Test func a() {}\n", 1, "a test's name is a sentence"),
    ("Tests/ServerTests/A.swift", "@Test(arguments: [1]) func a() {}\n", 1, "is a sentence"),
    ("Sources/Server/A.swift", f"let a = 1 // {LEFT}: later\n", 1, "is left over"),
    ("Sources/Server/A.swift", "\n// let a = 1\n", 2, "commented-out code"),
    ("Sources/Server/A.swift", "let a = 1\n" * 301, 301, "301 lines, more than 300"),
    ("Sources/Server/A.swift", "func long(\n  a: Int\n) {\n" + "  f()\n" * 68 + "}\n", 1,
     "long has 72 lines"),
    ("Public/a.js", "const a = 1;\n" * 151, 151, "151 lines, more than 150"),
    ("Public/a.js", "function long() {\n" + "f();\n" * 70 + "}\n", 1, "long has 72 lines"),
    ("Public/reducer/cafe.js", "export const a = () => document.title;\n", 1, "document in a plain"),
    ("Public/texts.js", "const a = `x ${Date.now()}`;\n", 1, "Date.now in a plain"),
    ("Public/state/reducer.js", "fetch('/a');\n", 1, "fetch in a plain"),
    ("Public/elements/table.js", "new WebSocket('/ws');\n", 1, "WebSocket outside"),
    ("Public/elements/connection-bar.js", "new WebSocket('/ws');\n", 1, "WebSocket outside"),
    ("Public/elements/table.js", "a.innerHTML = b;\n", 1, "innerHTML"),
    ("Public/elements/table.js", "document.cookie = b;\n", 1, "cookie"),
    ("Public/index.html", "<img src='//other.example/a.png'>\n", 1, "another origin"),
    ("Public/a.css", "a { background: url(https://other.example/a.png) }\n", 1, "another origin"),
    ("Public/index.html", "<p>\n<script>a()</script>\n", 2, "inline script"),
    ("Public/index.html", "<p class='a' style='color: red'>\n", 1, "style attribute"),
    ("Public/index.html", "<p onclick='a()'>\n", 1, "inline listener"),
    ("picture.png", "\n", 1, "picture.png is not allowed at the top level"),
    ("notes.md", "\n", 1, "notes.md is not allowed at the top level"),
    ("README.md", f"see https://{HOST}/a\n", 1, "host is named"),
    ("README.md", f"see {PLACE}\n", 1, "path of one machine"),
    ("scripts/a.sh", f"# {LEFT}\n", 1, "is left over"),
]


@pytest.mark.parametrize(
    "path, text, line, rule", PLANTED, ids=[f"{p[0]}: {p[3]}" for p in PLANTED])
def test_a_planted_violation_is_found_at_its_line(checkout, path, text, line, rule):
    checkout.plant(path, text)
    found = checkout.check()
    assert len(found) == 1, found
    assert found[0].startswith(f"{path}:{line}: ") and rule in found[0], found


def test_a_placeholder_beside_real_files_is_found(checkout):
    checkout.plant("Sources/Server/Placeholder.swift", "\n")
    assert checkout.check() == []
    checkout.plant("Sources/Server/Real.swift", "\n")
    found = checkout.check()
    assert "a placeholder beside real files" in found[0]


def test_the_middle_file_must_stay_short(checkout):
    for number in range(10):
        checkout.plant(f"Sources/Server/File{number}.swift", "let a = 1\n" * 95)
    found = checkout.check()
    assert "middle .swift file has 95 lines" in found[0]


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=30)


def test_the_script_prints_violations_and_answers_with_its_status(checkout):
    assert run(checkout.folder).returncode == 0
    checkout.plant("notes.md", "\n")
    done = run(checkout.folder)
    assert done.returncode == 1 and not done.stderr
    assert done.stdout.splitlines() == [
        "notes.md:1: notes.md is not allowed at the top level",
        "1 files checked, 0 lines of product, 1 violations"]
    assert run("--help").returncode == 2


CLEAN = {
    "Package.swift": "import PackageDescription\n",
    "Sources/WorldCafe/Cafe.swift": (
        "// Date() and `unsafe` in prose are fine.\n"
        "/// A café.\npackage struct Cafe {\n  let a = \"import Foundation \\(f(\"Date()\"))\"\n}\n"),
    "Sources/Planning/Plan.swift": "let a = Int.random(in: 0..<f(1), using: &generator)\n",
    "Sources/Server/Store.swift": (
        "/// A store.\npackage protocol Store {\n  var a: Int { get }\n  /// Reads.\n  func read()\n}\n"),
    "Sources/Server/Memory.swift": "extension Memory {\n  package func read() {}\n}\n",
    "Sources/Transport/Frame.swift": "import CLibwebsockets\nlet a = unsafe b\n",
    "Sources/Server/Long.swift": "// Long because it is one table.\n" + "let a = 1\n" * 400,
    "Tests/ServerTests/A.swift": (
        '@Test("it works") func a() {}\n@Test(\n  "it works",\n  arguments: [1])\nfunc b() {}\n'),
    "Public/reducer.js": "// no document here\nexport const a = 'document' + /window/.source;\n",
    "Sources/WorldCafe/Decide.swift": "func decide(by actor: Actor) { switch actor { } }\n",
    "Public/texts.js": "export const load = (file) => fetch(file);\n",
    "Public/connection/session.js": "const a = new WebSocket(url);\n",
    "Public/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
}


def test_a_clean_checkout_has_no_violation(checkout):
    for path, text in CLEAN.items():
        checkout.plant(path, text)
    assert checkout.check() == []
