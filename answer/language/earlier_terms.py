"""Whether a text tells of the term, round or year before, where a question asks for that.

"Khóa trước có bao nhiêu đại biểu?" is not answered by how many the plan for the next one elects.
"""

import re

_TERM = r"(?:khóa|nhiệm kỳ|giai đoạn|kỳ|đợt|lần|niên khóa|năm học|mùa|vụ)"
_BEFORE = r"(?:liền trước|trước đó|trước đây|trước|cũ|vừa qua|vừa rồi|đã qua|qua)"
# "so với khóa trước" compares, "đợt trước ngày 05/6" is no earlier one.
_ASKED = re.compile(
    rf"(?<!với )(?<!hơn )(?<!như )(?<!bằng )\b{_TERM} {_BEFORE}\b"
    r"(?=\W*$|[,;:?]| (?:có|là|đã|được|bầu|trúng|tổ chức|mở|lập|làm|trồng|tiêm|của|ở"
    r"|phường|xã|huyện|tỉnh|tại|bao|mấy|gồm|thì|đạt|chi|thu|cấp|hỗ)\b)"
)
_SAID = re.compile(
    rf"\b(?:{_TERM}|năm) {_BEFORE}\b|\bcùng kỳ\b|\bđương nhiệm\b|\btrước đây\b|\bnhững năm qua\b"
)
_NUMBERED = re.compile(rf"\b(?:{_TERM}|năm) (?:thứ )?([ivxl]+\b|\d{{1,4}}(?:\s*[-–]\s*\d{{4}})?)")


def tells_a_later_term(question: str, sentence: str, title: str) -> bool:
    """Whether a question asks for the term before, and a sentence tells of none but the plan's own.

    All are accented and in small letters; `title` is that of the sentence's plan.
    """
    if not _ASKED.search(question) or _SAID.search(sentence):
        return False
    return not set(_NUMBERED.findall(sentence)) - set(_NUMBERED.findall(title))
