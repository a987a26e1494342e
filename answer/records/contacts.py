"""Telephone numbers and addresses of the plans, with whose they are where a plan says so."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from answer.language.similar import near_identical
from answer.proving.quote import sentence_around
from answer.records.agency_tasks import agency_id, level_of
from answer.records.counted import newest_first, place_of, year_of
from index import Archive
from index.records import Excerpt, MentionRecord, PassageRecord, PlanRecord
from ingest.alphabet import AlphabetKey, alphabetical
from ingest.plan import MentionKind
from ingest.text import fold, one_line

_KINDS: tuple[MentionKind, ...] = ("phone", "email", "url")
_HOTLINE = re.compile(r"duong day (?:dien thoai )?nong|hotline|dien thoai nong")
_FAX = re.compile(r"\bfax\b[^\d]{0,12}$")
_LONGEST = 320  # characters of the words around
_BEGINS = (  # agencies as plans print them, with capitals
    r"\b(?:Công an|Sở|Phòng|Ban (?:Chỉ đạo|Chỉ huy|Quản lý|Dân tộc|Tiếp công dân|An toàn)"
    r"|Bộ Chỉ huy|Bộ đội|Đồn|Đội|Đài|Trạm|Trung tâm|Bệnh viện|Văn phòng|Thanh tra|Ủy ban|UBND"
    r"|UBMTTQ|Chi cục|Cục|Hội|Liên đoàn|Tỉnh [Đđ]oàn|Huyện [Đđ]oàn|Thành [Đđ]oàn|Viện|Tòa án|Báo"
    r"|Trường|Bưu điện|Điện lực|Công ty|Ngân hàng|Bảo hiểm)\b"
)
_VERBS = (
    "chủ trì|phối hợp|tiếp nhận|thông báo|công khai|công bố|gửi|trực|thực hiện|tuyên truyền"
    "|niêm yết|duy trì|lập|mở|thiết lập|theo dõi|tổng hợp|báo cáo|phổ biến|hoặc|là|qua|số"
)
_NAME = rf"{_BEGINS}(?:(?!\b(?:{_VERBS})\b)[^;:.()\n])*?"
# Between an agency and its number stand only words for the telephone: "Công an tỉnh, số".
_LINK = (
    r"[\s,:(–-]*(?:(?:là|theo|qua|số|điện thoại|ĐT|Tel|fax|hotline|đường dây nóng|trực ban|liên hệ"
    r"|hộp thư|thư điện tử|e-?mail|địa chỉ|trang thông tin điện tử|cổng thông tin điện tử|website)"
    r"[\s,:(.–-]*)*"
)
_BEFORE = re.compile(rf"(?P<name>{_NAME}){_LINK}$", re.S)
_OF = re.compile(rf"[\s,]*\)?\s*của\s+(?P<name>{_NAME})(?=[.,;:()/]|$)")
_BULLET = re.compile(r"\s*(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s+")
_MISREAD = re.compile(r"\s+\d+[^\W\d_]+$")  # "Công an huyện 1a 0205...": OCR made it of "là"
_IN_BRACKET = re.compile(rf"\s*\(\s*(?P<name>{_NAME})(?:\s+trực[^()]*)?\)")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A plan that has the number, and where."""

    plan: PlanRecord
    start: int
    end: int
    words: Excerpt  # the sentence that it stands in
    owner: str  # the agency that the sentence says it is of, as printed; mostly ""
    hotline: bool
    fax: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """A telephone number, an e-mail address or an address of a website."""

    kind: MentionKind
    key: str  # its digits alone, or the address
    printed: str  # as the latest plan prints it
    occurrences: tuple[Occurrence, ...]  # latest plan first, one for each plan
    differing: tuple[str, ...] = ()  # keys that other plans give for the same office

    @property
    def latest(self) -> Occurrence:
        """Where the latest plan has it."""
        return self.occurrences[0]

    @property
    def owner(self) -> str:
        """Whose it is, by the latest plan that says so; "" where none does."""
        return next((o.owner for o in self.occurrences if o.owner), "")


