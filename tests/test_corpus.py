"""The sample plans hold what they say they hold, and are read as what they are."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from bench.sources import Sources
from corpus import (
    _ben_tre_2025,
    _cao_lanh_2024,
    _chi_lang_2022,
    _dong_thap_2023,
    _go_dau_2024,
    _lap_vo_2024,
    _quang_ninh_2024,
    _soc_trang_2006,
    _son_dong_2025,
    _tan_hong_2024,
    _tay_ninh_2024,
    _thai_binh_2005,
    _thua_thien_hue_2024,
    _tien_lang_2025,
)
from corpus._blocks import ABOVE, LEFT, NUMBER, Block, headings, parse, plain
from corpus.make import FOLDER, SCANNED, build, outputs
from index.versions import group_versions, version_key
from ingest import Plan, read_plans
from tests.sample_files import (
    BEN_TRE,
    CLEAN,
    COUNTRYSIDE,
    DRAFT,
    FAX,
    FILES,
    FINAL,
    GARBLED,
    GO_DAU,
    HUE,
    NEEDS_TESSERACT,
    PHOTO,
    PICTURES,
    POVERTY,
    QUANG_NINH,
    READABLE,
    SAMPLES,
    SCAN,
    SOC_TRANG,
    SOURCES,
    TAN_HONG,
    THAI_BINH,
    TIEN_LANG,
    ZIP,
    flat,
    plan_of,
    text_of,
)

SHARED = Path(__file__).parent.parent.parent / "shared"
MOTTO = (*"cộng hòa xã hội chủ nghĩa việt nam".split(), *"độc lập tự do hạnh phúc".split())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def runs_of_fourteen(found: list[str]) -> list[tuple[str, ...]]:
    return [tuple(found[i : i + 14]) for i in range(len(found) - 13)]


def texts(block: Block) -> list[str]:
    if block.rows:
        cells = [cell for row in block.rows for cell in row if cell not in (ABOVE, LEFT, NUMBER)]
        return [flat(line) for cell in cells for line in plain(cell).split("\n")]
    return [flat(plain(block.text))]


@pytest.mark.parametrize("name", CLEAN)
def test_every_sample_says_first_that_it_is_an_abridged_sample(name: str) -> None:
    opening = text_of(name)[:120]
    assert "Bản mẫu rút gọn" in opening
    assert "không phải văn bản chính thức" in opening


@pytest.mark.parametrize("name", READABLE)
def test_every_sample_is_as_long_as_a_short_plan(name: str) -> None:
    assert 280 <= len(text_of(name).split()) <= 1600


def test_samples_are_of_every_kind_and_small() -> None:
    kinds = Counter(Path(name).suffix for name in FILES)
    assert kinds[".md"] >= 3
    assert kinds[".txt"] >= 6
    assert kinds[".pdf"] >= 4
    assert kinds[".docx"] >= 3
    assert all(kinds[s] for s in (".doc", ".rtf", ".odt", ".htm", ".jpg", ".tif", ".zip"))
    assert sum((FOLDER / name).stat().st_size for name in FILES) < 2_000_000


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("KH41 Dong Thap 2023.pdf", _dong_thap_2023.TEXT),
        ("512_KH_UBND_TayNinh_2024.pdf", _tay_ninh_2024.TEXT),
        (QUANG_NINH, _quang_ninh_2024.TEXT),
        (FINAL, _lap_vo_2024.TEXT),
        (DRAFT, _lap_vo_2024.draft()),
        (HUE, _thua_thien_hue_2024.TEXT),
        (BEN_TRE, _ben_tre_2025.TEXT),
        (TAN_HONG, _tan_hong_2024.TEXT),
        (GO_DAU, _go_dau_2024.TEXT),
        (TIEN_LANG, _tien_lang_2025.TEXT),
        (POVERTY, _son_dong_2025.POVERTY),
    ],
)
def test_built_files_hold_every_sentence_and_cell_of_their_source(name: str, source: str) -> None:
    missing = [t for block in parse(source) for t in texts(block) if t not in text_of(name)]
    assert missing == []


@pytest.mark.parametrize(
    ("name", "source", "encoding"),
    [
        (THAI_BINH, _thai_binh_2005.TEXT, "tcvn3"),
        (SOC_TRANG, _soc_trang_2006.TEXT, "vni"),
        (COUNTRYSIDE, _son_dong_2025.COUNTRYSIDE, "utf-8"),
    ],
)
def test_text_files_hold_their_source_in_their_encoding(
    name: str, source: str, encoding: str
) -> None:
    assert plan_of(name).encoding == encoding
    # TCVN3 has no capitals with a tone: "Ủy" at the beginning of a sentence can't be told from "ủy"
    same = str.lower if encoding == "tcvn3" else str
    assert same(text_of(name)) == same(flat(source))


def test_places_in_a_file_of_an_old_encoding_lead_to_its_words() -> None:
    source = (FOLDER / THAI_BINH).read_bytes().decode("latin-1").replace("\r\n", "\n")
    start = source.index("31 km")
    assert SOURCES.words(THAI_BINH, THAI_BINH, start, start + 20) == "31 km đê xung yếu, h"
    assert SOURCES.words(THAI_BINH, THAI_BINH, start, len(source) + 1) is None


def test_converted_text_is_decomposed_and_holds_its_source() -> None:
    raw = (FOLDER / "KH-09-Cao-Lanh-2024.txt").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFD", raw)
    assert not any(raw.split("\n")[1::2]), "every second line is blank"
    assert flat(raw) == flat(_cao_lanh_2024.TEXT)


def test_garbled_text_keeps_the_digits_and_loses_the_letters_of_its_source() -> None:
    garbled = plan_of(GARBLED)
    assert garbled.quality.garbled
    numbers = re.findall(r"\d{3,}", _chi_lang_2022.TEXT)
    assert len(numbers) >= 12
    assert [number for number in numbers if number not in garbled.text] == []
    assert "trật tự" not in garbled.text


@pytest.mark.parametrize("name", ["512_KH_UBND_TayNinh_2024.pdf", QUANG_NINH])
def test_table_of_a_pdf_goes_over_a_page_with_its_header_repeated(name: str) -> None:
    pages = [flat(page.extract_text()) for page in pypdf.PdfReader(FOLDER / name).pages]
    with_header = [page for page in pages if re.search("TT Nội dung.{0,11} Cơ quan chủ trì", page)]
    assert len(with_header) == 2


def test_a_row_of_the_pdf_breaks_between_two_pages() -> None:
    pages = [flat(page.extract_text()) for page in pypdf.PdfReader(FOLDER / QUANG_NINH).pages]
    assert not any("Tuần tra chung hai bên bờ sông Ka Long" in page for page in pages)
    assert "Tuần tra chung hai bên bờ sông Ka" in pages[1]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (QUANG_NINH, _quang_ninh_2024.TEXT),
        (HUE, _thua_thien_hue_2024.TEXT),
        (BEN_TRE, _ben_tre_2025.TEXT),
    ],
)
def test_tables_are_read_with_merged_cells_in_each_of_their_rows(name: str, source: str) -> None:
    rows = [row for row in plan_of(name).rows if row.cell("number")]
    expected = numbered_rows(source)
    assert len(expected) >= 9
    assert [[cell.text.strip(".") for cell in row.cells] for row in rows] == expected
    names = {"number", "task", "lead", "support", "time"}
    assert all(names <= {cell.name for cell in row.cells} for row in rows)


def numbered_rows(source: str) -> list[list[str]]:
    """The rows of a sample's table that have a number, as they must be read."""
    (table,) = (block for block in parse(source) if block.kind == "table")
    found: list[list[str]] = []
    above: tuple[str, ...] = ()
    for row in table.rows[headings(table) :]:
        above = tuple(
            old if cell == ABOVE else cell for cell, old in zip(row, above or row, strict=True)
        )
        if LEFT not in above:
            found.append([str(len(found) + 1), *above[1:]])
    return found


