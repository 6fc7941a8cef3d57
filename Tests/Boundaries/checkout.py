"""A small checkout made for one test, and what scripts/check-boundaries says of it."""

import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "scripts/check-boundaries"


class Checkout:
    """A folder under git in which a test plants files."""

    def __init__(self, folder):
        self.folder = folder
        subprocess.run(["git", "init", "-q"], cwd=folder, check=True)

    def plant(self, path, text):
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)

    def check(self):
        """Returns the exit status and the printed violations."""
        done = subprocess.run([PROGRAM, self.folder], capture_output=True, text=True, timeout=30)
        assert not done.stderr, done.stderr
        return done.returncode, done.stdout.splitlines()[:-1]
