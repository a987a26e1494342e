"""Two answers that a question offers: "do Công an huyện hay UBND xã chủ trì", "26 hay 30 tổ".

Neither binds: what is asked for is which agency, how many, which day. The question is read as if it
said so, for a plan may name a third one.
"""

import re
from collections.abc import Callable

_HEAD = (
    r"(?:(?:bên|phía|ngành|lực lượng) )?(?:công an|sở|phòng|ubnd|ủy ban|uỷ ban|hội|đoàn|ban"
    r"|bộ (?:đội|chỉ huy)|bch|biên phòng|quân sự|bưu điện|điện lực|kiểm lâm|hải quan|thuế|mặt trận"
    r"|ubmttq|mttq|trung tâm|trạm|chi cục|cục|tòa án|viện kiểm sát|ngân hàng|kho bạc|thanh tra"
    r"|(?:tỉnh|huyện|thành) đoàn|văn phòng|đài|trường|công ty|hạt|liên đoàn|bệnh viện|đội|đồn"
    r"|y tế|giáo dục|nội vụ|tài chính|tư pháp|nông nghiệp|văn hóa|quân đội|xã đội|huyện đội)"
)
_STOP = (
    r"(?:chủ trì|đứng|lo|làm|phụ trách|thực hiện|đảm nhiệm|đảm nhận|phối hợp|chịu|quản lý|trực|ký"
    r"|tổ chức|được|phải|dẫn|lắp|kiểm tra|mở|dạy|cấp|chi|trả|giữ|là|cầm|nhận|lập|tiếp nhận|giám sát"
    r"|hay|hoặc|và|thì|vậy|nhỉ|ạ|mới|sẽ|có|theo|trong|ở|tại|năm|nào|mấy|bao|gì)"
)
_BODY = rf"{_HEAD}\b(?:(?! {_STOP}\b) [^\W\d_&-]+(?:[&-]\w+)*){{0,7}}"
_OR = r",? (?:hay|hoặc)(?: là)?(?: do| của)? "
_BODIES = re.compile(rf"(?<!\w){_BODY}(?:, {_BODY})*{_OR}{_BODY}", re.IGNORECASE)
# "do ai chủ trì, Công an tỉnh hay Sở Xây dựng?" has asked already.
_END = re.compile(
    r"\W*(?:(?:vậy|nhỉ|ạ|thế|hả|đây|ta|chủ trì|phụ trách|lo|làm|đứng ra|đứng|đảm nhiệm|tổ chức"
    r"|thực hiện)\W*)*$"
)
_LEFT_OVER = re.compile(r",\s*(?:chủ trì|phụ trách|lo|làm|đứng ra|đứng|đảm nhiệm)?\W*$")
_WHO_BEFORE = re.compile(  # whoever does it was asked for
    r"(?<!\w)(?:ai|(?:cơ quan|đơn vị|bên|nơi|sở|phòng|ngành|lực lượng|tổ chức) nào)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(rf"\d[\d.,]*\s?%?{_OR}\d[\d.,]*\s?(?:%|phần trăm)", re.IGNORECASE)
_UNIT = r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: đồng)?|đồng)"
_MONEY = re.compile(rf"\d[\d.,]*(?: {_UNIT})?{_OR}(?:chỉ |đến )?\d[\d.,]* {_UNIT}\b", re.IGNORECASE)
_DAY = r"\d{1,2}(?:\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?)?"
_DAYS = re.compile(
    rf"(?:\bngày |\bhôm )?{_DAY}{_OR}(?:ngày |hôm )?\d{{1,2}}\s?/\s?\d{{1,2}}(?:/\d{{4}})?\b"
    rf"|\bngày {_DAY}{_OR}(?:ngày )?{_DAY}\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    rf"\b(?P<unit>tháng|quý) (?:\d{{1,2}}|[IVX]+){_OR}(?:(?:tháng|quý) )?(?:\d{{1,2}}|[IVX]+)\b"
    r"(?!\s?/)",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    rf"(?<![\w.,/-])\d[\d.]*(?: (?!tháng\b|ngày\b|quý\b|năm\b)[^\W\d_]+){{0,2}}?{_OR}"
    r"(?:chỉ )?\d[\d.]*(?= (?!tháng\b|ngày\b|quý\b|năm\b)[^\W\d_])",
    re.IGNORECASE,
)


def choice_asked(question: str) -> str:
    """The question with what it asks for in place of the two answers that it offers."""
    if not re.search(r"\b(?:hay|hoặc)\b", question, re.IGNORECASE):
        return question
    for pattern, asked in _READINGS:
        question = pattern.sub(asked, question)
    return _LEFT_OVER.sub("?", question)


def _agency(match: re.Match[str]) -> str:
    """ "cơ quan nào", or nothing where the question has asked it before and ends with the two."""
    before, behind = match.string[: match.start()], match.string[match.end() :]
    return "" if _WHO_BEFORE.search(before) and _END.fullmatch(behind) else "cơ quan nào"


_READINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_BODIES, _agency),
    (_PERCENT, lambda match: "bao nhiêu phần trăm"),
    (_MONEY, lambda match: "bao nhiêu tiền"),
    (_MONTHS, lambda match: f"{match['unit']} mấy"),
    (_DAYS, lambda match: "ngày nào"),
    (_COUNTS, lambda match: "bao nhiêu"),
)
