"""`python -m bench ocr`: how well scanned pages are read, on scans made of texts that are known."""

import argparse
import re
import sys
import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image
from rapidfuzz.distance import Levenshtein

from bench.output import write_json
from bench.scans import Damage, Sheet, damage, typeset
from ingest.cli import to_json
from ingest.errors import SourceError, UsageError
from ingest.formats.text import read_text
from ingest.ocr.engine import INSTALL, find_tesseract
from ingest.ocr.page import OcrPage, read_page

TEXTS = ("corpus/KH18_DongThap_2024.txt", "corpus/KH Hai Phong 2025 (BCD 799).txt")
SCANS = {
    "as scanned": Damage(),
    "skew 5": Damage(skew=5),
    "skew -5": Damage(skew=-5),
    "turned 90": Damage(turn=1),
    "turned 180": Damage(turn=2),
    "turned 270": Damage(turn=3),
    "grey, noisy": Damage(paper=190, noise=18),
}
"""How the pages are damaged; all but skew and turn as in bench.scans.Damage."""
_RESOLUTIONS = {"150 dpi": 150, "300 dpi": 300}


@dataclass(frozen=True, slots=True)
class Score:
    """What came of one set of pages."""

    name: str
    pages: int
    cer: float  # edit distance in characters / characters of the truth; white space as one space
    wer: float  # the same in words
    cpu_seconds: float  # a page, tesseract's own included


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("ocr", help="errors of OCR on scans made of known texts")
    parser.add_argument(
        "--text", type=Path, action="append", metavar="FILE", help="text to set; repeatable"
    )
    parser.add_argument(
        "--truth", type=Path, nargs=2, action="append", default=[], metavar=("IMAGE", "TEXT"),
        help="also read this image, whose text is known; repeatable",
    )  # fmt: skip
    parser.add_argument("--pages", type=int, default=10, help="pages of each scan (default: 10)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures there as JSON")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Reads the scans and prints a table. Raises SourceError where tesseract is missing."""
    if find_tesseract() is None:
        raise SourceError(f"tesseract is not installed: {INSTALL}")
    if options.pages < 1:
        raise UsageError("--pages is at least 1")
    scores = []
    print(f"{'scan':<24}{'pages':>6}{'CER':>9}{'WER':>9}{'CPU s a page':>14}")
    for score in _scores(options):
        scores.append(score)
        print(
            f"{score.name:<24}{score.pages:>6}{score.cer:>9.4f}{score.wer:>9.4f}"
            f"{score.cpu_seconds:>14.2f}",
            flush=True,
        )
    if options.json:
        write_json(options.json, to_json([asdict(score) for score in scores]) + "\n")
    return 0


def _scores(options: argparse.Namespace) -> Iterator[Score]:
    texts = [_text(path) for path in options.text or map(Path, TEXTS)]
    sheets = [sheet for text in texts for sheet in typeset(text)][: options.pages]
    for name, how in SCANS.items():
        yield _score(name, sheets, how)
    for name, dpi in _RESOLUTIONS.items():
        other = [sheet for text in texts for sheet in typeset(text, dpi)][: options.pages]
        yield _score(name, other, Damage(blur=0.6 * dpi / 200))
    for image, truth in options.truth:
        yield _photograph(image, truth)


def _text(path: Path) -> str:
    try:
        return read_text(path.read_bytes()).text
    except OSError as error:
        raise UsageError(f"{path} can't be read: {error.strerror}") from error


def _score(name: str, sheets: Sequence[Sheet], how: Damage) -> Score:
    images = [damage(sheet.image, how, seed) for seed, sheet in enumerate(sheets)]
    begin = _cpu_seconds()
    pages = [read_page(image, 120) for image in images]
    seconds = (_cpu_seconds() - begin) / len(pages)
    return _compared(name, pages, [" ".join(sheet.lines) for sheet in sheets], seconds)


def _photograph(image: Path, truth: Path) -> Score:
    begin = _cpu_seconds()
    try:
        with Image.open(image) as picture:
            page = read_page(picture, 120)
    except OSError as error:
        raise UsageError(f"{image} can't be read: {error}") from error
    return _compared(image.name, [page], [_text(truth)], _cpu_seconds() - begin)


def _compared(name: str, pages: Sequence[OcrPage], truths: Sequence[str], seconds: float) -> Score:
    pairs = [(_flat(page.text), _flat(truth)) for page, truth in zip(pages, truths, strict=True)]
    errors = sum(Levenshtein.distance(read, truth) for read, truth in pairs)
    wrong = sum(Levenshtein.distance(read.split(), truth.split()) for read, truth in pairs)
    characters = sum(len(truth) for _, truth in pairs)
    words = sum(len(truth.split()) for _, truth in pairs)
    return Score(name, len(pages), errors / characters, wrong / words, seconds)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def _cpu_seconds() -> float:
    """Processor time of this process and of the programs that it started and waited for."""
    if sys.platform == "win32":
        return time.process_time()
    from resource import RUSAGE_CHILDREN, getrusage

    children = getrusage(RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
