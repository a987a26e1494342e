"""Words of a question that no plan prints, or that bind otherwise than as a topic."""

import re

from answer.types import QuestionKind

# Words that bind otherwise, or that no plan prints: a month of a year, a rough number in words,
# and who gives a task that is asked for.
_UNSAID = re.compile(
    r"\btháng \d{1,2}\s?(?:/|năm )\s?(?:19|20)\d\d\b(?! nào)"
    r"|\b(?:gần|hơn|khoảng|chừng|tầm|cỡ|ngót|xấp xỉ|non|cả|độ)"
    r"(?: (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mấy|vài|rưỡi|trăm|chục|ngàn|nghìn"
    r"|vạn|triệu))*(?: (?:trăm|chục|ngàn|nghìn|vạn|triệu))\b"
    r"|\b(?:tỉnh|huyện|xã|phường|thành phố|cấp trên)(?= (?:đã |sẽ |có )?giao (?:cho )?"
    r"(?:(?:những )?ai|(?:\w+ ){1,3}nào)\b)"
)
# "Nạn đá gà": cockfights.
_PLAGUE = re.compile(
    r"(?<!tai )(?<!tệ )(?<!cứu )(?<!bị )(?<!hoạn )(?<!gặp )(?<!thoát )(?<!lánh )(?<!lâm )"
    r"\bnạn (?!nhân\b)"
)
# "Việc làm ăn, trao đổi với tỉnh Prey Veng": whom it is with is named, and tells the plan.
_DEALS = r"(?:làm ăn|trao đổi|quan hệ|qua lại|đi lại|giao thiệp|bắt tay)"
_DEALINGS = re.compile(
    rf"\b(?:có )?(?:việc |chuyện )?{_DEALS}(?:,? (?:và )?{_DEALS})* với"
    r"(?= (?:tỉnh |nước |bên |phía |bạn )*(?-i:[A-ZĐ])\w)",
    re.IGNORECASE,
)


def never_printed(restored: str, kind: QuestionKind) -> list[tuple[int, int]]:
    """Where they stand in a question with its marks."""
    found = list(_PLAGUE.finditer(restored.lower()))
    if kind in ("which", "open"):
        found += _DEALINGS.finditer(restored)
    if kind in ("value", "assignment", "open"):
        found += _UNSAID.finditer(restored.lower())
    return [match.span() for match in found]
