"""What stands around a question and asks nothing: polite words, and what the answer is wanted for.

"Tôi đang chuẩn bị bài về X. Đồng chí cho hỏi ... là mấy tờ ạ?" asks for what stands behind. Places
and years named before it bind as they always do, but no sentence has to have the other words.
"""

import re

from answer.question.manners import courtesies

_POLITE_EN = re.compile(
    r"\s*(?:(?:hi|hello|good (?:morning|afternoon)|excuse me|please)\b\W*)*"
    r"(?:(?:can|could|would|will) you (?:please |kindly )?(?:tell|show|give|find|let|check|remind)"
    r"(?: out)?(?: me| us)?(?: know)?(?: for me)?\b\W*"
    r"|i(?: would|'d)? (?:need|want|like)(?: to)? (?:know|ask|find out|check)\b\W*"
    r"|(?:please |kindly )?(?:tell|remind|let)(?: me| us)(?: know)?\b\W*)?",
    re.IGNORECASE,
)
_WE = r"(?:tôi|mình|em|cháu|chúng (?:tôi|em|mình)|(?:bên|cơ quan|đơn vị|phòng|xã) (?:tôi|mình|em))"
_ABOVE = (
    r"(?:(?:trên|dưới) (?:tỉnh|huyện|xã|sở|bộ|trung ương|thành phố|phòng|cơ sở)|cấp trên|bà con"
    r"|dân|người dân|lãnh đạo|sếp|thủ trưởng|phóng viên|nhà báo|đại biểu|cử tri|đoàn \w+ \w+"
    r"|cán bộ (?:xã|huyện|tỉnh|phường)|chủ tịch|giám đốc|trưởng phòng"
    r"|có (?:người|bà con|cán bộ|phóng viên|nhà báo|đơn vị|khách))"
)
# Words that tell of who asks and what for, in a sentence that asks nothing.
_TELLS = re.compile(
    rf"^\W*(?:(?:tuần|tháng|sáng|chiều|tối|ngày|hôm|đầu|cuối|mai|sau|nay|tới) ?){{0,4}}\W*{_WE}"
    r" (?:(?:sắp|đang|cũng|vừa|mới|có|còn|chỉ) )*(?:chuẩn bị|cần|muốn|phải|được|hỏi|là|đứng|dạy"
    r"|đi|làm|viết|soạn|dự|họp|trình|nói|lên|báo cáo|tổng hợp|xây dựng|tiếp|nhận|biên|tập)\b"
    r"|^\W*(?:sắp|đang|chuẩn bị|(?:tuần|tháng) (?:sau|tới|này)|(?:ngày |sáng |chiều )?mai|hôm nay"
    r"|(?:sáng|chiều|tối) nay|cần|để|phục vụ|viết|soạn|làm|in)\b.*(?:\bbài\b|báo cáo|slide|họp"
    r"|đứng lớp|lên lớp|mời khách|giao ban|tờ trình|tham luận|phát biểu|gấp|số liệu|bản tin"
    r"|tiếp dân|tiếp đoàn|thuyết trình)"
    rf"|^\W*{_ABOVE} (?:\w+ ){{0,2}}?(?:hỏi|thắc mắc|muốn biết|cần (?:biết|số)"
    r"|gọi (?:điện|lên|hỏi))"
    r"|\bcần (?:gấp|(?:vài |mấy |một số )?(?:số liệu|con số|thông tin)|biết"
    r"|trả lời)(?: gấp| ngay)*\W*$"
    r"|^\W*(?:cần gấp|gấp|hỏi (?:nhanh|gấp)|xác minh|kiểm tra lại|tra cứu|câu hỏi|việc gấp)\W*$"
    r"|^\W*(?:i|we|my|our)\b|^\W*(?:for|next week|tomorrow)\b.*\b(?:report|briefing|talk|slides?"
    r"|meeting|speech|class|presentation|lesson)\b|^\W*(?:someone|people|a reporter) .*\basks?\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:nào|gì|bao nhiêu|mấy|bao giờ|bao lâu|đâu|sao|what|which|whom?|when|where|how|whether)\b"
    r"|(?<!\w)ai\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"[.!?;:…]\s+|\s[–—-]\s|,\s+(?=(?:cho|xin|nhờ|không biết|vậy|thế thì|who"
    r"|what|how|when|where|which) )"
)
_AIM_END = re.compile(
    r"[,.]?\s*\b(?:please|thanks|thank you)(?: very much| a lot)?\W*$"
    rf"|[,.;–—-]\s*(?:để|cho) (?:{_WE}|còn|kịp|lãnh đạo|sếp) [^,;:?]{{0,60}}\W*$"
    rf"|[,.;–—-]\s*(?:{_WE}|lãnh đạo|sếp|i|we) (?:đang |sẽ )?(?:cần|hỏi|phải|muốn|need|want)\b"
    r"[^?]{0,80}\W*$",
    re.IGNORECASE,
)
# Who pays, and how an animal gets there, say nothing about a price.
_PAYER = re.compile(
    r"\b(?:bà con|người dân|nhà dân|dân|(?:các )?hộ(?: dân| nuôi| gia đình)?|gia đình"
    r"|chủ (?:nuôi|hộ|chó|mèo|nhà|vật nuôi)|người nuôi)"
    r" (?=(?:(?:thì|phải|cần|sẽ|bị) ){0,2}(?:đóng|nộp|trả|tốn|mất|chi|bỏ ra|hết)(?: \w+){0,2} "
    r"(?:bao nhiêu|mấy))",
    re.IGNORECASE,
)
# "Sở bắt các đơn vị nộp ...": they have to; nobody is arrested.
_MADE_TO = re.compile(
    r"\bbắt(?: buộc)? (?=(?:(?:các|những|mọi|tất cả) )*(?:đơn vị|cơ quan|sở|huyện|xã|phường|trường"
    r"|phòng|ban|ngành|địa phương|doanh nghiệp|cán bộ|ủy ban|ubnd)\b)",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\b(?:về|chuyên đề|on|about)\s+", re.IGNORECASE)


def around(question: str) -> list[tuple[int, int]]:
    """Where a question with its marks has a preface, courtesies, or a purpose behind it."""
    begin = _context(question)
    spans = [(0, begin)] if begin else []
    spans += [(begin + a, begin + b) for a, b in courtesies(question[begin:])]
    for match in (_POLITE_EN.match(question, begin), _AIM_END.search(question, begin)):
        if match and begin < match.end() and not _ASKING.search(match.group()):
            spans.append(match.span())
    return spans + [m.span() for cue in (_PAYER, _MADE_TO) for m in cue.finditer(question)]


def asked_part(question: str) -> str:
    """The question with what stands around it blanked: "Trên sở hỏi:" names no agency."""
    for start, end in around(question):
        question = question[:start] + " " * (end - start) + question[end:]
    return question


def topic_of_preface(question: str) -> str:
    """What the preface is about, which tells what is meant where the question does not.

    "tiêm phòng dại" of "Tôi soạn bài về tiêm phòng dại. Tốn bao nhiêu?"; empty where it names none.
    """
    begin = _context(question)
    match = _TOPIC.search(question, 0, begin)
    return re.split(r"[,.;:]", question[match.end() : begin])[0] if match else ""


def _context(question: str) -> int:
    """Where the sentences end that tell what the answer is for; 0 where there are none."""
    begin = 0
    for match in _END.finditer(question):
        told = question[begin : match.start()]
        asks = _ASKING.search(told) or not _ASKING.search(question, match.end())
        if asks or not _TELLS.search(told):
            break
        begin = match.end()
    return begin
