"""Who does something: the agencies and people that a text names."""

import re

from answer.language.persons import (
    asks_for_name,
    asks_for_somebody,
    offices_asked,
    people_in,
    tells_person,
)
from answer.types import Question

_AGENCY = re.compile(
    r"(?<![\wÀ-ỹ])(?:C[ôoóée]ng an|Các (?:[Ss]ở|[Pp]hòng|[Bb]an|cơ quan|ngành)"
    r"|(?:các )?(?<![Cc]ơ )(?<![Tt]rụ )(?<!xứ )[Ss]ở(?! (?:hữu|giao dịch|thích|tại|dĩ|trường)\b)"
    r"|S[6ớo] (?=[A-ZĐ])|Phòng (?=[A-ZĐ])|Ban (?=[A-ZĐ])|BCĐ|BCH|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ"
    r"|Mặt trận|Viện|Tòa án|Toà án|Hội (?=[A-ZĐ])|Hiệp hội|Đoàn (?=[A-ZĐT])|[TH]\w+ [Đđ]oàn"
    r"|Bộ (?=[A-ZĐ])|Cục|Chi cục|Văn phòng|Đài|Báo (?=[A-ZĐ])|Bộ đội|Liên đoàn|Trường (?=[A-ZĐ])"
    r"|Trung tâm|Vườn quốc gia|(?:Trạm|Đội|Đồn|Kho|Tổ|Ấp|Khóm|Xóm|Thôn) (?=[A-ZĐ])|Trạm Y tế"
    r"|Ngân hàng|Bưu điện|Điện lực|Bảo hiểm|Công ty|Liên minh|Cán bộ|(?:Tỉnh|Huyện|Thành|Đảng) ủy"
    r"|Thủ tướng|Chủ tịch|Giám đốc|Trưởng|Ngành|Các đồng chí|Thành viên)"
    # "(Các sở, ngành, địa phương thực hiện)", also as bad OCR spells it
    r"|\([^()]{4,200}(?:thực hiện|thuc hi[eéê]n|thwe hién|chủ trì|ch[uiíủ]{1,3} tr[iì]|phối hợp)"
    r"[^()]{0,60}\)?"
)
_WHO = re.compile(r"(?<!\w)ai\b")
_HELPERS = re.compile(  # who "ai" may be beside agencies
    r"\b(?:một|mỗi|các|những|từng|\d+) (?:đảng viên|đoàn viên|hội viên|tình nguyện viên|già làng"
    r"|cộng tác viên|trưởng (?:ấp|thôn|bản|xóm|khóm|khu phố)|người có uy tín|cán bộ y tế)\b"
)
# "12 chức danh thuộc những cơ quan nào": whose they are, and not who chooses them.
_BELONGS = re.compile(r"\bthuộc (?:những |các |về )?(?:cơ quan|đơn vị|sở|ngành|phòng)[^,?]* nào\b")
_TELLS_OWNER = re.compile(r"\b(?:thuộc|của|tại|ở)\b")
_BEFORE_AGENCY = re.compile(
    r"^\W*(?:(?:[\dIVX]{1,4}|[a-zđ])(?:\.\d+)*[.)]\s*)?(?:(?:Đề nghị|Giao|Các đơn vị) )?"
)


def tells_doer(question: Question, text: str) -> bool:
    """Whether the text names an agency, or the person whom the question asks for."""
    asked = question.restored.lower()
    if asks_for_person(question):
        return tells_person(asked, text)
    if _BELONGS.search(asked) and not _TELLS_OWNER.search(text.lower()):
        return False
    if _WHO.search(asked) and _HELPERS.search(text.lower()):
        return True
    return bool(_AGENCY.search(text)) or bool(people_in(text))


def begins_with_agency(heading: str) -> bool:
    """Whether a heading names the agency that does what stands below it: "5. Sở Tư pháp"."""
    return _AGENCY.match(_BEFORE_AGENCY.sub("", heading)) is not None


def asks_for_person(question: Question) -> bool:
    """Whether a question is for a person: "phó giám đốc nào", "đồng chí nào"."""
    asked = question.restored.lower()
    return asks_for_name(asked) or asks_for_somebody(asked) or bool(offices_asked(asked))
