"""What kind of file some bytes are, whatever the file's name says.

Files named .doc are often RTF, HTML or DOCX inside, and scans arrive under any name, so the kind
is read from the first bytes and from the table of contents of ZIP and OLE containers.
"""

import codecs
import io
import re
import zipfile
from typing import Literal

import olefile

from ingest.legacy.detect import utf16

Kind = Literal[
    "pdf", "docx", "odt", "doc", "rtf", "html", "zip", "image", "text", "unknown"
]  # fmt: skip

_HEAD = 4096  # bytes from the start that are looked at
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_TEXT_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".text"})
_IMAGES = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture"),
)
_OTHERS = (  # kinds that are recognised for the message only
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xdb\xa5", "a Word document from before Word 6"),
    (b"\x31\xbe\x00\x00", "a Word document for DOS"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
_OLE_STREAMS: tuple[tuple[str, Kind, str], ...] = (
    ("WordDocument", "doc", "a Word document (.doc)"),
    ("Workbook", "unknown", "an Excel workbook (.xls)"),
    ("Book", "unknown", "an Excel workbook (.xls)"),
    ("PowerPoint Document", "unknown", "a PowerPoint presentation (.ppt)"),
    ("EncryptedPackage", "unknown", "an Office file with a password"),
    ("__properties_version1.0", "unknown", "an Outlook message (.msg)"),
)
_ZIP_MEMBERS: tuple[tuple[str, Kind, str], ...] = (
    ("word/", "docx", "a Word document (.docx)"),
    ("xl/", "unknown", "an Excel workbook (.xlsx)"),
    ("ppt/", "unknown", "a PowerPoint presentation (.pptx)"),
)
_ODF = "application/vnd.oasis.opendocument."
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(rb"(?:Return-Path|Received|MIME-Version|Delivered-To|X-[\w-]+):", re.IGNORECASE)


def sniff(data: bytes, suffix: str) -> Kind:
    """The true kind of a file; `suffix` (".doc") decides only where the bytes leave it open."""
    return _identify(data, suffix)[0]


def describe(data: bytes, suffix: str) -> str:
    """The kind in words, for messages: "an Excel workbook (.xlsx)"."""
    return _identify(data, suffix)[1]


def _identify(data: bytes, suffix: str) -> tuple[Kind, str]:
    head = data[:_HEAD]
    if not data:
        return "unknown", "an empty file"
    if b"%PDF-" in head[:1024]:
        return "pdf", "a PDF"
    if data.startswith(_OLE):
        return _inside_ole(data)
    if data.startswith(_ZIP):
        return _inside_zip(data, suffix)
    if _is_picture_container(head):
        return "image", "a picture"
    for start, name in _IMAGES:
        if data.startswith(start) and (start != b"BM" or b"\x00" in head[:32]):
            return "image", name
    for start, name in _OTHERS:
        if data.startswith(start):
            return "unknown", name
    return _textual(head, suffix.lower())


def _is_picture_container(head: bytes) -> bool:
    """WebP (RIFF) and HEIC or AVIF (ISO base media)."""
    webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    return webp or (head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"avif"))


def _inside_ole(data: bytes) -> tuple[Kind, str]:
    """The kind of an OLE compound file, by its streams ([MS-CFB])."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            for stream, kind, name in _OLE_STREAMS:
                if ole.exists(stream):
                    return kind, name
    except (OSError, ValueError, IndexError, AttributeError, TypeError):  # damaged containers
        return "unknown", "a damaged Office file"
    return "unknown", "an Office file of an unknown kind"


def _inside_zip(data: bytes, suffix: str) -> tuple[Kind, str]:
    """The kind of a ZIP file, by its members."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.namelist()
            if "mimetype" in members and archive.getinfo("mimetype").file_size < 200:
                return _open_document(archive.read("mimetype").decode("latin-1"))
    except (zipfile.BadZipFile, RuntimeError, OSError, ValueError, NotImplementedError):
        # the reader of that kind says what is broken
        by_name: dict[str, Kind] = {".docx": "docx", ".odt": "odt"}
        return by_name.get(suffix.lower(), "unknown"), "a damaged ZIP file"
    for folder, kind, name in _ZIP_MEMBERS:
        if "[Content_Types].xml" in members and any(m.startswith(folder) for m in members):
            return kind, name
    return "zip", "a ZIP archive"


def _open_document(mimetype: str) -> tuple[Kind, str]:
    if mimetype.startswith(_ODF + "text"):
        return "odt", "an OpenDocument text (.odt)"
    if mimetype.startswith(_ODF):
        return "unknown", f"an OpenDocument {mimetype.removeprefix(_ODF).strip()}"
    return "zip", "a ZIP archive"


def _textual(head: bytes, suffix: str) -> tuple[Kind, str]:
    """The kind of a file that is in no container."""
    text = _as_utf8(head)
    if text.lstrip().startswith(b"{\\rtf"):
        return "rtf", "an RTF document"
    if b"<w:wordDocument" in text or b'progid="Word.Document"' in text:
        return "unknown", "a Word 2003 XML document"
    if _HTML.match(text):
        return "html", "a web page (.html)"
    if suffix in (".eml", ".mht", ".mhtml") or _MAIL.match(text):
        return "unknown", "an e-mail or web archive"
    if suffix in _TEXT_SUFFIXES or not _is_binary(text):
        return "text", "plain text"
    return "unknown", "a file of an unknown kind"


def _as_utf8(head: bytes) -> bytes:
    """The bytes of a text in UTF-8 or an 8-bit encoding, without a byte order mark."""
    wide = utf16(head)
    if wide:
        head = head.decode(wide).encode()
    return head.removeprefix(codecs.BOM_UTF8)


def _is_binary(text: bytes) -> bool:
    """Whether the bytes hold control characters that text has not."""
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1a\x1b" for byte in text)
    return b"\x00" in text or controls > len(text) // 100
