"""Pictures of pages become text: turned, skewed, noisy, in PDF and image files, each read once."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from rapidfuzz.distance import Levenshtein

from bench.scans import Damage, Sheet, as_pdf, damage, typeset
from ingest import Plan, Tools, read_plan
from ingest.errors import SourceError
from ingest.formats.dispatch import read_bytes
from ingest.kept import Kept
from ingest.ocr import engine, pages
from ingest.ocr.engine import Word, find_tesseract
from ingest.ocr.layout import text_lines
from ingest.ocr.page import OcrPage, read_page
from ingest.ocr.straighten import skew, straighten
from ingest.reading import Reading
from tests.paper import pdf

HAS_TESSERACT = find_tesseract() is not None
needs_tesseract = pytest.mark.skipif(not HAS_TESSERACT, reason="tesseract is not installed")

TEXT = """KẾ HOẠCH
Nạo vét kênh mương và trồng cây chắn sóng năm 2024

Thực hiện Quyết định số 318/QĐ-UBND ngày 05/02/2024 của Ủy ban nhân dân huyện về việc giao chỉ
tiêu thủy lợi nội đồng, Phòng Nông nghiệp và Phát triển nông thôn xây dựng kế hoạch như sau:

I. MỤC TIÊU
1. Nạo vét 42 tuyến kênh cấp ba, tổng chiều dài 67,5 km, hoàn thành trước ngày 30/4/2024.
2. Trồng 12.000 cây bần và cây mắm dọc tuyến đê bao, tỷ lệ cây sống đạt từ 85% trở lên.
3. Mỗi xã tổ chức ít nhất 02 đợt ra quân vớt lục bình trong quý II và quý III.

