"""A working day of each kind of user, in a real browser over samples of corpus/.

None needs more than three clicks from the question to the marked original.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from docx import Document
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

import run
from bench.page_server import page_server
from index import Embedder, Settings, Silent, build

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(run.browser_path() is None, reason="no Chromium (see run.py test)"),
]

ROOT = Path(__file__).parent.parent
PLANS = (
    "KH41 Dong Thap 2023.pdf",
    "KH-BCD138-Dong-Thap-2022.md",
    "KH18_DongThap_2024.txt",
    "KH PCTP huyen Thap Muoi nam 2022.txt",
    "Thap Muoi - Ke hoach PCTP 2024.md",
    "KH88_CCHC_ThuaThienHue_2024.docx",
)
HOTLINE = "02773.875111"
PAGES = ("", "tim-kiem", "van-ban", "so-sanh", "chi-tieu", "ban-tom-tat", "kho")
FILLED = (
    "?q=Kế hoạch nào nhắc đến đường dây nóng 02773.875111?",
    "?q=Giá vàng hôm nay là bao nhiêu?",
    "tim-kiem?q=ma túy",
    "van-ban?plan=KH41 Dong Thap 2023.pdf",
    "van-ban?plan=KH18_DongThap_2024.txt&at=600&to=700",
    "so-sanh?plans=KH-BCD138-Dong-Thap-2022.md&plans=KH18_DongThap_2024.txt",
    "chi-tieu?targets_view=contacts",
    "kho?muc=sao-luu",
)


@pytest.fixture(scope="module")
def office(
    embedder: Embedder, model_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the pages over some samples."""
    home = tmp_path_factory.mktemp("office")
    settings = Settings(corpus=home / "corpus", data=home / "data")
    settings.corpus.mkdir()
    for name in PLANS:
        shutil.copy(ROOT / "corpus" / name, settings.corpus / name)
    build(settings.corpus, settings, Silent(), embedder=embedder)
    (settings.data / "model").symlink_to(model_home / "model")
    with page_server(settings.data) as server:
        yield server.address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=run.browser_path(), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


