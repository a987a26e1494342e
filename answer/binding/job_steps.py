"""The steps of a job, each with a time and an agency of its own, as a question asks for them.

Who dredges a canal need not accept the work, pay for it or look after it; whoever draws up a budget
need not grant it. Patterns are matched against accented text in small letters.
"""

WHO = (
    r"\b(?:ai|(?:cơ quan|đơn vị|bên|nơi|sở|phòng|ban|ngành|lực lượng|tổ chức|hội|đoàn thể|bộ phận"
    r"|đầu mối)(?:,? (?:ban|ngành|phòng|sở|chuyên môn|nghiệp vụ|chức năng|chuyên trách)){0,2} nào"
    r"|những ai)\b"
)
"""Words that ask for whoever does something."""
DUE = (
    r"\b(?:hạn|hạn chót|hạn cuối|thời hạn|khi nào|bao giờ|ngày|lúc nào|thời gian|thời điểm|tháng"
    r" (?:mấy|nào))(?: (?:cuối|chót|cùng|thì|để|mới|sẽ|phải|được|có thể|nhận|chính thức))* "
)
"""Words that ask when something is due, before what is."""
_WHEN = (
    r"(?: \S+){0,6}? (?:khi nào|bao giờ|lúc nào"
    r"|(?:hôm|dịp|năm|ngày|tháng|quý|thời gian) (?:nào|mấy))\b"
)
_DONE = r"(?<!được )(?<!đã )(?<!sau )(?<!sau khi )"  # "danh sách đã công bố" is no step asked for


def _due(step: str) -> str:
    asked = rf"\b(?:khi nào|bao giờ|lúc nào) (?:\S+ ){{0,3}}?{step}\b"
    return rf"{DUE}{step}\b|{asked}|{_DONE}\b{step}\b{_WHEN}"


def _who(step: str) -> str:
    return rf"{WHO}(?: \S+){{0,5}}? {step}\b"


STEPS: tuple[tuple[str, str], ...] = (
    (
        rf"{DUE}(?:nộp (?:hồ sơ|bài|đơn|phiếu|sản phẩm)|(?:nhận|gửi|thu) (?:bài|đơn|hồ sơ)"
        r"|hồ sơ|đăng ký|ghi danh|dự thi)\b",
        r"\b(?:hồ sơ|bài (?:dự )?thi|đơn|đăng ký|ghi danh|nhận|nộp|gửi)\b",
    ),
    (
        _due("(?:công bố|thông báo|niêm yết|công khai)"),
        r"\b(?:công bố|thông báo|niêm yết|công khai)\b",
    ),
    (
        rf"{DUE}(?:khởi công|động thổ)\b",
        r"\b(?:khởi công|động thổ|bắt đầu|thi công|xây dựng)\b",
    ),
    (
        _due("(?:khánh thành|khai trương)"),
        r"\b(?:khánh thành|khai trương|đưa vào|hoàn thành|bàn giao)\b",
    ),
    (_due("nghiệm thu"), r"\b(?:nghiệm thu|bàn giao)\b"),
    (_due("(?:quyết toán|giải ngân)"), r"\b(?:quyết toán|giải ngân|thanh toán)\b"),
    (rf"{DUE}(?:đấu|mời|mở|chọn (?:nhà )?)\s?thầu\b", r"\bthầu\b"),
    (_due("(?:phê duyệt|thẩm định)"), r"\b(?:duyệt|thẩm định|thông qua)\b"),
    (_who("(?:nghiệm thu|bàn giao)"), r"\b(?:nghiệm thu|bàn giao)\b"),
    (_who("chấm (?:thi|điểm|giải|bài)"), r"\b(?:chấm|giám khảo)\b"),
    (
        _who("(?:bảo trì|bảo dưỡng|duy tu|sửa chữa|tu sửa)"),
        r"\b(?:bảo trì|bảo dưỡng|duy tu|sửa chữa|tu sửa|tu bổ|vận hành|quản lý|nâng cấp"
        r"|khắc phục)\b",
    ),
    (
        _who("(?:mua(?! bán)|đấu thầu)"),
        r"\b(?:mua(?! bán)|sắm|trang bị|thầu|cấp|cung cấp|đầu tư)\b",
    ),
    (_who("thẩm định"), r"\b(?:thẩm định|thẩm tra|duyệt)\b"),
    (_who("(?:quyết toán|kiểm toán)"), r"\b(?:quyết toán|kiểm toán|thanh toán)\b"),
    (_who("(?:lấy|thu) mẫu"), r"\b(?:(?:lấy|thu) mẫu|quan trắc|xét nghiệm)\b"),
    (  # "trình cấp có thẩm quyền phê duyệt" names nobody who does
        _who("(?:phê )?duyệt"),
        r"^(?!\W*căn cứ\b)(?!.*\b(?:cấp|cơ quan) có thẩm quyền\b)"
        r".*\b(?:duyệt|thông qua|ban hành|quyết định)\b",
    ),
    (  # whoever draws up a budget does not grant it
        _who(
            "(?:cân đối|(?:bố trí|phân bổ|cấp|chi|rót)(?: đủ)?"
            " (?:kinh phí|vốn|ngân sách|nguồn|tiền))"
        ),
        r"\b(?:cân đối|bố trí|phân bổ|ngân sách|(?:bảo|đảm) (?:đảm|bảo)|chi trả"
        r"|(?:cấp|hỗ trợ) (?:\w+ ){0,2}(?:kinh phí|vốn|tiền)|tham mưu[^.;]{0,60} kinh phí)\b",
    ),
)
"""What asks for a step, and what must stand in a text that tells of it."""
