"""The server as its operator runs it: a process with a data directory, known by what it prints."""

import os
import pathlib
import re
import signal
import subprocess
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
PROGRAM = pathlib.Path(os.environ.get("WORLDCAFE", ROOT / ".build/debug/worldcafe"))

LINK = re.compile(r"^\s*([\w ]+?)\s*:\s+(https?://\S+)$", re.M)
START_S = 10
STOP_S = 5


class Server:
    """`worldcafe serve` on a free port; `links` holds the printed links by their lower-case label.

    The same object survives `kill` and `start`: data directory and port stay.
    """

    def __init__(self, folder, program=PROGRAM, options=()):
        self.data = pathlib.Path(folder) / "data"
        self.log = pathlib.Path(folder) / "server.log"
        self.listen = "127.0.0.1:0"
        self.links = {}
        self.base = None
        self._command = [program, "serve", "--data", self.data, "--public", ROOT / "Public"]
        self._command += options
        self._process = None

    def start(self):
        """Starts the process and waits until it prints its links and answers; returns itself."""
        with self.log.open("ab") as log:
            position = log.tell()
            self._process = subprocess.Popen(
                [*self._command, "--listen", self.listen], stdin=subprocess.DEVNULL, stdout=log,
                stderr=log)
        self._wait(lambda: self._read_links(position), "print a link")
        self._wait(self._answers, "answer /healthz")
        self.listen = self.base.split("//")[1]
        return self

    def kill(self):
        """SIGKILL: what a power cut is to a process."""
        self._process.kill()
        self._process.wait()

    def freeze(self):
        """The process stands still: connections stay open and nothing is answered."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self._process.send_signal(signal.SIGCONT)

    def stop(self):
        """SIGTERM; refuses if the process does not end well and in time. Once ended, does nothing."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            status = self._process.wait(timeout=STOP_S)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"SIGTERM did not end the server within {STOP_S} s") from None
        assert status == 0, f"the server ended with {status}:\n{self.tail()}"

    def tail(self):
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-20:])

    def _read_links(self, position):
        printed = self.log.read_bytes()[position:].decode(errors="replace")
        # The last line may be half written.
        found = LINK.findall(printed[:printed.rfind("\n") + 1])
        self.links.update((label.strip().lower(), link) for label, link in found)
        if found:
            self.base = re.match(r"https?://[^/]+", found[0][1]).group()
        return bool(found)

    def _answers(self):
        try:
            with urllib.request.urlopen(f"{self.base}/healthz", timeout=1) as answer:
                return answer.status == 200
        except OSError:
            return False

    def _wait(self, condition, what):
        deadline = time.monotonic() + START_S
        while not condition():
            if self._process.poll() is not None:
                raise AssertionError(f"the server ended at once:\n{self.tail()}")
            if time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"the server did not {what} in {START_S} s:\n{self.tail()}")
            time.sleep(0.02)
