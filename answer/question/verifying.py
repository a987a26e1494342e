"""Questions that say something and ask whether it is so: "Có đúng là ...?", "..., phải không?".

What is said is looked for as it stands: its figures, places and names bind as they always do. The
words that ask for a yes say nothing, and the year that a figure counts from is no year of a plan.
"""

import re

_CUE = re.compile(
    r"\b(?:liệu )?(?:phải chăng|có (?:phải|đúng|thật|chắc)(?: (?:là|rằng))?"
    r"(?! (?:cùng|một|chung|giống|khác|như)\b)"  # "có phải một số không" compares
    r"(?=.*\b(?:không|chưa|hả|hay sao)\b)"
    r"|(?<!\w )đúng là(?=.*\b(?:không|chưa|hả)\b))(?! (?:không|chưa)\b)",
    re.IGNORECASE,
)
_CONFIRM = re.compile(
    r"^\W*(?:nhờ |xin |cần |hãy )?(?:xác nhận|xác minh|kiểm chứng|đối chứng)"
    r"(?: (?:giúp|lại|hộ|giùm|cho|tôi|em|mình|rằng|là|thông tin))*(?=[:,]? (?:xem|có|là|rằng)?)",
    re.IGNORECASE,
)
_END = re.compile(
    r"[\s,;–-]*\b(?:(?:có )?(?:như )?(?:thế |vậy )?(?:phải|đúng|thật|chính xác|chuẩn)"
    r"(?: (?:là|như|vậy|thế|hay|rồi|sự))*|hay) (?:không|chưa|hông|ko|chứ)"
    r"(?: (?:ạ|nhỉ|vậy|thế|anh|chị|em|bạn|đồng chí|nào|hả))*\W*$",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\b(?:cao|thấp|nhiều|ít|lớn|nhỏ|sớm|muộn) hơn\b|\bkhác\b|\bgiống\b")
_AGAINST = re.compile(
    r"\bso sanh(?= (?:voi|cung)(?: (?:muc|so|ky|thang|cuoi|dau|cua))* (?:nam|cung ky|giai doan)\b)"
)
_MEASURED_FROM = re.compile(r"(?<=\bmoc )(?:de )?so sanh\b")


def asks_whether(question: str) -> list[tuple[int, int]]:
    """Where a question with its marks asks whether what it says is so; empty for others."""
    end = _END.search(question)
    said = end.start() if end else len(question)
    spans = [match.span() for match in _CUE.finditer(question) if match.start() < said]
    spans += [match.span() for match in [_CONFIRM.match(question)] if match]
    return spans + ([end.span()] if end and end.start() > 0 else [])


def without_base(question: str, masked: str) -> str:
    """The folded question, as long as it is, whose base year is compared with nothing.

    "... được so sánh với năm 2019, phải không?" says of one plan what a figure of it counts from.
    """
    if not asks_whether(question) or _COMPARES.search(question.lower()):
        return masked
    masked = _AGAINST.sub("so".rjust(len("so sanh")), masked)
    return _MEASURED_FROM.sub(lambda match: " " * len(match[0]), masked)
