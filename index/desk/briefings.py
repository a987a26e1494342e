"""Briefings: quotes collected from any page, in an order, with own words between them."""

import json
import re
import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Literal

from index.desk.file import Desk

_ID = re.compile(r"[0-9a-f]{16}")


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


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing as it was kept."""

    id: str  # sixteen hex digits; who knows them can open it
    title: str
    entries: tuple[Entry, ...]
    changed: str  # time of the last change, ISO 8601 in UTC


def new_id() -> str:
    """The id of a new briefing, which nobody can guess."""
    return secrets.token_hex(8)


def read_briefing(desk: Desk, id_: str) -> Briefing | None:
    """The briefing of that id, None where there is none."""
    rows = desk.fetch("SELECT * FROM briefings WHERE id = ?", [id_])
    return _briefing(*rows[0]) if rows else None


def keep_briefing(desk: Desk, id_: str, title: str, entries: tuple[Entry, ...]) -> Briefing:
    """Keeps a briefing under its id, in place of what was there. Raises ValueError for odd ids."""
    if not _ID.fullmatch(id_):
        raise ValueError(f"not the id of a briefing: {id_!r}")
    changed = datetime.now(UTC).isoformat(timespec="seconds")
    packed = json.dumps([asdict(entry) for entry in entries], ensure_ascii=False)
    desk.change(
        "INSERT OR REPLACE INTO briefings VALUES (?, ?, ?, ?)", [id_, title, packed, changed]
    )
    return Briefing(id_, title, entries, changed)


def briefings(desk: Desk) -> list[Briefing]:
    """All briefings, the one changed last first."""
    return [_briefing(*row) for row in desk.fetch("SELECT * FROM briefings ORDER BY changed DESC")]


def _briefing(id_: str, title: str, entries: str, changed: str) -> Briefing:
    return Briefing(id_, title, tuple(Entry(**entry) for entry in json.loads(entries)), changed)
