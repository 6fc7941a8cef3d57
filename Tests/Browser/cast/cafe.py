"""A café that a test holds: its links, its people, and the way to any point of its course."""

from .board import Board
from .guest import Guest
from .keyboard import Keyboard
from .moderator import Moderator
from .organizer import Organizer, organizer_link, prepare, sample


class Cafe:
    """`make` it first; then `guest()` and `moderator()` open screens in it."""

    def __init__(self, open_screen, server):
        self._open_screen, self.server = open_screen, server
        self.file = None
        self.link = self.secret = None
        self.guests = []
        # Who wrote which text, for tests that keep book.
        self.authors = {}

    def screen(self, address, **look):
        return self._open_screen(address, **look)

    def organizer(self, **look):
        language = look.get("language", "de")
        return Organizer(self._open_screen(organizer_link(self.server), **look), language)

    def make(self, **changes):
        """Makes the sample café with some of its settings changed; returns itself."""
        self.file = {**sample(), **changes}
        maker = self._open_screen("/")
        self.link, self.secret = prepare(maker, self.server, self.file)
        maker.page.goto("about:blank")
        return self

    def adopt(self, link, secret):
        """Takes over a café that was made in a browser from the sample."""
        self.file, self.link, self.secret = sample(), link, secret

    def moderator(self, **look):
        return Moderator(self._open_screen(self.secret, **look), look.get("language", "de"))

    def visitor(self, name, **look):
        """Somebody at the door, who has not joined yet."""
        return Guest(self._open_screen(self.link, **look), name, look.get("language", "de"))

    def guest(self, name=None, **look):
        """Somebody who joined."""
        guest = self.visitor(name or f"Gast {len(self.guests) + 1:02}", **look).join()
        self.guests.append(guest)
        return guest

    def table_of(self, question):
        """The name of the one table of a question."""
        return next(t["name"] for t in self.file["tables"] if t["question"] == question)

    def at_tables(self, count, by_keyboard=False):
        """Opens the lobby, lets guests join and starts round 1; returns (moderator, guests)."""
        moderator = self.moderator()
        if by_keyboard:
            moderator.keys = Keyboard(moderator.page)
        moderator.open_lobby()
        guests = [self.guest() for _ in range(count)]
        moderator.start_first()
        for guest in guests:
            guest.expect_round(1, self.file["rounds"])
        return moderator, guests

    def in_harvest(self, count, *texts, beside=()):
        """Opens the harvest of round 1, in which the first guest wrote these texts, and more beside.

        The texts make up the theme “Zeit”, and the draft of its recommendation is open; returns
        (moderator, guests, board, question).
        """
        moderator, guests = self.at_tables(count)
        writer = guests[0]
        for text in (*texts, *beside):
            writer.send(text)
        question = next(one for one in self.file["questions"]
                        if self.table_of(one["id"]) == writer.table)
        moderator.start_harvest_at_once()
        board = Board(moderator)
        board.question(question["title"])
        board.form(texts[0], "Zeit")
        for text in texts[1:]:
            board.move(text, "Zeit")
        board.recommend("Zeit")
        return moderator, guests, board, question
