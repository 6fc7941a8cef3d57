"""What every browser test may ask for: a server, and screens that look at it."""

import pytest
from playwright.sync_api import expect

from cast.cafe import Cafe
from harness.engines import Engines
from harness.screen import Screen
from harness.server import Server

# Longer than the longest pause before a client tries to connect again.
expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def engines():
    engines = Engines()
    yield engines
    engines.close()


@pytest.fixture
def server(tmp_path):
    """A running server with an empty data directory; it must end well on SIGTERM."""
    server = Server(tmp_path).start()
    yield server
    server.stop()


@pytest.fixture
def open_screen(engines, request):
    """Opens screens: `open_screen(address, engine="chromium", width=…, scheme=…, language=…)`.

    At the end of the test each of them must have seen no error, no report, no foreign request and
    no cookie. `base` defaults to the server's.
    """
    screens = []

    def open_one(address="/", engine="chromium", base=None, **look):
        base = base or request.getfixturevalue("server").base
        screen = Screen(engines.browser(engine), base, **look)
        screens.append(screen)
        return screen.open(address)

    yield open_one
    faults = []
    for screen in screens:
        try:
            screen.close()
        except AssertionError as error:
            faults.append(str(error))
    assert not faults, "\n".join(faults)


@pytest.fixture
def cafe(server, open_screen):
    """Makes a café and opens screens in it, see `cast.cafe`."""
    return Cafe(open_screen, server)
