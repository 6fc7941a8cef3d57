"""A plan for many takes its time: moderators see how far it is, and can stop it."""

import pytest
from playwright.sync_api import expect

from harness.server import Server

# So many steps are never done before somebody stops them, on any machine.
STEPS = 10_000_000_000
# At so many people and tables no plan reaches the bound, at which the search would end.
PEOPLE = 90
TABLES = 6

# Guests without a screen: each joins and goes; who is not connected is seated all the same.
JOIN = """async ({ code, count }) => {
  const one = (index) => new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${location.host}/ws`);
    const send = (message) => socket.send(JSON.stringify(message));
    socket.onopen = () => send({ hello: { version: 1, cafe: code } });
    socket.onclose = ({ code: reason }) => reject(new Error(`closed with ${reason}`));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.snapshot) {
        const token = `guest-without-a-screen-${index}`;
        send({ command: { id: `j${index}`, do: { join: { name: `Gast ${index}`, consents: true, token } } } });
      }
      if (message.refused) reject(new Error(data));
      if (!message.done) return;
      socket.onclose = null;
      socket.close();
      resolve();
    };
  });
  for (let index = 1; index <= count; index += 1) await one(index);
}"""


@pytest.fixture
def server(tmp_path):
    """A server whose planner takes its time."""
    settings = tmp_path / "config.json"
    settings.write_text(f'{{"plan_steps": {STEPS}}}')
    server = Server(tmp_path, options=["--config", settings]).start()
    yield server
    server.stop()


def crowd(cafe):
    """A lobby full of people; returns its moderator."""
    file = {"tables": [
        {"id": f"t{n}", "name": f"Tisch {n}", "question": ("mindset", "lernen", "individuell")[n % 3]}
        for n in range(1, TABLES + 1)]}
    moderator = cafe.make(**file).moderator()
    moderator.open_lobby()
    door = cafe.screen("/")
    door.page.evaluate(JOIN, {"code": cafe.link.rpartition("/")[2], "count": PEOPLE})
    door.page.goto("about:blank")
    return moderator


def test_a_long_plan_is_watched_and_stopped(cafe):
    moderator = crowd(cafe)
    page, say = moderator.page, moderator.say
    start = page.get_by_role("button", name=say("moderator.do.startFirst"), exact=True)
    start.first.click()
    page.locator("dialog[open]").get_by_role(
        "button", name=say("moderator.do.startFirst"), exact=True).click()
    bar = page.get_by_role("progressbar", name=say("moderator.planning.title"))
    expect(bar).to_be_visible()
    moderator.screen.picture("planning")
    page.get_by_role("button", name=say("moderator.planning.cancel"), exact=True).click()
    expect(page.get_by_text(say("refusal.plan-cancelled"))).to_be_visible()
    expect(bar).to_have_count(0)
    expect(moderator.stage).to_have_text(say("moderator.stage.lobby"))
