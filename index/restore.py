"""Diacritics restored in a question typed without them.

Each word's candidates are the archive's own syllables with the same folded form; the likeliest row
of candidates is found with the Viterbi algorithm over the archive's bigrams, smoothed as by Witten
and Bell (1991): P(w|a) = (n(a,w) + t(a) P(w)) / (n(a) + t(a)), where t(a) is how many different
syllables follow a. The words that questions are asked with are hardly in plans, so a share of every
probability is that of index/asking.py. Words that neither knows stay as typed.
"""

import re
import sqlite3
import threading
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from index import asking
from index.terms import normalise
from ingest.text import fold

SCHEMA = """
CREATE TABLE IF NOT EXISTS syllables (
    w TEXT PRIMARY KEY, folded TEXT NOT NULL, n INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS syllables_folded ON syllables (folded);
CREATE TABLE IF NOT EXISTS bigrams (
    a TEXT NOT NULL, b TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
"""
"""Tables of the archive's syllable counts; `w`, `a` and `b` are syllables in lower case."""

START = ""  # stands before the first syllable of a run; its unigram count is the number of runs
_USUAL = 0.3  # share of the rarer syllable's places that a usual pair takes
_FEWEST = 2  # times that a usual pair stands in the plans
_FLOOR = 0.1  # pseudo-count of a syllable, so that none is impossible
_ASKED = 0.1  # share of a probability that comes from how questions are asked
_RUN_BORDER = re.compile(r"[^\w\s]+|[\n_]")  # no bigram across punctuation or a line end
_RUN = re.compile(r"[^\W_]+(?:[^\S\n]+[^\W_]+)*")
_WORD = re.compile(r"[^\W_]+")


def count_syllables(text: str) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """How often each syllable and each pair of adjacent ones occurs in a text."""
    single: Counter[str] = Counter()
    double: Counter[tuple[str, str]] = Counter()
    for run in _RUN_BORDER.split(normalise(text)):
        if words := run.split():
            single.update([START, *words])
            double.update(zip([START, *words], words, strict=False))
    return single, double


def add_counts(connection: sqlite3.Connection, text: str) -> None:
    """Adds a text's counts to the tables of SCHEMA; the caller commits."""
    _change_counts(connection, text, 1)


def remove_counts(connection: sqlite3.Connection, text: str) -> None:
    """Takes back what `add_counts` added for the same text; the caller commits."""
    single, double = _change_counts(connection, text, -1)
    connection.executemany(
        "DELETE FROM syllables WHERE w = ? AND n <= 0", [(word,) for word in single]
    )
    connection.executemany("DELETE FROM bigrams WHERE a = ? AND b = ? AND n <= 0", list(double))


def _change_counts(
    connection: sqlite3.Connection, text: str, sign: int
) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    single, double = count_syllables(text)
    connection.executemany(
        "INSERT INTO syllables VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
        [(word, fold(word), sign * n) for word, n in single.items()],
    )
    connection.executemany(
        "INSERT INTO bigrams VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
        [(a, b, sign * n) for (a, b), n in double.items()],
    )
    return single, double


