"""What stands around a question and asks nothing: polite words, and what the answer is wanted for.

"Tôi đang chuẩn bị bài về X. Đồng chí cho hỏi ... là mấy tờ ạ?" asks for what stands behind. Places
and years named before it bind as they always do, but no sentence has to have the other words.
"""

import re

from answer.question.askers import OFFICIAL, REQUEST, SELF, TELLS, WE
from answer.question.manners import courtesies
from answer.question.verifying import asks_whether
from answer.question.whoever import whoever_knows

_POLITE_EN = re.compile(
    r"\s*(?:(?:hi|hello|good (?:morning|afternoon)|excuse me|please)\b\W*)*"
    r"(?:(?:can|could|would|will) you (?:please |kindly )?(?:tell|show|give|find|let|check|remind)"
    r"(?: out)?(?: me| us)?(?: know)?(?: for me)?\b\W*"
    r"|(?:(?:i|we) (?:would|should|shall|'d) be (?:(?:very|most|so) )?(?:grateful|obliged|glad"
    r"|thankful|pleased)|(?:it )?would (?:help|be (?:kind|helpful|useful))[^,;:?]{0,20}?|(?:may"
    r"|might|could) i (?:kindly )?(?:ask|know|learn|enquire|inquire)|forgive my asking|pray)"
    r"(?: if (?:you|somebody|someone) (?:could|would|can) (?:kindly )?(?:tell|let|say to) (?:me|us)"
    r"(?: know)?)?(?: (?:to|of) (?:know|learn|hear|be told))?(?: but)?\b\W*"
    r"|i(?: would|'d)? (?:need|want|like)(?: to)? (?:know|ask|find out|check)\b\W*"
    r"|i (?:also |seem to |once )?(?:remember|recall|think|heard|hear|know|believe|read|saw)\b"
    r"(?: (?:that|reading|of|about))*\W*"
    r"|(?:please |kindly )?(?:tell|remind|let)(?: me| us)(?: know)?\b\W*)?",
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
# The comma behind who asks; that of "phòng, chống" and of a list of agencies is none.
_COMMA = re.compile(
    r",\s+(?!(?:chống|ngừa|và|tránh|nhà (?:nước|trường|máy|thầu|ga|hàng|nghỉ)|chữa|trừ|xử lý"
    r"|kiểm soát)\b)"
)
# "Đoàn ấy", "đó": what the preface has named.
_MEANT_BEFORE = re.compile(r"\b(?:ấy|đó|nói trên|này)\b", re.IGNORECASE)
_AIM_END = re.compile(
    r"[,.]?\s*\b(?:please|thanks|thank you)(?: very much| a lot)?\W*$"
    rf"|[,.;–—-]\s*(?:để|cho) (?:{WE}|còn|kịp|lãnh đạo|sếp) [^,;:?]{{0,60}}\W*$"
    rf"|\s+để (?:{WE}) (?:còn |kịp |tiện )?(?:đưa|làm|soạn|viết|báo|trình|ghi|chuẩn bị|chép|in|gửi"
    r"|dùng|tham khảo|đối chiếu|nộp)\b[^,;:?]{0,60}\W*$"
    rf"|[,.;–—-]\s*(?:{WE}|lãnh đạo|sếp|i|we) (?:đang |sẽ )?(?:cần|hỏi|phải|muốn|need|want)\b"
    r"[^?]{0,80}\W*$",
    re.IGNORECASE,
)
# "Vì phải trả lời cử tri nên cần biết ...": no comma parts it from what is asked.
_SO_ASKS = re.compile(
    r"^\W*(?:vì|do|bởi|tại|để|nhằm|đang|sắp|mai) [^,;:?.]{3,60}? (?:nên|mà|thì) "
    rf"(?:{SELF} )?(?:cần|muốn|phải|xin|nhờ|đành)(?: được| lại)? (?:biết|hỏi|tra|tìm|xem)\b"
    r"(?: (?:là|xem|rõ|lại|giúp))*",
    re.IGNORECASE,
)
# "... bao nhiêu? Để tôi đối chiếu quyết toán.", "... tháng mấy. Phòng em đang lập lịch."
_SENTENCE_END = re.compile(r"[?!.…]\s+|\s[–—-]\s")
# "..., em đang ghi mục lục", "..., anh Ba bên đài cần gấp"
_REMARK = re.compile(
    rf",\s+(?=(?:(?:anh|chị|cô|chú|bác|sếp|thầy) )?{SELF} (?!(?:nhớ|nghe|thấy|biết|hỏi|tưởng|nghĩ"
    r"|xin|nhờ|cần (?:hỏi|tìm|xem)|muốn (?:hỏi|tìm|xem))\b)\w+ \w"
    r"|(?:(?:đã|vì|do|cũng|chả là) )?(?:lâu (?:quá|rồi|ngày|năm)|già (?:rồi|cả)|tuổi (?:già|cao)"
    r"|quên (?:mất|rồi|đi)|mắt (?:kém|mờ))\b"
    rf"|{OFFICIAL} (?:[^\W\d]+ ){{0,4}}?(?:đang |sắp |mới )?(?:cần|hỏi|chờ|đợi|giục|bảo|dặn)\b)",
    re.IGNORECASE,
)
# "... ra ngày nào vậy anh?": who is spoken to; "bao nhiêu em" are pupils.
_CALLED = re.compile(
    r"(?:(?<= nào)|(?<= gì)|(?<= đâu)|(?<= giờ)|(?<= ai)|(?<= vậy)|(?<= thế)|(?<= hả)|(?<= nhỉ))"
    r"(?:,? (?:vậy|thế|hả|nhỉ|ha|hen|ạ|đó|đấy|ta))*,? (?:các )?(?:anh|chị|em|cô|chú|bác|bạn"
    r"|đồng chí|mọi người)(?: (?:ơi|nhỉ|ạ|à|ha))?\W*$",
    re.IGNORECASE,
)
# "Cần số cộng chung.", "Chỉ lấy ngày thôi.", "Ghi rõ con số giúp em.": how it is to be told.
_FORM = re.compile(
    rf"\W*(?:{SELF} )?(?:(?:chỉ|xin|hãy|nhớ) )*(?:cần|lấy|ghi|nêu|trả lời|nói|báo)(?: \w+){{0,3}}? "
    r"(?:số(?! liệu)|con số|ngày|tên|mốc|thôi|là được|ngắn gọn|một dòng|một câu|đáp án|nguồn|rõ"
    r"|chính xác|cụ thể)\b(?! (?:của|năm|tháng|ở|về|trong)\b)",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    rf"\W*(?:{WE}\b|(?:nhà|gia đình|con|cháu|bố|mẹ) (?:tôi|em|mình)\b|{OFFICIAL} (?:\w+ ){{0,3}}?"
    r"(?:hỏi|cần|chờ|đợi|yêu cầu|bảo|dặn|muốn|giao|nhờ)\b"
    rf"|(?:để|phục vụ|nhằm|vì|do) (?:{WE} )?(?:\w+ ){{0,3}}?(?:báo cáo|đối chiếu|ghi|lập|làm|viết"
    r"|soạn|họp|trình|trả lời|chuẩn bị|kiểm tra|rà|tổng hợp|đưa|điền|nộp|giải thích|tham mưu|biết"
    r"|còn|kịp|so|hỏi|chờ|đợi|cần)\b|(?:việc )?(?:gấp|cần gấp)\b"
    r"|(?:xin )?(?:cảm ơn|cám ơn|trân trọng)\b)",
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
# "Trong ấp", "xã tôi": the place of who asks, which no plan calls so.
_LEVEL = r"(?:ấp|thôn|xóm|khóm|buôn|làng|xã|phường|thị trấn|huyện|quận|thành phố|tỉnh|tổ dân phố)"
_OWN_PLACE = re.compile(
    rf"\b(?:(?:ở|tại|trong|của|bên|trên|dưới|dân) )?{_LEVEL} (?:chúng (?:tôi|em|mình|ta)|tôi|mình"
    r"|bọn em|em|nhà)\b(?! (?:văn|nước|trường|máy|ga|hàng|nghỉ|thầu|ở|trọ))"
)
_OWN_BODY = re.compile(
    r"^\W*(?:(?:hiện|nay|năm nay)\W+)?(?:trường|lớp|cơ quan|đơn vị|công ty|doanh nghiệp|hợp tác xã"
    r"|tòa soạn|đài|gia đình|nhà|bên|chỗ)(?: (?!chúng|tôi|mình)\w+){0,3} (?:chúng (?:tôi|em|mình)"
    r"|tôi|mình|bọn em|em)\b(?! (?:bé|nhỏ))"
)
_MY_PLACE = re.compile(
    rf"\b(?:ở|tại|trong|của) {_LEVEL}(?=\W*$|[,;?]| (?:mà|thì|bị|được|có|phải)\b)"
)
# The year of what the asker writes is no year of the plan asked about.
_OWN_TEXT = re.compile(
    r"\b(?:đang|sắp|cần|phải|để|sẽ|đưa|ghi|điền|nộp|lập|làm|soạn|viết|xây dựng|chuẩn bị|phục vụ|cho"
    r"|vào)(?: (?!về|theo|trong|của)\w+){0,3}? (?:báo cáo|dự toán|kế hoạch|tờ trình|quyết toán"
    r"|phiếu|lịch|sổ|slide|dự thảo|tổng kết|sơ kết)(?: (?!về|theo|trong|của)\w+){0,3}? "
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\b(?:về|chuyên đề|on|about)\s+", re.IGNORECASE)


# "Tôi cần biết khoản thưởng tin báo, bao nhiêu vậy?": what is meant stands before the comma.
_ONLY_ASKS = re.compile(
    r"\W*(?:(?:thì|là|tất cả|tổng cộng|hết|tốn|mất|được|có|vào|do|cụ thể|chính xác|it is)\s+)*"
    r"(?:bao nhiêu|mấy|ai|khi nào|bao giờ|(?:ngày|tháng|lúc|hôm) (?:nào|mấy)|ở đâu|ra sao|thế nào"
    r"|how much|how many|when|who|where)\b(?: (?:tiền|đồng|người|cái|chiếc|là|is|was|it|they))*"
    r"(?: (?:vậy|thế|nhỉ|ấy|ạ|hả|đó|đấy|rồi))*\W*$",
    re.IGNORECASE,
)


def around(question: str) -> list[tuple[int, int]]:
    """Where a question with its marks has a preface, courtesies, or a purpose behind it."""
    begin = _context(question)
    spans = [(0, begin)] if begin else []
    spans += [(begin + a, begin + b) for a, b in courtesies(question[begin:])]
    for match in (_POLITE_EN.match(question, begin), _AIM_END.search(question, begin)):
        if match and begin < match.end() and not _ASKING.search(match.group()):
            spans.append(match.span())
    behind = told_behind(question)
    spans += [behind] if behind else []
    spans += whoever_knows(question, _ASKING)
    spans += asks_whether(question[: behind[0]] if behind else question)
    spans += [m.span() for cue in (_OWN_PLACE, _OWN_BODY) for m in cue.finditer(question.lower())]
    spans += [m.span() for m in _MY_PLACE.finditer(question.lower()) if 0 < begin <= m.start()]
    return spans + [m.span() for cue in (_PAYER, _MADE_TO) for m in cue.finditer(question)]


def own_years(question: str) -> list[tuple[int, int]]:
    """Where the year stands of what the asker writes: "Tôi đang soạn kế hoạch năm 2026."."""
    spans = [(0, _context(question)), told_behind(question) or (0, 0)]
    spans += [match.span()] if (match := _AIM_END.search(question)) else []
    return [m.span("year") for a, b in spans for m in _OWN_TEXT.finditer(question, a, b)]


def without_purpose(question: str) -> str:
    """The question without what is told behind it and who is spoken to.

    Where the asker's own years stand there are blanks.
    """
    behind = told_behind(question)
    for start, end in own_years(question):
        question = question[:start] + " " * (end - start) + question[end:]
    question = question[: behind[0]].rstrip() if behind else question
    called = _CALLED.search(question)
    return question[: called.start()] if called else question


def told_behind(question: str) -> tuple[int, int] | None:
    """Where sentences behind the question tell what it is for; None where there are none."""
    for border in _SENTENCE_END.finditer(question):
        begin = border.end()
        if _ASKING.search(question, begin) or REQUEST.match(question, begin):
            continue
        asked = "?" in border.group() or _asks_before(question, begin)
        return (begin, len(question)) if asked and _tells_at(question, begin) else None
    for border in _REMARK.finditer(question):
        if _asks_before(question, border.start()) and not _ASKING.search(question, border.end()):
            return (border.start(), len(question))
    return None


def _asks_before(question: str, end: int) -> bool:
    return bool(_ASKING.search(question, 0, end) or REQUEST.match(question[:end]))


def _tells_at(question: str, begin: int) -> bool:
    """Whether the rest of a question tells what it is for, or how it is to be answered."""
    told = _AFTERWARDS.match(question, begin) or _FORM.match(question, begin)
    return bool(told or TELLS.search(question[begin:]))


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


def points_back(question: str) -> bool:
    """Whether the question says "đoàn ấy" or "kế hoạch đó" of what its preface names."""
    begin = _context(question)
    return begin > 0 and _MEANT_BEFORE.search(question, begin) is not None


def is_addressed(question: str) -> bool:
    """Whether somebody is asked: it begins with who asks or a courtesy, as no plan does."""
    return bool(_context(question)) or any(start == 0 for start, _ in courtesies(question))


def _context(question: str) -> int:
    """Where the words end that tell what the answer is for; 0 where there are none."""
    so = _SO_ASKS.match(question)
    begin = _ended(question, 0, _END) or _ended(question, 0, _COMMA) or (so.end() if so else 0)
    bare = _ONLY_ASKS.match(question, begin) and not _TOPIC.search(question, 0, begin)
    return 0 if bare else begin


def _ended(question: str, begin: int, border: re.Pattern[str]) -> int:
    """Where the last part before a border ends that tells and asks nothing, if the rest asks."""
    for match in border.finditer(question):
        told = question[begin : match.start()]
        rest = match.end()
        if _ASKING.search(told) or not TELLS.search(told):
            break
        if not (_ASKING.search(question, rest) or REQUEST.match(question, rest)):
            break
        begin = rest
    return begin
