"""What an English question asks to be told of a thing, as relations.py has it for Vietnamese.

Each is what the question says, in small letters, and what must stand in a text that tells of it.
"""

_WHO = (
    r"(?:\b(?:who|whom)\b|\b(?:which|what) (?:\w+ )?(?:agency|agencies|department|body|unit|office"
    r"|committee|authority|ministry|organi[sz]ation|company|firm|force)\b)(?: \S+){0,4}? "
)
_WHEN = (
    r"\b(?:when|(?:which|what) (?:date|day|month|year|quarter)|deadline|how soon)\b(?: \S+){0,9}? "
)
SANCTION = (
    r"\b(?:phạt(?! tù)|kỷ luật|đình chỉ|tước|tịch thu|xử lý|thu hồi|phê bình|kiểm điểm"
    r"|công khai|trách nhiệm|điều chuyển|khởi tố|tiêu hủy|buộc|cấm|nhắc nhở"
    r"|thi đua|truy cứu|tạm dừng)\b"
)
"""What happens to whoever breaks a rule."""
_SUPPLY = (
    r"\b(?:mua(?! bán)|sắm|trang bị|thầu|cung cấp|cung ứng|nhập|đặt hàng|tài trợ|công ty"
    r"|doanh nghiệp|cấp(?! (?:huyện|tỉnh|xã|phòng|ủy|cứu|bách|cao|thiết)))\b"
)
ENGLISH: tuple[tuple[str, str], ...] = (
    (
        r"\bwhat (?:happens?|will happen|would happen|becomes?|is done)\b.*\b(?:not|fail\w*"
        r"|refus\w+|late|miss\w*|break\w*|violat\w+|ignor\w+|leak\w*|disobey\w*|neglect\w*)\b"
        r"|n['’]t\b.*\bwhat happens\b|\b(?:sanction|punish|disciplin|penali[sz])\w*"
        r"|\bwhat (?:are the )?consequences\b",
        SANCTION,
    ),
    (
        r"\bsince (?:when|what|which)\b|\bfrom what (?:date|year) on\b",
        r"\b(?:từ|kể từ|bắt đầu|thành lập|năm|có hiệu lực)\b(?! \d+%)",
    ),
    (
        r"\b(?:at|until|till|before|after) (?:what|which) (?:time|hour)s?\b"
        r"|\b(?:by|from) (?:what|which) (?:time|hour)\b.*\b(?:each|every|a) (?:day|morning|evening)"
        r"|\bwhat time of (?:the )?day\b|\bwhat hours?\b",
        r"\d ?(?:giờ|h|g)\b|\d:\d\d|\b(?:giờ|sáng|trưa|chiều|tối|đêm)\b",
    ),
    (
        r"\bwhat (?:\w+ )?(?:qualifications?|degrees?|diplomas?|certificates?|education)\b",
        r"\b(?:bằng (?:cấp|tốt|đại|cao|trung)|trình độ|tốt nghiệp|đại học|cao đẳng|trung cấp"
        r"|chứng chỉ|sư phạm|chuyên môn)\b",
    ),
    (r"\bhow far\b", r"\d ?(?:km|m|mét|ki lô mét|cây số)\b"),
    (r"\bhow (?:deep|wide|high|tall|thick)\b", r"\d ?(?:m|cm|mm|mét|tầng)\b"),
    (r"\bhow old\b", r"\d ?(?:tuổi|năm)\b"),
    (r"\bhow heavy\b", r"\d ?(?:kg|g|tấn|tạ)\b"),
    (
        r"\bwho (?:\w+ )?(?:won|wins|came (?:first|second))\b|\bwinners?\b",
        r"\b(?:đoạt|thắng|vô địch|trúng|hạng|giải (?:nhất|nhì|ba)|chọn)\b",
    ),
    (
        rf"{_WHO}(?:accepts?|takes? over|hands? over|acceptance)\b",
        r"\b(?:nghiệm thu|bàn giao|tiếp nhận|nhận)\b",
    ),
    (
        rf"{_WHO}(?:audit(?:s|ed|ing)?|verif(?:y|ies) the (?:accounts?|spending))\b",
        r"\b(?:kiểm toán|quyết toán|thanh tra|kiểm tra|giám sát)\b",
    ),
    (
        rf"{_WHO}(?:suppl(?:y|ies|ied)|deliver(?:s|ed)?|procures?|purchases?|buys?|manufactur\w+"
        r"|sells?)\b",
        _SUPPLY,
    ),
    (
        rf"{_WHO}(?:maintain(?:s|ed)?|repair(?:s|ed)?|services?|looks? after|upkeep)\b(?! order\b)",
        r"\b(?:bảo trì|bảo dưỡng|duy tu|sửa chữa|tu sửa|tu bổ|vận hành|quản lý|nâng cấp|khắc phục"
        r"|duy trì|giữ|chăm sóc|hỗ trợ|giúp)\b",
    ),
    (
        rf"{_WHO}(?:insur(?:es?|ed|ing)|covers? the insurance)\b|\binsurance company\b",
        r"\bbảo hiểm\b",
    ),
    (
        rf"{_WHO}(?:judges?|marks?|grades?)\b(?! (?:the (?:day|anniversary)))",
        r"\b(?:chấm|giám khảo|thẩm định)\b",
    ),
    (
        rf"{_WHO}(?:approves?|approved|endorses?|signs? off)\b",
        r"^(?!\W*căn cứ\b).*\b(?:duyệt|thông qua|ban hành|quyết định|xác nhận|công nhận)\b",
    ),
    (
        rf"{_WHEN}(?:announced?|published|posted|made public)\b",
        r"\b(?:công bố|thông báo|niêm yết|công khai|ra mắt|phát hành)\b",
    ),
    (
        rf"{_WHEN}(?:inaugurated|handed over)\b",
        r"\b(?:khánh thành|khai trương|đưa vào|hoàn thành|bàn giao)\b",
    ),
    (
        rf"{_WHEN}(?:tender(?:ed|s)?|bids?|bidding|contract(?:s)? (?:be )?(?:awarded|signed))\b",
        r"\b(?:thầu|hợp đồng)\b",
    ),
    (
        rf"{_WHEN}(?:settled|final accounts?|disbursed)\b",
        r"\b(?:quyết toán|giải ngân|thanh toán)\b",
    ),
)
