"""Briefings: quotes collected from any page, in an order, with own words between them.

Two tabs may change the same briefing. A change is therefore a function of the briefing as it is
kept, applied anew where somebody else was faster, so that nobody's quote is lost.
"""

import json
import re
import secrets
import sqlite3
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from index.desk.file import Desk
from ingest.errors import ArchiveError

_ID = re.compile(r"[0-9a-f]{16}")
_TRIES = 50  # of a change that others are always faster than


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece of a briefing: a quote with its source, or the writer's own words."""

    kind: Literal["quote", "heading", "words"]
    text: str  # the quoted words in one line, or the writer's own
    source: str = ""  # of a quote: "Kế hoạch số 28/KH-BCĐ138 ..., mục II.6, tr. 5"
    file: str = ""  # of a quote: the plan's file
    sha256: str = ""  # of that file
    start: int = 0  # of a quote, in Plan.text
    end: int = 0
    page: int | None = None
    doubt: str = ""  # "ocr", "reconstructed" or "garbled" where the words are not printed ones
    id: str = ""  # tells the entry from the others of its briefing; given when it is added
    level: int = 1  # of a heading: 1 for "1.", 2 for "1.1"


@dataclass(frozen=True, slots=True)
class Head:
    """What stands around a briefing when it is issued; "" is left for a pen to fill in."""

    kind: str = ""  # of document: "Báo cáo"
    parent: str = ""  # the body above the issuing one
    issuer: str = ""
    number: str = ""  # "15/BC-UBND"
    place: str = ""
    date: str = ""  # ISO 8601
    authority: str = ""  # on whose behalf: "TM. ỦY BAN NHÂN DÂN"
    post: str = ""  # of the signer: "CHỦ TỊCH"
    signer: str = ""
    recipients: str = ""  # one a line


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing as it was kept."""

    id: str  # sixteen hex digits; who knows them can open it
    title: str
    entries: tuple[Entry, ...]
    changed: str  # time of the last change, ISO 8601 in UTC
    head: Head = field(default_factory=Head)

    @property
    def quotes(self) -> int:
        """How many quotes it holds."""
        return sum(entry.kind == "quote" for entry in self.entries)


def new_id() -> str:
    """The id of a new briefing, which nobody can guess."""
    return secrets.token_hex(8)


def read_briefing(desk: Desk, id_: str) -> Briefing | None:
    """The briefing of that id, None where there is none. Raises ArchiveError where it is broken."""
    row = _row(desk, id_)
    return _briefing(*row) if row else None


def keep_briefing(
    desk: Desk, id_: str, title: str, entries: tuple[Entry, ...], head: Head | None = None
) -> Briefing:
    """Keeps a briefing under its id, in place of what was there. Raises ValueError for odd ids.

    For a new one; a briefing that others may see is changed by revise_briefing().
    """
    if not _ID.fullmatch(id_):
        raise ValueError(f"not the id of a briefing: {id_!r}")
    briefing = Briefing(id_, title, entries, _now(), head or Head())
    desk.change(
        "INSERT OR REPLACE INTO briefings VALUES (?, ?, ?, ?)",
        [id_, title, _packed(briefing), briefing.changed],
    )
    return briefing


def revise_briefing(
    desk: Desk, id_: str, change: Callable[[Briefing], Briefing]
) -> Briefing | None:
    """Keeps what `change` makes of the briefing as it is now; None where it was deleted.

    Raises ArchiveError where others change it all the time.
    """
    for _ in range(_TRIES):
        row = _row(desk, id_)
        if row is None:
            return None
        before = _briefing(*row)
        after = change(before)
        if (after.title, after.entries, after.head) == (before.title, before.entries, before.head):
            return before
        after = replace(after, changed=_now())
        # inserts nothing where another tab has changed the briefing since it was read
        if desk.change(
            "INSERT OR REPLACE INTO briefings SELECT ?, ?, ?, ? WHERE EXISTS "
            "(SELECT 1 FROM briefings WHERE id = ? AND title = ? AND entries = ?)",
            [id_, after.title, _packed(after), after.changed, id_, before.title, row["entries"]],
        ):
            return after
    raise ArchiveError("the briefing is being changed by others all the time: try again")


def delete_briefing(desk: Desk, id_: str) -> None:
    """Forgets the briefing of that id."""
    desk.change("DELETE FROM briefings WHERE id = ?", [id_])


def briefings(desk: Desk) -> list[Briefing]:
    """All briefings, the one changed last first."""
    rows = desk.fetch("SELECT id, title, entries, changed FROM briefings ORDER BY changed DESC, id")
    return [_briefing(*row) for row in rows]


def _row(desk: Desk, id_: str) -> sqlite3.Row | None:
    rows = desk.fetch("SELECT id, title, entries, changed FROM briefings WHERE id = ?", [id_])
    return rows[0] if rows else None


def _packed(briefing: Briefing) -> str:
    """Entries and head as JSON; no two changes are packed alike, so that each can be told."""
    content = {
        "revision": secrets.token_hex(4),
        "head": asdict(briefing.head),
        "entries": [asdict(entry) for entry in briefing.entries],
    }
    return json.dumps(content, ensure_ascii=False)


def _briefing(id_: str, title: str, packed: str, changed: str) -> Briefing:
    try:
        content = json.loads(packed)
        entries = tuple(Entry(**entry) for entry in content["entries"])
        return Briefing(id_, title, entries, changed, Head(**content["head"]))
    except (ValueError, KeyError, TypeError) as error:
        raise ArchiveError(
            f"the briefing {id_} can't be read ({error}): put a backup of desk.sqlite in its place"
        ) from error


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
