"""`python -m bench.confusions`: learns ingest/repair/confusions.json.

The sample plans of corpus/ are typeset, damaged like scans and read by an English OCR; what it
makes of each word teaches the channel that ingest.repair inverts. Takes a minute or two.
"""

import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

from rapidfuzz.distance import Levenshtein

from bench.base_counts import ROOT, sample_texts
from bench.english_ocr import Page, read_pages
from bench.word_alignment import align, split_words
from ingest.cli import run
from ingest.repair.learning import Pair, learn
from ingest.text import fold

# Face, whether in capitals, and every how manieth paragraph is typeset so: plans use all of them.
_STYLES = (
    ("regular", False, 1),
    ("bold", True, 4),
    ("italic", False, 5),
    ("bold", False, 5),
)
_MOST_UNLIKE = 0.75  # Levenshtein distance by length from which two words are no pair


def main(_: object = None) -> int:
    """Reads, learns and writes. Raises SourceError where fonts or tesseract are missing."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # pages run side by side
    pages = _read_all()
    pairs = list(_pairs(pages))
    text = json.dumps(learn(pairs), ensure_ascii=False, indent=0, separators=(",", ":"))
    path = ROOT / "ingest/repair/confusions.json"
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
    print(f"{len(pages)} pages, {len(pairs)} pairs of words")
    return 0


def _read_all() -> list[Page]:
    """The sample plans in every style."""
    paragraphs = [line for text in sample_texts() for line in text.split("\n")]
    jobs = []
    for number, (face, capitals, step) in enumerate(_STYLES):
        chosen = [p.upper() if capitals else p for p in paragraphs[number % step :: step]]
        half = len(chosen) // 2
        jobs += [(chosen[:half], face, 2 * number), (chosen[half:], face, 2 * number + 1)]
    with ThreadPoolExecutor(2) as pool:
        read = pool.map(lambda job: list(read_pages(*job)), jobs)
        return [page for pages in read for page in pages]


def _pairs(pages: Iterable[Page]) -> Iterator[Pair]:
    """The printed words of letters alone, and what was read for each."""
    for page in pages:
        printed, read = split_words(page.printed), split_words(page.read)
        for i, j in align(printed, read):
            if i is None or j is None or not printed[i].isalpha():
                continue
            folded = fold(printed[i]), fold(read[j])
            if Levenshtein.normalized_distance(*folded) <= _MOST_UNLIKE:
                yield printed[i], read[j]


if __name__ == "__main__":
    run(main)
