"""`python -m ingest`: what files became, the report of how, and the export to check it by."""

import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from ingest import Plan
from ingest.__main__ import main
from ingest.assemble import assemble
from ingest.errors import SourceError, UsageError
from ingest.export import as_markdown
from ingest.plan import Page
from ingest.reading import Reading
from ingest.report import FileReport, details, report_of, table
from ingest.source import identity_map
from tests import bombs
from tests.conftest import REPOSITORY, write_corpus

TEXT = """ỦY BAN NHÂN DÂN XÃ HÒA AN
Số: 12/KH-UBND

KẾ HOẠCH
Trồng rừng ngập mặn năm 2024

I. MỤC TIÊU
1. Trồng mới 20 ha rừng ngập mặn ven biển.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Nông nghiệp chủ trì, báo cáo trước ngày 15/8/2024.
"""
HALF = TEXT.index("II. TỔ")


def plan(*pages: Page, **changes: object) -> Plan:
    made = assemble(Reading("pdf", TEXT, identity_map(len(TEXT)), pages), "kh.pdf", "a" * 64)
    return replace(made, **changes)  # type: ignore[arg-type]


def scanned() -> Plan:
    return plan(
        Page(1, 0, HALF, "ocr", "tesseract 5", 0.934, "turned by 90 degrees"),
        Page(2, HALF, len(TEXT), "text", "pdfium"),
        Page(3, len(TEXT), len(TEXT), "failed", note="the page can't be drawn"),
        Page(4, len(TEXT), len(TEXT), "blank"),
        notes=("page 3 could not be read",),
    )


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A plan, an archive with a good and a bad document, and a file that can't be read."""
    folder = write_corpus(tmp_path / "corpus", {"kh.txt": TEXT, "trong.txt": " "})
    members = {"../phu luc.txt": TEXT.encode(), "bang.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}
    (folder / "kh.zip").write_bytes(bombs.zipped(members))
    return folder


def printed(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert main([*map(str, arguments), "--no-ocr"]) == 0
    return capsys.readouterr().out


def test_the_report_says_how_a_plan_was_read() -> None:
    report = report_of(scanned(), 1.25)
    assert (report.how, report.seconds) == ("OCR 1, text 1, failed 1, blank 1", 1.25)
    assert {"kind", "number", "title"} <= set(report.metadata)
    assert report.words == scanned().quality.words
    assert report.readable > 0.9
    first = report.pages[0]
    assert (first.method, first.confidence, first.note) == ("ocr", 0.934, "turned by 90 degrees")
    assert sum(page.words for page in report.pages) == report.words


def test_the_report_can_be_json() -> None:
    row = json.loads(json.dumps(asdict(report_of(scanned()))))
    assert {"file", "how", "failed", "notes"} <= set(row)
    assert [page["number"] for page in row["pages"]] == [1, 2, 3, 4]


def test_the_table_has_a_line_for_each_file_and_as_many_cells_in_each() -> None:
    reports = [report_of(scanned()), FileReport("a|b.doc", failed="is empty")]
    for shown in (reports, [replace(report, seconds=2.0) for report in reports]):
        lines = table(shown)
        assert len(lines) == 4
        assert len({line.count("|") for line in lines}) == 1
    assert "not read: is empty" in table(reports)[-1]
    assert "a/b.doc" in table(reports)[-1]


def test_the_details_name_pages_and_notes() -> None:
    lines = details(report_of(scanned()))
    assert "page 3 could not be read" in lines[0]
    assert any("page 1: OCR by tesseract 5" in x and "confidence 0.93" in x for x in lines)
    assert any("page 4: blank" in line for line in lines)


def test_the_export_adds_marks_and_changes_nothing_else() -> None:
    text = as_markdown(scanned())
    head, _, body = text.partition("-->\n")
    assert "kh.pdf" in head
    assert "page 3 could not be read" in head
    marks = [line for line in body.splitlines() if line.startswith("<!-- page")]
    assert [mark.split(":")[0] for mark in marks] == [f"<!-- page {n}" for n in (1, 2, 3, 4)]
    assert body.index("<!-- page 2") < body.index("II. TỔ")
    assert "## I. MỤC TIÊU" in body
    rest = [line.lstrip("# ") for line in body.splitlines() if line and line not in marks]
    assert rest == [line for line in TEXT.splitlines() if line]


def test_what_a_file_says_cannot_end_the_comment_of_the_export() -> None:
    for said in ("-->", "--->", "---->", "a --\n-->", "<!-- -->"):
        text = as_markdown(plan(notes=(said,), stamps=(said,), apart=(said,), file=said))
        assert text.count("-->") == 1


def test_show_prints_the_outline_and_json(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(capsys, "show", corpus / "kh.txt")
    assert "MỤC TIÊU" in shown
    (row,) = json.loads(printed(capsys, "show", "--json", corpus / "kh.txt"))
    assert row["text"] == TEXT
    assert row["metadata"]["number"]["value"] == "12/KH-UBND"


def test_show_and_export_end_with_the_first_failure(corpus: Path) -> None:
    for command in ("show", "export"):
        with pytest.raises(SourceError, match=r"trong\.txt: .*is empty"):
            main([command, "--no-ocr", str(corpus / "trong.txt")])


def test_the_report_of_a_folder_has_what_failed_in_it(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = printed(capsys, "report", "--pages", corpus).splitlines()
    rows = {line.split("|")[1].strip(): line for line in lines if line.startswith("| k")}
    assert list(rows) == ["kh.txt", "kh.zip/phu luc.txt", "kh.zip/bang.xls"]
    assert "not read" in rows["kh.zip/bang.xls"]
    assert any("trong.txt" in line and "is empty" in line for line in lines)
    reports = json.loads(printed(capsys, "report", "--json", corpus))
    assert [bool(r["failed"]) for r in reports] == [False, False, True, True]


def test_the_export_is_written_below_its_folder(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corpus / "kh.zip").write_bytes(bombs.zipped({"../../phu luc.txt": TEXT.encode()}))
    (corpus / "trong.txt").unlink()
    printed(capsys, "export", corpus, "--to", tmp_path / "out")
    written = sorted(p.relative_to(tmp_path) for p in tmp_path.rglob("*.md"))
    assert written == [Path("out/kh.txt.md"), Path("out/kh.zip/phu luc.txt.md")]
    assert "Trồng mới 20 ha" in (tmp_path / written[0]).read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(SourceError, match="can't be written"):
        main(["export", "--no-ocr", str(corpus / "kh.txt"), "--to", str(tmp_path / "out")])
    with pytest.raises(SourceError, match="--kept"):
        main(["report", "--no-ocr", str(corpus / "kh.txt"), "--kept", str(tmp_path / "out")])


@pytest.mark.parametrize("arguments", [[], ["show"], ["destroy", "a.txt"], ["report", "--pagess"]])
def test_wrong_use_is_told(arguments: list[str]) -> None:
    with pytest.raises(UsageError, match="--help"):
        main(arguments)


def test_a_failure_is_one_line_and_an_exit_code(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ingest", "show", "--no-ocr", str(tmp_path / "gone\n.txt")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, check=False)
    assert done.returncode == SourceError.exit_code
    (line,) = done.stderr.splitlines()
    assert "cannot be opened" in line
