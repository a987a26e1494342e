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
# "Đề nghị tóm tắt ...": with what is to be done behind it; who is asked to act in a plan is named.
_DEMAND = (
    rf"(?:đề nghị|yêu cầu)(?= (?:{_OTHER} )?(?:(?:vui lòng|giúp|hãy) )*(?:cho (?:biết|hỏi|xem|tôi)"
    r"|cung cấp|nêu|liệt kê|tóm (?:tắt|lược)|thống kê|so sánh|đối chiếu|tra(?: cứu)?|trích|làm rõ"
    r"|xác nhận|kiểm tra lại|tổng hợp|khái quát|kể|nhắc|tìm|lập (?:danh sách|bảng)|xác định|điểm"
    r"|trả lời|chỉ rõ|giải đáp|rà soát (?:các|những))\b)"
)
# In small letters with marks: "hỏi cung" and "giúp đỡ" are work of the police and of unions.
_BEFORE = re.compile(
    rf"^\W*(?:(?:dạ|thưa|này|à)\b\W*)*(?:{_OTHER}\b\W*(?:(?:ơi|ạ)\b\W*)?)?"
    rf"(?:(?:xin(?!{_TEXT})|nhờ|làm ơn|vui lòng|hãy|cho(?: phép)?|giúp(?! đỡ| việc)|giùm|dùm"
    rf"|nhắc (?=(?:(?:giúp|hộ|lại|giùm) ){{0,2}}{_SELF}\b)|{_SELF}(?! (?:nhỏ|bé|học sinh))|{_OTHER}"
    rf"|(?:kính |trân trọng )*{_DEMAND}|muốn(?!{_TEXT})|cần|đang cần|định|hộ(?= {_SELF}\b)"
    rf"|(?<=tôi )(?:chỉ |vẫn |có )?{_RECALLS}"
    rf"|nếu {_SELF} {_RECALLS}|{_HEARD}"
    rf"|{_DOES}(?= (?:lại )?{_FOR}\b)|(?:kính )?chào {_OTHER}|kính gửi {_OTHER}"
    r"|danh sách(?= (?:các|những|mấy|tất cả)\b)"
    r"|(?:tôi |em )?được biết(?: là| rằng| thì)?"
    r"|số liệu (?:về|liên quan)|cung cấp(?= (?:số|tên|thông tin|danh|ngày|con|cho)\b)"
    r"|(?:(?<=nghị )|(?<=yêu cầu )|(?<=đồng chí ))cung cấp"
    rf"|hỏi(?! cung| đáp| thăm| ý)|{_KNOW}|thêm|xin hỏi)\b[\s,:]*)*"
)
_BEHIND = re.compile(
    rf"[\s,.?!]*\b(?:(?:(?<=, )(?:nhờ )?{_DOES} (?:lại )?)?{_FOR}(?: {_SELF})?"
    rf"(?: (?:với|nhé|nha|ạ))?|với ạ|nhé|ạ"
    r"|(?:xin )?(?:trân trọng|cảm ơn)(?: (?:cảm ơn|nhiều|ạ|bạn|anh|chị|đồng chí))*)\W*$"
)
# Whom it is done for, behind what is to be done: "tóm lại giúp sếp: kế hoạch ...".
_FOR_WHOM = re.compile(
    rf"\b(?:giúp|giùm|dùm|hộ|cho) (?:{_SELF}|sếp|thầy|cô|bác|chú|ông|bà|anh|chị|lãnh đạo"
    r"|thủ trưởng|cả phòng|anh em)(?: (?:với|nhé|nha|xem))?(?=\s*[:,]"
    r"|\s+(?:(?:các|những|mấy|toàn bộ|ý chính|nội dung|bản|cái|vài) )*"
    r"(?:kế hoạch|mục tiêu|đầu việc|nhiệm vụ|chỉ tiêu|ý|phần|câu|đoạn)\b)"
    r"|^\W*(?:sếp|thầy|lãnh đạo|thủ trưởng) (?:đang |mới )?(?:cần|muốn|bảo|hỏi|dặn|yêu cầu)"
    r"(?: (?:nắm|xem|biết|gấp|nhanh|qua|rõ|tóm tắt))*(?=\W)"
)
_ADDRESSED = re.compile(
    rf"\b(?:{_OTHER}|hỏi|biết|xin|nhờ|giúp|giùm|dùm|muốn|vui lòng|làm ơn)\b"
    rf"|\b(?:cho|nhắc) {_SELF}\b|{_SELF} {_RECALLS}|{_HEARD}"
    r"|\b(?:kính gửi|chào)\b|\b(?:đề nghị|yêu cầu)\b"
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
    return found + [match.span() for match in _FOR_WHOM.finditer(text)]


def _end(text: str, match: re.Match[str]) -> int:
    """The end of the courtesies; "cần" of "Cần Thơ" and a lone "cho" belong to the question."""
    place = re.search(r"\bcần\s+$", match.group())
    return place.start() if place and text[match.end() :].startswith("thơ") else match.end()
