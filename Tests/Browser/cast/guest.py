"""A guest at a screen: joins, writes, moves, and reads what became of it."""

import re

from playwright.sync_api import expect

from .words import Words


class Guest:
    """One participant; `page` is Playwright's, `name` what the others call this guest."""

    def __init__(self, screen, name, language="de"):
        self.screen, self.page, self.name = screen, screen.page, name
        self.say = Words(language)

    def button(self, key, **parameters):
        return self.page.get_by_role("button", name=self.say(key, **parameters), exact=True)

    def button_starting(self, key, **parameters):
        """The first button whose name begins so and goes on with what it is about."""
        start = re.compile("^" + re.escape(self.say(key, **parameters)))
        return self.page.get_by_role("button", name=start).first

    @property
    def title(self):
        """The page's one heading of the first level."""
        return self.page.get_by_role("heading", level=1)

    @property
    def field(self):
        return self.page.locator("#proposal")

    def join(self):
        """Gives the name at the door; returns the guest, who stands in the lobby or at a table."""
        self.page.get_by_label(self.say("join.nameLabel")).fill(self.name)
        consent = self.page.get_by_label(self.say("join.consentLabel"))
        if consent.count():
            consent.check()
        self.button("join.join").click()
        self.page.locator("#name").wait_for(state="detached")
        return self

    def expect_lobby(self):
        expect(self.title).to_have_text(self.say("lobby.title"))

    def expect_round(self, number, rounds):
        expect(self.page.locator(".where strong")).to_have_text(
            self.say("table.round", round=number, rounds=rounds))

    @property
    def table(self):
        """The name of the table where this guest sits."""
        return self.page.locator(".where span").text_content()

    @property
    def is_wide(self):
        """Phones fold the people at the table away."""
        return self.page.viewport_size["width"] >= 900

    def card(self, text):
        """The card on the table that holds the text."""
        return self.page.locator(".card").filter(has_text=text)

    def send(self, text):
        """Writes a proposal and waits until the server has it."""
        self.put_away_handover()
        self.field.fill(text)
        self.page.locator("form:has(#proposal) button:not([type])").click()
        self.expect_sent(text)

    def expect_sent(self, text):
        expect(self.card(text).get_by_text(self.say("card.sent"), exact=True)).to_be_visible()

    def put_away_handover(self):
        """Goes from the hand-over to the talk, if the hand-over is open."""
        to_talk = self.button("handover.toTalk")
        if to_talk.count():
            to_talk.click()

    def edit(self, text, new):
        self.card(text).get_by_role("button", name=self.say("card.edit")).click()
        self.page.get_by_label(self.say("card.editing"), exact=True).first.fill(new)
        self.button("card.save").click()
        self.expect_sent(new)

    def withdraw(self, text):
        self.card(text).get_by_role("button", name=self.say("card.edit")).click()
        self.button("card.withdraw").click()
        expect(self.card(text)).to_have_count(0)

    def support(self, text):
        """Supports somebody's proposal once more than before."""
        self.put_away_handover()
        button = self.card(text).locator(".support")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")

    def in_another_tab(self):
        """The same person opens the café's link once more; returns the new page."""
        page = self.screen.context.new_page()
        page.goto(self.page.url)
        return page

    def lose_connection(self):
        """The device says that its network is gone."""
        self.screen.watch.allow("ERR_INTERNET_DISCONNECTED")
        self.screen.context.set_offline(True)

    def find_connection(self):
        self.screen.context.set_offline(False)
