"""A pasted sentence or paragraph instead of a question: its nearest clauses are looked for.

Either the question says so ("Tìm câu gần với: ..."; "“...” - câu nào tương tự?"), or it is a text
that asks for nothing: long, without a question word, and not begun like a request.
"""

import re

from answer.question.askers import REQUEST
from answer.question.preface import is_addressed
from ingest.text import fold

# "Tìm các điều khoản tương tự với câu sau:", "Clauses close to this sentence:"
_INTRODUCED = re.compile(
    r"^(?:[^:“\"]{0,40}\b)?(?:gan (?:voi|giong|nghia|nhat)|tuong tu|giong|"
    r"similar to|close(?:st)? to|nearest to|like)\b[^:“\"]{0,40}(?::|(?=[“\"]))\s*"
)
# "“...” - tìm câu gần nghĩa nhất", "Tôi đang soạn: “...”. Đã viết câu tương tự ở đâu?"
_QUOTED = re.compile(r"[“\"«]([^”\"»]{12,})[”\"»]")
_NEARNESS = re.compile(
    r"\b(?:gan (?:voi|giong|nghia|nhat)|tuong tu|giong (?:voi|nhu|nhau|nhat|cau|doan|the|vay)|"
    r"similar|closest|close to|nearest)\b"
)
_ABOUT_TEXT = re.compile(
    r"\b(?:cau|doan|dieu khoan|cach viet|van ban|clauses?|sentences?|wording|text)\b"
)
# "Dự thảo ghi: “...”. Kế hoạch nào đã dùng ý này?"
_OWN_DRAFT = re.compile(
    r"\b(?:(?:ban )?du thao|ban (?:thao|nhap)|(?:dang|dinh|vua) (?:soan|viet|go))\b"
    r"[^“\"«?.]{0,40}$|\b(?:my |the |our )?draft\b[^“\"«?.]{0,40}$"
)
_VERY_WORDS = re.compile(r"\bnguyen van\b|\btung chu\b|\bverbatim\b|\bcum tu\b")
_ASKS = re.compile(
    r"\?|(?<!\w)(?:nào|gì|ai|đâu|mấy|sao|bao nhiêu|bao giờ|bao lâu|hay không|phải không|hả|"
    r"what|which|who|when|where|why|how)(?!\w)"
)
_REQUEST = re.compile(
    r"(?:tim|cho|liet ke|so sanh|doi chieu|tong hop|tom tat|xem|neu (?!cao)|trich|giup|can|hay|"
    r"diem (?:chinh|lai|qua)|y chinh|tom luoc|gom|noi dung|thong tin|"
    r"cau|mau|cach|doan|dieu khoan|muon|toi|lap|viet|soan|bang|danh sach|"
    r"xin (?!y kien|chu truong|phep)|nho|hoi|lam on|vui long|tra cuu|kiem giup|minh|em|please|"
    r"co|nhung|ke hoach|find|show|list|give|compare|summari[sz]e|brief|overview|tell"
    r"|(?:i|we) (?:would|should|want|wish|need|am|are)|could|would|kindly)\b"
)
_ADDRESSED = re.compile(
    r"\b(?:(?:xin|nho|hay|vui long|lam on)(?: \w+)? cho (?:toi |em |minh )?(?:biet|hoi|xem)"
    r"|can (?:biet |tim |hoi |xem |tra )?(?:so (?!luong)|ngay|ten|moc|danh sach|thong tin)"
    r"|giup (?:toi|minh|em)|cho toi|trong kho|gom lai|tat ca ke hoach)\b"
)
# "Số đường dây nóng của Ban Chỉ đạo ...": a thing that is looked for, and nothing said of it.
_THING = re.compile(
    r"(?:so|ty le|muc|kinh phi|thoi (?:han|gian)|han|ngay|ten|nguoi|dia chi|don vi|co quan) "
    r"(?!.*\b(?:dat|la|do|duoc|phai|bao dam|tang|giam|thuc hien|gui|chu tri|khong|can|theo)\b)"
    r"(?!.*%)"
)
_SIDE = re.compile(r"[A-ZĐ][\w]+ (?:năm |\()?(?:19|20)\d\d")  # "Cao Lãnh 2024, Hải Phòng 2024"
_FEWEST_WORDS = 14  # of a text that says nothing about what it is
_UNENDED = 20  # of one that has no full stop
_FEWEST_INTRODUCED = 4
_QUOTES = "“”\"«»'‘’ "


def draft_in(text: str) -> str:
    """The draft in a text that was typed as a question, without quotation marks; else empty."""
    folded = fold(text)
    if (quote := _QUOTED.search(text)) and _is_asked_for(folded, *quote.span()):
        return quote.group(1).strip()
    match = _INTRODUCED.match(folded)
    if match and _ABOUT_TEXT.search(match.group()):
        draft = text[match.end() :].strip(_QUOTES)
        return draft if len(draft.split()) >= _FEWEST_INTRODUCED else ""
    bare = text.strip(_QUOTES)
    asks = _ASKS.search(text[:1].lower() + text[1:])  # elsewhere "AI" is no question word
    if (
        bare != text.strip()
        or asks
        or _REQUEST.match(folded)
        or _THING.match(folded)
        or _ADDRESSED.search(folded)
        or REQUEST.match(text)
        or is_addressed(text)
    ):
        return ""  # in quotation marks it is looked for word by word
    sides = len(_SIDE.findall(bare)) > 1 and bare[-1] not in ".;"
    long = len(bare.split()) >= _FEWEST_WORDS
    return bare if long and not sides and _is_statement(bare) else ""


def _is_asked_for(folded: str, start: int, end: int) -> bool:
    """Whether what stands around a quotation asks for clauses like it."""
    around = f"{folded[:start]} | {folded[end:]}"
    if _OWN_DRAFT.search(folded[:start]) and not _VERY_WORDS.search(around):
        return True
    return bool(_NEARNESS.search(around) and _ABOUT_TEXT.search(around))


def _is_statement(text: str) -> bool:
    """Whether it is punctuated as plans are, and not a row of search words."""
    return text[-1] in ".;…" or (len(text.split()) >= _UNENDED and bool(re.search(r"[,;(]", text)))
