"""The browsers of Debian, started once per run and driven by Playwright."""

import contextlib

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium-headless-shell"
FIREFOX = "/usr/bin/firefox-esr"


class Engines:
    """Starts an engine when it is first asked for; `close` ends all of them."""

    def __init__(self):
        self._exits = contextlib.ExitStack()
        self._playwright = None
        self._started = {}

    def browser(self, name):
        """Returns the running browser `chromium` or `firefox`."""
        if name not in self._started:
            browser = self._launch(name)
            self._exits.callback(browser.close)
            self._started[name] = browser
        return self._started[name]

    def _launch(self, name):
        if self._playwright is None:
            self._playwright = self._exits.enter_context(sync_playwright())
        if name == "chromium":
            # Chromium's own sandbox refuses to run as root, which is what continuous integration is.
            return self._playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox"])
        return self._playwright.firefox.launch(channel="moz-firefox", executable_path=FIREFOX)

    def close(self):
        self._exits.close()
