"""A café that was played by simulated guests, and its exports."""

import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "Public/sample-cafe.json"
# So fast that a round takes 2.4 s and its grace a third of a second: faster, and on a busy machine the last
# proposals miss their round.
SPEED = "500"
PROGRAM = os.environ.get("WORLDCAFE", str(ROOT / ".build/debug/worldcafe"))


class Workshop:
    """A played café in a data directory of its own."""

    def __init__(self, directory, sample=SAMPLE):
        self._data = directory / "data"
        self._directory = directory
        self.journal = self._data / "journal.sqlite"
        self.sample = json.loads(sample.read_text())
        played = subprocess.run(
            [PROGRAM, "rehearse", sample, "--speed", SPEED, "--keep", "--json", "--data", self._data],
            check=True, capture_output=True, text=True)
        self._code = json.loads(played.stdout.splitlines()[-1])["cafe"]
        self.json = json.loads(self.export("json").read_text())

    def export(self, form, *options):
        """The path of the café's export in one format."""
        path = self._directory / f"report.{form}"
        subprocess.run(
            [PROGRAM, "export", "--data", self._data, "--cafe", self._code, "--format", form,
             "--output", path, *options], check=True)
        return path

    @property
    def code(self):
        return self._code
