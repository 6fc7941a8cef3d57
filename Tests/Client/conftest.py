"""Makes each `test('…')` of a *.test.js file an item of pytest, run in Chromium without a server.

A file is run when it is collected, in a page of its own, and each of its tests then reports.
"""

import pathlib
import urllib.parse

import pytest

from harness.engines import Engines
from harness.files import FileServer
from harness.screen import Screen

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = {"/": ROOT / "Public", "/tests/": ROOT / "Tests", "/sources/": ROOT / "Sources"}
# The longest a whole file may take, in milliseconds.
FILE_MS = 30_000

_engines = Engines()


def pytest_collect_file(parent, file_path):
    if file_path.name.endswith(".test.js"):
        return ScriptFile.from_parent(parent, path=file_path)
    return None


def pytest_unconfigure():
    _engines.close()


class ScriptFile(pytest.File):
    def collect(self):
        results, faults = run(self.path)
        if not results:
            results = [{"sentence": "the file holds a test", "fault": "it calls test() nowhere"}]
        for result in results:
            yield ScriptTest.from_parent(self, name=result["sentence"], fault=result["fault"])
        watched = "\n".join(faults) or None
        yield ScriptTest.from_parent(self, name="the browser reports no fault", fault=watched)


class ScriptTest(pytest.Item):
    def __init__(self, *, fault, **arguments):
        super().__init__(**arguments)
        self._fault = fault

    def runtest(self):
        if self._fault:
            raise AssertionError(self._fault)

    def repr_failure(self, excinfo):
        return str(excinfo.value)

    def reportinfo(self):
        return self.path, None, self.name


def run(path):
    """Runs one test file; returns its results and what the watch saw."""
    files = FileServer(FOLDERS)
    screen = Screen(_engines.browser("chromium"), files.base)
    try:
        screen.context.set_default_timeout(FILE_MS)
        address = "/tests/" + path.relative_to(ROOT / "Tests").as_posix()
        screen.open("/tests/Client/run.html?file=" + urllib.parse.quote(address))
        screen.page.wait_for_function("() => globalThis.results")
        results = screen.page.evaluate("() => globalThis.results")
        screen.watch.settle(screen.page)
        return results, screen.watch.faults()
    finally:
        screen.context.close()
        files.close()
