"""A plan called by another word: "bản về rác thải", "giấy tờ lo bão", "cái văn bản chống dịch".

Where such a word begins a question for a fact of a document, a plan is meant. Other documents, as
"công văn" and "quyết định", keep their names: their numbers are none of a plan.
"""

import re

from answer.question.preface import around

_NOUN = (
    r"(?:giấy tờ|giấy|văn bản|tài liệu|tờ(?! trình| khai| rơi| gấp| báo| tiền)|bản(?! đồ| tin"
    r"| dự thảo| nháp| chính thức| cuối| ban hành| sao| quyền| án| cam kết| ghi nhớ| đầu tiên))"
)
_OTHER = (
    r"(?:kế hoạch|quyết định|chỉ thị|nghị quyết|nghị định|thông tư|công văn|công điện|tờ trình"
    r"|thông báo|kết luận|luật|pháp lý|pháp luật|chỉ đạo|hướng dẫn|quy phạm|đề án|chương trình)"
)
_ASKS_FOR = (
    r"(?:(?:số(?:,? ?(?:và |ký )?hiệu)?|số và ngày(?: (?:ký|ban hành|ra|phát hành))?|ký hiệu"
    r"|ngày (?:ký|ban hành|ra|phát hành)|người ký|tên(?: đầy đủ)?|nơi nhận)(?: của)? )?"
)
_BEGINS = re.compile(
    rf"(?:theo )?{_ASKS_FOR}(?P<plan>(?:cái |cuốn |những |các )?{_NOUN})"
    rf"(?= (?!nào\b|gì\b|này\b|số\b|ký\b|được\b|{_OTHER}\b)\w)",
    re.IGNORECASE,
)
# "Theo chương trình chống hàng lậu của tỉnh năm 2024, ...": of one year, no programme of the state.
_PROGRAMME = re.compile(
    r"(?:theo|trong) (?P<plan>(?:bản )?chương trình(?: công tác)?)"
    r"(?= (?!số\b|mục tiêu\b|hành động\b|quốc gia\b|phối hợp\b|[^;:?.]*\bgiai đoạn\b)"
    r"[^;:?.]{3,90}?\bnăm (?:19|20)\d\d\b(?!\s*[-–]))",
    re.IGNORECASE,
)
_WHICH = r"(?:nào|mấy|bao nhiêu|gì)"
_ENDS = re.compile(
    rf"\b(?:ra|ký|ban hành|đề|lập|phát hành|soạn)(?: đời)?(?: vào| từ)? (?:(?:ngày|hôm|tháng)"
    rf"(?: tháng)?(?: năm)? {_WHICH}|khi nào|bao giờ|lúc nào)\b"
    rf"|\bsố(?: hiệu)?(?: là)? {_WHICH}\b|\bký hiệu\b|\bgửi (?:\w+ ){{0,3}}(?:ai|đâu|\w+ nào)\b"
    rf"|\b(?:ai|ông nào|bà nào|người nào) (?:đã |là người )?ký\b|\bdo ai\b|\bký tên\b"
    rf"|\b(?:gồm|có|chia (?:thành|làm)) (?:những |các |mấy |bao nhiêu )(?:phần|mục|chương)\b"
    rf"|\b(?:căn cứ|dựa (?:trên|vào|theo)) .*\b{_WHICH}\b",
    re.IGNORECASE,
)


def plan_said(question: str) -> str:
    """The question with "kế hoạch" for another word that means a plan; as it is otherwise."""
    begin = max((end for start, end in around(question) if start == 0), default=0)
    while begin < len(question) and not question[begin].isalnum():
        begin += 1
    programme = _PROGRAMME.match(question, begin)
    match = programme or _BEGINS.match(question, begin)
    asked = match and (
        programme or match.start("plan") > match.start() or _ENDS.search(question, match.end())
    )
    if match is None or not asked:
        return question
    return f"{question[: match.start('plan')]}kế hoạch{question[match.end('plan') :]}"
