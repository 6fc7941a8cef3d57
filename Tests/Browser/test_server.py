"""How the harness treats a server: it reads the links, survives a kill, and insists on a good end."""

import pathlib
import urllib.request

import pytest

from harness import server as harness
from harness.server import Server

PROGRAM = pathlib.Path(__file__).with_name("selftest") / "server"


@pytest.fixture
def serve(tmp_path):
    """Makes a server of the stand-in with an option; kills it if the test left it running."""
    made = []

    def make(*options):
        made.append(Server(tmp_path, program=PROGRAM, options=options))
        return made[-1]

    yield make
    for server in made:
        server.kill()


def test_the_printed_links_are_known_by_their_labels(serve):
    server = serve().start()
    assert server.links == {
        "join": f"{server.base}/", "organizer": f"{server.base}/#organizer=abc"}
    server.stop()


def test_a_killed_server_starts_again_at_the_same_address(serve):
    server = serve().start()
    before = server.base
    server.kill()
    with pytest.raises(OSError):
        urllib.request.urlopen(f"{before}/healthz", timeout=1)
    assert server.start().base == before
    server.stop()


def test_a_server_that_ends_at_once_is_reported_with_its_words(serve):
    with pytest.raises(AssertionError, match="in use by another server"):
        serve("--refuse").start()


@pytest.mark.parametrize("option, said", [
    ("--deaf", "SIGTERM did not end the server"), ("--fail", "ended with 3")])
def test_a_server_that_does_not_end_well_is_reported(serve, monkeypatch, option, said):
    monkeypatch.setattr(harness, "STOP_S", 0.5)
    server = serve(option).start()
    with pytest.raises(AssertionError, match=said):
        server.stop()


def test_a_server_that_prints_no_link_is_reported(serve, monkeypatch):
    monkeypatch.setattr(harness, "START_S", 1)
    with pytest.raises(AssertionError, match="did not print a link"):
        serve("--mute").start()
