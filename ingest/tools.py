"""What reading may use beside the file itself: programs, kept results, limits."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ingest.formats.office import find_office
from ingest.kept import Kept
from ingest.ocr.engine import find_tesseract

MAX_FILE = 500_000_000  # bytes of one file; a scanned plan of 500 pages has some 100 million
MAX_TEXT = 10_000_000  # characters of one file; the longest legal code has 2 million


def _nothing() -> None:
    """Nobody wants to know that reading goes on."""


@dataclass(frozen=True)
class Tools:
    """Programs, store and limits of one reading."""

    ocr: bool = True  # read pictures of pages, where tesseract is installed
    office: bool = True  # use LibreOffice, where it is installed
    kept: Kept | None = None  # where results of OCR are kept
    page_seconds: float = 60.0  # for one step on one page
    fresh: bool = False  # don't use kept readings; kept pages of OCR are used all the same
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)  # pages read side by side
    alive: Callable[[], None] = _nothing  # called whenever a page is done

    @property
    def can_ocr(self) -> bool:
        """Whether pictures can be read."""
        return self.ocr and find_tesseract() is not None

    @property
    def office_program(self) -> Path | None:
        """LibreOffice, where it is installed and may be used."""
        return find_office() if self.office else None
