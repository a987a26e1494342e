"""Which part of a plan a question wants summed up: "tóm tắt các mục tiêu của kế hoạch ..."."""

import re

from answer.findings import Asking
from answer.frame import phrases
from answer.meant import meant, share_of, title_says
from index.records import PlanRecord
from ingest.text import fold

_SUMS_UP = (
    r"(?:tom tat|tom luoc|luoc thuat|khai quat|tong quan|diem (?:lai|qua)|tong hop|gom lai"
    r"|summar(?:y|i[sz]e)|neu|liet ke)"
)
_SMALL = (
    r"(?:giup|cho|toi|minh|em|anh|chi|voi|nhanh|ngan|gon|lai|ho|cac|nhung|toan bo|mot so"
    r"|noi dung|ve|chinh|of|the|main|key)"
)
_PART = re.compile(
    rf"\b{_SUMS_UP}(?: {_SMALL})* (?P<part>muc tieu|chi tieu|targets|goals|muc dich|yeu cau"
    r"|nhiem vu|cong viec|viec|giai phap|bien phap|tasks)\b"
)
_PARTS = {
    "muc tieu": "targets", "chi tieu": "targets", "targets": "targets", "goals": "targets",
    "muc dich": "purpose", "yeu cau": "purpose",
}  # fmt: skip
_FRAME = phrases(
    """
    mục tiêu, chỉ tiêu, mục đích, yêu cầu, nhiệm vụ, công việc, những việc, các việc, việc chính,
    việc, giải pháp, biện pháp, chính, chủ yếu, trọng tâm, cụ thể, quan trọng, phải làm, cần làm,
    phải, đặt ra, đề ra, được nêu, cần đạt, targets, goals, tasks, main, key, summary, summarize
    """
)
_ABOUT = 0.75  # share of the question's words that the plan's own description must have


def part_asked(asking: Asking) -> str:
    """The part: "targets", "purpose" or "tasks"; empty where a whole plan or a topic is asked."""
    match = _PART.search(fold(asking.question.restored))
    return _PARTS.get(match["part"], "tasks") if match else ""


def plans_of_part(asking: Asking) -> list[PlanRecord]:
    """The plans that the question names: behind "kế hoạch", or by what their titles are about."""
    which = meant(asking, _FRAME)
    named = re.search(r"\b(?:ke hoach|van ban|plan)\b", fold(asking.question.restored))
    if not which.topic.items:  # the title has all the words behind "kế hoạch"
        return list(which.plans) if named else []
    if named:
        return [plan for plan in which.plans if share_of(which.topic, plan) >= _ABOUT]
    return [plan for plan in which.plans if title_says(which.topic, plan)]
