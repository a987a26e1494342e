"""Bodies that a question names without "Sở" or "Phòng": banks, utilities, ministries, hospitals.

Proper names ("Agribank", "Bộ Nội vụ") are bodies wherever they stand. "Kiểm lâm", "điện lực" and
"thuế" may be fields: they are bodies where something is done by them or asked of them.
"""

import re
from collections.abc import Sequence

from answer.language.agencies import Agency, expand

# In small letters with marks; the name is what stands here, without branch and place.
_PROPER = re.compile(
    r"\b(?:ngân hàng (?:nhà nước|nông nghiệp|chính sách|công thương|ngoại thương|đầu tư"
    r"|phát triển|hợp tác xã|quân đội|bưu điện|thế giới)|ngân hàng csxh|nhcsxh|nhnn|nhno"
    r"|(?!databank)\w{2,}bank|bidv|quỹ tín dụng nhân dân|quỹ đầu tư phát triển|viettel|vnpt"
    r"|mobifone|vinaphone|vietnam post|vnpost|evn\w*|kho bạc nhà nước|kbnn|hạt kiểm lâm"
    r"|cảng vụ|đăng kiểm|thanh tra (?:chính phủ|nhà nước)|ngân hàng tmcp \w+)\b"
)
_FIELD = (
    r"(?:(?:(?:tổng )?công ty )?điện lực|ngành điện(?! tử| ảnh| thoại)|bưu điện|kho bạc|kiểm lâm"
    r"|hải quan|cảnh sát (?:biển|cơ động|giao thông|môi trường|kinh tế|hình sự)"
    r"|(?:ngành |cơ quan )?thuế|ngân hàng|bệnh viện(?: đa khoa| quân y| y học cổ truyền)?"
    r"|bảo hiểm xã hội|quân sự|biên phòng|thanh tra|thi hành án(?: dân sự)?"
    r"|viễn thông|hợp tác xã|công ty (?:cấp nước|môi trường|thủy lợi))\b"
)
_WHERE = r"(?:\s*(?:\|+|tỉnh|huyện|thành phố|thị xã|quận|xã|phường|khu vực|tp\.?))*"
_DOES = (
    r"(?:phải|được|chủ trì|cần|sẽ|làm|đảm nhận|đảm nhiệm|phụ trách|chịu|tham gia|phối hợp|lo\b"
    r"|có (?:nhiệm vụ|trách nhiệm|việc|phải|được)|cho (?:\w+ ){0,3}vay|kiểm tra"
    r"|thực hiện|triển khai|ra kế hoạch|ban hành|hỗ trợ|bố trí|trực|cấp|chi|lập|mở|gửi|báo cáo|nộp)"
)
_DOING = re.compile(
    rf"(?:\b(?:giao|yêu cầu|đề nghị|phân công|chỉ đạo|nhiệm vụ của|trách nhiệm của|việc của"
    rf"|phần việc của)(?: cho)?\s+(?:(?:lực lượng|ngành|bên|cơ quan|đơn vị)\s+)?"
    rf"(?P<told>{_FIELD})(?!-))"
    rf"|(?:^|[,;:?]\s*|\|\s*)(?P<subject>{_FIELD}){_WHERE}\s+{_DOES}"
)
_MINISTRY = re.compile(
    r"\bBộ (?:Công an|Công Thương|Nội vụ|Tài chính|Y tế|Giáo dục|Quốc phòng|Tư pháp|Xây dựng"
    r"|Giao thông|Nông nghiệp|Khoa học|Văn hóa|Thông tin|Lao động|Tài nguyên|Kế hoạch|Ngoại giao)"
)


def bodies_in(question: str, places: Sequence[str] = ()) -> list[Agency]:
    """The bodies that an accented question names, in the order in which they stand there."""
    text = question.lower()
    for place in sorted(places, key=len, reverse=True):
        text = text.replace(place.lower(), "|" * len(place))
    spans = [match.span() for match in _PROPER.finditer(text)]
    for match in _DOING.finditer(text):
        span = match.span("told" if match["told"] else "subject")
        if not any(start < span[1] and span[0] < end for start, end in spans):
            spans.append(span)
    found = [_body(question, span) for span in sorted(spans)]
    return list({body.name: body for body in found}.values())


def ministries_in(question: str) -> list[Agency]:
    """The ministries that a question names, by the first words of their names."""
    return [_body(question, match.span()) for match in _MINISTRY.finditer(question)]


def _body(question: str, span: tuple[int, int]) -> Agency:
    said = question[slice(*span)]
    return Agency(expand(said), "", said)
