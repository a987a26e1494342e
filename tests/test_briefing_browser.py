"""The page "Bản tóm tắt" in a real browser: keyboard, download, printer."""

import io
from collections.abc import Iterator
from urllib.parse import urlencode

import docx
import pytest
from playwright.sync_api import Page, expect

import run
from tests.test_browser import Tab, browser, server, tab  # noqa: F401  fixtures

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(run.browser_path() is None, reason="no Chromium (see run.py test)"),
]
QUESTION = "Kế hoạch nào nhắc đến đường dây nóng 02753811246?"


@pytest.fixture
def page(server: str, tab: Tab) -> Iterator[Page]:  # noqa: F811
    """A briefing with one quote and two headings, begun on the page with the answer."""
    page = tab.page
    page.goto(f"{server}/?{urlencode({'q': QUESTION})}")
    page.get_by_role("button", name="Thêm vào bản tóm tắt").first.click()
    page.get_by_role("link", name="Bản tóm tắt đang soạn (1 trích dẫn)").click()
    page.get_by_role("group").get_by_text("Thêm đề mục hoặc lời dẫn").click()
    for number, heading in enumerate(("Thứ nhất", "Thứ hai"), 1):
        page.get_by_label("Nội dung đề mục hoặc lời dẫn").fill(heading)
        page.get_by_role("button", name="Thêm vào cuối").click()
        expect(page.locator(".own.heading")).to_have_count(number)
    yield page
    assert tab.hosts == {"127.0.0.1"}


def test_an_item_is_moved_by_keyboard_and_keeps_the_focus(page: Page) -> None:
    headings = page.locator(".own.heading")
    page.get_by_role("button", name="Lên", exact=True).last.focus()
    page.keyboard.press("Enter")
    expect(headings.first).to_have_text("1. Thứ hai")
    page.keyboard.press("Enter")
    expect(page.locator(".own.heading, blockquote.kept").first).to_have_text("1. Thứ hai")


def test_the_word_file_is_downloaded(page: Page) -> None:
    page.get_by_label("Trích yếu").fill("Trồng cây: ven sông")
    page.get_by_label("Trích yếu").press("Enter")
    expect(page.locator(".sheet .subject")).to_have_text("Trồng cây: ven sông")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải tệp Word").click()
    assert waiting.value.suggested_filename == "Trồng cây ven sông.docx"
    data = waiting.value.path().read_bytes()
    assert any("0275.3811.246" in p.text for p in docx.Document(io.BytesIO(data)).paragraphs)


def test_only_the_sheet_is_printed_with_all_of_its_pages(page: Page) -> None:
    expect(page.locator(".sheet")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".sheet")).to_be_visible()
    expect(page.locator(".sheet")).to_contain_text("0275.3811.246")
    for hidden in ("stSidebar", "stHeader", "stTextInput", "stExpander", "stDownloadButton"):
        expect(page.get_by_test_id(hidden).first).to_be_hidden()
    expect(page.locator(".card").first).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('.sheet')).color") == (
        "rgb(0, 0, 0)"
    )


def test_the_print_button_opens_the_printer(page: Page) -> None:
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1 }; }")
    page.get_by_text("Xem bản in").click()
    expect(page.locator(".sheet")).to_be_visible()
    page.get_by_role("button", name="In", exact=True).click()
    assert page.evaluate("window.printed") == 1
    assert "view=print" in page.url
