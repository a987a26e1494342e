"""The citation graph: what a plan cites, and which plan of the archive that is.

A number alone identifies no document: every office counts from 1 each year. So a citation is
linked to a plan of the same number only where the day agrees, or where year and place do.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from index.records import CitationRecord, Relation
from ingest.codes import code_key
from ingest.gazetteer import plain_name
from ingest.places import find_places
from ingest.plan import Mention, Metadata, Plan, SectionKind
from ingest.text import fold, one_line

CITED = """SELECT citations.*, plans.province_key, plans.version_group FROM citations
           JOIN plans ON plans.id = plan_id WHERE {} ORDER BY plan_id, start"""
"""Citations under a condition, with the place of the plan that cites."""
NUMBERED = """SELECT id, number_key, date, issuer_key, province_key, version_group, best
              FROM plans WHERE number_key IN (SELECT value FROM json_each(?)) ORDER BY id"""
"""The plans of the archive that have one of these numbers."""

_Row = tuple[int, int, int, int | None, str, str, str, str, str, str, bool]
_Numbered = sqlite3.Row | Mapping[str, Any]  # a row of NUMBERED, also of a plan as corrected
_LAST = "\U0010ffff"
_OUTSIDE = {"letterhead", "recipients", "signature"}  # what stands there is no citation
# "Kế hoạch số 31/KH-UBND ngày 12/02/2024 của Ủy ban nhân dân tỉnh Bến Tre về ..."
_DATE_GAP = re.compile(r"[\s,(]{0,4}(?:ky\s{1,3})?(?P<day>)(?:ngay\s{0,3})?")
_ISSUER = re.compile(
    r"[\s,)]{0,3}cua\s{1,3}(?P<issuer>[^.;:]{3,120}?)(?=\s{1,3}(?:ve|thuc hien|phe duyet|ban hanh"
    r"|quy dinh|huong dan|trien khai|gui|giao|sua doi|ngay|ky|tren dia ban|can cu|va|sau)\b"
    r"|[.;:,()“]|\s*$)"
)
_NEAR = 160  # characters behind a code that may say whose it is
_FRONT: frozenset[SectionKind] = frozenset(("basis", "title", "body"))
_LEAD = re.compile(r"^\W{0,8}(?P<lead>can cu|thuc hien|trien khai|theo|xet)\b", re.M)
_PARAGRAPH = 1500  # characters of the basis before a code that are searched for its first words
# A name, as "Chỉ thị số", stands between; another document's name would hold "số" itself.
_CARRIED_OUT = re.compile(
    r"\b(?:thuc hien|trien khai|thi hanh)\s(?:(?!\bso\b)[^.;:/]){0,50}?(?:\bso\s{0,3}:?\s{0,3})?$"
)
_YEAR_IN_CODE = re.compile(r"/((?:19|20)\d\d)/")
_OFFICE_ALONE = re.compile(r"\d+/(?:CP|[ĐDPÐ]P|TTg|TTG|TW|TU|HU)")
_DOCUMENT = re.compile(r"\b(?:so|nghi dinh|nghi quyet|quyet dinh|chi thi|thong tu)\s*:?\s*$")
_LEVELS = (
    (
        "country",
        r"\b(?:chinh phu|thu tuong|trung uong|quoc hoi|bo chinh tri|ban bi thu|bo truong)\b",
    ),
    ("commune", r"\b(?:xa|phuong|thi tran)\b"),
    ("district", r"\b(?:huyen|quan(?! ly| su)|thi xa)\b"),
    ("province", r"\btinh\b"),
)


def number_key(facts: Metadata) -> str:
    """The key of the plan's own number; "" where it is blank, uncertain or not known."""
    number = facts.number
    if number is None or number.uncertain or number.value.startswith("/"):
        return ""
    return code_key(number.value)


def stored(plan: Plan, plan_id: int, passage_at: Callable[[int], int | None]) -> Iterator[_Row]:
    """The rows of the table `citations` for a plan; its own number is no citation."""
    dates = {mention.start: mention for mention in plan.mentions if mention.kind == "date"}
    folded = fold(plan.text)
    found = [(code, *_described(plan.text, folded, code, dates)) for code in _codes(plan)]
    known: dict[str, set[str]] = {}
    for code, date, _ in found:
        known.setdefault(code.key, set()).update({date} - {""})
    for code, date, issuer in found:
        if not date and len(known[code.key]) == 1:  # said elsewhere in the plan
            (date,) = known[code.key]
        if not _is_itself(plan.metadata, code, date):
            surface = plan.text[code.start : code.end]
            yield (
                plan_id, code.start, code.end, passage_at(code.start), surface, code.normal,
                code.key, _relation(plan, folded, code), date, issuer, code.uncertain,
            )  # fmt: skip


def condition(plan_ids: Sequence[int] | None, code: str | None) -> tuple[str, dict[str, Any]]:
    """The SQL condition on the table `citations`; None means any."""
    parts, values = [], dict[str, Any]()
    if plan_ids is not None:
        parts.append("plan_id IN (SELECT value FROM json_each(:plans))")
        values["plans"] = json.dumps(list(plan_ids))
    if code is not None:
        parts.append("(key = :key OR key >= :prefix AND key < :beyond)")
        key = code_key("".join(code.split()))
        values |= {"key": key, "prefix": f"{key}/", "beyond": f"{key}/{_LAST}"}
    return " AND ".join(parts) or "1", values


