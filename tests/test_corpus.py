"""The sample plans and the questions about them hold what they say they hold."""

import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import docx
import pypdf
import pypdfium2
import pytest

from bench.golden import QUESTIONS, GoldenQuestion, read_questions
from corpus import _cao_lanh_2024, _dong_thap_2023, _lap_vo_2024, _tay_ninh_2024
from corpus._blocks import Block, parse, plain
from corpus.make import FOLDER, SCANNED, build, outputs

SHARED = Path(__file__).parent.parent.parent / "shared"
SCAN = "scan_KH_Thap_Muoi_2024.pdf"
SAMPLES = sorted(p for p in FOLDER.iterdir() if p.suffix in (".md", ".txt", ".pdf", ".docx"))
READABLE = [path for path in SAMPLES if path.name != SCAN]


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def runs_of_fourteen(found: list[str]) -> list[tuple[str, ...]]:
    return [tuple(found[i : i + 14]) for i in range(len(found) - 13)]


@cache
def text_of(name: str) -> str:
    path = FOLDER / name
    if path.suffix == ".pdf":
        return flat("\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages))
    if path.suffix == ".docx":
        return flat("\n".join(docx_texts(path)))
    return flat(path.read_text(encoding="utf-8"))


def docx_texts(path: Path) -> list[str]:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def texts(block: Block) -> list[str]:
    if block.rows:
        return [
            flat(line) for row in block.rows for cell in row for line in plain(cell).split("\n")
        ]
    return [flat(plain(block.text))]


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.name)
def test_every_sample_says_first_that_it_is_an_abridged_sample(path: Path) -> None:
    opening = re.sub(r"[*>|]", "", text_of(path.name))[:120]
    assert "Bản mẫu rút gọn" in opening
    assert "không phải văn bản chính thức" in opening


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.name)
def test_every_sample_is_as_long_as_a_short_plan(path: Path) -> None:
    assert 500 <= len(text_of(path.name).split()) <= 1600


def test_samples_are_many_of_several_kinds_and_small() -> None:
    kinds = Counter(path.suffix for path in SAMPLES)
    assert len(SAMPLES) >= 10
    assert kinds[".md"] >= 3
    assert kinds[".txt"] >= 3
    assert kinds[".pdf"] >= 3
    assert kinds[".docx"] == 1
    assert sum(path.stat().st_size for path in SAMPLES) < 4_000_000


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("KH41 Dong Thap 2023.pdf", _dong_thap_2023.TEXT),
        ("512_KH_UBND_TayNinh_2024.pdf", _tay_ninh_2024.TEXT),
        ("Ke hoach PCCC huyen Lap Vo 2024.docx", _lap_vo_2024.TEXT),
    ],
)
def test_built_files_hold_every_sentence_and_cell_of_their_source(name: str, source: str) -> None:
    missing = [t for block in parse(source) for t in texts(block) if t not in text_of(name)]
    assert missing == []


def test_converted_text_is_decomposed_and_holds_its_source() -> None:
    raw = (FOLDER / "KH-09-Cao-Lanh-2024.txt").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFD", raw)
    assert not any(raw.split("\n")[1::2]), "every second line is blank"
    assert flat(raw) == flat(_cao_lanh_2024.TEXT)


def test_table_of_a_pdf_goes_over_a_page_with_its_header_repeated() -> None:
    pages = [
        flat(page.extract_text())
        for page in pypdf.PdfReader(FOLDER / "512_KH_UBND_TayNinh_2024.pdf").pages
    ]
    with_header = [page for page in pages if "TT Nội dung Cơ quan chủ trì" in page]
    assert len(with_header) == 2


def test_scan_shows_pages_but_holds_no_text() -> None:
    assert text_of(SCAN) == ""
    document = pypdfium2.PdfDocument(FOLDER / SCAN)
    image = document[0].render(scale=1, grayscale=True).to_numpy()
    document.close()
    assert len(pypdf.PdfReader(FOLDER / SCAN).pages) == 3
    assert image.min() < 100, "there is ink on the page"
    assert (FOLDER / SCAN).stat().st_size < 1_000_000
    assert (FOLDER / SCANNED).is_file()


@pytest.mark.slow
def test_a_fresh_build_gives_the_same_files_twice(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = build(tmp_path / "a"), build(tmp_path / "b")
    assert [path.name for path in first] == list(outputs())
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert all(text_of(path.name) or path.name == SCAN for path in first)


@pytest.fixture(scope="module")
def questions() -> list[GoldenQuestion]:
    return read_questions(QUESTIONS)


def test_questions_have_unique_ids_and_wordings(questions: list[GoldenQuestion]) -> None:
    assert len({q.id for q in questions}) == len(questions) >= 120
    assert len({q.question for q in questions}) == len(questions)


def test_two_in_five_questions_have_no_answer(questions: list[GoldenQuestion]) -> None:
    unanswerable = [q for q in questions if q.abstain]
    assert 0.4 <= len(unanswerable) / len(questions) <= 0.5
    assert all(q.trap and not q.evidence and not q.plans and not q.answer for q in unanswerable)


def test_halves_share_every_kind(questions: list[GoldenQuestion]) -> None:
    halves = Counter((q.kind, q.half) for q in questions)
    kinds = {q.kind for q in questions}
    assert len(kinds) == 12
    assert all(abs(halves[kind, "tune"] - halves[kind, "test"]) <= 1 for kind in kinds)


def test_every_quote_is_in_its_file(questions: list[GoldenQuestion]) -> None:
    quotes = [(q.id, e.file, e.quote) for q in questions for group in q.evidence for e in group]
    assert [item for item in quotes if flat(item[2]) not in text_of(item[1])] == []


def test_every_expected_answer_can_be_read_in_the_evidence(questions: list[GoldenQuestion]) -> None:
    for question in questions:
        files = {quote.file for group in question.evidence for quote in group}
        for pattern in question.answer:
            assert any(re.search(pattern, text_of(file), re.I) for file in files), question.id


def test_every_plan_named_is_a_sample_and_every_answerable_question_has_evidence(
    questions: list[GoldenQuestion],
) -> None:
    names = {path.name for path in SAMPLES}
    for question in questions:
        assert {file for group in question.plans for file in group} <= names
        assert bool(question.evidence) != question.abstain, question.id


def test_phone_numbers_of_unanswerable_questions_are_in_no_sample(
    questions: list[GoldenQuestion],
) -> None:
    digits = "".join(re.sub(r"[ .]", "", text_of(path.name)) for path in READABLE)
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
        mine = runs_of_fourteen(words(text_of(sample.name)))
        assert [" ".join(run) for run in mine if run in real] == [], sample.name


def test_question_file_is_one_json_object_a_line() -> None:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    assert all(isinstance(json.loads(line), dict) for line in lines)
