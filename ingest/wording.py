"""The text as patterns look at it, offset for offset that of `Plan.text`.

Patterns are written with diacritics, since "giám" is no "giảm". Only a text that has none, as that
of an OCR without Vietnamese, is read by their folded form.
"""

import re
from collections.abc import Iterator

from ingest.commitments import Span
from ingest.quality import vietnamese_share
from ingest.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_ACCENTED = 0.1  # share of words with Vietnamese letters, as ingest.places has it
# Two ways to set a tone mark, "hoà" and "hòa", where the syllable has no letter behind.
_OLD = dict(zip("oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(),
                "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(), strict=True))  # fmt: skip
_OLD_MARK = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![^\W\d_])")
_WHITE = dict.fromkeys((9, 10, 11, 12, 13, 0xA0, 0x2028, 0x2029), " ")


class Wording:
    """A text in small letters, every white space a space, tone marks set the newer way."""

    def __init__(self, text: str) -> None:
        """`text` is that of a plan, in NFC."""
        self.text = text
        self.accented = vietnamese_share(_WORD.findall(text[:20_000])) >= _ACCENTED
        lower = "".join(c if len(c) == 1 else "?" for c in map(str.lower, text))
        lower = _OLD_MARK.sub(lambda match: _OLD[match[0]], lower.translate(_WHITE))
        self.words = lower if self.accented else fold(lower)

    def trimmed(self, start: int, end: int, marks: str = " ") -> Span | None:
        """The range without these signs at its ends; None where nothing else is in it."""
        while start < end and self.words[start] in marks:
            start += 1
        while end > start and self.words[end - 1] in marks:
            end -= 1
        return (start, end) if start < end else None

    def is_capital(self, offset: int) -> bool:
        """Whether a capital letter stands there."""
        return self.text[offset : offset + 1].isupper()


class Phrase:
    """A pattern in both forms. A space in it stands for some white space.

    Of escapes it may only hold those in small letters, as folding makes the others small.
    """

    def __init__(self, pattern: str) -> None:
        """Compiles both forms."""
        spaced = pattern.replace(" ", r"\s{1,4}")
        self._forms = (re.compile(fold(spaced).replace("(?p", "(?P")), re.compile(spaced))

    def search(self, words: Wording, start: int, end: int) -> re.Match[str] | None:
        """The first match in the range."""
        return self._forms[words.accented].search(words.words, start, end)

    def match(self, words: Wording, start: int, end: int) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self._forms[words.accented].match(words.words, start, end)

    def finditer(self, words: Wording, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches in the range, one after another."""
        return self._forms[words.accented].finditer(words.words, start, end)
