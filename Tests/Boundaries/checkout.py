"""A small checkout made for one test, and the violations found in it."""

import subprocess

import boundaries


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
        """Returns the violations as they are printed."""
        return [str(violation) for violation in boundaries.check(self.folder)[1]]
