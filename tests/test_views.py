"""The parts of the pages that need no running Streamlit."""

import io
import re
import string
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from index import SectionRecord
from ingest.plan import Page, WordBox
from views.fragments import Dressing, double_spaced, dressed, linked_numbers, marks
from views.outline import outline_html, section_dressings
from views.page_image import page_image
from views.scan_image import scan_image
from views.words import ENGLISH, VIETNAMESE, word

VIEWS = Path(__file__).parent.parent / "views"


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_texts() -> None:
    assert VIETNAMESE.keys() == ENGLISH.keys()
    for key, text in VIETNAMESE.items():
        assert placeholders(text) == placeholders(ENGLISH[key]), key


def test_every_text_that_a_page_names_exists() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in VIEWS.glob("*.py"))
    named = set(re.findall(r'\bsay\(\s*"(\w+)"', source))
    assert len(named) > 30
    assert named <= VIETNAMESE.keys()


def test_values_are_filled_in() -> None:
    assert word("en", "position", n=2, m=5) == "Citation 2 of 5"


def test_document_text_cannot_become_markup() -> None:
    text = 'xem <img src="x" onerror="alert(1)"> & <form>'
    shown = dressed(text, (0, len(text)), marks([(4, 8)]))
    assert "<img" not in shown
    assert "<form" not in shown
    assert "<mark>&lt;img</mark>" in shown


def test_overlapping_dressings_stay_nested() -> None:
    shown = dressed("abcdef", (0, 6), [Dressing(0, 4, "b"), Dressing(2, 6, "i", anchor="here")])
    assert shown == '<b>ab</b><b><i id="here">cd</i></b><i>ef</i>'


def test_only_the_asked_range_is_shown_and_in_one_line() -> None:
    text = "trước\nđường dây\n  nóng 02773\nsau"
    start, end = text.index("đường"), text.index("\nsau")
    digits = (text.index("02773"), text.index("02773") + 5)
    shown = dressed(text, (start, end), marks([digits]), one_line=True)
    assert shown == "đường dây nóng <mark>02773</mark>"


def test_a_number_in_brackets_is_a_link_only_where_it_is_a_citation() -> None:
    shown = linked_numbers("Có <2> kế hoạch [1], theo mục [7]", [1], "Trích dẫn {n}")
    assert 'href="#cite-1" aria-label="Trích dẫn 1">[1]</a>' in shown
    assert "mục [7]" in shown
    assert "&lt;2&gt;" in shown


def test_text_with_an_empty_line_after_every_line_is_recognised() -> None:
    assert double_spaced("dòng\n\n" * 30)
    assert not double_spaced("dòng\n" * 30)


def section(index: int, parent: int | None, label: str, start: int, end: int) -> SectionRecord:
    return SectionRecord(1, index, parent, "heading", label, "Tên <mục>", start, end)


def test_outline_links_lead_to_anchors_in_the_text() -> None:
    text = "I. Một\nnội dung\n1. Hai\nnội dung"
    sections = [section(0, None, "I", 0, len(text)), section(1, 0, "1", 16, len(text))]
    outline = outline_html(sections)
    shown = dressed(text, (0, len(text)), section_dressings(sections, text))
    anchors = set(re.findall(r'href="#([\w-]+)"', outline))
    assert anchors == set(re.findall(r'id="([\w-]+)"', shown)) == {"section-0", "section-1"}
    assert "&lt;mục&gt;" in outline
    assert outline_html([]) == ""


@pytest.fixture
def two_pages(tmp_path: Path) -> Path:
    path = tmp_path / "plan.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.drawString(72, 700, "Goi duong day nong 0277 3851")
    canvas.drawString(72, 680, "khi thay chay rung.")
    canvas.showPage()
    canvas.rotate(90)
    canvas.drawString(72, -100, "Trang hai: bao truoc ngay 15")
    canvas.showPage()
    canvas.save()
    return path


def tinted(picture: bytes) -> list[tuple[int, int]]:
    """Places of the image that are neither grey nor white."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    reds, _, blues = (band.tobytes() for band in image.split())
    pixels = enumerate(zip(reds, blues, strict=True))
    return [divmod(i, image.width)[::-1] for i, (red, blue) in pixels if red - blue > 20]


def test_the_quote_is_marked_across_lines_of_the_page(two_pages: Path) -> None:
    shown = page_image(two_pages.read_bytes(), 1, "duong day nong 02773851 khi thay", [(15, 23)])
    places = tinted(shown.data)
    assert shown.marked
    rows = {y for _, y in places}
    assert len(rows) > 30  # two lines of print
    heights = [round((A4[1] - y) * 1200 / A4[0]) for y in (680, 700)]
    assert all(any(abs(row - height) < 20 for row in rows) for height in heights)


def test_another_number_is_not_marked(two_pages: Path) -> None:
    shown = page_image(two_pages.read_bytes(), 1, "nong 0277 3859 khi", [(5, 14)])
    assert not shown.marked
    assert not tinted(shown.data)


def test_of_equal_words_those_after_the_same_text_are_marked(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "twice.pdf"), pagesize=A4)
    canvas.drawString(72, 700, "Huyen A: truc ban so may")
    canvas.drawString(72, 300, "Huyen B: truc ban so may")
    canvas.save()
    shown = page_image((tmp_path / "twice.pdf").read_bytes(), 1, "truc ban so may", [], "Huyen B: ")
    lower_half = Image.open(io.BytesIO(shown.data)).height / 2
    rows = {y for _, y in tinted(shown.data)}
    assert rows
    assert min(rows) > lower_half


def test_a_turned_page_is_marked_inside_the_image(two_pages: Path) -> None:
    shown = page_image(two_pages.read_bytes(), 2, "Trang hai: báo trước ngày 15", [])
    assert shown.marked
    assert tinted(shown.data)


def test_a_page_that_is_not_there(two_pages: Path) -> None:
    with pytest.raises(IndexError, match="no page 3"):
        page_image(two_pages.read_bytes(), 3, "bao truoc", [])


def test_the_words_of_a_scan_are_marked_where_ocr_saw_them() -> None:
    scan = Image.new("L", (600, 800), 255)
    out = io.BytesIO()
    scan.save(out, "PNG")
    boxes = (WordBox(0, 4, 0.1, 0.1, 0.2, 0.12), WordBox(5, 9, 0.1, 0.5, 0.3, 0.52))
    page = Page(1, 0, 9, "ocr", boxes=boxes)
    shown = scan_image(out.getvalue(), "image", page, (5, 9), ())
    rows = {y / Image.open(io.BytesIO(shown.data)).height for _, y in tinted(shown.data)}
    assert shown.marked
    assert 0.49 < min(rows) < max(rows) < 0.53
    assert not scan_image(out.getvalue(), "image", page, (20, 30), ()).marked
