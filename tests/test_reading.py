"""Files of every kind become text with a way back, or an error that says what to do."""

import io
import random
import unicodedata
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib import pdfencrypt
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import SourceError
from ingest.reading import FORMATS, read_file

LINES = [f"Dong {n}: lam sach kenh muong, don co, vot luc binh" for n in range(12)]


def pdf(*pages: list[str], password: str | None = None, picture: bool = False) -> bytes:
    """A PDF with these lines on its pages; with a password "" it is encrypted but opens."""
    encrypt = None
    if password is not None:
        encrypt = pdfencrypt.StandardEncryption(password, ownerPassword="chu", strength=128)
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=encrypt)
    for lines in pages:
        if picture:
            canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 600, 800)
        for number, line in enumerate(lines):
            canvas.drawString(50, 780 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def saved(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


# Text and Markdown


def test_text_is_composed_and_leads_back(tmp_path: Path) -> None:
    written = unicodedata.normalize("NFD", "Số: 12/KH-UBND\r\nĐường dây nóng")
    reading = read_file(saved(tmp_path, "a.TXT", b"\xef\xbb\xbf" + written.encode()))
    assert reading.format == "text"
    assert reading.text == "Số: 12/KH-UBND\nĐường dây nóng"
    source = "\ufeff" + written.replace("\r\n", "\n")
    start = reading.text.index("nóng")
    begin, end = reading.source.to_source(start, start + 4)
    assert unicodedata.normalize("NFC", source[begin:end]) == "nóng"


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    reading = read_file(saved(tmp_path, "a.txt", "Trồng\x07 rừ\x1bng\tngập\x7f mặn\ufeff".encode()))
    assert reading.text == "Trồng rừng\tngập mặn"
    assert reading.source.to_source(6, 7) == (7, 8)


def test_form_feeds_part_the_pages_of_a_text(tmp_path: Path) -> None:
    reading = read_file(saved(tmp_path, "a.txt", "Trang đầu\n\fTrang hai\n\fTrang ba".encode()))
    shown = [(page.number, reading.text[page.start : page.end]) for page in reading.pages]
    assert shown == [(1, "Trang đầu\n"), (2, "Trang hai\n"), (3, "Trang ba")]
    assert read_file(saved(tmp_path, "b.txt", b"Trang")).pages == ()


@pytest.mark.parametrize("suffix", ["txt", "md", "markdown"])
def test_markdown_is_known_by_its_marks_not_by_its_suffix(tmp_path: Path, suffix: str) -> None:
    marked = read_file(saved(tmp_path, f"a.{suffix}", "# KẾ HOẠCH\n\n**Năm 2025**\n".encode()))
    assert (marked.format, marked.text) == ("markdown", "KẾ HOẠCH\n\nNăm 2025\n")
    plain = read_file(saved(tmp_path, f"b.{suffix}", "KẾ HOẠCH\n\nNăm 2025\n".encode()))
    assert (plain.format, plain.headings) == ("text", frozenset())


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x01\x02"])
def test_a_file_without_text_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SourceError, match="holds no text"):
        read_file(saved(tmp_path, "a.txt", data))


def test_unknown_kinds_and_missing_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"\.xyz.*\.txt"):
        read_file(saved(tmp_path, "a.xyz", b"KH"))
    with pytest.raises(SourceError, match="cannot be opened"):
        read_file(tmp_path / "nowhere.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(SourceError, match="cannot be opened"):
        read_file(tmp_path / "folder.txt")


# PDF


def test_the_pages_of_a_pdf_are_told_apart(tmp_path: Path) -> None:
    reading = read_file(saved(tmp_path, "a.pdf", pdf(LINES, ["Trang hai", *LINES])))
    assert reading.format == "pdf"
    assert [page.number for page in reading.pages] == [1, 2]
    first, second = (reading.text[page.start : page.end] for page in reading.pages)
    assert "Trang hai" in second
    assert "Trang hai" not in first
    assert [line for line in first.splitlines() if line.strip()] == LINES
    assert reading.source.to_source(0, len(reading.text)) == (0, len(reading.text))


def test_empty_pages_are_kept_and_told(tmp_path: Path) -> None:
    reading = read_file(saved(tmp_path, "a.pdf", pdf(LINES, [], LINES, [])))
    assert [page.number for page in reading.pages] == [1, 2, 3, 4]
    assert not reading.text[reading.pages[1].start : reading.pages[1].end].strip()
    assert [note for note in reading.notes if "2, 4" in note]
    assert read_file(saved(tmp_path, "b.pdf", pdf(LINES))).notes == ()


def test_an_encrypted_pdf_with_an_empty_password_is_read(tmp_path: Path) -> None:
    data = pdf(LINES, password="")
    assert LINES[0].encode() not in data
    assert LINES[3] in read_file(saved(tmp_path, "a.pdf", data)).text


def test_an_encrypted_pdf_with_a_password_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="needs a password"):
        read_file(saved(tmp_path, "a.pdf", pdf(LINES, password="bimat")))


def test_encryption_that_the_reader_lacks_is_refused(tmp_path: Path) -> None:
    """AES needs a package beside pypdf; the keys here are made up, so it opens in no case."""
    secret = b"<" + b"41" * 48 + b">"
    keys = b"/U " + secret + b" /O " + secret + b" /UE " + secret[:65] + b"> /OE " + secret[:65]
    filters = b"/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF"
    encrypt = b"/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4 " + keys + b"> " + filters
    data = pdf(LINES).replace(b"trailer\n<<", b"trailer\n<< " + encrypt + b" >>")
    with pytest.raises(SourceError, match=r"encrypt|password"):
        read_file(saved(tmp_path, "a.pdf", data))


@pytest.mark.parametrize("text", [[], ["Ky boi: Van phong"]])
def test_scans_without_text_wait_for_ocr(tmp_path: Path, text: list[str]) -> None:
    """Also where a digital signature's stamp is the only text."""
    with pytest.raises(SourceError, match="OCR"):
        read_file(saved(tmp_path, "a.pdf", pdf([], [], text, picture=True)))


def test_pictures_behind_text_are_no_scan(tmp_path: Path) -> None:
    reading = read_file(saved(tmp_path, "a.pdf", pdf(LINES, LINES, picture=True)))
    assert reading.text.count(LINES[5]) == 2


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"GIF89a rest", pdf(LINES)[:300]])
def test_what_is_no_whole_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SourceError, match=r"not a readable PDF|no text"):
        read_file(saved(tmp_path, "a.pdf", data))


def test_damage_never_ends_in_another_error(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Changed, cut and missing bytes: text comes out, or a SourceError of one line, and no logs."""
    good, chance = pdf(LINES, LINES), random.Random(20)
    refused: list[str] = []
    for _ in range(300):
        data = bytearray(good)
        for _ in range(chance.choice([1, 4, 30])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if chance.random() < 0.3:
            data = data[: chance.randrange(len(data))]
        try:
            read_file(saved(tmp_path, "a.pdf", bytes(data)))
        except SourceError as error:
            refused.append(str(error))
    assert 0 < len(refused) < 300
    assert not any("\n" in message for message in refused)
    assert not caplog.records


def test_a_filter_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    data = pdf(LINES).replace(b"/FlateDecode", b"/FlateDecoda")
    with pytest.raises(SourceError, match="not a readable PDF"):
        read_file(saved(tmp_path, "a.pdf", data))


def test_every_format_reads_bytes() -> None:
    assert {".txt", ".md", ".pdf"} <= set(FORMATS)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in FORMATS)
