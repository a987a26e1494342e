"""Questions for wording to copy, in the words of who drafts: "cho mượn đoạn về", "câu có sẵn".

Matched with their marks: folded, "đoạn" is "đoàn" and "câu" is "cầu". What the wording is wanted
for ("tôi chép vào dự thảo", "tôi đang soạn mục kinh phí,") is nothing that a clause has to say.
"""

import re

_PIECE = r"(?:câu văn|đoạn văn|mẫu câu|câu chữ|lời văn|câu|đoạn)"
# What follows a piece of wording; a stretch of a road or dyke goes on otherwise: "đoạn đê nào".
_GOES_ON = (
    r"(?:\W*$|\s*[:“\"]| (?:nói|viết|ghi|văn|mẫu|hay|có sẵn|có (?:cụm|chữ)|sẵn|mở đầu|kết|nêu"
    r"|tương tự|diễn|kêu gọi|chép|dùng (?:lại|được|cho|để|khi)|(?:nào )?(?:về|cho|để|việc|khi)\b"
    r"|nào (?:hay|có sẵn|nói|viết|dùng|chép|mẫu|hợp|phù hợp|tương tự|trong kho)))"
)
_ASKS = re.compile(
    r"\b(?:xin|mượn|cần|trích|chép|lấy|tìm|cho|kiếm|copy|có|gợi ý|muốn|soạn|nhờ)"
    rf"(?: \w+){{0,4}}? {_PIECE}\b(?! (?:hỏi|chuyện|lạc|trả lời|đối)){_GOES_ON}"
    r"|\b(?:câu|đoạn) (?:văn )?(?:viết sẵn|có sẵn|dùng lại)\b"
)
_ASKS_VALUE = re.compile(
    r"\b(?:bao nhiêu|mấy (?!câu|đoạn)|khi nào|ngày nào|bao giờ|ở đâu|bao lâu)\b|\bai\b"
)
_TEXT = r"(?:dự thảo|kế hoạch|báo cáo|văn bản|tờ trình|công văn|bài|bản thảo|bản nháp)"
_PART = r"(?:mục|phần|chương|đoạn|bản|dự thảo|kế hoạch|báo cáo|văn bản|công văn|tờ trình)"
_SELF = r"(?:(?:tôi|mình|em|cháu|chúng (?:tôi|em|mình)|(?:bên|phòng|cơ quan) (?:tôi|mình|em)) )"
_BEFORE = re.compile(
    rf"^\W*{_SELF}?(?:(?:đang|sắp|cần|phải|vừa|mới|còn) )*"
    rf"(?:soạn|viết|làm|thảo|xây dựng|chuẩn bị) (?:dở |tiếp )?{_PART}\b[^.,;:?]*[.,;:]\s*"
)
_BEHIND = re.compile(
    rf"[,.;–-]\s*(?:để )?{_SELF}?(?:sẽ |còn |cần )?(?:chép|đưa|dán|bỏ|ghép|đặt|copy|trích|dùng"
    rf"|sử dụng|tham khảo|sửa lại)(?: \w+){{0,3}}?(?: (?:vào|cho|trong)(?: \w+)? {_TEXT}\b[^,;?]*"
    r"|\W*)$"
    rf"| để (?:{_SELF})?(?:trích|chép|dùng|tham khảo|đưa vào \w+(?: \w+)?)"
    r"(?: (?:không|chưa|nhé|ạ))*\W*$"
    rf"| (?:vào|cho) (?:bản )?(?:dự thảo|bản thảo|bản nháp)\W*$"
)
# "cho mục kinh phí": where it is to stand, with the part named; "mục tiêu" is another word.
_PLACE = re.compile(
    r"\b(?:(?:soạn|viết|cho|vào|trong|ở|thêm) )?"
    r"(?:mục (?!tiêu|đích|lục|sư|kích|nát)|phần (?!mềm|trăm|lớn|thưởng|đất|diện))"
)
_WORD = re.compile(r"[^\W\d_]+")
_TOPIC = 5  # words of a question that are enough to name a topic: "xin câu mẫu về kinh phí"


def asks_wording(restored: str) -> bool:
    """Whether a question with its marks is for wording, and for no value that wording gives."""
    text = restored.lower()
    return _ASKS.search(text) is not None and not _ASKS_VALUE.search(text)


def aims_of_wording(restored: str) -> list[tuple[int, int]]:
    """Where a question for wording says what it is wanted for, if it has a topic beside that."""
    text = restored.lower()
    before, behind = _BEFORE.match(text), _BEHIND.search(text)
    begin = before.end() if before else 0
    if len(_WORD.findall(text, begin)) < _TOPIC:
        before, begin = None, 0
    spans = [(0, begin)] if before else []
    spans += [behind.span()] if behind and behind.start() > begin else []
    return spans + [match.span() for match in _PLACE.finditer(text, begin)]