class Restorer:
    """Restores questions from the counts in an archive. Safe to share between threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Reads the syllables, and later the bigrams, of an archive that no longer changes.

        The connection must allow use from other threads (check_same_thread=False).
        """
        self._connection = connection
        self._lock = threading.Lock()
        self._counts: dict[str, int] = {}
        self._candidates: dict[str, list[str]] = {}
        for word, folded, n in connection.execute("SELECT w, folded, n FROM syllables ORDER BY w"):
            self._counts[word] = n
            self._candidates.setdefault(folded, []).append(word)
        self._followers: dict[str, int] = dict(
            connection.execute("SELECT a, count(*) FROM bigrams GROUP BY a")
        )
        smoothed = sum(self._counts.values()) + _FLOOR * len(self._counts)
        self._total = max(smoothed, _FLOOR)  # not 0 in an empty archive

    def restore(self, question: str) -> str:
        """The question with diacritics; words that have some, and unknown ones, stay as typed."""
        composed = unicodedata.normalize("NFC", question)
        pieces, end = [], 0
        for run in _RUN.finditer(composed):
            words = list(_WORD.finditer(composed, run.start(), run.end()))
            best = self._likeliest([word[0].lower() for word in words])
            for word, restored in zip(words, best, strict=True):
                pieces += [composed[end : word.start()], with_case_of(word[0], restored)]
                end = word.end()
        return "".join([*pieces, composed[end:]])

    def respelt(self, before: str, word: str, after: str) -> bool:
        """Whether the plans have the word with other diacritics beside one of its neighbours.

        "chuyễn hóa" is "chuyển hóa" misspelt; "Lào" is not "lao", for beside its neighbours the
        plans never have "lao". Neighbours may be empty strings.
        """
        others = self._candidates.get(fold(word), [])
        if not others:
            return False
        pairs = self._pair_counts([word for word in (before, *others) if word], [*others, after])
        return any(pairs.get((before, other)) or pairs.get((other, after)) for other in others)

    def are_neighbours(self, first: str, second: str) -> bool:
        """Whether the plans have the two folded syllables, however accented, side by side."""
        before, after = (self._candidates.get(word, []) for word in (first, second))
        if not before or not after:
            return False
        pairs = self._pair_counts([*before, START], after)
        return any(word != START for word, _ in pairs)  # START makes the query two words long

    def syllables(self) -> Sequence[str]:
        """The syllables that the plans have, in lower case, in order."""
        return list(self._counts)

    def accented(self, folded: str) -> Sequence[str]:
        """The plans' syllables of that folded form."""
        return self._candidates.get(folded, [])

    def knows(self, word: str) -> bool:
        """Whether the plans have the syllable, given in lower case, with these diacritics."""
        return word in self._counts

    def is_rarer(self, first: str, second: str) -> bool:
        """Whether the plans have the first syllable no oftener than the second."""
        return self._counts.get(first, 0) <= self._counts.get(second, 0)

    def is_pair(self, first: str, second: str) -> bool:
        """Whether the plans have the two syllables, with these diacritics, side by side."""
        query = "SELECT 1 FROM bigrams WHERE a = ? AND b = ?"
        with self._lock:
            return self._connection.execute(query, [first, second]).fetchone() is not None

    def is_usual(self, first: str, second: str) -> bool:
        """Whether one of two syllables mostly stands beside the other: "hoạch" behind "kế"."""
        query = "SELECT n FROM bigrams WHERE a = ? AND b = ?"
        with self._lock:
            row = self._connection.execute(query, [first, second]).fetchone()
        fewest = max(_FEWEST, _USUAL * min(self._counts.get(w, 0) for w in (first, second)))
        return row is not None and row[0] >= fewest

    def likeliest(self, choices: Sequence[Mapping[str, float]]) -> list[str]:
        """The most probable row of one syllable from each choice (Viterbi).

        A choice gives each syllable's handicap: what its logarithmic probability is lowered by.
        """
        best: dict[str, tuple[float, tuple[str, ...]]] = {START: (0.0, ())}
        for choice in choices:
            pairs = self._pair_counts(list(best), list(choice))
            best = {
                word: max(
                    (score + self._log_probability(before, word, pairs) - handicap, (*row, word))
                    for before, (score, row) in best.items()
                )
                for word, handicap in choice.items()
            }
        return list(max(best.values())[1])

    def _likeliest(self, words: Sequence[str]) -> list[str]:
        return self.likeliest(
            [dict.fromkeys(self._meant_by(word) or [word], 0.0) for word in words]
        )

    def _meant_by(self, folded: str) -> Sequence[str]:
        found = self._candidates.get(folded, ())
        return sorted({*found, *asking.BY_FOLDED.get(folded, ())})

    def _pair_counts(
        self, before: Sequence[str], after: Sequence[str]
    ) -> dict[tuple[str, str], int]:
        if len(before) == 1 and len(after) == 1:
            return {}  # nothing to choose
        sql = (
            f"SELECT a, b, n FROM bigrams WHERE a IN ({_marks(before)}) AND b IN ({_marks(after)})"
        )
        with self._lock:
            return {(a, b): n for a, b, n in self._connection.execute(sql, [*before, *after])}

    def _log_probability(self, before: str, word: str, pairs: dict[tuple[str, str], int]) -> float:
        alone = (self._counts.get(word, 0) + _FLOOR) / self._total
        together = pairs.get((before, word), 0)
        different = self._followers.get(before, 1)
        stated = (together + different * alone) / (self._counts.get(before, 0) + different)
        return log((1 - _ASKED) * stated + _ASKED * asking.likelihood(before, word))


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def with_case_of(typed: str, restored: str) -> str:
    """`restored` in lower case, capitalised as the typed word is."""
    if len(typed) > 1 and typed.isupper():
        return restored.upper()
    return restored[:1].upper() + restored[1:] if typed[:1].isupper() else restored
