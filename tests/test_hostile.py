"""Files made to do harm are refused in one line that says what to do, and the next one is read."""

import os
import random
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest import FileReader, Limits, Tools, assemble
from ingest.errors import SourceError
from ingest.files import read_whole
from ingest.formats.dispatch import read_bytes
from ingest.formats.pages import ReadPage, join_pages
from ingest.reading import Reading
from ingest.source import identity_map
from ingest.tools import MAX_FILE
from tests import bombs
from tests.paper import pdf

LINES = [f"Dong {n}: lam sach kenh muong, don co, vot luc binh" for n in range(12)]
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
FLATE = b"/Filter /FlateDecode "
GREY = b"/BitsPerComponent 8 /ColorSpace /DeviceGray "
MEGABYTES = 900  # of the reading process; what needs more is told apart by its message


@pytest.fixture(scope="module")
def reader() -> Iterator[FileReader]:
    """A process that reads one hostile file after another."""
    limits = Limits(ocr=False, office=False, megabytes=MEGABYTES, silent_seconds=60)
    with FileReader(limits) as reader:
        yield reader


def outcomes(reader: FileReader, path: Path) -> list[str]:
    """For each document in the file why it was refused, "" where it was read."""
    try:
        reasons = [part.reason for part in reader.read(path)]
    except SourceError as error:
        reasons = [str(error)]
    assert not any("\n" in reason or len(reason) > 400 for reason in reasons)
    return reasons


def kids(references: bytes, count: int, *more: bytes) -> bytes:
    """A PDF with this list of pages."""
    return bombs.raw_pdf([CATALOG, b"<< /Kids [%b] /Count %d >>" % (references, count), *more])


def many_forms() -> bytes:
    """Ten times ten times ten ... drawings, 20 deep."""
    form = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /I %d 0 R >> >>"
    )
    forms = [bombs.stream(b"/I Do " * 10, form % (number + 1)) for number in range(5, 25)]
    return bombs.page_pdf(b"/I Do", *forms, resources=b"/XObject << /I 5 0 R >>")


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "truncated.pdf": (lambda: half(pdf(LINES, LINES)), "damaged or cut off.*save it again"),
    "empty-objects.pdf": (
        lambda: b"%PDF-1.4\n" + b"".join(b"%d 0 obj\nendobj\n" % n for n in range(1, 300_000)),
        "damaged or cut off",
    ),
    "page-count.pdf": (lambda: kids(b"3 0 R", 1_000_000, PAGE), "1,000,000 pages: split it"),
    "pages.pdf": (lambda: kids(b"3 0 R " * 6_000, 6_000, PAGE), "6,000 pages: split it"),
    "cyclic-pages.pdf": (lambda: kids(b"2 0 R 2 0 R", 2), "holds no text|damaged"),
    "deep-array.pdf": (lambda: kids(b"[" * 1_000_000, 1), "damaged"),
    "form-in-itself.pdf": (
        lambda: bombs.page_pdf(
            b"/I Do /I Do",
            bombs.stream(
                b"/I Do /I Do",
                b"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /I 5 0 R >> >>",
            ),
            resources=b"/XObject << /I 5 0 R >>",
        ),
        "made the reader fail|holds no text",
    ),
    "forms.pdf": (many_forms, "made the reader fail|holds no text"),
    "content.pdf": (
        lambda: bombs.page_pdf(bombs.zeros(1_000_000_000), entries=FLATE),
        "made the reader fail.*split it|holds no text|too much memory",
    ),
    "doctype.docx": (
        lambda: bombs.zipped(
            {
                "[Content_Types].xml": b"<Types/>",
                "word/document.xml": b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
                b"<d>&e;</d>",
            }
        ),
        "DOCTYPE.*save it again|damaged",
    ),
    "zeros.docx": (
        lambda: bombs.zipped(
            {"[Content_Types].xml": b"<Types/>", "word/document.xml": bytes(20_000_000)}
        ),
        "far too much|damaged",
    ),
    "huge.png": (lambda: bombs.png(22_361, 22_361), "500 megapixels: scan the page at 300 dpi"),
    "frames.tif": (lambda: bombs.tiff(20_000), "more than 2,000 pages: split it"),
    "stub.jpg": (lambda: bombs.jpeg()[:60], "not a readable image: save or scan it again"),
    "zeros.zip": (
        lambda: bombs.zip_of_packed(b"", 1 << 29, "a.txt"),
        "unpacks to 537 MB: unpack it by hand",
    ),
    "bomb.zip": (lambda: bombs.zip_of_zeros(1 << 28), "zip bomb; unpack it by hand"),
    "nested.zip": (bombs.nested_zips, "packed 4 times over: unpack it by hand"),
    "lying.zip": (
        lambda: bombs.zip_of_packed(zlib.compress(b"Trong rung" * 9), 10, "a.txt"),
        "damaged in its ZIP archive; get the archive again",
    ),
    "locked.zip": (
        lambda: bombs.zip_of_packed(zlib.compress(b"Trong rung"), 10, "a.txt", flags=1),
        "needs a password; unpack it by hand",
    ),
    "long-line.txt": (
        lambda: b"abc " * 2_600_000,
        "10,400,000 characters: split it|too much memory: split",
    ),
    "spaces.txt": (lambda: b" " * 5_000_000, "is empty"),
    "binary.txt": (lambda: random.Random(3).randbytes(100_000), "NUL|not UTF-8|not read"),
}


