"""Whoever knows it is asked to tell: "..., đồng chí nào còn giữ hồ sơ xin xem giúp".

Such a part has a question word and asks nothing by itself.
"""

import re

_WHOEVER = re.compile(
    r"(?:^\W*|[,;.?!]\s+)(?:có )?(?:quý |các |những )?(?:đồng chí|anh em|anh chị|anh|chị|cô|chú|bác"
    r"|ông bà|ông|bà|vị|bạn|người|cơ quan|ai)(?: nào)? (?:(?:mà|còn|đang|có|cũng|hay) )*(?:giữ|biết"
    r"|nhớ|rõ|nắm|rành|lưu|hay|tiện|rảnh|thạo|ngồi gần)\b(?! (?:hướng|bơi|chữ|gì))[^,;:?.]{0,40}?"
    r"\b(?:xin|nhờ|làm ơn|vui lòng|giúp|chỉ|mách|bảo|báo|trả lời|cho(?= (?:tôi|em|mình|biết|hay|hỏi"
    r"|xin|chúng)\b))\b[^,;:?]{0,30}?(?=[,;:?.]|$|\b(?:năm|tỉnh|huyện|xã|ở|tại)\b)",
    re.IGNORECASE,
)


def whoever_knows(question: str, asking: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where such parts stand, if before or behind them something is asked by one of the words."""
    return [
        match.span()
        for match in _WHOEVER.finditer(question)
        if asking.search(f"{question[: match.start()]}. {question[match.end() :]}")
    ]