def contacts_of(archive: Archive, plans: Sequence[PlanRecord]) -> tuple[Contact, ...]:
    """Every number and address of these plans, those of the latest plan first."""
    by_id = {plan.id: plan for plan in plans}
    mentions = [m for kind in _KINDS for m in archive.mentions(kind, plan_ids=list(by_id))]
    ids = sorted({m.passage_id for m in mentions if m.passage_id is not None})
    passages = {passage.id: passage for passage in archive.passages(ids)}
    groups: dict[tuple[MentionKind, str], list[MentionRecord]] = {}
    for mention in mentions:
        if not mention.uncertain:  # a wrong number does harm
            groups.setdefault((mention.kind, mention.key), []).append(mention)
    found = [_contact(group, by_id, passages) for group in groups.values()]
    return tuple(sorted(_with_differing(found), key=_order))


def _contact(
    mentions: Sequence[MentionRecord],
    plans: Mapping[int, PlanRecord],
    passages: Mapping[int, PassageRecord],
) -> Contact:
    ordered = sorted(mentions, key=lambda m: (newest_first(plans[m.plan_id]), m.start))
    first = {mention.plan_id: mention for mention in reversed(ordered)}
    latest = list({m.plan_id: first[m.plan_id] for m in ordered}.values())
    occurrences = tuple(
        _occurrence(m, plans[m.plan_id], passages.get(m.passage_id or 0)) for m in latest
    )
    return Contact(ordered[0].kind, ordered[0].key, one_line(latest[0].surface), occurrences)


def _occurrence(
    mention: MentionRecord, plan: PlanRecord, passage: PassageRecord | None
) -> Occurrence:
    if passage is None:
        words = Excerpt(mention.start, mention.end, one_line(mention.surface))
        return Occurrence(plan, mention.start, mention.end, words, "", False, False)
    start, end = sentence_around(passage, mention.start, mention.end)
    start, end = max(start, mention.start - _LONGEST), min(end, mention.end + _LONGEST)
    text = passage.text[start - passage.start : end - passage.start]
    if bullet := _BULLET.match(text):
        start, text = start + bullet.end(), text[bullet.end() :]
    before, after = text[: mention.start - start], text[mention.end - start :]
    return Occurrence(
        plan=plan,
        start=mention.start,
        end=mention.end,
        words=Excerpt(start, end, one_line(text)),
        owner=_owner(before, after),
        hotline=mention.kind == "phone" and bool(_HOTLINE.search(fold(one_line(before)))),
        fax=bool(_FAX.search(fold(before))),
    )


def _owner(before: str, after: str) -> str:
    """The agency that stands right before the number, or behind it with "của" or in brackets."""
    begins = [match.start() for match in re.finditer(_BEGINS, before)]
    for at in reversed(begins):  # "số của Văn phòng Ban Chỉ huy": the longest name that fits
        if match := _BEFORE.match(before, at):
            outer = (_BEFORE.match(before, begin) for begin in begins if begin < at)
            longest = next((m for m in outer if m), match)
            return _MISREAD.sub("", one_line(longest["name"])).strip(" ,–-")
    behind = _OF.match(after) or _IN_BRACKET.match(after)
    return one_line(behind["name"]) if behind else ""


def _with_differing(contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts with the numbers that other plans give for the same office.

    Two numbers in one plan are no contradiction: the office has both.
    """
    plans = {c.key: {o.plan.group for o in c.occurrences} for c in contacts}
    found = []
    for contact in contacts:
        differing = tuple(
            other.key
            for other in contacts
            if other.key != contact.key
            and other.kind == contact.kind
            and plans[contact.key].isdisjoint(plans[other.key])
            and any(_same_office(a, b) for a in contact.occurrences for b in other.occurrences)
        )
        found.append(replace(contact, differing=differing))
    return found


def _same_office(one: Occurrence, other: Occurrence) -> bool:
    """Whether both plans name one agency of one place, or say the same words about the number.

    Without an agency, only plans of one issuer are compared: its hotline has another number.
    """
    if (one.hotline, one.fax) != (other.hotline, other.fax) or not _same_place(one, other):
        return False
    if one.owner and other.owner:
        ours, theirs = (agency_id(o.owner, level_of(o.plan)) for o in (one, other))
        return ours == theirs
    if one.owner or other.owner or fold(one.plan.issuer) != fold(other.plan.issuer):
        return False
    return near_identical(one.words.text, other.words.text)


def _same_place(one: Occurrence, other: Occurrence) -> bool:
    place = place_of(one.plan)
    return bool(place) and place == place_of(other.plan)


def _order(contact: Contact) -> tuple[int, AlphabetKey, str]:
    plan = contact.latest.plan
    return -(year_of(plan) or 0), alphabetical(place_of(plan)), contact.key
