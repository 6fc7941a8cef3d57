"""The report in one HTML file: read on a phone and on a screen, light and dark."""

import pytest

from harness.access import axe_faults, sideways
from harness.screen import PROBE

LOOKS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]


@pytest.fixture
def report(cafe):
    """The HTML report of a harvest with twelve guests, a theme and a recommendation."""
    moderator, *_ = cafe.make().in_harvest(12, "Lernzeit ist Arbeitszeit")
    moderator.open("result")
    return moderator.download("html").decode()


def test_everybody_can_read_it_and_nothing_leaves_a_narrow_screen(report, engines):
    assert "<svg" in report and 'class="wide"' in report
    for width, scheme in LOOKS:
        # The file forbids scripts, also the one that looks.
        context = engines.browser("chromium").new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
        context.add_init_script(path=PROBE)
        page = context.new_page()
        page.goto("about:blank")
        page.set_content(report)
        assert axe_faults(page) + sideways(page) == [], f"{width} px, {scheme}"
        context.close()
