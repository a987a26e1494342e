"""What of a plan a question for a summary wants besides: "... làm khi nào, bằng những cách gì?"."""

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


def headings_asked(question: str) -> list[re.Pattern[str]]:
    """The headings that a folded question asks for behind the plan that it names, in that order."""
    _, border, rest = question.partition(":")
    if not border:
        return []
    found = [
        (match.start(), heading) for asked, heading in _ASIDES if (match := re.search(asked, rest))
    ]
    return [re.compile(heading) for _, heading in sorted(found)]
