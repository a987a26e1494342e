import io
import zipfile

import pytest

from ingest.formats.sniff import describe, sniff


def _zip(*names: str, mimetype: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


DOCX = _zip("[Content_Types].xml", "word/document.xml")
XLSX = _zip("[Content_Types].xml", "xl/workbook.xml")
ODT = _zip("content.xml", mimetype="application/vnd.oasis.opendocument.text")
ODS = _zip("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet")
RTF = b"{\\rtf1\\ansi K\\'ea}"
PAGE = "<!-- Word --><html><head><title>Kế hoạch</title></head></html>"


@pytest.mark.parametrize(
    ("data", "suffix", "kind"),
    [
        (b"%PDF-1.7\n", ".pdf", "pdf"),
        (b"\n\nmail header\n%PDF-1.4\n", ".doc", "pdf"),
        (DOCX, ".docx", "docx"),
        (DOCX, ".doc", "docx"),
        (ODT, ".odt", "odt"),
        (RTF, ".doc", "rtf"),
        (b"\xef\xbb\xbf\r\n" + RTF, ".doc", "rtf"),
        (PAGE.encode(), ".doc", "html"),
        (PAGE.encode("utf-16"), ".doc", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', ".htm", "html"),
        (_zip("a.doc", "b.doc"), ".zip", "zip"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", ".pdf", "image"),
        (b"\x89PNG\r\n\x1a\n", ".jpg", "image"),
        (b"II*\x00\x08\x00\x00\x00", ".tif", "image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", ".webp", "image"),
        ("Kế hoạch <html>".encode(), ".txt", "text"),
        ("Kế hoạch số 1".encode(), ".doc", "text"),
        ("Kế hoạch số 1".encode("utf-16"), ".txt", "text"),
        ("Kế hoạch số 1".encode("utf-16-be"), "", "text"),
        (b"BM is how this note begins", ".txt", "text"),
        (XLSX, ".docx", "unknown"),
        (ODS, ".odt", "unknown"),
        (b"", ".txt", "unknown"),
        (b"\x00\x01\x02\x03" * 50, ".bin", "unknown"),
        (b"Rar!\x1a\x07\x01\x00", ".rar", "unknown"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", ".doc", "unknown"),
    ],
)
def test_kinds(data: bytes, suffix: str, kind: str) -> None:
    assert sniff(data, suffix) == kind


@pytest.mark.parametrize(
    ("data", "suffix", "words"),
    [
        (XLSX, ".doc", "Excel"),
        (ODS, ".ods", "spreadsheet"),
        (b"7z\xbc\xaf\x27\x1c", ".7z", "7z"),
        (b"Received: from a\r\n", ".txt", "e-mail"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', ".doc", "2003 XML"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, ".doc", "damaged"),
        (b"", ".doc", "empty"),
    ],
)
def test_the_message_names_what_it_is(data: bytes, suffix: str, words: str) -> None:
    assert words in describe(data, suffix)


def test_a_damaged_zip_is_left_to_the_reader_of_its_kind() -> None:
    assert sniff(DOCX[:40], ".docx") == "docx"
    assert sniff(DOCX[:40], ".rar") == "unknown"
