"""One person's screen: a page in a browser context of its own, watched from the start."""

import pathlib

from .access import PROBE
from .watch import Watch

PICTURES = pathlib.Path(__file__).resolve().parents[3] / ".build/screenshots"


class Screen:
    """A page with a watch. `page` is Playwright's; anything it offers is allowed."""

    def __init__(self, browser, base, width=1280, height=900, scheme="light", language="de",
                 motion="no-preference"):
        self.base = base
        self.scheme = scheme
        self.context = browser.new_context(
            base_url=base, viewport={"width": width, "height": height}, color_scheme=scheme,
            locale={"de": "de-DE", "en": "en-GB"}[language], reduced_motion=motion)
        self.context.set_default_timeout(10_000)
        self.context.add_init_script(path=PROBE)
        self.watch = Watch(self.context, base)
        self.page = self.context.new_page()

    def open(self, address="/"):
        """Goes to an address (a path, or a whole link); returns the screen."""
        self.page.goto(address)
        return self

    def look(self, width, scheme):
        """Sets the width in CSS pixels and the colour scheme."""
        height = 900 if width > 500 else 720
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme=scheme)
        self.scheme = scheme

    def picture(self, name):
        """Writes a picture of the whole page to .build/screenshots/NAME.png."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        # In Firefox the driver itself adds an inline style for a moment, which the policy refuses.
        with self.watch.paused(self.page):
            self.page.screenshot(path=PICTURES / f"{name}.png", full_page=True)

    def close(self):
        """Ends the context; refuses if anything happened that never must."""
        for page in self.context.pages:
            self.watch.settle(page)
        faults = self.watch.faults()
        self.context.close()
        assert not faults, "the browser saw:\n  " + "\n  ".join(faults)
