"""A number or code typed alone: all places that mention it, or a longer one that it is part of."""

import re
from collections.abc import Iterable

from answer.finding.pattern import joined, number_pattern
from answer.finding.texts import FoldedTexts, Span
from answer.finding.types import Found, Place
from answer.kinds.identifiers.mentions_named import mentions_of
from answer.question.naming import identifier, identifiers
from answer.types import Identifier
from index import Archive, MentionRecord
from ingest.codes import code_key
from ingest.text import fold

_BESIDE = re.compile(r"\W*(?:so|sdt|dt|dien thoai|so hieu|ky hieu)?\W*")
_NUMBER = re.compile(r"\d[\d.,]*(?:\s?%)?")
_PIECE = re.compile(r"[^\s\d][^\s]*[/\d-][^\s]*|/[^\s]+")  # KH-BCĐ138, /KH-UBND, BCĐ138
_NUMBER_OF_YEAR = re.compile(r"(\d{1,4})/((?:19|20)\d\d)")  # a month, or a code without its end
_OWN = 1000.0
_SHORTEST_PHONE = 4  # digits of a part that a phone number begins or ends with
_SHORTEST_MIDDLE = 6  # digits of a part anywhere in it


def find_number(
    text: str, archive: Archive, texts: FoldedTexts, plan_ids: Iterable[int]
) -> Found | None:
    """All passages that mention the number or code; None where the text is something else."""
    ids = list(plan_ids)
    typed = text.strip().strip('"“”').strip()
    own: set[int] = set()
    if named := _named(typed):
        marks = _of_mentions(_mentions(archive, named, ids))
        surface = named.surface
        own = _numbered(archive, named)
    elif _NUMBER.fullmatch(typed):
        marks = _of_number(typed, archive, texts, ids)
        surface = typed
    elif match := _NUMBER_OF_YEAR.fullmatch(typed):
        marks = _of_mentions(_of_year(archive, int(match[1]), match[2], ids))
        surface = typed
    elif _PIECE.fullmatch(typed) and (keys := _with_piece(archive, typed)):
        marks = _of_mentions([m for key in keys for m in archive.mentions("code", key=key)])
        surface = typed
    else:
        return None
    places = _places(marks, texts, set(ids), own)
    return Found("mentions", tuple(places), (surface,))


def _named(typed: str) -> Identifier | None:
    """The one identifier that the text is, but for a word such as "số" before it."""
    found = identifiers(typed)
    if len(found) != 1:
        return None
    start, end = found[0].start, found[0].end
    beside = fold(typed[:start] + " " + typed[end:])
    return identifier(found[0], typed) if _BESIDE.fullmatch(beside) else None


def _mentions(archive: Archive, named: Identifier, ids: list[int]) -> list[MentionRecord]:
    """Mentions of the identifier and, where it is a part of something, of the whole."""
    if named.kind == "phone":
        keys = [key for key in archive.mention_keys("phone") if named.key in key]
        return [m for key in keys for m in archive.mentions("phone", key=key, plan_ids=ids)]
    if named.kind == "date" and named.key.startswith("--"):
        keys = [key for key in archive.mention_keys("date") if key.endswith(named.key[1:])]
        return [m for key in keys for m in archive.mentions("date", key=key, plan_ids=ids)]
    if named.kind == "date":
        return archive.mentions("date", prefix=named.key, plan_ids=ids)
    return mentions_of(archive, named, ids)


def _numbered(archive: Archive, named: Identifier) -> set[int]:
    """The plans whose own number it is."""
    if named.kind != "code":
        return set()
    return {plan.id for plan in archive.plans() if code_key(plan.number) == named.key}


def _of_year(archive: Archive, number: int, year: str, ids: list[int]) -> list[MentionRecord]:
    """ "11/2023": days of that month, and codes such as 11/2023/NĐ-CP."""
    codes = archive.mentions("code", prefix=f"{number}/{year}/", plan_ids=ids)
    return codes + archive.mentions("date", prefix=f"{year}-{number:02}", plan_ids=ids)


def _with_piece(archive: Archive, typed: str) -> list[str]:
    """The keys of codes that have these parts one after the other."""
    piece = "/" + code_key("0/" + typed.strip("/-")).partition("/")[2] + "/"
    return [key for key in archive.mention_keys("code") if piece in f"{key}/"]


def _of_mentions(mentions: Iterable[MentionRecord]) -> dict[int, dict[Span, bool]]:
    """The ranges of each plan, and whether they are uncertain."""
    found: dict[int, dict[Span, bool]] = {}
    for mention in mentions:
        span = (mention.start, mention.end)
        found.setdefault(mention.plan_id, {})[span] = mention.uncertain
    return found


def _of_number(
    typed: str, archive: Archive, texts: FoldedTexts, ids: list[int]
) -> dict[int, dict[Span, bool]]:
    """A bare number wherever it is printed, as the number of a code, and within phone numbers."""
    digits = re.sub(r"\D", "", typed)
    whole = digits == typed
    mentions = archive.mentions("code", prefix=f"{digits}/", plan_ids=ids) if whole else []
    if whole and len(digits) >= _SHORTEST_PHONE:
        keys = [key for key in archive.mention_keys("phone") if _is_part(digits, key)]
        mentions += [m for key in keys for m in archive.mentions("phone", key=key, plan_ids=ids)]
    found = _of_mentions(mentions)
    pattern = number_pattern(typed)
    for plan_id in ids:
        for span in texts.find(pattern, plan_id):
            found.setdefault(plan_id, {}).setdefault(span, False)
    return found


def _is_part(digits: str, phone: str) -> bool:
    if len(digits) >= _SHORTEST_MIDDLE:
        return digits in phone
    return phone.startswith(digits) or phone.endswith(digits)


def _places(
    marks: dict[int, dict[Span, bool]], texts: FoldedTexts, plan_ids: set[int], own: set[int]
) -> list[Place]:
    """A place for each passage; those of a plan that has the number itself weigh most."""
    by_passage: dict[tuple[int, int, int | None, int], list[tuple[Span, bool]]] = {}
    for plan_id in marks.keys() & plan_ids:
        for span, uncertain in marks[plan_id].items():
            there = texts.stretch(plan_id, span[0])
            key = (plan_id, there.start, there.passage_id, there.end)
            by_passage.setdefault(key, []).append((span, uncertain))
    return [
        Place(
            plan_id,
            passage_id,
            start,
            max(end, *(span[1] for span, _ in found)),
            joined([span for span, _ in found]),
            len(found) + (_OWN if plan_id in own else 0.0),
            all(uncertain for _, uncertain in found),
        )
        for (plan_id, start, passage_id, end), found in sorted(
            by_passage.items(), key=lambda item: item[0][:2]
        )
    ]