def test_of_two_columns_of_tasks_one_keeps_its_printed_name() -> None:
    row = plan_of(BEN_TRE).rows[1]
    assert [cell.name for cell in row.cells].count("task") == 1
    described = row.cell("Diễn giải mô tả công việc")
    assert described
    assert described.text.startswith("Thi trực tuyến")


@pytest.mark.parametrize(
    ("name", "number", "date", "issuer", "signer"),
    [
        (QUANG_NINH, "147/KH-BCĐ389", "2024-02-29", "Ban Chỉ đạo 389 tỉnh Quảng Ninh",
         "Nguyễn Thị Hải Vân"),
        (HUE, "88/KH-UBND", "2024-03-08", "Ủy ban nhân dân tỉnh Thừa Thiên Huế", "Hồ Đăng Khoa"),
        (BEN_TRE, "318/KH-UBND", "2025-01-14", "Ủy ban nhân dân tỉnh Bến Tre", "Cao Minh Triết"),
        (TAN_HONG, "27/KH-UBND", "2024-03-05", "Ủy ban nhân dân huyện Tân Hồng",
         "Trương Thị Mỹ Dung"),
        (GO_DAU, "58/KH-UBND", "2024-04-22", "Ủy ban nhân dân huyện Gò Dầu", "Dương Hoàng Kiệt"),
        (TIEN_LANG, "44/KH-UBND", "2025-03-17", "Ủy ban nhân dân huyện Tiên Lãng",
         "Bùi Thanh Hà"),
        (THAI_BINH, "21/KH-UB", "2005-04-12", "Ủy ban nhân dân tỉnh Thái Bình",
         "Phạm Xuân Đảng"),
        (SOC_TRANG, "13/KH-UBND", "2006-02-24", "Ủy ban nhân dân tỉnh Sóc Trăng",
         "Lâm Thành Sơn"),
        (POVERTY, "52/KH-UBND", "2025-02-10", "Ủy ban nhân dân huyện Sơn Động",
         "Giáp Văn Toàn"),
        (COUNTRYSIDE, "61/KH-UBND", "2025-03-03", "Ủy ban nhân dân huyện Sơn Động",
         "Vi Thị Thanh"),
        (FINAL, "66/KH-UBND", "2024-03-11", "Ủy ban nhân dân huyện Lấp Vò", "Ngô Tấn Đạt"),
        (DRAFT, "/KH-UBND", "2024", "Ủy ban nhân dân huyện Lấp Vò", ""),
        (GARBLED, "73/KH-UBND", "2022-03-21", "Ủy ban nhân dân huyện Chi Lăng",
         "Vi Quang Trung"),
        pytest.param(PHOTO, "19/KH-UBND", "2025-02-26", "Ủy ban nhân dân xã An Khánh",
                     "Hoàng Văn Thắng", marks=(pytest.mark.slow, NEEDS_TESSERACT)),
        pytest.param(FAX, "33/KH-SNV", "2024-01-18", "Sở Nội vụ tỉnh Hà Nam", "Đỗ Hữu Phúc",
                     marks=(pytest.mark.slow, NEEDS_TESSERACT)),
    ],
)  # fmt: skip
def test_samples_say_what_they_are(
    name: str, number: str, date: str, issuer: str, signer: str
) -> None:
    found = plan_of(name).metadata
    fields = (found.kind, found.number, found.date, found.issuer, found.signer)
    read = [field.value if field else "" for field in fields]
    assert read == ["Kế hoạch", number, date, issuer, signer]


