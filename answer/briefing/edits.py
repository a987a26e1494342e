"""What a writer does to a briefing: pure functions from one briefing to the next.

Entries are named by their ids, and an entry that is gone is left alone, for another tab may have
moved or removed it in the meantime.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.desk import Briefing, Entry

LEVELS = 2  # of headings


def named(entry: Entry) -> Entry:
    """The entry with an id of its own."""
    return entry if entry.id else replace(entry, id=secrets.token_hex(4))


def holds(briefing: Briefing, entry: Entry) -> bool:
    """Whether the briefing has the same quote."""
    return entry.kind == "quote" and any(_same_quote(kept, entry) for kept in briefing.entries)


def added(briefing: Briefing, entries: Iterable[Entry], after: str | None = None) -> Briefing:
    """The briefing with named entries behind that of the id `after`; None is the end, "" the top.

    A quote that is there already is not added again.
    """
    ids = {entry.id for entry in briefing.entries}
    new: list[Entry] = []
    for entry in entries:
        twice = any(_same_quote(entry, other) for other in new)
        if entry.id not in ids and not holds(briefing, entry) and not twice:
            new.append(entry)
    at = 0 if after == "" else _position(briefing, after) + 1 or len(briefing.entries)
    kept = briefing.entries
    return replace(briefing, entries=(*kept[:at], *new, *kept[at:]))


def removed(briefing: Briefing, id_: str) -> Briefing:
    """The briefing without that entry."""
    return replace(briefing, entries=tuple(e for e in briefing.entries if e.id != id_))


def before(briefing: Briefing, id_: str) -> str:
    """The id of the entry in front of that one, "" for the first."""
    at = _position(briefing, id_)
    return briefing.entries[at - 1].id if at > 0 else ""


def moved(briefing: Briefing, id_: str, by: int) -> Briefing:
    """The briefing with that entry moved up (-1) or down (1)."""
    entries = list(briefing.entries)
    at = _position(briefing, id_)
    if at < 0 or not 0 <= at + by < len(entries):
        return briefing
    entries.insert(at + by, entries.pop(at))
    return replace(briefing, entries=tuple(entries))


def moved_section(briefing: Briefing, id_: str, by: int) -> Briefing:
    """The briefing with a heading and all that stands under it moved past its neighbour.

    The neighbour is the section of the same level; a subsection stays under its heading.
    """
    entries = briefing.entries
    at = _position(briefing, id_)
    if at < 0 or entries[at].kind != "heading":
        return briefing
    level = entries[at].level
    end = _section_end(entries, at, level)
    if by > 0:
        if end == len(entries) or entries[end].level < level:
            return briefing
        first, second, last = at, end, _section_end(entries, end, level)
    else:
        above = range(at - 1, -1, -1)
        near = next((i for i in above if _opens(entries[i], level)), -1)
        if near < 0 or entries[near].level < level:
            return briefing
        first, second, last = near, at, end
    order = (*entries[:first], *entries[second:last], *entries[first:second], *entries[last:])
    return replace(briefing, entries=order)


def reworded(briefing: Briefing, id_: str, text: str, level: int = 1) -> Briefing:
    """The briefing with the writer's own words changed. A quote is never reworded."""
    return replace(
        briefing,
        entries=tuple(
            replace(e, text=text, level=level) if e.id == id_ and e.kind != "quote" else e
            for e in briefing.entries
        ),
    )


def _position(briefing: Briefing, id_: str | None) -> int:
    return next((at for at, entry in enumerate(briefing.entries) if entry.id == id_), -1)


def _opens(entry: Entry, level: int) -> bool:
    """Whether a section of that level, or of one above it, begins here."""
    return entry.kind == "heading" and entry.level <= level


def _section_end(entries: Sequence[Entry], at: int, level: int) -> int:
    following = range(at + 1, len(entries))
    return next((i for i in following if _opens(entries[i], level)), len(entries))


def _same_quote(one: Entry, other: Entry) -> bool:
    return (one.kind, one.sha256, one.start, one.end, one.text) == (
        other.kind, other.sha256, other.start, other.end, other.text,
    )  # fmt: skip
