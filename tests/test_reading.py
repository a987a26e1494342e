"""Files become text with a way back to the source, or an error that says what to do."""

import random
import unicodedata
from pathlib import Path

import pytest

from ingest import Plan, Tools, read_plan
from ingest.errors import SourceError
from ingest.formats.dispatch import SUFFIXES, read_bytes
from ingest.reading import Reading
from tests.paper import pdf

LINES = [f"Dong {n}: lam sach kenh muong, don co, vot luc binh" for n in range(12)]
WITHOUT_OCR = Tools(ocr=False)


def read(data: bytes, suffix: str = ".txt") -> Reading:
    return read_bytes(data, suffix, WITHOUT_OCR)


# Text and Markdown


def test_text_is_composed_and_leads_back() -> None:
    written = unicodedata.normalize("NFD", "Số: 12/KH-UBND\r\nĐường dây nóng")
    reading = read(b"\xef\xbb\xbf" + written.encode())
    assert reading.format == "text"
    assert reading.text == "Số: 12/KH-UBND\nĐường dây nóng"
    source = "\ufeff" + written.replace("\r\n", "\n")
    start = reading.text.index("nóng")
    begin, end = reading.source.to_source(start, start + 4)
    assert unicodedata.normalize("NFC", source[begin:end]) == "nóng"


def test_control_characters_are_left_out() -> None:
    reading = read("Trồng\x07 rừ\x1bng\tngập\x7f mặn\ufeff".encode())
    assert reading.text == "Trồng rừng\tngập mặn"
    assert reading.source.to_source(6, 7) == (7, 8)


def test_form_feeds_part_the_pages_of_a_text() -> None:
    reading = read("Trang đầu\n\fTrang hai\n\fTrang ba".encode())
    shown = [(page.number, reading.text[page.start : page.end]) for page in reading.pages]
    assert shown == [(1, "Trang đầu\n"), (2, "Trang hai\n"), (3, "Trang ba")]
    assert read(b"Trang").pages == ()


@pytest.mark.parametrize("suffix", [".txt", ".md", ".markdown"])
def test_markdown_is_known_by_its_marks_not_by_its_suffix(suffix: str) -> None:
    marked = read("# KẾ HOẠCH\n\n**Năm 2025**\n".encode(), suffix)
    assert (marked.format, marked.text) == ("markdown", "KẾ HOẠCH\n\nNăm 2025\n")
    plain = read("KẾ HOẠCH\n\nNăm 2025\n".encode(), suffix)
    assert (plain.format, plain.headings) == ("text", frozenset())


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-16", "utf-16-le"), ("cp1258", "windows-1258")]
)
def test_other_encodings_are_known_by_their_content(encoding: str, name: str) -> None:
    text = "Kế hoạch trồng rừng ngập mặn ven biển, giao Phòng Nông nghiệp chủ trì thực hiện"
    written = text if encoding != "cp1258" else decomposed(text)
    reading = read(written.encode(encoding))
    assert reading.encoding == name
    assert reading.text.lstrip("\ufeff") == text


