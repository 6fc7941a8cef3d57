"""Collects what must never happen in a browser: errors, reports, foreign requests, cookies."""

import collections
import contextlib
import re
import urllib.parse

# A violation of the content security policy is no console message in every engine: make it one.
REPORT_VIOLATIONS = """
addEventListener('securitypolicyviolation', (event) => {
  console.error(`[csp] ${event.effectiveDirective} refused ${event.blockedURI}`);
});
"""
# What browsers say when nobody answers at the server's address: allowed where that is provoked.
NOBODY_ANSWERS = r"WebSocket connection to .* failed: .*net::ERR_"
OWN_SCHEMES = ("data", "blob", "about")


class Watch:
    """Listens to one browser context from its first page on."""

    def __init__(self, context, base):
        self._context = context
        self._host = urllib.parse.urlsplit(base).netloc
        self._allowed = []
        self._paused = False
        self._seen = []
        context.add_init_script(REPORT_VIOLATIONS)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._note(f"uncaught: {error.error}"))
        context.on("request", lambda request: self._address(request.url))
        context.on("page", lambda page: page.on(
            "websocket", lambda socket: self._address(socket.url)))

    def allow(self, pattern):
        """From now on, faults that match are expected: say why where you call it."""
        self._allowed.append(re.compile(pattern))

    def faults(self):
        """Returns the faults seen so far, equal ones as one, and cookies if there are any."""
        cookies = [f"cookie: {cookie['name']}" for cookie in self._context.cookies()]
        counted = collections.Counter(self._seen + cookies)
        return [f"{fault} ({n} times)" if n > 1 else fault for fault, n in counted.items()]

    def settle(self, page):
        """One round trip: whatever the page has reported until now is seen after it."""
        page.evaluate("() => true")

    @contextlib.contextmanager
    def paused(self, page):
        """Looks away while the driver itself touches the page."""
        self.settle(page)
        self._paused = True
        yield
        self.settle(page)
        self._paused = False

    def _console(self, message):
        if message.type == "error":
            place = message.location
            self._note(f"console: {message.text} ({place['url']}:{place['lineNumber']})")

    def _address(self, url):
        parts = urllib.parse.urlsplit(url)
        if parts.scheme not in OWN_SCHEMES and parts.netloc != self._host:
            self._note(f"other origin: {url}")

    def _note(self, fault):
        if not self._paused and not any(pattern.search(fault) for pattern in self._allowed):
            self._seen.append(fault)
