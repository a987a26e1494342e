"""`python -m bench repair GARBLED CLEAN`: what the repair of garbled text is worth."""

import argparse
import time
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from bench.memory import peak_megabytes
from bench.output import write_json
from bench.word_alignment import align, split_words
from ingest.cli import to_json
from ingest.errors import SourceError, UsageError
from ingest.reading import Reading
from ingest.reconstruct import reconstruct
from ingest.repair import Repairer
from ingest.repair.words import one_spelling
from ingest.source import identity_map
from ingest.text import decode, one_line

_LONG_GAP = 15  # clean words without a partner in a row: a part that the garbled version lacks

_ROWS = (  # figure, its name, how it is measured
    ("accuracy_before", "word accuracy, garbled", "clean words whose partner is the same word"),
    ("accuracy_after", "word accuracy, repaired", "same, after the repair"),
    ("cer_before", "character errors, garbled", "edits / characters, over the compared words"),
    ("cer_after", "character errors, repaired", "same, after the repair"),
    ("worse", "words made worse", "share of words that were right and are no more"),
    ("digits_changed", "digits changed", "words with digits that read differently afterwards"),
    ("train_s", "training", "s of processor time"),
    ("cold_s", "repair, first time", "s of processor time for 1,000 words"),
    ("warm_s", "repair, again", "same, with the candidates of all words at hand"),
    ("memory_mb", "memory, growth", "MB of the largest resident set, training and repair"),
)


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("repair", help="accuracy of the repair of garbled text")
    parser.add_argument("garbled", type=Path, metavar="GARBLED", help="text of an English OCR")
    parser.add_argument("clean", type=Path, metavar="CLEAN", help="the same text, correct")
    parser.add_argument(
        "--train",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE",
        help="clean plans to learn",
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures there as JSON")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Trains, repairs and prints the figures. Raises UsageError where a file can't be read.

    Words are what stands between white space, without the punctuation around it. The words of
    the garbled and of the repaired text are aligned with those of the clean text, and a clean word
    counts as right where its partner is the same word with the same capitals; either placement of
    the tone is the same ("hoá", "hóa"). Clean passages of 15 words and more without any partner
    in the garbled text are left out: that version lacks them. Digits are changed where a clean
    word that holds digits has another partner after the repair than before.
    """
    garbled, clean = _read(options.garbled), _read(options.clean)
    before = peak_megabytes()
    begin = time.process_time()
    repairer = Repairer.train([_read(path) for path in options.train])
    trained = time.process_time()
    repaired = _repaired(garbled, repairer)
    cold = time.process_time()
    _repaired(garbled, repairer)
    warm = time.process_time()
    after = peak_megabytes()
    thousands = max(len(split_words(garbled)), 1) / 1000
    figures = compare(garbled, repaired, clean) | {
        "train_s": trained - begin,
        "cold_s": (cold - trained) / thousands,
        "warm_s": (warm - cold) / thousands,
        "memory_mb": None if before is None or after is None else after - before,
    }
    print(*_table(figures), sep="\n")
    if options.json:
        write_json(options.json, to_json(figures) + "\n")
    return 0


def _repaired(garbled: str, repairer: Repairer) -> str:
    """The text as a build repairs it."""
    reading = Reading("text", garbled, identity_map(len(garbled)))
    found = reconstruct(reading, repairer)
    return found.text if found else garbled


def compare(garbled: str, repaired: str, clean: str) -> dict[str, Any]:
    """Word and character accuracy of a garbled text and its repair; see run() for the measure."""
    words = split_words(clean)
    first = _partners(words, split_words(garbled))
    second = _partners(words, split_words(repaired))
    places = _compared(first)
    if not places:
        raise UsageError("the garbled and the clean text have no words in common")
    was_right = [_same(words[i], first[i]) for i in places]
    is_right = [_same(words[i], second[i]) for i in places]
    count = len(places)
    return {
        "words": count,
        "accuracy_before": sum(was_right) / count,
        "accuracy_after": sum(is_right) / count,
        "cer_before": _character_errors(words, first, places),
        "cer_after": _character_errors(words, second, places),
        "worse": sum(a and not b for a, b in zip(was_right, is_right, strict=True)) / count,
        "words_with_digits": sum(_has_digits(words[i]) for i in places),
        "digits_changed": sum(first[i] != second[i] for i in places if _has_digits(words[i])),
    }


def _partners(words: Sequence[str], others: Sequence[str]) -> list[str | None]:
    """For each of the words its partner, None where it has none."""
    partners: list[str | None] = [None] * len(words)
    for i, j in align(words, others):
        if i is not None and j is not None:
            partners[i] = others[j]
    return partners


def _compared(partners: Sequence[str | None]) -> list[int]:
    """The places of all words but of those in long gaps."""
    places: list[int] = []
    gap: list[int] = []
    for place, partner in enumerate([*partners, ""]):
        if partner is None:
            gap.append(place)
            continue
        places += gap if len(gap) < _LONG_GAP else []
        places.append(place)
        gap = []
    return places[:-1]


def _same(word: str, partner: str | None) -> bool:
    return partner is not None and _spelt(word) == _spelt(partner)


def _spelt(word: str) -> str:
    """The word with the tone in one place, capitals as they are."""
    lower = one_spelling(word.lower())
    if len(lower) != len(word):
        return word
    pairs = zip(lower, word, strict=True)
    return "".join(low.upper() if char.isupper() else low for low, char in pairs)


def _character_errors(
    words: Sequence[str], partners: Sequence[str | None], places: Sequence[int]
) -> float:
    true = one_line(" ".join(_spelt(words[i]) for i in places))
    read = one_line(" ".join(_spelt(partners[i] or "") for i in places))
    return Levenshtein.distance(true, read) / len(true)


def _has_digits(word: str) -> bool:
    return any(map(str.isdigit, word))


def _read(path: Path) -> str:
    try:
        return unicodedata.normalize("NFC", decode(path.read_bytes()))
    except OSError as error:
        raise UsageError(f"{path} can't be read: {error.strerror}") from error
    except SourceError as error:
        raise UsageError(f"{path}: {error}") from error


def _table(figures: dict[str, Any]) -> list[str]:
    lines = [f"{figures['words']} words, {figures['words_with_digits']} of them with digits"]
    for key, name, method in _ROWS:
        value = figures[key]
        digits = 0 if key in ("digits_changed", "memory_mb") else 4
        shown = "unknown" if value is None else f"{value:.{digits}f}"
        lines.append(f"{name:<28}{shown:>8}  {method}")
    return lines
