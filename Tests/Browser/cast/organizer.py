"""An organizer at a screen: makes cafés and hands out their links."""

import json
import pathlib

from .words import Words

SAMPLE = pathlib.Path(__file__).resolve().parents[3] / "Public/sample-cafe.json"

# The same conversation that the organizer's page has, without the page.
PREPARE = """({ key, file, token }) => new Promise((resolve, reject) => {
  const socket = new WebSocket(`ws://${location.host}/ws`);
  const send = (message) => socket.send(JSON.stringify(message));
  socket.onopen = () => send({ hello: { version: 1, organizer: key } });
  socket.onclose = ({ code }) => reject(new Error(`closed with ${code}`));
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.welcome) send({ prepare: { id: 'c1', moderator: 'Moderation', token, file } });
    if (message.refused) reject(new Error(data));
    if (!message.prepared) return;
    socket.onclose = null;
    socket.close();
    resolve(message.prepared.cafe);
  };
})"""


def sample():
    """The sample café as a file that an organizer may change before it is made."""
    file = json.loads(SAMPLE.read_text())
    del file["participants"], file["proposals"]
    return file


def organizer_link(server):
    return next(link for link in server.links.values() if "#organizer=" in link)


class Organizer:
    """The person with the organizer's link; `screen` stands at the form."""

    def __init__(self, screen, language="de"):
        self.screen, self.page = screen, screen.page
        self.say = Words(language)

    def button(self, key, **parameters):
        return self.page.get_by_role("button", name=self.say(key, **parameters), exact=True)

    def make(self):
        """Presses the one button; returns (link for guests, moderator's link)."""
        self.button("organizer.make").click()
        secret = self.page.locator("section:has(#secret-title) input").input_value()
        return secret.partition("#")[0], secret


def prepare(screen, server, file, token="moderator-of-a-test-cafe"):
    """Makes a café without the form; returns (link for guests, moderator's link)."""
    key = organizer_link(server).partition("#organizer=")[2]
    if not screen.page.url.startswith(server.base):
        screen.page.goto(server.base)
    code = screen.page.evaluate(PREPARE, {"key": key, "file": file, "token": token})
    link = f"{server.base}/c/{code}"
    return link, f"{link}#{token}"