def decomposed(text: str) -> str:
    """Letters with their tones apart, as windows-1258 has them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = []
    for char in text:
        letters = unicodedata.normalize("NFD", char)
        tone = "".join(c for c in letters if c in tones)
        rest = "".join(c for c in letters if c not in tones)
        parts.append(unicodedata.normalize("NFC", rest) + tone)
    return "".join(parts)


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x01\x02"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="holds no text"):
        read(data)


# Files


def test_unknown_kinds_and_missing_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 no archive")
    with pytest.raises(SourceError):
        read_plan(tmp_path / "a.xlsx", tmp_path)
    with pytest.raises(SourceError, match="cannot be opened"):
        read_plan(tmp_path / "nowhere.txt", tmp_path)
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(SourceError, match="cannot be opened"):
        read_plan(tmp_path / "folder.txt", tmp_path)


def test_the_suffixes_are_those_of_files_that_are_read() -> None:
    assert {".txt", ".md", ".pdf", ".docx", ".doc", ".rtf", ".odt", ".htm", ".jpg", ".zip"} <= set(
        SUFFIXES
    )
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in SUFFIXES)


def test_a_reading_is_stored_and_read_back() -> None:
    reading = read(pdf(LINES, ["Trang hai", *LINES]), ".pdf")
    assert Reading.from_bytes(reading.to_bytes()) == reading
    with pytest.raises(ValueError, match="damaged"):
        Reading.from_bytes(reading.to_bytes()[:-20])


# PDF


def test_the_pages_of_a_pdf_are_told_apart() -> None:
    reading = read(pdf(LINES, ["Trang hai", *LINES]), ".pdf")
    assert reading.format == "pdf"
    assert [(page.number, page.method) for page in reading.pages] == [
        (1, "garbled"),
        (2, "garbled"),
    ]
    first, second = (reading.text[page.start : page.end] for page in reading.pages)
    assert "Trang hai" in second
    assert "Trang hai" not in first
    assert [line for line in first.splitlines() if line.strip()] == LINES
    assert reading.source.to_source(0, len(reading.text)) == (0, len(reading.text))


def test_blank_pages_are_kept_and_told() -> None:
    reading = read(pdf(LINES, [], LINES, []), ".pdf")
    assert [page.method for page in reading.pages] == ["garbled", "blank", "garbled", "blank"]
    assert not reading.text[reading.pages[1].start : reading.pages[1].end].strip()
    assert [note for note in reading.notes if "2, 4" in note]


@pytest.mark.parametrize("cipher", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_an_encrypted_pdf_with_an_empty_password_is_read(cipher: str) -> None:
    data = pdf(LINES, password="", cipher=cipher)
    assert LINES[0].encode() not in data
    assert LINES[3] in read(data, ".pdf").text


@pytest.mark.parametrize("cipher", ["RC4-128", "AES-128", "AES-256"])
def test_an_encrypted_pdf_with_a_password_is_refused(cipher: str) -> None:
    with pytest.raises(SourceError, match="needs a password"):
        read(pdf(LINES, password="bimat", cipher=cipher), ".pdf")


@pytest.mark.parametrize("text", [[], ["Ky boi: Van phong"]])
def test_without_ocr_scans_are_refused_with_the_remedy(text: list[str]) -> None:
    """Also where a digital signature's stamp is the only text."""
    with pytest.raises(SourceError, match=r"waiting for OCR.*tesseract"):
        read(pdf([], [], text, picture=True), ".pdf")


def test_pictures_behind_text_are_no_scan() -> None:
    assert read(pdf(LINES, LINES, picture=True), ".pdf").text.count(LINES[5]) == 2


@pytest.mark.parametrize("data", [b"%PDF-1.4", pdf(LINES)[:300]])
def test_what_is_no_whole_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"not a readable PDF"):
        read(data, ".pdf")


def test_damage_never_ends_in_another_error(caplog: pytest.LogCaptureFixture) -> None:
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
            read(bytes(data), ".pdf")
        except SourceError as error:
            refused.append(str(error))
    assert 0 < len(refused) < 300
    assert not any("\n" in message for message in refused)
    assert not caplog.records


def test_what_pdfium_cannot_open_is_read_by_pypdf() -> None:
    reading = read(pdf(LINES).replace(b"/Root", b"/Roof"), ".pdf")
    assert LINES[4] in reading.text
    assert [page.reader for page in reading.pages] == ["pypdf"]
    assert any("damaged" in note for note in reading.notes)


def plan_of(data: bytes, suffix: str, folder: Path) -> Plan:
    path = folder / f"a{suffix}"
    path.write_bytes(data)
    return read_plan(path, folder, WITHOUT_OCR)


def test_number_and_day_written_by_signature_fields_are_put_in(tmp_path: Path) -> None:
    """The paper leaves them blank; the fields draw them over the blanks."""
    head = ["ỦY BAN NHÂN DÂN", "HUYỆN LẤP VÒ", "Số:       /KH-UBND"]
    date = ["Lấp Vò, ngày      tháng      năm 2024"]
    body = ["KẾ HOẠCH", "Nạo vét kênh mương thủy lợi nội đồng năm 2024", *VIETNAMESE]
    stamps = [("57", 0.12, 0.13), ("09", 0.58, 0.13), ("4", 0.70, 0.13)]
    signed = ("Ky boi: UBND huyen Lap Vo 10/04/2024 08:12:11", 0.3, 0.04)
    data = pdf([*head, *date, *body], stamps=[*stamps, signed])
    plan = plan_of(data, ".pdf", tmp_path)
    facts = plan.metadata
    assert facts.number is not None
    assert facts.number.value == "57/KH-UBND"
    assert facts.date is not None
    assert facts.date.value == "2024-04-09"
    assert any("Ky boi" in stamp for stamp in plan.stamps)
    assert "Ky boi" not in plan.text


VIETNAMESE = [
    "Căn cứ tình hình thực tế của địa phương, Ủy ban nhân dân huyện xây dựng kế hoạch sau:",
    "Tổ chức nạo vét các tuyến kênh cấp hai trước mùa mưa, bảo đảm nước tưới cho vụ Hè Thu;",
    "Vận động người dân phát quang bờ cỏ, thu gom rác thải hai bên bờ kênh mỗi tháng một lần;",
]
