"""A café in its first round, as its people know it: a code and their tokens."""

import json
import pathlib

from caller import Caller, secret

SEATS_PER_TABLE = 8
SAMPLE = pathlib.Path("Public/sample-cafe.json")


class Workshop:
    """Prepares a café, opens it, lets guests join, starts the first round.

    Without a start they stay in the lobby of a café with few tables.
    """

    def __init__(self, server, guests, round_minutes=None, starts=True):
        file = json.loads(SAMPLE.read_text())
        # What simulated guests would write, and when, belongs to rounds of another length.
        del file["proposals"], file["participants"]
        questions = [question["id"] for question in file["questions"]]
        file["tables"] = [
            {"id": f"t{number}", "name": f"Tisch {number}",
             "question": questions[number % len(questions)]}
            for number in range(max(len(questions), starts * guests // SEATS_PER_TABLE))]
        file["round_minutes"] = round_minutes or file["round_minutes"]
        self.moderator = secret()
        self.guests = [secret() for _ in range(guests)]
        organizer = Caller(server.port)
        organizer.say("hello", version=1, organizer=server.key)
        # Only who has shown the key may send as much as a large café takes.
        organizer.next("welcome")
        organizer.say("prepare", id="p", moderator="Moderation", token=self.moderator, file=file)
        self.code = organizer.next("prepared")["cafe"]
        organizer.close()
        leader = self.enter(server, self.moderator)
        leader.must("open", "openLobby")
        for number, token in enumerate(self.guests):
            visitor = self.enter(server)
            visitor.must(f"join-{number}", "join", name=f"Gast {number}", consents=True,
                         token=token)
            visitor.close()
        if starts:
            leader.must("start", "startRound")
        leader.close()

    def enter(self, server, token=None, resume=None):
        """Says hello and waits until the view is complete."""
        caller = Caller(server.port)
        parts = {"token": token, "resume": resume}
        caller.say("hello", version=1, cafe=self.code, **{k: v for k, v in parts.items() if v})
        caller.next("welcome")
        caller.next("events" if resume else "snapshot")
        return caller

    def view(self, server):
        """What a moderator sees who enters now."""
        caller = self.enter(server, self.moderator)
        caller.close()
        return caller.next("snapshot")["view"]

    def table(self, caller):
        """Where a guest sits in the first round."""
        sittings = caller.next("snapshot")["view"]["sittings"]
        return next(sitting["table"] for sitting in sittings if sitting["round"] == 1)
