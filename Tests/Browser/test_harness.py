"""The harness itself: a page without a fault passes, and each planted fault is found."""

import pathlib

import pytest

from harness import access
from harness.files import FileServer
from harness.screen import PICTURES, Screen

PAGES = pathlib.Path(__file__).with_name("selftest")
ENGINES = ["chromium", "firefox"]


@pytest.fixture(scope="module")
def pages():
    files = FileServer({"/": PAGES})
    yield files
    files.close()


@pytest.fixture
def screen(engines, pages, request):
    """A screen on the good page, not yet judged: a test plants a fault and judges itself."""
    screen = Screen(engines.browser(getattr(request, "param", "chromium")), pages.base)
    yield screen.open("/good.html")
    screen.context.close()


def press_go(screen):
    screen.page.get_by_role("button", name="Go").click()
    screen.page.get_by_text("Done").wait_for()


def test_a_page_without_a_fault_passes(open_screen, pages):
    screen = open_screen("/good.html", base=pages.base)
    press_go(screen)
    access.check_view(screen, "selftest")
    for width in access.WIDTHS:
        for scheme in access.SCHEMES:
            assert (PICTURES / f"selftest-{width}-{scheme}.png").stat().st_size > 1000


def test_a_page_without_a_fault_passes_in_firefox(open_screen, pages):
    screen = open_screen("/good.html", engine="firefox", base=pages.base, width=320)
    press_go(screen)
    screen.picture("selftest-firefox")
    found = [check(screen.page) for check in (
        access.axe_faults, access.sideways, access.unreachable, access.walk)]
    assert found == [[], [], [], []]


SEEN = {
    "an error on the console": ("console.error('planted')", "console: planted"),
    "an exception that nobody catches": ("setTimeout(() => { throw Error('planted') })", "planted"),
    "a request to another origin": (
        "fetch('http://127.0.0.1:9/a').catch(() => {})", "other origin|csp"),
    "a refusal by the policy": (
        "document.body.append(Object.assign(document.createElement('img'),"
        " {alt: '', src: 'http://127.0.0.1:9/a.png'}))", r"\[csp\] img-src"),
    "markup from a string": ("try { document.body.innerHTML = '<p>a' } catch {}", "csp"),
    "a cookie": ("document.cookie = 'a=b'", "cookie: a"),
}


@pytest.mark.parametrize("screen", ENGINES, indirect=True)
@pytest.mark.parametrize("script, expected", SEEN.values(), ids=SEEN)
def test_the_watch_sees(screen, script, expected):
    screen.page.evaluate(f"() => {{ {script} }}")
    screen.page.wait_for_timeout(200)
    with pytest.raises(AssertionError, match=expected):
        screen.close()


def test_the_watch_lets_expected_faults_pass(screen):
    screen.watch.allow("planted")
    screen.page.evaluate("() => console.error('planted')")
    screen.close()


def plant(screen, markup, style=""):
    """Puts elements and rules into the page, past its policy, as a careless change would."""
    screen.page.evaluate(
        """([markup, style]) => {
          const parsed = new DOMParser().parseFromString(POLICY.createHTML(markup), 'text/html');
          document.querySelector('main').append(...parsed.body.childNodes);
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(style);
          document.adoptedStyleSheets.push(sheet);
        }""".replace("POLICY", "(trustedTypes.createPolicy('p' + Math.random(), "
                     "{createHTML: (text) => text}))"),
        [markup, style])


FAULTS = {
    "too little contrast": (
        access.axe_faults, "<p class='a'>pale</p>", ".a { color: #bbb; background: #fff }",
        "color-contrast: "),
    "a field without a label": (access.axe_faults, "<input class='a'>", "", "label: "),
    "a page that scrolls sideways": (
        access.sideways, "<p class='a'>wide</p>", ".a { width: 1400px }",
        "px wide on 1280 px: <p.a> “wide”"),
    "a focus that is not shown": (
        access.walk, "<button class='a'>b</button>", ".a:focus-visible { outline: none }",
        "<button.a> “b” does not show that it has the focus"),
    "a focus that is covered": (
        access.walk, "<button class='a'>b</button><div class='b'></div>",
        ".b { position: fixed; inset: 0; background: Canvas }",
        "<button.a> “b” is hidden while it has the focus"),
    "something that looks clickable": (
        access.unreachable, "<p class='a'>press</p>", ".a { cursor: pointer }",
        "<p.a> “press” looks clickable and cannot be focused"),
    "an animation": (
        access.moving, "<p class='a'>move</p>",
        "@keyframes turn { to { rotate: 1turn } } .a { animation: turn 1s infinite }",
        "<p.a> “move” moves: turn"),
    "a transition": (
        access.moving, "<p class='a'>move</p>", ".a::after { content: ''; transition: rotate 1s }",
        "<p.a> “move”::after moves: rotate"),
}


@pytest.mark.parametrize("check, markup, style, expected", FAULTS.values(), ids=FAULTS)
def test_a_fault_of_a_view_is_found(screen, check, markup, style, expected):
    plant(screen, markup, style)
    found = check(screen.page)
    assert any(expected in fault for fault in found), found


def test_a_view_is_looked_at_in_each_width_and_scheme(screen):
    plant(screen, "<p class='a'>wide</p>", """.a { width: 400px }
      @media (prefers-color-scheme: dark) { .a { color: #444; background: #222 } }""")
    with pytest.raises(AssertionError) as caught:
        access.check_view(screen, "selftest-fault")
    found = str(caught.value)
    assert "selftest-fault at 320 px, light: the page is 4" in found
    assert "at 1280 px, dark: color-contrast" in found
    assert "light: color-contrast" not in found and "at 1280 px, light: the page" not in found


def test_a_listener_on_what_cannot_be_focused_is_found(screen):
    screen.page.evaluate("() => document.querySelector('#end').addEventListener('click', () => {})")
    assert "listens for clicks" in access.unreachable(screen.page)[0]


def test_a_keyboard_trap_is_found(screen):
    screen.page.evaluate("""() => addEventListener('keydown', (event) => {
      if (event.key === 'Tab' && document.activeElement.name === 'name') event.preventDefault();
    })""")
    missed = access.walk(screen.page)
    assert any("“Go” is not reached" in fault for fault in missed), missed
