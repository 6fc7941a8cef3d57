"""Somebody who has no pointer: everything is reached with Tab, arrows, Enter and Space."""

from playwright.sync_api import expect

# The longest way round a page; more presses than that mean that something cannot be reached.
STOPS_MAX = 200


class Keyboard:
    def __init__(self, page):
        self.page = page

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text):
        self.page.keyboard.type(text)

    def reach(self, locator):
        """Tabs to an element; returns the keyboard."""
        for _ in range(STOPS_MAX):
            if locator.evaluate("(one) => one === document.activeElement"):
                return self
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the Tab key never reaches {locator}")

    def activate(self, locator, key="Enter"):
        expect(locator).to_be_visible()
        self.reach(locator).press(key)

    def replace(self, text):
        """Types over what stands in the field that has the focus."""
        self.press("Control+A")
        self.type(text)

    def choose(self, opener, words):
        """Opens a menu and goes to an entry with the arrow keys."""
        self.activate(opener)
        entry = self.page.get_by_role("menuitem", name=words, exact=True)
        entry.wait_for()
        for _ in range(STOPS_MAX):
            if entry.evaluate("(one) => one === document.activeElement"):
                return self.press("Enter")
            self.press("ArrowDown")
        raise AssertionError(f"the arrow keys never reach {words}")
