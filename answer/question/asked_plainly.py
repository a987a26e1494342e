"""Questions said plainly: "vị giữ chức vụ nào làm trưởng đoàn" asks "ai", a price asks how much.

All that reads questions knows the plain wording: who is asked for is a person, and "giá tiêm một
con chó" is bound by "mỗi con" as it is with "bao nhiêu" behind it.
"""

import re

from ingest.text import fold

_DOES = (
    r"(?:làm|đứng đầu|chủ trì|phụ trách|điều hành|chỉ huy|cầm đầu|dẫn đầu|đảm nhận|đảm nhiệm"
    r"|lãnh đạo|chịu trách nhiệm)\b"
)
_OFFICE = re.compile(
    r"\b(?:(?:vị|người|ông|bà|cán bộ|đồng chí|lãnh đạo|ai) )?"
    r"(?:(?:giữ|mang) )?(?<!tổ )(?<!công )(?<!viên )"
    r"chức(?: vụ| danh)?"
    rf" (?:nào|gì) (?:(?:thì|sẽ|được|phải|cử) )*(?={_DOES})",
    re.IGNORECASE,
)
_OFFICE_UNMARKED = re.compile(
    r"\b(?:(?:vi|nguoi|ong|ba|can bo|dong chi|lanh dao|ai) )?"
    r"(?:(?:giu|mang) )?(?<!to )(?<!cong )(?<!vien )"
    r"chuc(?: vu| danh)?"
    rf" (?:nao|gi) (?:(?:thi|se|duoc|phai|cu) )*(?={fold(_DOES)})",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:bao nhi[êe]u|mấy|nào|gì|ai|đâu|sao|bao giờ|bao lâu|tỷ lệ|phần trăm|may|nao|the nao)\b"
    r"|\?\s*\S",
    re.IGNORECASE,
)
# "Giá tiêm một con chó", "đơn giá một mét", at the end as well.
_PRICE = re.compile(
    r"(?:\bđơn giá\W*$|(?<!\w)(?<!đánh )(?<!mét )(?<!tham )(?<!trị )(?<!định )(?<!thẩm )"
    r"(?<!bình )(?<!vô )(?:giá|tiền (?:công|lương|vé|thuê|tiêm|khám|cước))"
    r"(?! trị| tài liệu| đỡ| rét| treo| kệ)(?: (?!một|mỗi|1)\w+){0,5}"
    r" (?:một|mỗi|1) (?!số\b|lần\b|phần\b|cách\b|năm\b)\w+)",
    re.IGNORECASE,
)
_PRICE_UNMARKED = re.compile(
    r"^\W*(?:don |muc )?gia (?!dinh|tri|tai|do|ret|treo|ke\b|han|tang|cam|suc|nhap|cong)"
    r"(?:(?!mot|moi|1)\w+ ){0,5}(?:mot|moi|1) (?!so\b|lan\b|phan\b|cach\b|nam\b)\w+"
)


def asked_plainly(question: str) -> str:
    """The question with "ai" for an office that does something, and with what a price asks."""
    marked = fold(question) != question.lower()
    plain = (_OFFICE if marked else _OFFICE_UNMARKED).sub("ai ", question)
    if _ASKS.search(plain) or not (_PRICE if marked else _PRICE_UNMARKED).search(plain.lower()):
        return plain
    return f"{plain.rstrip(' .?!')} là bao nhiêu" if marked else f"{plain} la bao nhieu"
