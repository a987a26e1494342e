"""When an agency issues a plan of its own, or under which number, is told by words on issuing it.

"Sở Y tế ban hành kế hoạch ngày nào?" is not answered by the row of any other task of the Sở Y tế
in the plan of the People's Committee, nor by a heading with a figure in it.
"""

import re

from answer.language.agencies import agencies_in, names
from answer.language.bodies import bodies_in, ministries_in
from answer.question.preface import asked_part
from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold, one_line

_ASKS = re.compile(
    r"^(?P<who>[^;?]+?) (?:đã )?(?:ra|ban hành|lập|xây dựng|đề ra|ký) (?:bản )?kế hoạch\b(?! nào)"
    r".*?(?:\b(?P<number>số (?:mấy|bao nhiêu|hiệu))"
    r"|\b(?:ngày|hôm|khi|tháng|lúc) (?:nào|mấy|bao nhiêu|gì)\b|\bbao giờ\b)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:(?<!dat )(?<!de )ra|ban hanh|lap|xay dung|tham muu|trinh|phe duyet|hoan thanh)"
    r" (?:(?!(?:tai|theo|trong)\b)\w+ ){0,6}?ke hoach\b(?! nay\b)"
    r"|\bke hoach\b[^.;]{0,80}\b(?:duoc )?(?:ban hanh|phe duyet|hoan thanh|xong)\b"
)
_CODE = re.compile(r"\d+ ?/ ?kh\b|\d+ ?/ ?kh-")


def tells_no_making(question: Question, plan: PlanRecord, text: str) -> bool:
    """Whether it is asked for an agency's own plan, and the sentence says nothing of making one."""
    if question.kind not in ("value", "open") or question.language == "en":
        return False
    match = _ASKS.search(asked_part(question.restored))
    if match is None:
        return False
    who = match["who"]
    named = (*ministries_in(who), *bodies_in(who, question.places))
    named = named or tuple(agencies_in(who, question.places))
    if not named or any(names(plan.issuer, agency) for agency in named):
        return False
    said = one_line(fold(text))
    return _MADE.search(said) is None or bool(match["number"] and not _CODE.search(said))
