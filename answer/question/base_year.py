"""Questions for the year that a figure counts from: "so với năm nào", "lấy năm nào làm mốc".

They compare nothing: one sentence of one plan tells the figure and the year beside it.
"""

import re

from answer.language.patterns import any_of

_FIGURE = r"(?: (?:để )?(?:tính|của|cho|khi|mà|dùng|được|áp dụng|xác định|về|đối với|ở)\b)*"
_BASE = r"(?:mốc|gốc|năm gốc|căn cứ so sánh|cơ sở so sánh|chuẩn so sánh)"
_ASKS = any_of(
    r"\b(?:được |tính |so sánh |đối chiếu )*so (?:sánh )?với (?:năm|mốc|mức|kỳ|thời điểm|giai đoạn)"
    r" (?:nào|mấy)\b",
    rf"\b(?:năm |kỳ )?(?:mốc|gốc)(?: (?:để )?(?:so sánh|đối chiếu|tính))?{_FIGURE}"
    r"(?=.*(?P<end> (?:là|vào)? ?(?:năm|kỳ|thời điểm) (?:nào|mấy)\b))",
    r"\b(?:năm|kỳ)(?: (?:được|dùng|lấy|chọn|làm|để))* (?:so sánh|đối chiếu|mốc|gốc)"
    rf"{_FIGURE}(?=.*(?P<last> (?:là )?(?:năm|kỳ) (?:nào|mấy)\b))",
    r"\b(?:lấy|dùng|chọn|coi) (?:năm|kỳ|mốc|thời điểm) (?:nào|mấy) (?:để |là |làm )*"
    r"(?:mốc|gốc|chuẩn|cơ sở|căn cứ|năm gốc)?(?: (?:so sánh|đối chiếu))?\b",
    r"\b(?:tính |so |căn cứ )?(?:theo|từ|trên) (?:năm gốc|mốc|năm mốc|gốc) (?:năm )?(?:nào|mấy)\b",
    r"\b(?:so sánh|đối chiếu)\b(?=.*(?P<against> với (?:năm|kỳ|mốc) (?:nào|mấy)\b))",
    r"\b(?:base(?:line)?|reference|benchmark|comparison) year\b",
    r"\b(?:compared|measured|relative|set) (?:to|with|against) (?:what|which) year\b",
    r"\b(?:what|which) year\b(?=.*(?P<to> (?:compared|measured|relative|set|counted)"
    r" (?:to|with|against|from)\b))",
)
_TELLS = re.compile(
    r"\b(?:so(?: sánh)?(?: với)?|cùng kỳ|mốc|gốc|tính từ)\b[^.;]{0,40}?"
    r"(?:\b(?:19|20)\d\d|năm trước|năm liền kề|cùng kỳ|đầu (?:kỳ|nhiệm kỳ)|trung bình)"
    r"|\b(?:19|20)\d\d (?:làm|là) (?:năm )?(?:mốc|gốc)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def asks_base_year(restored: str) -> bool:
    """Whether a question with its marks is for the year that a figure counts from."""
    return bool(base_year_said(restored))


def base_year_said(restored: str) -> list[tuple[int, int]]:
    """Where a question with its marks asks so, with words that no plan has to repeat."""
    match = _ASKS.search(restored.lower())
    if match is None:
        return []
    behind = [match.span(name) for name, said in match.groupdict().items() if said]
    return [match.span(), *behind]


def tells_base_year(text: str, garbled: bool = False) -> bool:
    """Whether a sentence says what a figure counts from; in bad OCR any year may."""
    return (_YEAR if garbled else _TELLS).search(text) is not None
