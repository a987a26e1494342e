"""Every quote of a briefing held against the archive of today: still there, changed, or gone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from answer.proving.quote import reliability
from answer.proving.reference import reference
from answer.types import Language
from index import Archive
from index.desk import Entry
from index.records import PlanRecord

_TELLING = 3  # words; fewer may stand anywhere and mean something else
Standing = Literal[
    "there",  # the words stand in the archive, in the file that they were taken from
    "renewed",  # the file has changed since, the words still stand in it
    "changed",  # the file is there, the words are not
    "gone",  # the file is no longer in the archive
]


@dataclass(frozen=True, slots=True)
class Checked:
    """A quote as it stands today."""

    entry: Entry  # with place, page, source and doubt of today where the words were found
    standing: Standing

    @property
    def found(self) -> bool:
        """Whether the words stand in the archive, word for word."""
        return self.standing in ("there", "renewed")


def quoted_words(text: str, start: int, end: int) -> str:
    """The words of a range of a plan's text as a briefing keeps them: in one line."""
    return " ".join(text[start:end].split()).strip(" |")


def checked(archive: Archive, entry: Entry, language: Language) -> Checked:
    """The quote with what the archive says of it today; white space makes no difference."""
    plans = archive.plans()
    same = [plan for plan in plans if plan.sha256 == entry.sha256]
    same.sort(key=lambda plan: plan.file != entry.file)  # the file may be there under two names
    named = [plan for plan in plans if plan.file == entry.file]
    for plan in (*same, *named):
        if place := _place(archive.plan_text(plan.id), entry):
            standing: Standing = "there" if plan.sha256 == entry.sha256 else "renewed"
            return Checked(_located(archive, plan, entry, place, language), standing)
    there = next(iter((*same, *named)), None)
    return Checked(replace(entry, file=there.file), "changed") if there else Checked(entry, "gone")


def check_all(archive: Archive, entries: Sequence[Entry], language: Language) -> dict[str, Checked]:
    """The quotes among the entries by their ids."""
    return {e.id: checked(archive, e, language) for e in entries if e.kind == "quote"}


def _place(text: str, entry: Entry) -> tuple[int, int] | None:
    """Where the words stand: at the place kept, else at the nearest one that has them all."""
    words = entry.text.split()
    if words and quoted_words(text, entry.start, entry.end) == entry.text:
        return entry.start, entry.end
    if len(words) < _TELLING:
        return None
    # whole words only: "5%" does not stand in "15%", nor "2,5" in "2,51"
    first = r"(?<!\w)(?<!\d[.,])" if entry.text[0].isalnum() else ""
    last = r"(?!\w|[.,]\d)" if entry.text[-1].isalnum() else ""
    whole = re.compile(first + r"\s+".join(map(re.escape, words)) + last)
    spans = [match.span() for match in whole.finditer(text)]
    return min(spans, key=lambda span: abs(span[0] - entry.start), default=None)


def _located(
    archive: Archive, plan: PlanRecord, entry: Entry, place: tuple[int, int], language: Language
) -> Entry:
    start, end = place
    page = archive.locate(plan.id, start, end).page
    doubt = reliability(archive, plan, page)
    return replace(
        entry,
        file=plan.file,
        start=start,
        end=end,
        page=page,
        source=reference(plan, archive.sections(plan.id), start, page, language),
        doubt="" if doubt == "printed" else doubt,
    )
