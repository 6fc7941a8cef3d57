"""A moderator at the board of themes and the form of recommendations."""

import re

from playwright.sync_api import expect


class Board:
    def __init__(self, moderator):
        self.moderator, self.page, self.say = moderator, moderator.page, moderator.say

    def question(self, title):
        """Shows the themes of one question."""
        self.moderator.open("themes")
        self.page.locator(".page-head select").select_option(label=title)
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title)

    def themes(self):
        return self.page.locator(".theme h3 [id^=theme-]").all_inner_texts()

    def theme(self, title):
        return self.page.locator(".theme").filter(
            has=self.page.locator("h3").get_by_text(title, exact=True))

    def cards(self, title):
        return self.theme(title).locator(".card-text").all_inner_texts()

    def menu(self, title):
        return self.page.get_by_role(
            "button", name=self.say("themes.actions", theme=title), exact=True)

    def choose(self, title, entry, **parameters):
        """Chooses an entry of a theme's menu."""
        self.moderator.choose(self.menu(title), self.say(entry, **parameters))

    def _confirm(self, entry):
        dialog = self.page.locator("dialog[open]")
        dialog.get_by_role("button", name=self.say(entry), exact=True).click()
        expect(dialog).to_have_count(0)

    def form(self, text, title):
        """Makes a new theme of one card."""
        self._card_menu(text, self.say("themes.newFromCard"))
        self.page.locator("#theme-name").fill(title)
        self._confirm("themes.dialog.formDo")
        expect(self.theme(title)).to_be_visible()

    def rename(self, title, new):
        self.choose(title, "themes.rename")
        self.page.locator("#theme-name").fill(new)
        self._confirm("themes.dialog.renameDo")
        expect(self.theme(new)).to_be_visible()

    def move(self, text, into):
        self._card_menu(text, self.say("themes.moveTo", theme=into))
        expect(self.theme(into).locator(".card").filter(has_text=text)).to_be_visible()

    def merge(self, title, into):
        self.choose(title, "themes.merge")
        self.page.locator("#merge-into").select_option(
            label=self.page.locator("#merge-into option").filter(has_text=into).inner_text())
        self._confirm("themes.dialog.mergeDo")
        expect(self.theme(title)).to_have_count(0)

    def dissolve(self, title):
        self.choose(title, "themes.dissolve")
        self._confirm("themes.dialog.dissolveDo")
        expect(self.theme(title)).to_have_count(0)

    def undo(self, kind, **parameters):
        """Takes the latest act back; its name stands on the button."""
        name = self.say(kind, **parameters)
        self.page.get_by_role(
            "button", name=re.compile(re.escape(self.say("deeds.undo")) + ".*" + re.escape(name))
        ).click()

    def redo(self):
        self.page.get_by_role(
            "button", name=re.compile("^" + re.escape(self.say("deeds.redo")))).click()

    def undo_down_to(self, kind, **parameters):
        """Takes several acts back, the earliest of which has this name."""
        self.page.get_by_role("button", name=self.say("deeds.history"), exact=True).click()
        self.page.get_by_role("menuitem").filter(has_text=self.say(kind, **parameters)).click()

    def recommend(self, title):
        """Drafts a recommendation from a theme; its form is open then."""
        self.choose(title, "themes.recommend")
        expect(self.page.locator("#form-title")).to_be_visible()

    def fill(self, priority, **fields):
        """Fills in the open form and waits until the server has all of it."""
        for name, text in fields.items():
            self.page.locator(f"#field-{name}").fill(text)
        self.page.get_by_role(
            "radio", name=self.say(f"recommendations.priority.{priority}")).check(force=True)
        expect(self.page.get_by_text(self.say("recommendations.saved"), exact=True)).to_be_visible()

    def _card_menu(self, text, entry):
        card = self.page.locator(".card").filter(has_text=text)
        start = re.escape(self.say("themes.cardActions", text=""))
        self.moderator.choose(card.get_by_role("button", name=re.compile("^" + start)), entry)