def test_the_draft_is_a_version_of_its_final() -> None:
    plans = [plan_of(name) for name in (FINAL, DRAFT, TAN_HONG, GO_DAU)]
    assert [plan.draft for plan in plans] == [False, True, False, False]
    groups = group_versions([version_key(number, plan) for number, plan in enumerate(plans)])
    assert groups == {0: (0, True), 1: (0, False), 2: (2, True), 3: (3, True)}


def test_scan_shows_pages_but_holds_no_text() -> None:
    assert not flat("".join(page.extract_text() for page in pypdf.PdfReader(FOLDER / SCAN).pages))
    document = pypdfium2.PdfDocument(FOLDER / SCAN)
    image = document[0].render(scale=1, grayscale=True).to_numpy()
    document.close()
    assert len(pypdf.PdfReader(FOLDER / SCAN).pages) == 3
    assert image.min() < 100, "there is ink on the page"
    assert (FOLDER / SCANNED).is_file()


@pytest.mark.slow
@NEEDS_TESSERACT
def test_no_sample_is_unreadable() -> None:
    plans = [plan for name in FILES for plan in read_plans(FOLDER / name, FOLDER)]
    assert [plan.file for plan in plans if isinstance(plan, Plan)] == [
        plan.file if isinstance(plan, Plan) else str(plan) for plan in plans
    ]
    assert {plan.file for plan in plans if isinstance(plan, Plan)} == set(SAMPLES)
    assert {p.file for p in plans if isinstance(p, Plan) and p.quality.ocr} == PICTURES
    assert not [p.file for p in plans if isinstance(p, Plan) and p.waiting()]


@pytest.mark.slow
@NEEDS_TESSERACT
def test_the_scan_reads_as_its_text() -> None:
    keys = [version_key(1, plan_of(SCAN)), version_key(2, plan_of(SCANNED))]
    assert group_versions(keys) == {1: (1, False), 2: (1, True)}


@pytest.mark.slow
def test_a_fresh_build_gives_the_same_files_twice(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = build(tmp_path / "a"), build(tmp_path / "b")
    known = outputs()
    assert [p.name for p in first] == [n for n, output in known.items() if output.possible]
    for one, other in zip(first, second, strict=True):
        if not known[one.name].program:
            assert one.read_bytes() == other.read_bytes(), one.name


@pytest.mark.slow
def test_a_fresh_build_gives_what_is_in_the_folder(tmp_path: Path) -> None:
    fresh, kept = Sources(tmp_path), SOURCES
    for path in build(tmp_path):
        if path.name in (*PICTURES, GARBLED):  # as programs of other versions see them
            assert (FOLDER / path.name).is_file()
        elif path.name != ZIP:
            assert flat(fresh.text(path.name, path.name)) == flat(kept.text(path.name, path.name))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real plans are not on this machine")
def test_no_sample_repeats_fourteen_words_of_a_real_plan() -> None:
    folders = [SHARED / "plans", SHARED / "archive" / "plans-md"]
    real: set[tuple[str, ...]] = set()
    for path in (path for folder in folders for path in folder.iterdir()):
        found = words(path.read_text(encoding="utf-8"))
        real.update(runs_of_fourteen(found))
    for sample in READABLE:
        mine = runs_of_fourteen(words(text_of(sample)))
        assert [" ".join(run) for run in mine if run in real and run != MOTTO] == [], sample