def linked(rows: Sequence[sqlite3.Row], numbered: Sequence[_Numbered]) -> list[CitationRecord]:
    """Rows of CITED as records, linked to those of the `numbered` plans that they mean."""
    by_number: dict[str, list[_Numbered]] = {}
    for plan in numbered:
        by_number.setdefault(plan["number_key"], []).append(plan)
    return [_record(row, by_number.get(row["key"], [])) for row in rows]


def _codes(plan: Plan) -> Iterator[Mention]:
    """The whole codes of the text, but for those of the letterhead and the recipients."""
    outside = [(s.start, s.end) for s in plan.sections if s.kind in _OUTSIDE]
    for mention in plan.mentions:
        if mention.kind != "code" or mention.normal.startswith("/"):
            continue
        if _is_body(plan.text, mention):
            continue
        if not any(start <= mention.start < end for start, end in outside):
            yield mention


def _is_body(text: str, code: Mention) -> bool:
    """Whether a number and an office are a name: "Ban Chỉ đạo 138/ĐP", "Đề án 06/CP"."""
    before = fold(text[max(0, code.start - 16) : code.start])
    return bool(_OFFICE_ALONE.fullmatch(code.normal)) and not _DOCUMENT.search(before)


def _described(text: str, folded: str, code: Mention, dates: dict[int, Mention]) -> tuple[str, str]:
    """The date and the issuer that stand behind a code, in either order."""
    date = _date_at(folded, code.end, dates)
    behind = date.end if date else code.end
    match = _ISSUER.match(" ".join(folded[behind : behind + _NEAR].split("\n")))
    issuer = text[behind + match.start("issuer") : behind + match.end("issuer")] if match else ""
    if match and not date:
        date = _date_at(folded, behind + match.end("issuer"), dates)
    if date:
        return date.normal, one_line(issuer)
    year = _YEAR_IN_CODE.search(code.normal)
    return year[1] if year else "", one_line(issuer)


def _date_at(folded: str, offset: int, dates: dict[int, Mention]) -> Mention | None:
    """The date that begins there, behind a comma or "ngày" at most."""
    gap = _DATE_GAP.match(folded, offset)
    return dates.get(gap.end()) or dates.get(gap.start("day")) if gap else None


def _is_itself(facts: Metadata, code: Mention, date: str) -> bool:
    own = facts.number
    if own is None or code_key(own.value) != code.key:
        return False
    return own.start <= code.start < own.end or _agree(date, facts.date.value if facts.date else "")


def _relation(plan: Plan, folded: str, code: Mention) -> Relation:
    section = next(
        (s for s in reversed(plan.sections) if s.start <= code.start < s.end), None
    )  # the innermost one, as parents come first
    if section and section.kind in _FRONT:
        begin = max(section.start, code.start - _PARAGRAPH)
        leads = [match["lead"] for match in _LEAD.finditer(folded, begin, code.start)]
        if leads:
            return "implements" if leads[-1] in ("thuc hien", "trien khai") else "basis"
    before = " ".join(folded[max(0, code.start - 90) : code.start].split())
    return "implements" if _CARRIED_OUT.search(f"{before} ") else "mentions"


def _record(row: sqlite3.Row, candidates: Sequence[_Numbered]) -> CitationRecord:
    meant = [plan for plan in candidates if _may_mean(row, plan)]
    groups = {plan["version_group"] for plan in meant}
    target = None
    if len(groups) == 1 and not row["uncertain"]:
        target = max(meant, key=lambda plan: (plan["best"], -plan["id"]))
    return CitationRecord(
        plan_id=row["plan_id"],
        passage_id=row["passage_id"],
        start=row["start"],
        end=row["end"],
        surface=row["surface"],
        normal=row["normal"],
        key=row["key"],
        relation=row["relation"],
        date=row["date"],
        issuer=row["issuer"],
        uncertain=bool(row["uncertain"]),
        target=target["id"] if target else None,
        certain=target is not None and _same_day(row, target) and bool(_same_place(row, target)),
    )


def _may_mean(row: sqlite3.Row, plan: _Numbered) -> bool:
    """Whether number, time, place and level allow it, and the day or the place speaks for it."""
    if plan["version_group"] == row["version_group"]:
        return False
    if not _agree(row["date"], plan["date"]) or _same_place(row, plan) is False:
        return False
    levels = {_level(fold(row["issuer"])), _level(plan["issuer_key"])} - {""}
    if len(levels) > 1:
        return False
    return _same_day(row, plan) or _same_place(row, plan) is True


def _same_day(row: sqlite3.Row, plan: _Numbered) -> bool:
    return len(row["date"]) == len("2024-01-01") and row["date"] == plan["date"]


def _agree(first: str, second: str) -> bool:
    """Whether two dates, of which one may be less exact, can be one; none says nothing."""
    shorter = min(len(first), len(second))
    return shorter > 0 and first[:shorter] == second[:shorter]


def _same_place(row: sqlite3.Row, plan: _Numbered) -> bool | None:
    """Whether cited document and plan are of one province; None where one of them isn't known.

    An issuer without a place, "Ủy ban nhân dân tỉnh", is of the citing plan's own province.
    """
    if _level(fold(row["issuer"])) == "country":
        return None if not plan["province_key"] else False
    named = {plain_name(p.province or p.name) for p in find_places(row["issuer"])}
    cited = named or {row["province_key"]} - {""}
    if not cited or not plan["province_key"]:
        return None
    return plan["province_key"] in cited


def _level(folded: str) -> str:
    return next((name for name, pattern in _LEVELS if re.search(pattern, folded)), "")
