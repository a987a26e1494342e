"""Words of courtesy around a question: "Đồng chí cho hỏi", "giúp tôi với". They ask nothing."""

import re

_SELF = r"(?:tôi|mình|em|chúng tôi|chúng em|bọn em|cháu)"
_TEXT = r" (?:[^\W\d]+ ){0,3}(?:câu|đoạn|mẫu|văn bản mẫu)\b"  # "xin câu mẫu" asks for wording
_OTHER = r"(?:(?:các )?đồng chí|anh chị|anh|chị|bạn|các bạn|ad|admin)"
_FOR = r"(?:giúp(?! đỡ| việc)|giùm|dùm|hộ(?! nghèo| dân| gia| cận))"
_KNOW = r"biết(?! chữ| bơi| đọc| viết| nghề)"
_DOES = r"(?:kể|nêu|nhắc|tra|tra cứu|xem|coi|đọc|chỉ|báo|kiểm tra|rà|lấy|gửi|chốt|trả lời|nhớ|kiểm)"
# "Tôi nhớ kế hoạch X có ...", "hình như", "nghe nói": it is still asked.
_RECALLS = (
    rf"(?:(?:không|chưa|được) )?(?:nhớ|rõ|nghe|đọc|thấy|{_KNOW})(?: rõ)?"
    r"(?: (?:mang máng|nói|thấy|không nhầm|đúng|là|rằng|được|kỹ))*"
)
_HEARD = (
    rf"(?:hình như|(?:không|chưa|chẳng) (?:rõ|{_KNOW}|nhớ)(?: rõ| là)*|nghe (?:nói|đâu|bảo|đồn)"
    r"|nhớ (?:không nhầm|mang máng|đâu như))"
)
# In small letters with marks: "hỏi cung" and "giúp đỡ" are work of the police and of unions.
_BEFORE = re.compile(
    rf"^\W*(?:(?:dạ|thưa|này|à)\b\W*)*(?:{_OTHER}\b\W*(?:(?:ơi|ạ)\b\W*)?)?"
    rf"(?:(?:xin(?!{_TEXT})|nhờ|làm ơn|vui lòng|hãy|cho(?: phép)?|giúp(?! đỡ| việc)|giùm|dùm"
    rf"|nhắc (?=(?:(?:giúp|hộ|lại|giùm) ){{0,2}}{_SELF}\b)|{_SELF}(?! (?:nhỏ|bé|học sinh))|{_OTHER}"
    rf"|muốn(?!{_TEXT})|cần|đang cần|định|hộ(?= {_SELF}\b)"
    rf"|(?<=tôi )(?:chỉ |vẫn |có )?{_RECALLS}"
    rf"|nếu {_SELF} {_RECALLS}|{_HEARD}"
    rf"|{_DOES}(?= (?:lại )?{_FOR}\b)|(?:kính )?chào {_OTHER}|kính gửi {_OTHER}"
    r"|danh sách(?= (?:các|những|mấy|tất cả)\b)"
    r"|số liệu (?:về|liên quan)|cung cấp(?= (?:số|tên|thông tin|danh|ngày|con|cho)\b)"
    rf"|hỏi(?! cung| đáp| thăm| ý)|{_KNOW}|thêm|xin hỏi)\b[\s,:]*)*"
)
_BEHIND = re.compile(
    rf"[\s,.?!]*\b(?:(?:(?<=, )(?:nhờ )?{_DOES} (?:lại )?)?{_FOR}(?: {_SELF})?"
    rf"(?: (?:với|nhé|nha|ạ))?|với ạ|nhé|ạ"
    r"|(?:xin )?(?:trân trọng|cảm ơn)(?: (?:cảm ơn|nhiều|ạ|bạn|anh|chị|đồng chí))*)\W*$"
)
_ADDRESSED = re.compile(
    rf"\b(?:{_OTHER}|hỏi|biết|xin|nhờ|giúp|giùm|dùm|muốn|vui lòng|làm ơn)\b"
    rf"|\b(?:cho|nhắc) {_SELF}\b|{_SELF} {_RECALLS}|{_HEARD}"
    r"|\b(?:kính gửi|chào)\b"
)


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
