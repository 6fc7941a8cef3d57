"""The rules of the source tree that the compilers do not check. Entry: scripts/check-boundaries."""

from . import client, layout, swift, tree

CHECKS = (layout.check, swift.check, client.check, client.texts)


def check(root):
    """Returns the files of the checkout at `root`, and their violations in order."""
    files = tree.files(root)
    return files, sorted({violation for rule in CHECKS for violation in rule(files)})
