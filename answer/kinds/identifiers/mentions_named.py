"""The mentions of an identifier that a question means: of its key, in its place, with its date."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answer.binding.asking import Asking
from answer.proving.quote import sentence_around
from answer.question.document_names import holds, matching
from answer.types import Identifier, Question
from index import Archive
from index.records import MentionRecord
from ingest.mentions import find_mentions

_PART = 6  # digits of a phone number's end that may be asked for


def mentions_of(
    archive: Archive, identifier: Identifier, plan_ids: Sequence[int] | None
) -> list[MentionRecord]:
    """Mentions with the same key, else of longer numbers and codes that it is a part of.

    Limited to the plans of these ids; None means all.
    """
    kind = identifier.kind
    if kind == "code" and identifier.key.startswith("/"):
        whole = [k for k in archive.mention_keys("code") if holds(k, identifier.key)]
        return [m for k in whole for m in archive.mentions("code", key=k, plan_ids=plan_ids)]
    mentions = archive.mentions(kind, key=identifier.key, plan_ids=plan_ids)
    if not mentions and kind == "phone" and len(identifier.key) >= _PART:
        whole = [k for k in archive.mention_keys("phone") if k.endswith(identifier.key)]
        mentions = [m for k in whole for m in archive.mentions("phone", key=k, plan_ids=plan_ids)]
    if not mentions and kind == "code":
        mentions = archive.mentions("code", prefix=identifier.key, plan_ids=plan_ids)
        mentions = [m for m in mentions if not m.key[len(identifier.key) :][:1].isalnum()]
        keys = [] if mentions else matching(identifier.key, archive.mention_keys("code"))
        mentions += [m for k in keys for m in archive.mentions("code", key=k, plan_ids=plan_ids)]
    return mentions


def without_document_year(question: Question, archive: Archive) -> Question:
    """The question without the year of "Quy chế số 132/QCPH năm 2022", where plans date it so.

    The year is the document's, and narrows no plans. Elsewhere it may be that of the plans.
    """
    years = {
        int(match[1])
        for i in question.identifiers
        if i.kind == "code" and (match := _year_behind(question.text, i))
        if any(d.normal.startswith(match[1]) for d in _dates_given(archive, i))
    }
    return replace(question, years=tuple(y for y in question.years if y not in years))


def _year_behind(text: str, code: Identifier) -> re.Match[str] | None:
    return re.search(rf"{re.escape(code.surface)},? (?:của )?(?:năm|nam) ((?:19|20)\d\d)\b", text)


def _dates_given(archive: Archive, code: Identifier) -> list[MentionRecord]:
    """The dates with which plans cite a document; none for one that is a plan of the archive."""
    if any(m.key == code.key for p in archive.plans() for m in find_mentions(p.number)):
        return []
    mentions = mentions_of(archive, code, None)
    return [date for m in mentions for date in _dates_behind(archive, m)[:1]]


def place_agrees(asking: Asking, mention: MentionRecord) -> bool:
    """Whether the sentence names the place, where the question names one that no plan is from."""
    if not asking.scope.places:
        return True
    passage = asking.archive.passage_at(mention.plan_id, mention.start)
    start, end = sentence_around(passage, mention.start, mention.end)
    return asking.scope.proves(asking.archive.plan_text(mention.plan_id)[start:end])


def of_the_date(
    asking: Asking, mentions: Sequence[MentionRecord], year: str
) -> list[MentionRecord]:
    """The mentions whose date does not differ from what the question gives the code.

    None where all dates that plans give it differ: what they say without one is no proof.
    """
    dated = [(m, has_the_date(asking, m, year)) for m in mentions]
    known = {agrees for _, agrees in dated}
    if False in known and True not in known:
        return []
    return [mention for mention, agrees in dated if agrees is not False]


def has_the_date(asking: Asking, mention: MentionRecord, year: str = "") -> bool | None:
    """Whether a code stands with the date named in the question; None where either has none."""
    dates = [i for i in asking.question.identifiers if i.kind == "date" and i.normal[:2] != "--"]
    if not (dates or year) or mention.kind != "code" or (year and f"/{year}/" in mention.key):
        return None
    after = _dates_behind(asking.archive, mention)
    if not after:
        return None
    named = any(after[0].key == date.key for date in dates) or not dates
    return named and after[0].normal.startswith(year)


def _dates_behind(archive: Archive, mention: MentionRecord) -> list[MentionRecord]:
    return [
        m
        for m in archive.mentions("date", plan_ids=[mention.plan_id])
        if 0 <= m.start - mention.end <= 40 and len(m.normal) == 10 and m.normal[0].isdigit()
    ]
