"""A "mấy" that counts nothing: "mấy kế hoạch nào", "nhắc lại mấy chỉ tiêu chính"."""

import re

_VERB = (
    r"(?:tóm(?: tắt| gọn| lược)?|nhắc|nêu|liệt kê|kể|điểm|lọc|gom|trích|tìm|kiếm|tra|xem|so sánh"
    r"|đối chiếu|tổng hợp|cho(?= (?:tôi|em|mình|xin|xem)\b)|xin|gửi (?=(?:giúp|cho|tôi|em)\b))"
)
_ASIDE = (
    r"(?:giúp|hộ|giùm|dùm|cho|lại|ra|nhanh|gọn|tôi|em|mình|chúng tôi|xin|xem|với|anh|chị|bạn"
    r"|đồng chí|nhờ|làm ơn|vui lòng|hãy|dạ|thưa)"
)
_OF = r"(?:ở|tại|của|thuộc|do|từ|theo|trong|trên|vào|cho|để|thì|là|mới|và|được|bị|có)"
_SEVERAL = re.compile(
    # "mấy xã nào", but "mấy người ở xã nào" counts
    rf"(?<!số )(?<!ngày )\bmấy(?= (?:(?!{_OF}\b)\w+ ){{1,3}}nào\b)"
    rf"|^\W*(?:{_ASIDE}\b\W*)*{_VERB} (?:{_ASIDE} )*\bmấy\b(?! (?:giờ|ngày|tháng|năm|phần trăm)\b)"
    r"|\bdanh sách mấy\b"
    r"|(?<!số )(?<!tháng )(?<!ngày )(?<!năm )(?<!thứ )\bmấy"  # "số mấy trước đó" asks
    r"(?= (?!chiếc |cái )(?:\w+ ){1,2}(?:ấy(?! nhỉ)|đó|kia|này|nói trên|vừa rồi|vừa nêu)\b)"
    # "mấy anh em trên biển phải lưu bao lâu": something else is asked behind
    r"|\bmấy(?= (?!(?:chiếc|cái|con|ngày|tháng|năm|giờ|lần|phần|tuần|quý|tỷ|triệu|nghìn|ngàn|trăm"
    r"|chục|đồng|tiền)\b)(?:(?!và\b|với\b)\w+ ){1,6}(?:phải|sẽ|bị|cần|thì)"
    r" (?:(?!và\b)\w+ ){0,8}?(?:bao nhiêu|bao lâu|bao giờ|khi nào)\b)"
    r"|^\W*mấy(?= (?:cái |bản )?kế hoạch\b.*(?:\b(?:ấy|đó)\b|, ?(?:tìm|cho|kể|liệt kê)\b))",
    re.IGNORECASE,
)
_UNMARKED = re.compile(  # typed without marks
    r"\bmay(?= (?:ke hoach|xa|huyen|tinh|phuong|phong|don vi|co quan|chi tieu) nao\b)"
    r"|^\W*(?:nhac|tom|neu|liet ke|ke|diem|tim|xem|cho)"
    r"(?: (?:lai|giup|ho|tat|toi|em|minh|xem|xin))+ may"
    r"(?= (?:chi tieu|muc tieu|ke hoach|nhiem vu|moc|y chinh|noi dung)\b)",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"\bmấy$", re.IGNORECASE)


def plurals_said(question: str) -> str:
    """The question with "những" for each "mấy" that is but a plural."""
    question = _UNMARKED.sub(lambda match: f"{match.group()[:-3]}nhung", question)
    return _SEVERAL.sub(lambda match: _LAST_WORD.sub("những", match.group()), question)
