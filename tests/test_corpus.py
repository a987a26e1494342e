"""The sample plans and the questions about them hold what they say they hold."""

import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from bench.golden import QUESTIONS, GoldenQuestion, read_questions
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
from ingest import Plan, list_folder, read_plans
from ingest.ocr.engine import find_tesseract

SHARED = Path(__file__).parent.parent.parent / "shared"
SCAN = "scan_KH_Thap_Muoi_2024.pdf"
PHOTO, FAX = "IMG_20250303_An_Khanh.jpg", "fax KH33 So Noi vu Ha Nam.tif"
GARBLED = "OCR_KH73_ChiLang_2022.txt"
ZIP = "Son Dong 2025.zip"
POVERTY, COUNTRYSIDE = (
    f"{ZIP}/Ke hoach 2025/KH giam ngheo.docx",
    f"{ZIP}/Ke hoach 2025/KH nong thon moi.txt",
)
QUANG_NINH = "147-KH-BCD389 Quang Ninh 2024.pdf"
HUE, BEN_TRE = "KH88_CCHC_ThuaThienHue_2024.docx", "KH ATGT Ben Tre 2025.htm"
TAN_HONG, GO_DAU = "KH27 an toan thuc pham Tan Hong.doc", "KH58-PCTT-GoDau-2024.rtf"
TIEN_LANG = "Ke hoach phong duoi nuoc Tien Lang 2025.odt"
THAI_BINH, SOC_TRANG = "KH21_PCLB_ThaiBinh_2005.txt", "KH13 XMC Soc Trang 2006.txt"
FINAL, DRAFT = "Ke hoach PCCC huyen Lap Vo 2024.docx", "KH PCCC Lap Vo (du thao).docx"

MOTTO = tuple("cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc".split())

PICTURES = {SCAN, PHOTO, FAX}
FILES = [path.name for path in list_folder(FOLDER).files]
SAMPLES = sorted({*FILES, POVERTY, COUNTRYSIDE} - {ZIP})
READABLE = [name for name in SAMPLES if name not in PICTURES]
CLEAN = [name for name in READABLE if name != GARBLED]
NEEDS_TESSERACT = pytest.mark.skipif(not find_tesseract(), reason="tesseract is not installed")
_SOURCES = Sources(FOLDER)


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def runs_of_fourteen(found: list[str]) -> list[tuple[str, ...]]:
    return [tuple(found[i : i + 14]) for i in range(len(found) - 13)]


def file_of(name: str) -> str:
    return ZIP if name.startswith(f"{ZIP}/") else name


@cache
def text_of(name: str) -> str:
    return flat(_SOURCES.text(name, file_of(name)))


@cache
def plan_of(name: str) -> Plan:
    found = {p.file: p for p in read_plans(FOLDER / file_of(name), FOLDER) if isinstance(p, Plan)}
    return found[name]


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
    fresh, kept = Sources(tmp_path), _SOURCES
    for path in build(tmp_path):
        if path.name in (*PICTURES, GARBLED):  # as programs of other versions see them
            assert (FOLDER / path.name).is_file()
        elif path.name != ZIP:
            assert flat(fresh.text(path.name, path.name)) == flat(kept.text(path.name, path.name))


@pytest.fixture(scope="module")
def questions() -> list[GoldenQuestion]:
    return read_questions(QUESTIONS)


def test_questions_have_unique_ids_and_wordings(questions: list[GoldenQuestion]) -> None:
    assert len({q.id for q in questions}) == len(questions) >= 120
    assert len({q.question for q in questions}) == len(questions)


def test_more_than_a_third_of_the_questions_has_no_answer(questions: list[GoldenQuestion]) -> None:
    unanswerable = [q for q in questions if q.abstain]
    assert 0.35 <= len(unanswerable) / len(questions) <= 0.5
    assert all(q.trap and not q.evidence and not q.plans and not q.answer for q in unanswerable)


def test_halves_share_every_kind(questions: list[GoldenQuestion]) -> None:
    halves = Counter((q.kind, q.half) for q in questions)
    kinds = {q.kind for q in questions}
    assert len(kinds) == 12
    assert all(abs(halves[kind, "tune"] - halves[kind, "test"]) <= 1 for kind in kinds)


def test_every_quote_is_in_its_file(questions: list[GoldenQuestion]) -> None:
    assert [q for q in quotes(questions, set(READABLE)) if flat(q[2]) not in text_of(q[1])] == []


@pytest.mark.slow
@NEEDS_TESSERACT
def test_every_quote_of_a_picture_is_read_in_it(questions: list[GoldenQuestion]) -> None:
    found = quotes(questions, PICTURES)
    assert len(found) >= 8
    assert [q for q in found if flat(q[2]) not in text_of(q[1])] == []


def quotes(questions: list[GoldenQuestion], files: set[str]) -> list[tuple[str, str, str]]:
    every = [(q.id, e.file, e.quote) for q in questions for group in q.evidence for e in group]
    return [quote for quote in every if quote[1] in files]


def test_every_expected_answer_can_be_read_in_the_evidence(questions: list[GoldenQuestion]) -> None:
    for question in questions:
        files = {quote.file for group in question.evidence for quote in group} & set(CLEAN)
        for pattern in question.answer if files else ():
            assert any(re.search(pattern, text_of(file), re.I) for file in files), question.id


def test_every_plan_named_is_a_sample_and_every_answerable_question_has_evidence(
    questions: list[GoldenQuestion],
) -> None:
    for question in questions:
        assert {file for group in question.plans for file in group} <= set(SAMPLES)
        assert bool(question.evidence) != question.abstain, question.id


def test_there_are_questions_about_every_kind_of_file(questions: list[GoldenQuestion]) -> None:
    asked = Counter(q.evidence[0][0].file for q in questions if q.evidence)
    assert all(asked[name] >= 4 for name in (TAN_HONG, GO_DAU, TIEN_LANG, PHOTO, FAX))
    assert all(asked[name] >= 4 for name in (THAI_BINH, SOC_TRANG))
    assert asked[GARBLED] >= 10
    tables = Counter(
        q.evidence[0][0].file for q in questions if q.kind == "assignment" and q.evidence
    )
    assert all(tables[name] >= 8 for name in (QUANG_NINH, HUE, BEN_TRE))


def test_phone_numbers_of_unanswerable_questions_are_in_no_sample(
    questions: list[GoldenQuestion],
) -> None:
    digits = "".join(re.sub(r"[ .]", "", text_of(name)) for name in READABLE)
    asked = [
        re.sub(r"[ .]", "", number)
        for q in questions
        if q.trap == "digit"
        for number in re.findall(r"0\d[\d. ]{7,}\d", q.question)
    ]
    assert len(asked) >= 5
    assert [number for number in asked if number in digits] == []


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


def test_question_file_is_one_json_object_a_line() -> None:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    assert all(isinstance(json.loads(line), dict) for line in lines)
