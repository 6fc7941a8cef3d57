"""The sample café, played once for all tests."""

import sys

import pytest

from played import Workshop

# The reader of OpenDocument files comes as a Debian package.
sys.path.append("/usr/lib/python3/dist-packages")


@pytest.fixture(scope="session")
def workshop(tmp_path_factory):
    return Workshop(tmp_path_factory.mktemp("workshop"))