II. NHIỆM VỤ
1. Phòng Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Ủy ban nhân dân các xã khảo
sát hiện trạng từng tuyến kênh, lập danh mục ưu tiên và gửi về trước ngày 15/3/2024.
2. Trạm Thủy lợi kiểm tra cao trình đáy kênh; mọi phản ánh của người dân gọi số 0277.3851.264.
"""


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return typeset(TEXT)[0]


def errors(text: str, sheet: Sheet) -> float:
    """Character error rate, white space as single spaces."""
    read, truth = (re.sub(r"\s+", " ", t).strip() for t in (text, " ".join(sheet.lines)))
    return Levenshtein.distance(read, truth) / len(truth)


# Straightening


@pytest.mark.parametrize("degrees", [-6.0, -1.0, 0.0, 2.5, 7.0])
def test_skew_is_found(sheet: Sheet, degrees: float) -> None:
    assert skew(damage(sheet.image, Damage(skew=degrees))) == pytest.approx(-degrees, abs=0.25)


def test_a_white_page_has_no_skew() -> None:
    assert skew(Image.new("L", (800, 1100), 255)) == 0


@pytest.mark.parametrize(("turns", "degrees"), [(0, 3.0), (1, 0.0), (2, -2.0), (3, 0.0)])
def test_a_place_is_found_again_on_the_page_as_it_was(turns: int, degrees: float) -> None:
    """A black square of the original, looked for on the straightened page and mapped back."""
    page = Image.new("L", (600, 900), 255)
    for number in range(20):
        page.paste(0, (60, 100 + 30 * number, 420, 108 + 30 * number))
    page = page.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255)
    page = page.rotate(-90 * turns, expand=True)
    page.paste(0, (page.width - 60, page.height - 60, page.width - 30, page.height - 30))
    upright = straighten(page, turns)
    dark = upright.image.convert("L").point(lambda grey: 255 * (grey < 60))
    found = max(_squares(dark), key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))
    x, y = (found[0] + found[2]) / 2, (found[1] + found[3]) / 2
    back = upright.matrix @ [x, y, 1]
    assert back == pytest.approx([page.width - 45, page.height - 45], abs=6)


def _squares(dark: Image.Image) -> list[tuple[int, int, int, int]]:
    """The boxes of what is dark in the corners of the page."""
    width, height = dark.size
    boxes = []
    for left, top in ((0, 0), (width - 90, 0), (0, height - 90), (width - 90, height - 90)):
        corner = dark.crop((left, top, left + 90, top + 90))
        if box := corner.getbbox():
            boxes.append((box[0] + left, box[1] + top, box[2] + left, box[3] + top))
    return boxes


# Layout


def word(text: str, line: int, left: int, top: int, width: int, block: int = 1) -> Word:
    return Word(text, line, block, left, top, width, 20, 0.9)


def test_letterhead_columns_are_read_one_after_the_other() -> None:
    words = [
        word("HUYỆN", 0, 50, 10, 80), word("ỦY", 0, 135, 10, 40),
        word("CỘNG", 0, 300, 10, 70), word("HÒA", 0, 375, 10, 50), word("XÃ", 0, 430, 10, 30),
        word("Số:", 1, 60, 40, 40), word("12-KH/HU", 1, 105, 40, 90),
        word("Độc", 1, 320, 40, 40), word("lập", 1, 365, 40, 40),
        word("Căn", 2, 50, 120, 50), word("cứ", 2, 110, 120, 30), word("Luật", 2, 150, 120, 300),
    ]  # fmt: skip
    assert [line.text for line in text_lines(words)] == [
        "HUYỆN ỦY", "Số: 12-KH/HU", "CỘNG HÒA XÃ", "Độc lập", "Căn cứ Luật",
    ]  # fmt: skip


def test_wide_spaces_in_a_justified_line_are_no_columns() -> None:
    words = [
        word("Phối", 0, 50, 10, 60), word("hợp", 0, 150, 10, 60),
        word("với", 1, 50, 40, 60), word("các", 1, 150, 40, 60),
    ]  # fmt: skip
    assert [line.text for line in text_lines(words)] == ["Phối hợp", "với các"]


# Reading


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize(
    ("how", "limit"),
    [
        (Damage(), 0.008),
        (Damage(skew=5), 0.008),
        (Damage(skew=-4), 0.008),
        (Damage(turn=1), 0.01),
        (Damage(turn=2), 0.01),
        (Damage(turn=3), 0.01),
        (Damage(paper=190, noise=18), 0.01),
    ],
)
def test_damaged_pages_are_read(sheet: Sheet, how: Damage, limit: float) -> None:
    page = read_page(damage(sheet.image, how), 60)
    assert errors(page.text, sheet) <= limit
    assert page.turns == (-how.turn) % 4


@needs_tesseract
@pytest.mark.slow
def test_each_word_knows_its_place_on_the_page(sheet: Sheet) -> None:
    scan = damage(sheet.image, Damage(skew=3, turn=1))
    page = read_page(scan, 60)
    assert " ".join(page.text.split()) == " ".join(page.text[b.start : b.end] for b in page.boxes)
    box = next(b for b in page.boxes if page.text[b.start : b.end].startswith("0277"))
    area = (box.left * scan.width, box.top * scan.height,
            box.right * scan.width, box.bottom * scan.height)  # fmt: skip
    cut = scan.crop(tuple(map(int, area))).rotate(-90, expand=True)  # type: ignore[arg-type]
    padded = Image.new("L", (cut.width + 200, cut.height + 200), 235)
    padded.paste(cut, (100, 100))
    assert "3851" in read_page(padded, 60).text


@needs_tesseract
@pytest.mark.slow
def test_a_page_that_takes_too_long_is_given_up(sheet: Sheet) -> None:
    with pytest.raises(SourceError, match="longer than"):
        read_page(sheet.image, 0.05)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one with each page that tesseract is asked to read."""
    calls: list[int] = []
    original = engine.recognise

    def recognise(image: Image.Image, seconds: float) -> list[Word]:
        calls.append(1)
        return original(image, seconds)

    monkeypatch.setattr(engine, "recognise", recognise)
    return calls


@needs_tesseract
@pytest.mark.slow
def test_a_page_is_read_once(sheet: Sheet, tmp_path: Path, counted: list[int]) -> None:
    as_pdf([damage(sheet.image, Damage())] * 2, tmp_path / "scan.pdf")
    data = (tmp_path / "scan.pdf").read_bytes()
    tools = Tools(kept=Kept(tmp_path / "kept"))
    first = read_bytes(data, ".pdf", tools)
    read = len(counted)
    assert read >= 2
    assert read_bytes(data, ".pdf", tools) == first
    assert len(counted) == read
    for file in (tmp_path / "kept").rglob("*"):
        if file.is_file():
            file.write_bytes(b"damaged")
    assert read_bytes(data, ".pdf", tools) == first
    assert len(counted) == 2 * read


