"""The page "Chỉ tiêu, nhiệm vụ" in a real browser: charts without scripts, links, widths."""

import pytest
from playwright.sync_api import Browser

import run
from tests.test_browser import Tab, browser, server, tab  # noqa: F401  fixtures

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(run.browser_path() is None, reason="no Chromium (see run.py test)"),
]


def test_bars_are_drawn_and_a_value_opens_its_passage(server: str, tab: Tab) -> None:  # noqa: F811
    errors: list[str] = []
    tab.page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    tab.page.goto(f"{server}/chi-tieu?measure=cây còn sống")
    bar = tab.page.locator(".targets-chart .bar")
    bar.wait_for()
    box = bar.bounding_box()
    assert box is not None
    assert box["height"] > 40
    tab.page.locator("td.targets_value a").click()
    tab.page.wait_for_url("**/van-ban?*")
    tab.page.locator(".paper .quoted", has_text="Ít nhất 85%").first.wait_for()
    assert not [error for error in errors if "eval" in error]
    assert tab.hosts == {"127.0.0.1"}


def test_the_sheet_is_made_when_asked_for(server: str, tab: Tab) -> None:  # noqa: F811
    tab.page.goto(f"{server}/chi-tieu?series=all")
    button = tab.page.get_by_role("button", name="Tải bảng (XLSX)")
    with tab.page.expect_download() as download:
        button.click()
    assert download.value.path().read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("view", ["series", "tasks", "calendar", "contacts"])
def test_a_narrow_screen_needs_no_sideways_scrolling(
    server: str,  # noqa: F811
    browser: Browser,  # noqa: F811
    view: str,
) -> None:
    narrow = Tab(browser, 390, 844)
    narrow.page.goto(f"{server}/chi-tieu?targets_view={view}")
    narrow.page.wait_for_selector("table.targets")
    width = narrow.page.evaluate(
        "(main => main.scrollWidth - main.clientWidth)(document.querySelector('.stMain'))"
    )
    narrow.page.close()
    assert width <= 0
