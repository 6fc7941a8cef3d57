"""The runner of the client's tests reports what fails; a run that cannot fail is worth nothing."""

import pathlib
import subprocess
import sys

import pytest

CLIENT = pathlib.Path(__file__).resolve().parents[1] / "Client"

BROKEN = {
    "a test that throws": (
        "import { test, equal } from './runner.js';\n"
        "test('one is two', () => equal(1, 2));\ntest('one is one', () => equal(1, 1));\n",
        "1 failed, 2 passed", "one is two"),
    "an async test that rejects": (
        "import { test } from './runner.js';\n"
        "test('it waits', async () => { throw new Error('planted'); });\n",
        "1 failed, 1 passed", "planted"),
    "a file with a syntax error": ("const a = ;\n", "1 failed, 1 passed", "SyntaxError"),
    "a file without a test": ("export {};\n", "1 failed, 1 passed", "calls test() nowhere"),
    "a file that leaves an error on the console": (
        "import { test } from './runner.js';\ntest('it speaks', () => console.error('planted'));\n",
        "1 failed, 1 passed", "console: planted"),
}


@pytest.mark.parametrize("script, summary, said", BROKEN.values(), ids=BROKEN)
def test_the_runner_reports(script, summary, said):
    planted = CLIENT / "planted.test.js"
    planted.write_text(script)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-c", CLIENT.parent / "pytest.ini", planted],
            capture_output=True, text=True, timeout=60)
    finally:
        planted.unlink()
    assert done.returncode == 1
    assert summary in done.stdout and said in done.stdout, done.stdout
