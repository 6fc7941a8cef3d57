"""R7: without room nothing is acknowledged and all heals; after an error the server ends."""

import pathlib
import signal
import subprocess
import tempfile

import server as servers
from caller import Gone
from workshop import Workshop

ROUNDS = 25
SHORT_ROUNDS = 3


def run(short, chance):
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        folder = pathlib.Path(folder)
        disk = Disk(folder)
        yield full(disk, folder / "full", SHORT_ROUNDS if short else ROUNDS, chance)
        yield broken(disk, folder / "broken")
        yield control(disk, folder / "control")


def library(name, folder):
    """Makes a library that stands between the server and the C library's calls."""
    made = (folder / f"{name}.so").resolve()
    subprocess.run(["clang", "-shared", "-fPIC", "-O1", "-Wall", "-o", made,
                    f"scripts/torture.d/{name}.c", "-ldl"], check=True)
    return made


class Disk:
    """The library between the server and its disk, and the word that it obeys."""

    def __init__(self, folder):
        between = library("disk", folder)
        self._word = folder / "word"
        self.be("sound")
        self.surroundings = {"LD_PRELOAD": str(between),
                             "TORTURE_DISK": str(self._word.resolve())}

    def be(self, word):
        new = self._word.with_suffix(".new")
        new.write_text(word)
        new.rename(self._word)


class Writing:
    """A guest who writes, on a server with this disk."""

    def __init__(self, place, surroundings):
        self.server = servers.Server(place, surroundings)
        self.workshop = Workshop(self.server, 2)
        self.guest = self.workshop.enter(self.server, self.workshop.guests[0])
        self.table = self.workshop.table(self.guest)

    def write(self, identifier):
        """Returns `done` or the code of the refusal."""
        self.guest.ask(identifier, "writeProposal", table=self.table, round=1,
                       text=f"Idee {identifier}", isRecordedByHost=False)
        guest = self.guest
        guest.hear(lambda: identifier in guest.done or identifier in guest.refused)
        return guest.refused.get(identifier, "done")

    def texts(self):
        return {one["text"] for one in self.workshop.view(self.server)["proposals"]}


def full(disk, place, rounds, chance):
    """The disk runs full and gets room again; reading goes on."""
    writing = Writing(place, disk.surroundings)
    kept, refused, healed = set(), 0, 0
    for number in range(rounds):
        for index in range(chance.randrange(1, 4)):
            if writing.write(f"{number}-{index}") == "done":
                kept.add(f"Idee {number}-{index}")
        disk.be("full")
        refused += writing.write(f"full-{number}") == "storage-full"
        reads = writing.texts() == kept
        disk.be("sound")
        # The same command again, as a client does with what was refused.
        if writing.write(f"again-{number}") == "done" and reads:
            kept.add(f"Idee again-{number}")
            healed += 1
        # Below the rate that one connection may keep up.
        writing.guest.listen(0.5)
    writing.server.end(signal.SIGTERM)
    writing.server = servers.Server(place)
    lost = len(kept - writing.texts())
    extra = len(writing.texts() - kept)
    writing.server.end(signal.SIGTERM)
    good = refused == healed == rounds and lost == extra == 0
    return good, (f"full {rounds} times: {refused} refused, {healed} healed, {lost} lost, "
                  f"{extra} kept that were refused")


def broken(disk, place):
    """After a failed fsync nobody knows what is on disk: the server ends and acknowledges nothing."""
    writing = Writing(place, disk.surroundings)
    writing.write("before")
    disk.be("broken")
    answer = "none"
    try:
        answer = writing.write("after")
    except Gone:
        pass
    status = writing.server.process.wait(10)
    disk.be("sound")
    writing.server.end()
    writing.server = servers.Server(place)
    is_there = "Idee before" in writing.texts()
    writing.server.end(signal.SIGTERM)
    good = status == 1 and answer == "none" and is_there
    return good, f"fsync failed: answer {answer}, exit status {status}, earlier work there: {is_there}"


def control(disk, place):
    """The same without the library: it is the disk's word that was obeyed."""
    writing = Writing(place, {})
    disk.be("full")
    answer = writing.write("one")
    disk.be("sound")
    writing.server.end(signal.SIGTERM)
    return answer == "done", f"control: the same without the library between: {answer}"
