"""The files of a checkout: what is committed or could be, never what is ignored."""

import functools
import pathlib
import subprocess
import typing

from . import masking


TEXTS = {".swift", ".js", ".css", ".html", ".h", ".modulemap", ".py", ".sh", ".md", ".json",
         ".svg", ".yml", ".toml", ".txt", ".packages", ".requirements", ""}


class Violation(typing.NamedTuple):
    path: str
    line: int
    rule: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.rule}"


class File:
    """One file: `text` as it is, `code` with comments and string literals blanked out."""

    def __init__(self, root, path):
        self.path = path
        self.suffix = pathlib.PurePosixPath(path).suffix
        self.parts = pathlib.PurePosixPath(path).parts
        # A picture or another binary file has a place, but no text to check.
        content = (root / path).read_bytes() if self.suffix in TEXTS else b""
        self.text = content.decode("utf-8", errors="replace")
        self.lines = self.text.splitlines()

    @functools.cached_property
    def code(self):
        language = masking.LANGUAGES.get(self.suffix)
        return masking.mask(self.text, language) if language else self.text

    def line_of(self, offset):
        return self.text.count("\n", 0, offset) + 1

    def find(self, pattern, rule, source=None):
        """Yields a violation for each match of a compiled pattern in the code (or `source`)."""
        for match in pattern.finditer(self.code if source is None else source):
            yield Violation(self.path, self.line_of(match.start()), rule.format(*match.groups()))


def files(root):
    """Returns the files below `root` in order of their paths."""
    root = pathlib.Path(root)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, check=True, capture_output=True).stdout.decode().split("\0")
    present = sorted(path for path in set(listed) if path and (root / path).is_file())
    return [File(root, path) for path in present]