SLOW = {"content.pdf", "forms.pdf", "form-in-itself.pdf", "long-line.txt"}


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=[pytest.mark.slow] if n in SLOW else []) for n in REFUSED]
)
def test_a_hostile_file_is_refused_with_the_reason(
    reader: FileReader, tmp_path: Path, name: str
) -> None:
    make, meaning = REFUSED[name]
    (tmp_path / name).write_bytes(make())
    (reason,) = outcomes(reader, tmp_path / name)
    assert re.search(meaning, reason), reason


@pytest.mark.parametrize(
    "entries",
    [
        GREY + FLATE,
        GREY.replace(b"Gray", b"RGB") + b"/Filter [/FlateDecode /FlateDecode] ",
        GREY.replace(b"8", b"1") + b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 >> ",
    ],
)
def test_a_huge_picture_on_a_page_is_not_unpacked(tmp_path: Path, entries: bytes) -> None:
    """Where OCR is installed; the page alone is refused."""
    (tmp_path / "a.pdf").write_bytes(
        bombs.pdf_with_image(22_361, 22_361, entries, bombs.zeros(1 << 20))
    )
    with FileReader(Limits(megabytes=MEGABYTES)) as reader:
        (reason,) = outcomes(reader, tmp_path / "a.pdf")
    assert re.search("500 megapixels: scan the page at 300 dpi|waiting for OCR", reason)


