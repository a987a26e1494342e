"""Tesseract: finding it, and asking it for the words of an image.

Runs as a process of its own for each page, so that pages can be read side by side and one that
takes too long can be ended. It gets one thread: threads within a page would only wait for each
other. That limit must not be set for this process: PyTorch computes wrong vectors under it.
"""

import csv
import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

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
_SEGMENTED = ("--psm", "3")  # the page is cut into blocks, columns and lines
_ORIENTATION = ("--psm", "0", "-l", "osd")
_CERTAIN = 2.0  # of the orientation, as tesseract counts it


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
    try:
        listed = subprocess.run(
            [found, "--list-langs"], capture_output=True, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    languages = (listed.stdout + listed.stderr).decode("utf-8", "replace").split()
    return Path(found) if LANGUAGE in languages else None


@lru_cache(maxsize=1)
def version() -> str:
    """The version of tesseract; what is kept of a page depends on it."""
    done = subprocess.run(
        [str(find_tesseract()), "--version"], capture_output=True, timeout=30, check=False
    )
    printed = (done.stdout + done.stderr).decode("utf-8", "replace")
    found = re.search(r"tesseract v?(\S+)", printed)
    return found[1] if found else "unknown"


def recognise(
    image: Image.Image, seconds: float, language: str = LANGUAGE, dpi: int | None = None
) -> list[Word]:
    """The words of an upright image in reading order; without `dpi` tesseract estimates it.

    Raises SourceError where that takes longer than `seconds` or tesseract fails.
    """
    resolution = ("--dpi", str(dpi)) if dpi else ()
    table = _run(image, seconds, *_SEGMENTED, *resolution, "-l", language, "tsv")
    lines: dict[tuple[str, str, str], int] = {}
    return [_word(row, lines) for row in _rows(table) if row["text"].strip()]


def quarter_turns(image: Image.Image, seconds: float) -> int:
    """How many quarter turns counter-clockwise make the page upright; 0 where that is unclear."""
    try:
        told = _run(image, seconds, *_ORIENTATION)
    except SourceError:  # too little text to tell
        return 0
    found = dict(re.findall(r"^([\w ]+): ([\d.]+)", told, re.MULTILINE))
    certain = float(found.get("Orientation confidence", 0)) >= _CERTAIN
    return int(found.get("Orientation in degrees", 0)) // 90 % 4 if certain else 0


def _run(image: Image.Image, seconds: float, *options: str) -> str:
    """What tesseract prints about an image."""
    program = find_tesseract()
    if program is None:
        raise SourceError(f"tesseract is missing: {INSTALL}")
    picture = io.BytesIO()
    image.save(picture, "PPM")
    try:
        done = subprocess.run(
            [str(program), "stdin", "stdout", *options],
            input=picture.getvalue(),
            capture_output=True,
            timeout=seconds,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(f"OCR took longer than {seconds:.0f} s") from error
    except OSError as error:
        raise SourceError(f"tesseract can't be started ({error.strerror}): {INSTALL}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason"]
        raise SourceError(f"tesseract failed: {said[-1][:200]}")
    return done.stdout.decode("utf-8", "replace")


def _rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of a table as tesseract prints it: tab-separated, without quoting."""
    return csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)


def _word(row: dict[str, str], lines: dict[tuple[str, str, str], int]) -> Word:
    line = (row["block_num"], row["par_num"], row["line_num"])
    return Word(
        text=row["text"].strip(),
        line=lines.setdefault(line, len(lines)),
        block=int(row["block_num"]),
        left=int(row["left"]),
        top=int(row["top"]),
        width=int(row["width"]),
        height=int(row["height"]),
        confidence=max(0.0, float(row["conf"])) / 100,
    )
