"""The page in a real browser, served by `streamlit run app.py`."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

import run
from bench.page_server import page_server

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(run.browser_path() is None, reason="no Chromium (see run.py test)"),
]

HOTLINE = "Kế hoạch nào nhắc đến đường dây nóng 02753811246?"


@pytest.fixture(scope="module")
def server(
    sample_data: Path, model_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the page over the archive of the sample plans."""
    data = tmp_path_factory.mktemp("served")
    for name in ("current", "generations"):
        (data / name).symlink_to(sample_data / name)
    (data / "model").symlink_to(model_home / "model")
    with page_server(data) as served:
        yield served.address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=run.browser_path(), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


class Tab:
    """A browser tab that remembers every host it asked for something."""

    def __init__(self, browser: Browser, width: int, height: int) -> None:
        self.page = browser.new_page(viewport={"width": width, "height": height})
        self.page.set_default_timeout(60_000)
        self.hosts: set[str] = set()
        self.page.on("request", lambda request: self._remember(request.url))
        self.page.on("websocket", lambda socket: self._remember(socket.url))

    def _remember(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob"):
            self.hosts.add(parts.hostname or "")


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    tab = Tab(browser, 1366, 768)
    yield tab
    tab.page.close()


def test_a_question_typed_is_answered_and_its_source_opened(server: str, tab: Tab) -> None:
    page = tab.page
    page.goto(server)
    page.get_by_label("Câu hỏi").fill(HOTLINE)
    page.get_by_role("button", name="Hỏi", exact=True).click()
    page.wait_for_selector(".card mark:has-text('0275.3811.246')")
    marked = page.locator(".paper mark", has_text="0275.3811.246")
    marked.wait_for()
    inside = page.evaluate(
        """() => {
          const box = document.querySelector('.paper').getBoundingClientRect();
          const mark = document.querySelector('.paper mark').getBoundingClientRect();
          return mark.top >= box.top && mark.bottom <= box.bottom;
        }"""
    )
    assert inside, "the box is not scrolled to the quoted words"


def test_the_address_alone_shows_the_same_page(server: str, tab: Tab) -> None:
    query = urlencode({"q": HOTLINE, "year": 2023, "lang": "en", "cite": 1})
    tab.page.goto(f"{server}/?{query}")
    tab.page.wait_for_selector(".paper mark:has-text('0275.3811.246')")
    expect(tab.page.get_by_label("Question")).to_have_value(HOTLINE)  # filled a moment later
    assert tab.page.get_by_role("button", name="Remove limits").is_visible()


def test_filters_and_language_stay_in_the_address_on_the_other_page(server: str, tab: Tab) -> None:
    page = tab.page
    page.goto(f"{server}/?{urlencode({'q': HOTLINE, 'year': 2023, 'lang': 'en'})}")
    page.wait_for_selector(".paper mark")
    page.get_by_role("link", name="Plans", exact=True).click()
    page.get_by_role("combobox", name="Open a document").wait_for()
    page.wait_for_url("**/van-ban?*year=2023*")
    assert "lang=en" in page.url
    page.get_by_role("link", name="Ask", exact=True).click()
    page.wait_for_selector(".paper mark")
    assert page.get_by_label("Question").input_value() == HOTLINE


def test_opening_another_citation_is_written_into_the_address(server: str, tab: Tab) -> None:
    page = tab.page
    page.goto(f"{server}/?{urlencode({'q': 'Văn bản nào nhắc đến Kế hoạch số 1127/KH-UBND?'})}")
    page.get_by_role("button", name="Sau Shortcut F8").click()
    page.wait_for_url("**cite=2*")
    page.get_by_text("Trích dẫn 2 trên").wait_for()


def test_nothing_is_asked_of_another_machine(server: str, tab: Tab) -> None:
    page = tab.page
    page.goto(f"{server}/?{urlencode({'q': HOTLINE})}")
    page.wait_for_selector(".paper mark")
    page.goto(f"{server}/van-ban?{urlencode({'plan': '2023/trong-cay.txt'})}")
    page.wait_for_selector(".outline a")
    page.wait_for_load_state("networkidle")
    assert tab.hosts == {"127.0.0.1"}


def test_the_browser_itself_forbids_other_machines(server: str, tab: Tab) -> None:
    response = tab.page.goto(server)
    assert response is not None
    policy = response.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "http" not in policy


@pytest.mark.parametrize("path", ["/", "/van-ban?plan=2023/trong-cay.txt", "/?q=" + HOTLINE])
def test_a_narrow_screen_needs_no_sideways_scrolling(
    server: str, browser: Browser, path: str
) -> None:
    tab = Tab(browser, 390, 844)
    tab.page.goto(server + path)
    tab.page.wait_for_selector(
        ".paper" if "?" in path else "[data-testid=stFormSubmitButton] button"
    )
    widths = tab.page.evaluate(
        """() => ['html', '[data-testid=stMain]'].map(name => {
          const element = document.querySelector(name);
          return element.scrollWidth - element.clientWidth;
        })"""
    )
    tab.page.close()
    assert max(widths) <= 0


def test_an_outline_entry_leads_to_its_heading(server: str, tab: Tab) -> None:
    page = tab.page
    page.goto(f"{server}/van-ban?{urlencode({'plan': '2023/trong-cay.txt'})}")
    page.locator(".outline a").last.click()
    page.wait_for_selector(".paper .target", state="attached")
    page.wait_for_timeout(500)
    assert page.evaluate("document.querySelector('.paper').scrollTop") > 0
