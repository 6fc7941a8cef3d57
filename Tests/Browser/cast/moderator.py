"""A moderator at a screen: leads the café from the lobby to its end."""

import re

from playwright.sync_api import expect

from .words import Words


class Moderator:
    def __init__(self, screen, language="de"):
        self.screen, self.page = screen, screen.page
        self.say = Words(language)
        # Set for somebody who has no pointer.
        self.keys = None

    def activate(self, locator):
        """Clicks, or goes there with the keyboard."""
        if self.keys:
            self.keys.activate(locator)
        else:
            locator.click()

    def button(self, key, **parameters):
        return self.page.get_by_role("button", name=self.say(key, **parameters), exact=True)

    def button_starting(self, key, **parameters):
        """The first button whose name begins so and goes on with what it is about."""
        start = re.compile("^" + re.escape(self.say(key, **parameters)))
        return self.page.get_by_role("button", name=start).first

    def press(self, key, **parameters):
        """Presses a button of the header, and the same again in the dialog that asks first."""
        self.activate(self.page.locator(".top").get_by_role(
            "button", name=self.say(key, **parameters), exact=True))
        self.activate(self.page.locator("dialog[open]").get_by_role(
            "button", name=self.say(key, **parameters), exact=True))

    def open_lobby(self):
        self.activate(self.button("moderator.do.openLobby"))
        expect(self.stage).to_have_text(self.say("moderator.stage.lobby"))

    def start_first(self):
        self.press("moderator.do.startFirst")

    def start_next(self, number):
        self.press("moderator.do.startNext", round=number)

    def end_round(self):
        self.press("moderator.do.endRound")

    def start_harvest(self):
        self.press("moderator.do.harvest")

    def start_harvest_at_once(self):
        """Leaves out the rounds that are left."""
        self.more("moderator.do.harvest")
        self.page.locator("dialog[open]").get_by_role(
            "button", name=self.say("moderator.do.harvest"), exact=True).click()
        expect(self.stage).to_have_text(self.say("moderator.stage.harvest"))

    def close_cafe(self):
        self.press("moderator.do.close")

    @property
    def stage(self):
        return self.page.locator(".top .where strong")

    def more(self, key):
        """Chooses an entry of the menu behind the header's buttons."""
        self.page.get_by_role("button", name=self.say("moderator.courseMore"), exact=True).click()
        self.page.get_by_role("menuitem", name=self.say(key), exact=True).click()

    def tab(self, name):
        """The link to `rounds`, `tables`, `themes`, `recommendations` or `result`."""
        return self.page.locator(".tabs").get_by_role(
            "link", name=re.compile("^" + re.escape(self.say(f"moderator.tab.{name}"))))

    def open(self, tab):
        self.activate(self.tab(tab))

    def seat(self, name):
        """The seat of a guest at the tables."""
        return self.page.get_by_role("button", name=re.compile("^" + re.escape(name) + ","))

    def choose(self, opener, words):
        """Opens a menu and chooses the entry with these words."""
        opener.click()
        self.page.get_by_role("menuitem", name=words, exact=True).click()

    def message(self, text):
        self.page.get_by_label(self.say("moderator.message.text")).fill(text)
        self.button("moderator.message.send").click()
        expect(self.page.get_by_label(self.say("moderator.message.text"))).to_have_value("")

    def expect_proposals(self, count):
        """Waits until the tables of the overview count so many proposals in this round."""
        numbers = self.page.locator(".tile-number")
        self.page.wait_for_function(
            """(count) => [...document.querySelectorAll('.tile-number')]
              .reduce((sum, one) => sum + Number(one.textContent), 0) === count""", arg=count)
        return numbers

    def download(self, form):
        """The bytes of an export, fetched as a person does; the result page must be open."""
        name = self.say(f"export.format.{form}")
        with self.page.expect_download() as started:
            self.page.get_by_role(
                "button", name=f"{self.say('export.take')} ({name})", exact=True).click()
        return started.value.path().read_bytes()
