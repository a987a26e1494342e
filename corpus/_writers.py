"""Writers of sample plans that take two steps: typeset, then scan, photograph, convert or pack."""

import tempfile
import textwrap
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

from bench.english_ocr import read_pages
from corpus import _son_dong_2025
from corpus._docx import write_docx
from corpus._pdf import write_pdf
from corpus._photo import write_fax, write_photo
from corpus._scan import write_scan
from ingest.formats.office import convert

_LINE = 92  # characters a line in the text that a PDF converter makes
_SEED = 73  # of the damage to the pages of the garbled text
_DAY = (2025, 3, 3, 0, 0, 0)


def write_converted(source: str, path: Path) -> None:
    """Text as some PDF converters leave it: decomposed letters, a blank line after every line."""
    lines = [part for line in source.splitlines() for part in textwrap.wrap(line, _LINE)]
    text = "".join(f"{line}\n\n" for line in lines)
    path.write_text(unicodedata.normalize("NFD", text), encoding="utf-8", newline="\n")


def write_breaking_pdf(source: str, path: Path) -> None:
    """A PDF whose table has merged cells and a row that breaks between two pages."""
    write_pdf(source, path, split=True)


def write_scanned(source: str, path: Path) -> None:
    """A PDF of scanned pages."""
    _printed(source, path, write_scan)


def write_photographed(source: str, path: Path) -> None:
    """A JPEG photograph of the first page."""
    _printed(source, path, write_photo)


def write_faxed(source: str, path: Path) -> None:
    """A TIFF file of all pages."""
    _printed(source, path, write_fax)


def write_doc(source: str, path: Path) -> None:
    """A Word document of 1997, by LibreOffice. Raises SourceError where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / "plan.docx"
        write_docx(source, word)
        path.write_bytes(convert(word.read_bytes(), ".docx", "doc"))


def write_garbled(source: str, path: Path) -> None:
    """What tesseract without Vietnamese reads. Raises SourceError where it or a font is missing."""
    pages = read_pages([line for line in source.splitlines() if line], "regular", _SEED)
    text = "\n".join(page.read.strip() + "\n" for page in pages)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_zip(source: str, path: Path) -> None:
    """A ZIP archive with a folder of two plans; `source` is that of the Word document."""
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / "plan.docx"
        write_docx(source, word)
        members = {
            "KH giam ngheo.docx": word.read_bytes(),
            "KH nong thon moi.txt": _son_dong_2025.COUNTRYSIDE.encode("utf-8"),
        }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(f"Ke hoach 2025/{name}", _DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)


def _printed(source: str, path: Path, picture: Callable[[Path, Path], None]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "printed.pdf"
        write_pdf(source, pdf)
        picture(pdf, path)
