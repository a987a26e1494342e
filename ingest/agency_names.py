"""Where agencies are named in running text, in brackets and in table cells.

A name begins with a word for a body ("Sở", "Công an", "các xã"), written with a capital unless it
is a general one, and goes on to the first word that no name holds.
"""

import re

from ingest.commitments import Span
from ingest.wording import Phrase, Wording

_BODY = (
    "sở|công an|phòng|ban|ủy ban|ubnd|hđnd|hội đồng|hội|đoàn|tỉnh đoàn|huyện đoàn|thành đoàn"
    "|thị đoàn|xã đoàn|mặt trận|mttq|ubmttq|ubmt|tòa án|tand|viện|vksnd|cục|chi cục|văn phòng|đài"
    "|báo|liên đoàn|lđlđ|liên minh|trường|trung tâm|hiệp hội|bộ|bch|bđbp|bộ đội|kho bạc|ngân hàng"
    "|thanh tra|thường trực|tổ|đội|bcđ|hạt|chi nhánh|công ty|điện lực|bảo hiểm|bưu điện|thuế"
    "|hải quan|quân sự|tỉnh ủy|huyện ủy|thành ủy|đảng ủy|chi bộ|trạm|bệnh viện|ttyt|cơ quan"
    "|đơn vị|thành viên|lãnh đạo|chủ tịch|giám đốc|thủ trưởng|trưởng|lực lượng|ngành|cấp ủy|tổng"
    "|tập đoàn|liên hiệp|vườn quốc gia|quỹ|doanh nghiệp"
)
_GENERAL = (
    "các|cơ quan|đơn vị|ubnd|hđnd|ủy ban nhân dân|công an|thành viên|ban chỉ đạo|thủ trưởng|cấp ủy"
    "|lực lượng"
)
_BODIES = Phrase(rf"(?:(?:các|toàn thể|những) [\w&-]{{1,12}}|(?:{_BODY}))\b")
_GENERAL_BODY = Phrase(rf"(?:{_GENERAL})\b")
# "Ban hành", "Bảo đảm", "Hội nghị" begin like a body and are none.
_NO_BODY = Phrase(
    r"(?:(?:các|những) (?:nội dung|nhiệm|hoạt|biện|giải|hình|loại|vụ|mô|chương|kế|chính|chỉ|mục|quy"
    r"|văn|vấn|trường hợp|đối|tội|tuyến|quyền|dự|công|nguồn|điều|yêu|lễ|ngày|tiêu|cuộc|lớp|em|khu"
    r"|việc|bên|quỹ|nhóm|hộ)"
    r"|ban hành|báo cáo|báo hiệu|hội nghị|hội thảo|hội thi|hội họp|đoàn kết|trường hợp|bộ luật"
    r"|bộ phận|bộ tiêu chí|viện trợ|thuế suất|quỹ đạo|ngành nghề|trưởng thành|tổng hợp|tổng kết"
    r"|tổng số|đơn vị tính|phòng ngừa|phòng chống|phòng cháy|phòng dịch|đội ngũ|đoàn viên|hội viên"
    r"|tổ chức(?! (?:chính|đoàn|đảng|hội|xã hội))|đoàn thể hóa|thuế giá|ban đầu|ban đêm)\b"
    r"|phòng, chống"
)
_END = Phrase(
    r"[;:.()]|(?<!các)\s(?:chủ trì|phối hợp|thực hiện|tổ chức(?! (?:chính|đoàn|hội))|để|trước|theo"
    r"|tham mưu"
    r"|hướng dẫn|có|căn cứ|tổng hợp|trong|khi|chỉ đạo|tiếp tục|xây dựng|triển khai|tăng cường"
    r"|báo cáo|đề xuất|rà soát|kiểm tra|phải|chịu|chủ động|thường xuyên|đẩy mạnh|nghiên cứu|phổ"
    r" biến"
    r"|tuyên truyền|vận động|quản lý(?! (?:thị|dự|nhà|khu|các))|bố trí|đôn đốc|theo dõi|giúp|là"
    r"|được"
    r"|sẽ|cần|đảm bảo|bảo đảm|nâng cao|quán triệt|lồng ghép|lập|ban hành|phát huy|huy động"
    r"|định kỳ|hàng|hằng|cung cấp|gửi|tham gia|xem xét|đưa|nếu|nhằm|về|qua|trình|tại|tập trung"
    r"|tiến hành|giám sát|cân đối|thẩm định|kịp thời|làm|đồng thời|khẩn trương|phân công"
    r"|thông tin(?! (?:và|đại|báo))|hỗ trợ|mở|duy trì|yêu cầu|nắm|phát hiện|đánh giá|thông báo"
    r"|tiếp nhận|xử lý"
    r"|giải quyết|đăng|cùng với|phát động|chuẩn bị|cụ thể|tự|ký|rút|điều tra"
    r"|truy tố|xét xử|đấu tranh|ngăn chặn|quyết định|khảo sát|lựa chọn|tiếp|cập nhật|tạo|thống kê"
    r"|mỗi|từng|một|hai|kết quả|nghiêm túc|tích cực|chậm nhất|tình hình|đồng gửi|phát(?! (?:thanh"
    r"|triển)))\b"
)
_PARTING = re.compile(r"[;,]\s{0,4}|\s(?:và|va|cùng|cung)\s{1,4}")
# Words that go on with a name behind a comma: "Văn hóa, Thể thao và Du lịch", "Phòng, Ban".
_GOES_ON = Phrase(
    r"(?:thể thao|khoa học|gia đình|ban,? ngành|ban (?:huyện|tỉnh|thành)|thể dục|kỹ thuật"
    r"|ngành (?:tỉnh|huyện)|môi trường|thương binh|hạ tầng|giảm nghèo|cứu nạn|tìm kiếm)\b"
)
_SMALL = Phrase(
    r"(?:ban|ngành|đoàn thể|xã|phường|thị trấn|thị xã|thành phố|huyện|tỉnh|quận|đơn vị|địa phương"
    r"|cơ quan|tổ chức|đặc khu|thôn|ấp|khóm|xã hội|đào tạo|du lịch|truyền thông|cá nhân)\b"
)
_MARKS = ' ,;.:*_-–+•()"“”|/'
LONGEST = 400  # characters of a list of agencies


