"""What money is asked for: pay, a price, what buying or upkeep costs, whose money it is.

Each pair or triple is a relation as in answer/binding/relations.py: what asks for it, and what must
stand in a text that tells it.
"""

from answer.binding.job_steps import WHO

_UPKEEP = r"\b(?:bảo trì|bảo dưỡng|duy tu|vận hành|sửa(?! đổi)|tu sửa|tu bổ)\b"
_ENDS = (  # behind "bao nhiêu" where it counts nothing: "trả bao nhiêu một ngày"
    r"(?:bao nhiêu|mấy)(?=\W*$|\s*[,;.?/(]| (?:tiền|đồng|nghìn|ngàn|trăm|triệu|một|mỗi|1|cho|ở|tại"
    r"|trong|theo|thì|vậy|thế|ạ|so|trên)\b)"
)
_MONEY = r"\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\b|đồng\b|đ\b|vnđ\b|%)|đồng\): \d|\bhệ số\b"
MONEY: tuple[tuple[str, ...], ...] = (
    (  # pay
        r"\b(?:(?:trả|tiền) (?:công|lương)|thù lao|phụ cấp|bồi dưỡng|trợ cấp|công tác phí"
        r"|mức lương|lương tháng)\b(?: \S+){0,6}? " + _ENDS,
        _MONEY,
        r"\b(?:trả|công|lương|thù lao|phụ cấp|bồi dưỡng|trợ cấp|hỗ trợ|hưởng|mức|thuê|chi|mỗi)\b",
    ),
    (  # what buying it costs
        r"\b(?:chi|bỏ ra|dành|tốn|hết) (?:\S+ ){0,4}?(?:để )?mua\b(?! bán)"
        r"|\bmua\b(?! bán).* (?:hết|tốn|mất) bao nhiêu",
        r"\b(?:mua|sắm|trang bị|kinh phí)\b",
    ),
    (  # what keeping it up costs
        rf"{_UPKEEP}.*\b(?:bao nhiêu|mấy)(?: (?:tiền|đồng|nghìn|triệu|tỷ|kinh phí))+\b"
        rf"|\b(?:(?:chi|kinh) phí|tiền|ngân sách|chi|tốn|hết|mất)\b(?: \S+){{0,4}}? {_UPKEEP}"
        r"|\b(?:costs?|money|budget|fees?|much)\b.*\b(?:maintain(?:ed|ing)?|maintenance|upkeep"
        r"|repairs?|run(?:ning)?|operat(?:e|ing|ion))\b"
        r"|\b(?:maintenance|upkeep|repair|running|operating) (?:costs?|budget|fees?)\b",
        rf"{_UPKEEP}|\b(?:duy trì|quản lý|khắc phục|cải tạo|nâng cấp|thường xuyên)\b",
    ),
    (  # what one of them costs
        r"(?<!đánh )(?<!vật )(?<!thẩm định )\bgiá(?! trị\b| cả\b| thể\b| đất\b)(?: \w+){0,3}?"
        r" (?:bao nhiêu|mấy|thế nào|ra sao)\b|\bđơn giá\b|\bprices? of\b|\bunit price\b"
        r"|\b(?:how much|what)\b.*\b(?:receives?|gets?|earns?|paid|pays?|costs?|charged?)\b.*"
        r"\b(?:per|for (?:each|every)|apiece|each)\b",
        r"\b(?:giá|mỗi|một|từng|suất)\b|/ ?[^\W\d_]",
    ),
    (  # who pays for it
        rf"{WHO}(?: \S+){{0,3}} (?:tài trợ|đài thọ|bỏ tiền|chi tiền|trả tiền)\b",
        r"\b(?:tài trợ|đài thọ|kinh phí|ngân sách|xã hội hóa|đóng góp|ủng hộ|tiền|vốn)\b",
    ),
    (  # which money it is
        r"\b(?:lấy|trích|rút|huy động|chi|trả|bố trí)\b[^,;?]{0,30}\b(?:từ|ở|bằng)"
        r"(?: \S+){0,5}? (?:nguồn|ngân sách|quỹ|đâu|khoản)\b|\b(?:từ|bằng|do) nguồn nào\b"
        r"|\b(?:which|what) (?:fund|budget|source)\b",
        r"\b(?:nguồn|ngân sách|quỹ|kinh phí|xã hội hóa|tài trợ|đóng góp|vốn|trích)\b",
    ),
)
"""What asks for money, and what must stand in a text that tells of it."""
