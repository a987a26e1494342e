"""`python -m docs.screenshots`: the pictures of README, of the samples' archive.

Builds nothing: `python run.py build` makes the archive first.
"""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.page_server import page_server
from index import load_settings
from run import browser_path

FOLDER = Path(__file__).parent
SIZE = {"width": 1366, "height": 768}
# name of the picture, address, what has to be there
PICTURES = (
    ("hoi-dap", "?q=Kế hoạch nào nhắc đến đường dây nóng 02773.875111?", ".answer"),
    ("tim-kiem", "tim-kiem?q=mua bán người", "mark"),
    ("van-ban", "van-ban?plan=KH41 Dong Thap 2023.pdf&at=860&to=965", ".sheet img"),
    (
        "so-sanh",
        "so-sanh?plans=KH-BCD138-Dong-Thap-2022.md&plans=KH18_DongThap_2024.txt",
        "ins, del",
    ),
    ("chi-tieu", "chi-tieu", "h3, h2"),
    ("kho", "kho", "table"),
)


def main() -> int:
    """Writes one PNG file a page into docs/."""
    with page_server(load_settings().data) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": SIZE["width"], "height": SIZE["height"]})
        for name, address, wanted in PICTURES:
            _take(page, f"{server.address}/{address}", wanted, FOLDER / f"{name}.png")
        browser.close()
    return 0


def _take(page: Page, address: str, wanted: str, path: Path) -> None:
    page.goto(address)
    page.locator(wanted).first.wait_for()
    page.wait_for_timeout(2000)  # pictures and fonts settle
    page.screenshot(path=path)
    print(path.name)


if __name__ == "__main__":
    sys.exit(main())