class Desk:
    """A browser window that counts clicks and remembers the hosts that it asked."""

    def __init__(self, browser: Browser, scheme: str = "light") -> None:
        self._context = browser.new_context(
            viewport={"width": 1366, "height": 768},
            accept_downloads=True,
            permissions=["clipboard-read", "clipboard-write"],
            color_scheme="dark" if scheme == "dark" else "light",
        )
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(60_000)
        self.clicks = 0
        self.hosts: set[str] = set()
        self._context.on("request", lambda request: self._remember(request.url))
        self.page.on("websocket", lambda socket: self._remember(socket.url))

    def click(self, role: str, name: str) -> None:
        """Clicks the first such thing on the page."""
        found = self.page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
        self.click_on(found.first)

    def click_on(self, found: Locator) -> None:
        """Clicks that; every click of a day goes through here."""
        self.clicks += 1
        found.click()

    def close(self) -> None:
        self._context.close()

    def _remember(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob"):
            self.hosts.add(parts.hostname or "")


@pytest.fixture
def desk(browser: Browser) -> Iterator[Desk]:
    desk = Desk(browser)
    yield desk
    desk.close()


def test_the_searcher_finds_a_hotline_copies_it_with_its_source_and_opens_the_original(
    office: str, desk: Desk
) -> None:
    page = desk.page
    page.goto(f"{office}/tim-kiem")
    page.get_by_label("Từ, cụm từ, số hiệu hoặc số điện thoại cần tìm").fill(HOTLINE)
    desk.click("button", "Tìm")
    page.wait_for_selector(f"mark:has-text('{HOTLINE}')")
    page.get_by_text("kế hoạch, ").first.wait_for()
    desk.click_on(page.locator("button.copy").first)
    page.get_by_text("Đã chép").first.wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "875" in copied
    assert "Kế hoạch số" in copied
    desk.click("link", "Mở đúng chỗ")
    page.wait_for_url("**/van-ban?*")
    page.wait_for_selector(f".paper :text('{HOTLINE}')")
    assert desk.clicks <= 3
    assert desk.hosts == {"127.0.0.1"}


def test_the_drafter_finds_precedent_wording_and_compares_the_years(
    office: str, desk: Desk
) -> None:
    page = desk.page
    page.goto(f"{office}/so-sanh")
    desk.click("radio", "Tìm câu đã dùng cho dự thảo")
    page.get_by_role("textbox").first.fill(
        "Duy trì hoạt động đường dây điện thoại nóng để tiếp nhận thông tin về nạn nhân bị mua bán."
    )
    page.keyboard.press("Control+Enter")
    page.locator("[class*=st-key-cmp-sentence]").first.wait_for()
    expect(page.locator("[class*=st-key-cmp-row-draft]").first).to_contain_text("đường dây")
    with page.expect_popup() as opened:
        desk.click_on(page.get_by_role("link", name="Mở trong văn bản").first)
    opened.value.locator(".paper .quoted, .sheet img").first.wait_for()
    opened.value.close()
    assert desk.clicks <= 3
    page.goto(f"{office}/so-sanh")
    desk.clicks = 0
    desk.click_on(page.locator("[class*=st-key-example-series] button").first)
    page.wait_for_url("**plans=*")
    page.locator("ins, del").first.wait_for()
    with page.expect_popup() as opened:
        desk.click_on(page.get_by_role("link", name="Mở trong văn bản").first)
    opened.value.locator(".paper .quoted, .sheet img").first.wait_for()
    assert desk.clicks <= 3
    assert desk.hosts == {"127.0.0.1"}


def test_the_trainer_builds_a_briefing_of_five_quotes_and_exports_it(
    office: str, desk: Desk, tmp_path: Path
) -> None:
    page = desk.page
    page.goto(f"{office}/tim-kiem")
    page.get_by_label("Từ, cụm từ, số hiệu hoặc số điện thoại cần tìm").fill("ma túy")
    desk.click("button", "Tìm")
    for number in range(1, 6):
        page.get_by_role("button", name="Thêm vào bản tóm tắt", exact=True).first.click()
        page.get_by_text(f"({number} trích dẫn)").wait_for()
    page.get_by_role("link", name="(5 trích dẫn)").click()
    page.wait_for_url("**/ban-tom-tat?*tray=*")
    page.get_by_text("5 trích dẫn đều còn nguyên văn trong kho hôm nay.").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="DOCX").or_(page.get_by_role("button", name="Word")).click()
    path = tmp_path / "tom-tat.docx"
    download.value.save_as(path)
    text = "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)
    assert text.lower().count("ma túy") >= 5
    desk.clicks = 0  # from the briefing to the original of its first quote
    desk.click("link", "Mở trong văn bản")
    page.wait_for_url("**/van-ban?*")
    page.locator(".paper .quoted, .sheet img").first.wait_for()
    assert desk.clicks <= 3
    assert desk.hosts == {"127.0.0.1"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES + FILLED)
def test_no_page_has_serious_hindrances(
    office: str, browser: Browser, path: str, scheme: str
) -> None:
    desk = Desk(browser, scheme)
    desk.page.goto(f"{office}/{path}")
    desk.page.get_by_role("heading").first.wait_for()
    expect(desk.page.get_by_test_id("stSpinner")).to_have_count(0)
    # what Streamlit is about to replace is faded meanwhile
    expect(desk.page.locator("[data-stale=true]")).to_have_count(0)
    desk.page.wait_for_timeout(1500)
    found = Axe().run(desk.page).response["violations"]
    serious = [
        (finding["id"], [node["html"][:120] for node in finding["nodes"][:3]])
        for finding in found
        if finding["impact"] in ("serious", "critical")
    ]
    desk.close()
    assert not serious


@pytest.mark.parametrize("path", PAGES + FILLED)
def test_no_page_needs_sideways_scrolling_on_a_telephone(
    office: str, browser: Browser, path: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{office}/{path}")
    page.get_by_role("heading").first.wait_for(state="attached", timeout=60_000)
    expect(page.get_by_test_id("stSpinner")).to_have_count(0, timeout=60_000)
    page.wait_for_timeout(1000)
    wider = page.evaluate(
        """() => ['html', '[data-testid=stMain]'].map(name => {
          const element = document.querySelector(name);
          return element.scrollWidth - element.clientWidth;
        })"""
    )
    page.close()
    assert max(wider) <= 0
