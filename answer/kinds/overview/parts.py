"""Which part of a plan a question wants summed up: "tóm tắt các mục tiêu của kế hoạch ..."."""

import re

from answer.binding.asking import Asking
from answer.binding.meant import Meant, meant, share_of, title_says
from answer.language.frame import phrases
from answer.language.patterns import any_of
from answer.question.briefing_cues import PLAN_DOES
from answer.question.part_of_plan import PART_OF_PLAN
from index.records import PlanRecord
from ingest.text import fold

_SUMS_UP = (
    r"(?:tom tat|tom luoc|tom gon|rut gon|luoc thuat|khai quat|tong quan|diem (?:lai|qua)|tong hop"
    r"|gom lai|summar(?:y|i[sz]e)|overview|outline|neu|liet ke|ke)"
)
_SMALL = (
    r"(?:giup|ho|gium|cho|toi|minh|em|anh|chi|voi|nhanh|ngan|gon|lai|ra|cac|nhung|toan bo|mot so"
    r"|khai quat|noi dung|ve|chinh|lon|nhom|mang|dau muc|dau|phan|me|of|the|main|key|principal)"
)
_ITEM = (
    r"(?:muc tieu|chi tieu|targets|goals|objectives|muc dich|yeu cau|nhiem vu|cong viec|viec"
    r"|giai phap|bien phap|hoat dong|tasks|measures|duties)"
)
_PART = re.compile(rf"\b{_SUMS_UP}(?: {_SMALL})* (?P<part>{_ITEM})\b")
# "Gồm những nhóm nhiệm vụ, giải pháp nào": the headings of the tasks are the answer.
_GROUPS = re.compile(
    rf"\b(?:nhom|mang|dau muc)(?: lon| chinh)? (?P<part>{_ITEM})\b"
    rf"|\bgroups of (?P<group>{_ITEM})\b"
)
# "Nhiệm vụ trọng tâm của kế hoạch ...": asked for with no verb at all.
_CHIEF = re.compile(
    r"^\W*(?:(?:cac|nhung|cho biet|cho xem) )*(?P<part>nhiem vu|giai phap|cong viec)"
    r" (?:trong tam|chinh|chu yeu|lon)\b(?=.*\bke hoach\b)(?!.*\bve\b)"
)
_FILLER = (
    r"(?:noi dung|chinh|cua|y|diem|cac|nhung|ban|giup|gium|ho|cho|toi|minh|em|voi|nhanh|ngan gon"
    r"|lai|mot|so luoc)"
)
_OF_PLAN = any_of(
    PLAN_DOES,  # "tóm tắt (nội dung chính của) kế hoạch", "kế hoạch ... có nội dung chính gì"
    rf"\b(?:tom tat|tom luoc|tom gon|rut gon|so luoc|luoc thuat|khai quat|tong quan"
    rf"|nam nhanh|cai nhin (?:chung|tong the|tong quat)|net chinh"
    rf"|noi dung (?:chinh|chu yeu|co ban|trong tam)|(?:diem|y) chinh"
    r"|diem (?:noi bat|dang chu y|can luu y|quan trong|mau chot|can nam))"
    rf"(?: {_FILLER}| (?:ve|trong))* (?:ke hoach|van ban)\b",
    r"^(?:ke hoach|van ban)\b(?! nao).*(?:noi dung|diem|y) (?:chinh|chu yeu|co ban)\b(?! ve)",
    r"^(?:ban )?ke hoach\b.*\bco (?:nhung )?gi (?:chinh|noi bat|quan trong|dang chu y)\b",
    r"\bco (?:nhung )?gi (?:chinh|noi bat|quan trong|dang (?:chu|luu) y) (?:\w+ ){0,2}ke hoach\b",
    r"\b(?:summar(?:y|i[sz]e)|overview|main points)(?: of| in)?(?: the| our)? (?:\w+ ){0,4}plan\b",
)
# "Các giải pháp về ma túy trong kế hoạch X": a topic inside the plan, and no part of it.
_TOPIC_INSIDE = re.compile(
    r"\b(?:ve|lien quan den|doi voi) (?:[^\W_]+,? ){1,8}?(?:trong|o|theo|tai) (?:ban )?ke hoach\b"
)
_PARTS = {
    "muc tieu": "targets", "chi tieu": "targets", "targets": "targets", "goals": "targets",
    "objectives": "targets", "muc dich": "purpose", "yeu cau": "purpose",
}  # fmt: skip
FRAME = phrases(
    """
    mục tiêu, chỉ tiêu, mục đích, yêu cầu, nhiệm vụ, công việc, những việc, các việc, việc chính,
    việc, giải pháp, biện pháp, chính, chủ yếu, trọng tâm, cụ thể, quan trọng, phải làm, cần làm,
    phải, đặt ra, đề ra, được nêu, cần đạt, nhóm, mảng, đầu mục, đầu việc, phần việc,
    mảng việc, nhóm lớn, hoạt động, tóm gọn, nhắm tới, nhắm đến, nhắm vào, gọn lại, xác định,
    rút gọn, ngắn gọn, nêu khái quát, kể, phần, lớn, targets, goals, objectives, tasks, measures,
    duties, groups, main, key, summary, summarize, outline
    """
)
_NEARLY, _FEW = 0.4, 3  # the same of one of a place's few plans, where no other has any
_ABOUT = 0.75  # share of the question's words that the plan's own description must have


def sums_up_plan(question: str) -> bool:
    """Whether a folded question wants a plan summed up as a whole."""
    return _OF_PLAN.search(question) is not None


def part_asked(asking: Asking) -> str:
    """The part: "targets", "purpose" or "tasks"; empty where a whole plan or a topic is asked."""
    said = fold(asking.question.restored)
    match = _PART.search(said) or _GROUPS.search(said) or _CHIEF.match(said)
    match = match or PART_OF_PLAN.search(said)
    if match is None or _TOPIC_INSIDE.search(said):
        return ""
    return _PARTS.get(next(filter(None, match.groupdict().values())), "tasks")


def asks_groups(question: str) -> bool:
    """Whether a folded question is for the groups of tasks, which are their headings."""
    return _GROUPS.search(question) is not None


def _only_near(asking: Asking, which: Meant) -> list[PlanRecord]:
    """The one of a place's few plans whose title has a part of the topic, and no other's any."""
    if not asking.question.places or len(which.plans) > _FEW:
        return []
    shares = {plan.id: share_of(which.topic, plan) for plan in which.plans}
    near = [plan for plan in which.plans if shares[plan.id]]
    return near if len(near) == 1 and shares[near[0].id] >= _NEARLY else []


def plans_of_part(asking: Asking) -> list[PlanRecord]:
    """The plans that the question names: behind "kế hoạch", or by what their titles are about."""
    which = meant(asking, FRAME)
    named = re.search(r"\b(?:ke hoach|van ban|plan)\b", fold(asking.question.restored))
    if not which.topic.items:  # the title has all the words behind "kế hoạch"
        one = len({plan.group for plan in which.plans}) == 1
        return list(which.plans) if named or (one and asking.question.places) else []
    if named:
        found = [plan for plan in which.plans if share_of(which.topic, plan) >= _ABOUT]
        return found or _only_near(asking, which)
    return [plan for plan in which.plans if title_says(which.topic, plan)]