@needs_tesseract
@pytest.mark.slow
def test_what_a_kill_interrupts_goes_on_where_it_stopped(
    sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages before the kill are not read again."""
    data = _scan([damage(sheet.image, Damage(), seed) for seed in range(3)], tmp_path)
    tools = Tools(kept=Kept(tmp_path / "kept"), workers=1)
    original = read_page
    done: list[int] = []

    def killed(image: Image.Image, seconds: float) -> OcrPage:
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(1)
        return original(image, seconds)

    monkeypatch.setattr(pages, "read_page", killed)
    with pytest.raises(KeyboardInterrupt):
        read_bytes(data, ".pdf", tools)
    done[:] = [1]  # one more page may be read, and no other
    assert len(read_bytes(data, ".pdf", tools).pages) == 3


def _scan(images: list[Image.Image], folder: Path) -> bytes:
    as_pdf(images, folder / "scan.pdf")
    return (folder / "scan.pdf").read_bytes()


@needs_tesseract
@pytest.mark.slow
def test_a_mixed_document_is_read_page_by_page(sheet: Sheet) -> None:
    """A scanned first page, printed text, a page with nothing but a stamp, an old bad OCR."""
    scan = damage(sheet.image, Damage())
    text = ["Căn cứ tình hình thực tế, Ủy ban nhân dân xã phân công như sau:"] * 5
    bad = ["Cin cit tinh hinh thue té, Uy ban nhdn dan xa phan céng nhu sau:"] * 12
    data = pdf([], text, ["Ky boi UBND"], bad, pictures=[scan, None, scan, scan], invisible=[2, 3])
    reading = read_bytes(data, ".pdf", Tools())
    assert [page.method for page in reading.pages] == ["ocr", "text", "ocr", "ocr"]
    texts = [reading.text[page.start : page.end] for page in reading.pages]
    assert "318/QĐ-UBND" in texts[0]
    assert "phân công như sau" in texts[1]
    assert "Ky boi" not in texts[2]
    assert any("Ky boi" in stamp for stamp in reading.stamps)
    assert "318/QĐ-UBND" in texts[3]
    assert "nhdn" not in reading.text


@needs_tesseract
@pytest.mark.slow
def test_a_heading_over_a_scan_does_not_hide_it(sheet: Sheet) -> None:
    """Text enough for a page, but the picture below it says much more."""
    scan = damage(sheet.image, Damage())
    heading = ["Phụ lục kèm theo Kế hoạch của Ủy ban nhân dân huyện về nạo vét kênh mương"] * 4
    data = pdf(heading, heading, pictures=[scan, None], invisible=[0])
    reading = read_bytes(data, ".pdf", Tools())
    assert [page.method for page in reading.pages] == ["ocr", "text"]
    assert "42 tuyến kênh" in reading.text


def test_without_tesseract_pictures_wait_and_the_rest_is_read(sheet: Sheet) -> None:
    text = ["Căn cứ tình hình thực tế, Ủy ban nhân dân xã phân công như sau:"] * 5
    reading = read_bytes(pdf([], text, pictures=[sheet.image, None]), ".pdf", Tools(ocr=False))
    assert [page.method for page in reading.pages] == ["waiting", "text"]
    assert any("waiting for OCR: 1" in note and "tesseract" in note for note in reading.notes)


@needs_tesseract
@pytest.mark.slow
def test_a_tiff_of_several_pages_is_read(sheet: Sheet) -> None:
    out = io.BytesIO()
    scans = [damage(sheet.image, Damage(), seed) for seed in range(2)]
    scans[0].save(out, "TIFF", save_all=True, append_images=scans[1:], compression="jpeg")
    reading: Reading = read_bytes(out.getvalue(), ".tif", Tools())
    assert (reading.format, len(reading.pages)) == ("image", 2)
    for page in reading.pages:
        assert "42 tuyến kênh" in reading.text[page.start : page.end]


@needs_tesseract
@pytest.mark.slow
def test_a_plan_of_a_photograph_knows_what_it_is(sheet: Sheet, tmp_path: Path) -> None:
    damage(sheet.image, Damage()).save(tmp_path / "anh.jpg", quality=60)
    plan: Plan = read_plan(tmp_path / "anh.jpg", tmp_path)
    assert plan.quality.ocr
    assert not plan.quality.garbled
    phones = [mention for mention in plan.mentions if mention.kind == "phone"]
    assert [mention.normal for mention in phones] == ["02773851264"]
    assert [passage.page for passage in plan.passages] == [1] * len(plan.passages)
