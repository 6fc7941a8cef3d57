"""R1 and R3: what was acknowledged is there after kill -9, once."""

import pathlib
import shutil
import signal
import tempfile

import server as servers
from caller import Gone, hear_all
from workshop import Workshop

GUESTS = 10
# Below the burst that one connection may send.
COMMANDS = 14
# A café that is killed for ever only grows; a new one keeps each round as short as the first.
ROUNDS_PER_CAFE = 25


def run(short, chance):
    rounds = 20 if short else 1000
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        tally = Tally()
        while tally.rounds < rounds:
            place = pathlib.Path(folder) / f"cafe-{tally.rounds}"
            Loop(place, chance).go(min(ROUNDS_PER_CAFE, rounds - tally.rounds), tally)
            shutil.rmtree(place)
        yield tally.acknowledged > 0 and tally.lost == 0 and tally.twice == 0, (
            f"{tally.rounds} kills, {tally.acknowledged} acknowledged, {tally.lost} lost, "
            f"{tally.twice} done twice, {tally.unheard} done without an answer")
        lost = control(pathlib.Path(folder) / "control", chance)
        yield lost > 0, f"control: an older copy of the journal put in its place: {lost} lost"


class Tally:
    rounds = acknowledged = lost = twice = unheard = 0


class Loop:
    """One café, killed while its guests write."""

    def __init__(self, place, chance):
        self.chance = chance
        self.server = servers.Server(place)
        self.workshop = Workshop(self.server, GUESTS)
        self.texts = {}

    def go(self, rounds, tally):
        for number in range(rounds):
            made = self.kill(number)
            self.server = servers.Server(self.server.directory)
            before = self.found()
            tally.rounds += 1
            tally.acknowledged += len(made)
            tally.lost += len(made.keys() - before.keys())
            self.again(number)
            after = self.found()
            sent = {self.text(number, guest, index)
                    for guest in range(GUESTS) for index in range(COMMANDS)}
            written = [text for text in after.values() if text in sent]
            tally.twice += len(written) - len(set(written))
            tally.lost += len(sent - set(written))
            tally.unheard += sum(text in sent for text in before.values()) - len(made)
        self.server.end(signal.SIGTERM)
        verified = servers.run("verify", "--data", self.server.data)
        if verified.returncode != 0:
            raise SystemExit(f"torture: {verified.stderr}")

    def kill(self, number):
        """Everybody writes; after some answers the server is gone.

        Returns the proposals whose writing was acknowledged, with their texts.
        """
        callers = [self.workshop.enter(self.server, token) for token in self.workshop.guests]
        self.write(callers, number)
        wanted = self.chance.randrange(COMMANDS * GUESTS)
        hear_all(callers, lambda: sum(len(one.done) for one in callers) >= wanted, 5)
        self.server.end(signal.SIGKILL)
        made = {}
        for guest, caller in enumerate(callers):
            # What was on its way when the server died was acknowledged, too.
            try:
                caller.listen(5)
            except Gone:
                pass
            caller.close()
            for identifier, done in caller.done.items():
                made[done["created"]] = self.text(number, guest, int(identifier.split("-")[1]))
        return made

    def again(self, number):
        """Everybody comes back and sends everything again, as clients do."""
        callers = [self.workshop.enter(self.server, token) for token in self.workshop.guests]
        self.write(callers, number)
        for caller in callers:
            caller.hear(lambda one=caller: len(one.done) == COMMANDS)
            caller.close()

    def write(self, callers, number):
        for guest, caller in enumerate(callers):
            table = self.workshop.table(caller)
            for index in range(COMMANDS):
                caller.ask(f"{number}-{index}", "writeProposal", table=table, round=1,
                           text=self.text(number, guest, index), isRecordedByHost=False)

    def text(self, number, guest, index):
        return f"Idee {number}.{guest}.{index}"

    def found(self):
        return {proposal["id"]: proposal["text"]
                for proposal in self.workshop.view(self.server)["proposals"]}


def control(place, chance):
    """Puts a copy from before the writing in the journal's place: a disk that lied."""
    loop = Loop(place, chance)
    loop.server.end(signal.SIGTERM)
    shutil.copytree(loop.server.data, place / "older")
    loop.server = servers.Server(place)
    made = {}
    while not made:
        made = loop.kill(0)
        if not made:
            loop.server = servers.Server(place)
    shutil.rmtree(loop.server.data)
    shutil.move(place / "older", loop.server.data)
    loop.server = servers.Server(place)
    lost = len(made.keys() - loop.found().keys())
    loop.server.end(signal.SIGTERM)
    return lost
