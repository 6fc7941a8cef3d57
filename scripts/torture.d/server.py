"""A server process on a data directory that outlives it."""

import atexit
import os
import pathlib
import resource
import signal
import subprocess

PROGRAM = os.environ.get("WORLDCAFE", ".build/release/worldcafe")


class Server:
    """`worldcafe serve` on any free port.

    `surroundings` are variables of its environment, such as a library to load first.
    """

    def __init__(self, directory, surroundings=None):
        self.directory = pathlib.Path(directory)
        self.directory.mkdir(exist_ok=True)
        settings = self.directory / "config.json"
        settings.write_text('{"handshakes_burst": 100000}')
        # The server keeps a descriptor for each client.
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        self.log = open(self.directory / "log", "ab")
        # A library that is loaded first may move the environment, and Swift finds the arguments
        # beside it: `env` starts the program once more, with everything in its place.
        self.process = subprocess.Popen(
            ["env", PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", self.data,
             "--config", settings, "--model", "none"],
            stdout=subprocess.PIPE, stderr=self.log, text=True,
            env={**os.environ, **(surroundings or {})})
        atexit.register(self.process.kill)
        lines = [self.process.stdout.readline() for _ in range(4)]
        links = [word for line in lines for word in line.split() if "://" in word]
        if len(links) < 2:
            self.end(signal.SIGKILL)
            raise SystemExit(f"torture: the server did not start:\n{self.log_text()}")
        self.port = int(links[0].rsplit(":", 1)[1].strip("/"))
        self.key = links[1].split("#organizer=")[1]

    @property
    def data(self):
        return self.directory / "data"

    @property
    def is_running(self):
        return self.process.poll() is None

    def processor_seconds(self):
        """What the running process has used so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self, number=signal.SIGTERM):
        """Sends a signal and waits. Returns the exit status, negative for a signal."""
        if self.is_running:
            self.process.send_signal(number)
        try:
            return self.process.wait(20)
        finally:
            self.process.stdout.close()
            self.log.close()

    def log_text(self):
        return (self.directory / "log").read_text()


def run(*words):
    """Runs one of the program's other commands to its end."""
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=120)
