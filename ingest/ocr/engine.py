"""Tesseract: finding it, and asking it for the words of an image.

Runs as a process of its own for each page, so that pages can be read side by side and one that
takes too long can be ended.
"""

import os
import shutil
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytesseract
from PIL import Image

from ingest.errors import SourceError

LANGUAGE = "vie"
INSTALL = (
    "install tesseract with its Vietnamese data "
    "(Debian, Ubuntu: apt install tesseract-ocr tesseract-ocr-vie)"
)
_USUAL_PLACES = (
    r"C:\Program Files\Tesseract-OCR\tesseract.exe",
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
)
_OPTIONS = "--psm 3"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was recognised. The box is in pixels of the image that was read."""

    text: str
    line: int  # number of its line on the page, from 0
    block: int  # number of the block of lines that it belongs to
    left: int
    top: int
    width: int
    height: int
    confidence: float  # from 0 to 1, as tesseract sees it


@lru_cache(maxsize=1)
def find_tesseract() -> Path | None:
    """The program, where it is installed together with Vietnamese; else None."""
    found = shutil.which("tesseract") or next((p for p in _USUAL_PLACES if Path(p).is_file()), None)
    if found is None:
        return None
    pytesseract.pytesseract.tesseract_cmd = found
    try:
        languages = pytesseract.get_languages()
    except (pytesseract.TesseractError, OSError, ValueError):
        return None
    return Path(found) if LANGUAGE in languages else None


@lru_cache(maxsize=1)
def version() -> str:
    """The version of tesseract; what is kept of a page depends on it."""
    return str(pytesseract.get_tesseract_version())


def recognise(image: Image.Image, seconds: float, options: str = _OPTIONS) -> list[Word]:
    """The words of an upright image in reading order.

    Raises SourceError where that takes longer than `seconds` or tesseract fails.
    """
    _one_thread()
    try:
        table = pytesseract.image_to_data(
            image, LANGUAGE, options, timeout=seconds, output_type=pytesseract.Output.DICT
        )
    except RuntimeError as error:  # pytesseract's errors are RuntimeErrors too
        raise SourceError(_reason(error, seconds)) from error
    lines: dict[tuple[int, int, int], int] = {}
    words = []
    for i, text in enumerate(table["text"]):
        if not text.strip():
            continue
        line = (table["block_num"][i], table["par_num"][i], table["line_num"][i])
        words.append(
            Word(
                text=text.strip(),
                line=lines.setdefault(line, len(lines)),
                block=table["block_num"][i],
                left=table["left"][i],
                top=table["top"][i],
                width=table["width"][i],
                height=table["height"][i],
                confidence=max(0.0, float(table["conf"][i])) / 100,
            )
        )
    return words


def quarter_turns(image: Image.Image, seconds: float) -> int:
    """How many quarter turns counter-clockwise make the page upright; 0 where that is unclear."""
    _one_thread()
    try:
        found = pytesseract.image_to_osd(
            image, timeout=seconds, output_type=pytesseract.Output.DICT
        )
    except (RuntimeError, ValueError):  # too little text to tell
        return 0
    sure = float(found["orientation_conf"]) >= 2.0
    return int(found["orientation"]) // 90 % 4 if sure else 0


def _one_thread() -> None:
    """Pages run side by side; threads within one page would only wait for each other."""
    os.environ["OMP_THREAD_LIMIT"] = "1"


def _reason(error: RuntimeError, seconds: float) -> str:
    if "timeout" in str(error).lower():
        return f"OCR took longer than {seconds:.0f} s"
    if isinstance(error, pytesseract.TesseractNotFoundError):
        return f"tesseract is gone: {INSTALL}"
    return f"tesseract failed: {str(error).splitlines()[-1][:200] if str(error) else 'no reason'}"