def begins_agency(words: Wording, start: int, end: int) -> bool:
    """Whether the name of an agency begins there."""
    if not _BODIES.match(words, start, end) or _NO_BODY.match(words, start, end):
        return False
    return words.is_capital(start) or bool(_GENERAL_BODY.match(words, start, end))


def agencies_end(words: Wording, start: int, end: int) -> int:
    """Where the list of agencies that begins at `start` ends: before a word of no name."""
    end = min(end, start + LONGEST)
    ends = (m.start() for m in _END.finditer(words, start, end) if not _in_a_name(words, m))
    stop = next(ends, end)
    for part in _PARTING.finditer(words.words, start, stop):
        if not _names_on(words, part.end(), stop):
            return part.start()
    return stop


def _in_a_name(words: Wording, match: re.Match[str]) -> bool:
    """Whether a verb is part of a name: "Ban Chỉ đạo", "Sở Xây dựng"."""
    return words.is_capital(match.end() - len(match[0].lstrip()))


def split_agencies(words: Wording, start: int, end: int) -> tuple[Span, ...]:
    """The agencies that a range lists, each as printed."""
    begin, found = start, list[Span | None]()
    for part in _PARTING.finditer(words.words, start, end):
        if _is_next(words, part, end):
            found.append(words.trimmed(begin, part.start(), _MARKS))
            begin = part.end()
    found.append(words.trimmed(begin, end, _MARKS))
    return tuple(span for span in found if span and _is_name(words, span))


def _is_name(words: Wording, span: Span) -> bool:
    """One word is a name only as an abbreviation: "LĐTB&XH"."""
    name = words.text[slice(*span)]
    return len(name.split()) > 1 or (len(name) > 2 and name.isupper())


def _is_next(words: Wording, part: re.Match[str], end: int) -> bool:
    """Whether another agency begins behind a comma or an "và"."""
    at = part.end()
    if _GOES_ON.match(words, at, end) or words.words[: part.start()].endswith(("hđnd", "hdnd")):
        return False
    if part[0].lstrip()[0] in ",;":
        return words.is_capital(at) or words.words.startswith(("các ", "cac "), at)
    return begins_agency(words, at, end)


def _names_on(words: Wording, start: int, end: int) -> bool:
    """Whether what follows a comma or "và" is still a name or the rest of one."""
    if _NO_BODY.match(words, start, end):
        return False
    return words.is_capital(start) or any(
        phrase.match(words, start, end) for phrase in (_BODIES, _GOES_ON, _SMALL)
    )