@pytest.mark.parametrize("box", [(1_440_000, 1_440_000), (1_440_000, 1), (0, 0), (-5, -5)])
def test_the_size_of_a_page_does_no_harm(
    reader: FileReader, tmp_path: Path, box: tuple[int, int]
) -> None:
    """20,000 inches a side, and none."""
    content = b"BT /F 12 Tf 0 0 Td (Trong rung ngap man ven bien) Tj ET"
    data = bombs.page_pdf(content, FONT, box=box, resources=b"/Font << /F 5 0 R >>")
    (tmp_path / "a.pdf").write_bytes(data)
    assert len(outcomes(reader, tmp_path / "a.pdf")) == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<html><body>" + b"<div>" * 200_000 + b"Trong rung"),
        ("b.html", b"<html><body>" + b"<table><tr><td>" * 20_000 + b"Trong rung"),
        ("c.html", b"<html><body><p " + b"a=1 " * 200_000 + b">Trong rung"),
        ("d.rtf", rb"{\rtf1 " + b"{" * 300_000 + b"Trong rung" + b"}" * 300_001),
        ("e.rtf", rb"{\rtf1 \bin999999999 Trong rung}"),
        ("f.txt", b"1" * 300_000),
        ("g.txt", ("a" + "\u0301" * 500_000).encode()),
        ("h.tif", bombs.tiff(3, cyclic=True)),
        ("i.jpg", half(bombs.jpeg())),
    ],
)
def test_odd_files_are_read_or_refused_and_never_end_the_reader(
    reader: FileReader, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    (reason,) = outcomes(reader, tmp_path / name)
    assert "made the reader fail" not in reason
    assert "unexpected" not in reason


@pytest.mark.slow
def test_the_next_file_is_read_all_the_same(reader: FileReader, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(many_forms())
    (tmp_path / "b.txt").write_text("Trồng rừng ngập mặn", encoding="utf-8")
    outcomes(reader, tmp_path / "a.pdf")
    assert outcomes(reader, tmp_path / "b.txt") == [""]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(reader: FileReader, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.txt")
    assert outcomes(reader, tmp_path / "ong.txt") == ["cannot be opened: it is no file"]


@pytest.mark.slow
def test_a_document_that_fells_the_reader_is_left_out_of_its_archive(
    reader: FileReader, tmp_path: Path
) -> None:
    members = {"1.txt": b"Trong rung", "2.pdf": many_forms(), "3.txt": b"Don ve sinh"}
    (tmp_path / "a.zip").write_bytes(bombs.zipped(members))
    parts = {part.name: part for part in reader.read(tmp_path / "a.zip")}
    assert [name for name, part in parts.items() if part.reading] == ["1.txt", "3.txt"]
    assert "made the reader fail" in parts["2.pdf"].reason or "no text" in parts["2.pdf"].reason


def test_pages_that_fail_alike_are_told_together() -> None:
    pages = [ReadPage("failed", note="it can't be drawn")] * 4_000
    reading = join_pages("pdf", [*pages, ReadPage("failed", note="OCR took too long")])
    assert reading.notes == (
        "pages 1-4000 could not be read: it can't be drawn",
        "page 4001 could not be read: OCR took too long",
    )


def test_each_page_of_text_is_a_sign_of_life() -> None:
    """So that a file of a thousand pages is not taken for one that hangs."""
    signs: list[int] = []
    tools = Tools(ocr=False, alive=lambda: signs.append(1))
    read_bytes(pdf(LINES, LINES, LINES), ".pdf", tools)
    assert len(signs) >= 3


def test_a_file_that_grows_while_it_is_read_is_left_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Trong rung")
    look = os.fstat

    def growing(descriptor: int) -> os.stat_result:
        found = look(descriptor)
        with path.open("a") as file:
            file.write(" ngap man")
        return found

    monkeypatch.setattr(os, "fstat", growing)
    with pytest.raises(SourceError, match="is being written: build again"):
        read_whole(path)


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.pdf").open("wb") as file:
        file.truncate(MAX_FILE + 1)  # a hole, that takes no room
    with pytest.raises(SourceError, match="500 MB: split it"):
        read_whole(tmp_path / "a.pdf")


HOSTILE_TEXTS = [
    *("1 . ( | _ … \t A Ă / @ * § “ ;".split()),
    *(" ", "1.", "1/", "a@", "www.", "(1/2;", "28/", "KH-", "0277 ", "UBND ", "ngày 1 ", "số "),
    *("tỉnh ", "\na) ", "\n1. ", "\nĐiều 1. ", "\n| a | b |", "TM. ỦY BAN\n", "KẾ HOẠCH\n", "l1"),
]


@pytest.mark.parametrize("ocr", [False, True])
def test_repetitive_texts_get_a_structure(ocr: bool) -> None:
    """Nothing but one sign over and over; the plan's parts stay inside the text."""
    for piece in HOSTILE_TEXTS:
        text = piece * (1_500 // len(piece)) + " x\n"
        pages = (bombs.page(len(text)),) if ocr else ()
        plan = assemble(Reading("pdf", text, identity_map(len(text)), pages), "a.pdf", "0" * 64)
        assert all(0 <= p.start < p.end <= len(text) for p in plan.passages)
        assert all(text[m.start : m.end].strip() for m in plan.mentions)
