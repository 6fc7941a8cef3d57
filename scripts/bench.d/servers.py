"""The two servers that are measured, each as a process of its own."""

import pathlib
import shutil
import subprocess
import tempfile
import time

READY_SECONDS = 10


class Server:
    """A running server; `program` and `arguments` start it, `ready` begins its line when it listens."""

    def __init__(self, name, command, ready):
        self.name = name
        began = time.perf_counter()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        text=True)
        self.lines = []
        for line in self.process.stdout:
            self.lines.append(line)
            if line.startswith(ready):
                break
        else:
            raise SystemExit(f"bench: {name} ended before it was ready")
        self.start_ms = (time.perf_counter() - began) * 1000

    @property
    def pid(self):
        return self.process.pid

    def resident_kib(self):
        """Returns the memory that the process holds now."""
        status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines()
                    if line.startswith("VmRSS:"))

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(READY_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


class Cafe(Server):
    """`worldcafe serve` on an empty store on the disk of the checkout."""

    def __init__(self, program, workplace):
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="cafe-", dir=workplace))
        settings = self.directory / "config.json"
        settings.write_text('{"handshakes_burst": 100000}')
        super().__init__("worldcafe", [
            program, "serve", "--listen", "127.0.0.1:0", "--data", self.directory / "data",
            "--public", "Public", "--config", settings], "worldcafe is ready")
        self.lines += [self.process.stdout.readline() for _ in range(3)]
        links = [word for line in self.lines for word in line.split() if "://" in word]
        self.port = int(links[0].rsplit(":", 1)[1].strip("/"))
        self.target = ["cafe", links[1].split("#organizer=")[1]]

    def stop(self):
        super().stop()
        shutil.rmtree(self.directory, ignore_errors=True)


class Broadcaster(Server):
    """The bare C program; its messages have as many bytes as the café's with one event."""

    def __init__(self, program, message_bytes):
        super().__init__("broadcaster", [program, "0"], "listening on")
        self.port = int(self.lines[0].split()[-1])
        self.target = ["echo", str(message_bytes)]
