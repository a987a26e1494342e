"""Opening pages as Streamlit runs them, for tests; the fixture `open_page` is in conftest.py."""

from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

MAIN = Path(__file__).parent.parent / "views" / "main.py"
Open = Callable[..., AppTest]


def opened(page_file: str = "", **parameters: str | list[str]) -> AppTest:
    """The frame with these URL parameters, and then that page of it ("search.py")."""
    page = AppTest.from_file(str(MAIN), default_timeout=120)
    for name, value in parameters.items():
        page.query_params[name] = value
    page.run()
    return page.switch_page(page_file).run() if page_file else page


def shown(page: AppTest) -> str:
    """The HTML and Markdown of the page."""
    assert not page.exception
    return "\n".join(
        [*(block.proto.body for block in page.get("html")), *(m.value for m in page.markdown)]
    )
