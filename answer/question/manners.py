"""Words of courtesy around a question: "Đồng chí cho hỏi", "giúp tôi với". They ask nothing."""

import re

_SELF = r"(?:tôi|mình|em|chúng tôi|chúng em|bọn em|cháu)"
_TEXT = r" (?:[^\W\d]+ ){0,3}(?:câu|đoạn|mẫu|văn bản mẫu)\b"  # "xin câu mẫu" asks for wording
_OTHER = r"(?:(?:các )?đồng chí|anh chị|anh|chị|bạn|các bạn|ad|admin)"
# In small letters with marks: "hỏi cung" and "giúp đỡ" are work of the police and of unions.
_BEFORE = re.compile(
    rf"^\W*(?:(?:dạ|thưa|này|à)\b\W*)*(?:{_OTHER}\b\W*(?:(?:ơi|ạ)\b\W*)?)?"
    rf"(?:(?:xin(?!{_TEXT})|nhờ|làm ơn|vui lòng|hãy|cho(?: phép)?|giúp(?! đỡ| việc)|giùm|dùm"
    rf"|{_SELF}|{_OTHER}|muốn(?!{_TEXT})|cần|đang cần|định"
    r"|hỏi(?! cung| đáp| thăm| ý)|biết|thêm|xin hỏi)\b[\s,:]*)*"
)
_BEHIND = re.compile(
    rf"[\s,.?!]*\b(?:(?:giúp|giùm|dùm|hộ)(?: {_SELF})?(?: (?:với|nhé|nha|ạ))?|với ạ|nhé|ạ"
    r"|(?:xin )?cảm ơn(?: (?:nhiều|ạ|bạn|anh|chị|đồng chí))*)\W*$"
)
_ADDRESSED = re.compile(rf"\b(?:{_OTHER}|hỏi|biết|xin|nhờ|giúp|giùm|dùm|muốn|vui lòng|làm ơn)\b")


def courtesies(question: str) -> list[tuple[int, int]]:
    """Where the courtesies of a question with its marks stand, at its beginning and its end."""
    text = question.lower()
    before, behind = _BEFORE.match(text), _BEHIND.search(text)
    found = []
    if before and _ADDRESSED.search(before.group()):
        found.append((0, _end(text, before)))
    if behind and behind.start() > 0:
        found.append(behind.span())
    return found


def _end(text: str, match: re.Match[str]) -> int:
    """The end of the courtesies; "cần" of "Cần Thơ" and a lone "cho" belong to the question."""
    place = re.search(r"\bcần\s+$", match.group())
    return place.start() if place and text[match.end() :].startswith("thơ") else match.end()
