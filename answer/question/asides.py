"""What a question wants besides: "... làm khi nào, bằng những cách gì?" of a whole plan.

And of a value whether something else is so, which its sentence need not say: "... là số nào, có
trực ngày lễ không?".
"""

import re

# What is asked behind a colon or comma, and the headings that plans put it under; all folded.
_ASIDES = (
    (
        r"\b(?:khi|luc|ngay|moc|hom) nao\b|\bbao gio\b|\bthoi gian\b|\bcac moc\b|\bwhen\b",
        r"\bthoi gian\b|\blich\b|\btien do\b|\bthoi diem\b|\bcac moc\b",
    ),
    (
        r"\bcach (?:nao|gi)\b|\bbang cach\b|\bhinh thuc\b|\bphuong phap\b|\bhow\b",
        r"\bphuong phap\b|\bhinh thuc\b|\bcach thuc\b|\bphuong thuc\b",
    ),
    (r"\bkinh phi\b|\btien\b|\bnguon von\b|\bbudget\b|\bcosts?\b", r"\bkinh phi\b|\bnguon luc\b"),
    (r"\bo dau\b|\bdia diem\b|\btai dau\b|\bwhere\b", r"\bdia diem\b"),
    (r"\bdoi tuong\b|\bcho ai\b|\bcho nhung ai\b|\bwhom\b", r"\bdoi tuong\b"),
    (
        r"\bai (?:lam|chu tri|phu trach|thuc hien)\b|\bphan cong\b|\bco quan nao\b|\bwho\b",
        r"\bphan cong\b|\bto chuc (?:thuc hien|trien khai)\b|\btrach nhiem\b",
    ),
)
# Behind the value that is asked for first.
_WHETHER_TOO = re.compile(
    r"\b(?:nào|gì|bao nhiêu|mấy|đâu|ai)\b[^,;?]*(?P<too>[,;?]\s+(?:và |mà |thế |vậy |liệu )*"
    r"(?:có|đã|được)\b(?! bao nhiêu| mấy)[^,;?]*\b(?:không|chưa)(?: ạ| nhỉ| vậy)*\W*)$"
)
# What somebody has heard of it, behind all that is asked: "..., nghe nói ngày lễ cũng có người".
_HEARD = re.compile(
    r"[,;.]\s+(?:em |tôi |mình )?(?:nghe (?:nói|đâu|đồn|bảo)|thấy (?:bảo|nói)|hình như|đâu như)\b"
    r"(?!.*\b(?:nào|gì|bao nhiêu|mấy|đâu|ai|sao)\b)[^?;]*[.!]?\W*$"
)
# What is expressly not asked for: "..., không phải nhà sập nhé".
_NOT_IT = re.compile(
    r"[,;.(–-]\s*(?:chứ )?(?:không|chẳng|chớ) (?:phải|hỏi|tính|kể|cần)(?: (?:là|về|cái))?"
    r" (?!(?:không|chưa|vậy|thế)\b)[^,;?.()]{2,50}\)?\W*$"
)


def headings_asked(question: str) -> list[re.Pattern[str]]:
    """The headings that a folded question asks for behind the plan that it names, in that order."""
    _, border, rest = question.partition(":")
    if not border:
        return []
    found = [
        (match.start(), heading) for asked, heading in _ASIDES if (match := re.search(asked, rest))
    ]
    return [re.compile(heading) for _, heading in sorted(found)]


def whether_too(question: str) -> tuple[int, int] | None:
    """Where a question for a value also asks whether something is so; None where it does not."""
    match = _WHETHER_TOO.search(question.lower())
    if match:
        return match.span("too")
    heard = _HEARD.search(question.lower()) or _NOT_IT.search(question.lower())
    return heard.span() if heard else None
