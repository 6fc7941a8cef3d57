"""The load: a process that plays the audience of one server and obeys lines."""

import json
import select
import subprocess

ANSWER_SECONDS = 120


class Crowd:
    """Screens and senders on one server; `screens` is how many there are.

    `cafe` and `moderator` open the café to somebody beside the load.
    """

    def __init__(self, program, server):
        self.server = server
        self.process = subprocess.Popen(
            [program, str(server.port), str(server.pid), *server.target],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        answer = self._answer()
        self.screens, self.cafe, self.moderator = (
            answer["screens"], answer["cafe"], answer["moderator"])

    def enter(self, screens):
        """Fills up to so many screens."""
        self.screens = self._ask(f"enter {screens - self.screens}")["screens"]

    def paced(self, per_second, seconds):
        return self._ask(f"paced {per_second} {seconds}")

    def bursts(self, size, pause_ms, count):
        return self._ask(f"burst {size} {pause_ms} {count}")

    def leave(self):
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()

    def _ask(self, line):
        self.process.stdin.write(line + "\n")
        return self._answer()

    def _answer(self):
        readable, _, _ = select.select([self.process.stdout], [], [], ANSWER_SECONDS)
        line = self.process.stdout.readline() if readable else ""
        if not line:
            self.process.kill()
            raise SystemExit(f"bench: the load on {self.server.name} gave no answer")
        return json.loads(line)
