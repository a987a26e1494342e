"""Identifiers and values in a text: telephone numbers, codes, dates, percentages, money, addresses.

Digits are never changed or guessed silently: a figure next to a sign that OCR confuses with a digit
is read in text of OCR alone, and as uncertain, because a wrong number does harm.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.amounts import find_money, find_percents
from ingest.codes import code_key, find_codes, find_typed_codes
from ingest.confusions import digits_restored
from ingest.dates import find_dates, find_typed_dates
from ingest.phones import find_phones, find_typed_phones
from ingest.plan import Mention

__all__ = ["code_key", "find_mentions", "parse_identifiers"]

_EMAIL = re.compile(r"(?<![\w.@+-])[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_URL = re.compile(
    r"(?<![\w@./-])(?:https?://|www\.)[^\s<>\"“”|*]+"
    r"|(?<![\w@./-])(?:[A-Za-z0-9][A-Za-z0-9-]*\.){1,4}(?:vn|com|org|net|info|edu)\b(?:/[^\s<>\"“”|*]*)?"
)
_CLOSING = ".,;:!?)]}'’\""


def find_mentions(text: str, doubtful: Sequence[tuple[int, int]] = ()) -> tuple[Mention, ...]:
    """All mentions of a plan's text, in order and apart; where two overlap the longer one stays.

    In the `doubtful` ranges, which are text of OCR, signs that OCR makes of digits are taken for
    them as well; mentions found only so are uncertain, and their surface is as it was printed.
    """
    found = list(_find(text))
    for start, end in doubtful:
        restored = digits_restored(text[start:end])
        if restored != text[start:end]:
            found += _uncertain(text, restored, start)
    return _apart(found)


def _find(text: str) -> Iterator[Mention]:
    yield from find_codes(text)
    yield from find_phones(text)
    yield from find_dates(text)
    yield from find_percents(text)
    yield from find_money(text)
    yield from _addresses(text)


def _uncertain(text: str, restored: str, start: int) -> Iterator[Mention]:
    """The mentions of the restored text that rest on a restored digit."""
    for mention in _find(restored):
        begin, end = mention.start + start, mention.end + start
        if text[begin:end] != restored[mention.start : mention.end]:
            yield replace(mention, start=begin, end=end, uncertain=True)


def parse_identifiers(question: str) -> tuple[Mention, ...]:
    """The mentions of a user's question, read more generously than those of a plan.

    Codes may be in small letters, without diacritics, or only the front part of a code; a day
    and month need no word in front; 1900 6789 is a number without a word beside it.
    """
    return _apart(
        [
            *find_codes(question),
            *find_typed_codes(question),
            *find_typed_phones(question),
            *find_typed_dates(question),
            *find_percents(question),
            *find_money(question),
            *_addresses(question),
        ]
    )


def _addresses(text: str) -> Iterator[Mention]:
    for match in _EMAIL.finditer(text):
        normal = match.group().rstrip(_CLOSING).lower()
        yield Mention("email", match.start(), match.start() + len(normal), normal, normal)
    for match in _URL.finditer(text):
        surface = match.group().rstrip(_CLOSING)
        host, slash, path = re.sub(r"^https?://", "", surface, flags=re.I).partition("/")
        normal = surface[: len(surface) - len(host + slash + path)].lower() + host.lower()
        normal += slash + path
        key = re.sub(r"^www\.", "", host.lower()) + slash + path
        yield Mention("url", match.start(), match.start() + len(surface), normal, key.rstrip("/"))


def _apart(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Non-overlapping mentions in order of start; longer ones first, then the earlier listed."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda m: m.start - m.end):
        span = range(mention.start, mention.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))
