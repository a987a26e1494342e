"""What a question asks to be told of a thing, and whether a sentence tells that of it.

A sentence about burning straw says nothing of the fine for it, one about a contest nothing of when
to register. Where a question names such a relation, the words of it must stand in the sentence.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from answer.binding.english_relations import ENGLISH, SANCTION
from answer.binding.job_steps import DUE, STEPS, WHO
from answer.binding.money_asked import MONEY
from answer.question.preface import asked_part
from answer.types import Question
from ingest.text import CAPITAL, fold, one_line

_NAME = (  # of a person, in the case it is printed in
    rf"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c) [{CAPITAL}]\w+ [{CAPITAL}]"
    r"|\b(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Trương|Đinh|Lâm|Trịnh|Mai|Lương|Đào|Phùng|Tạ|Tô|Vi"
    rf"|Nông|Lưu|Thái|Hồ|Lý|Cao|Hà)(?: [{CAPITAL}][^\W\d_{CAPITAL}]+){{1,3}}\b"
)


@dataclass(frozen=True, slots=True)
class _Relation:
    """A relation: `asks` is sought in the question in small letters, each of `says` in a text."""

    asks: re.Pattern[str]
    says: tuple[re.Pattern[str], ...]


def _relation(asks: str, *says: str, cased: bool = False) -> _Relation:
    flags = re.NOFLAG if cased else re.IGNORECASE
    return _Relation(re.compile(asks), tuple(re.compile(one, flags) for one in says))


_BUILDS = _relation(  # how many are built: the "Sở Xây dựng" builds none by its name
    r"\bhow many\b.*\b(?:build|built|construct\w*)\b"
    r"|\bxây(?: mới| dựng| thêm)? (?:bao nhiêu|mấy)\b",
    r"(?<!sở )(?<!bộ )\b(?:xây|lắp|làm|(?<!xây )dựng|đầu tư|cứng hóa|thành lập"
    r"|khởi công|hoàn thành)\b",
)
_BUYS = _relation(  # how many are bought: those that are looked after stand there already
    r"\bmua(?: sắm| mới| thêm)*(?! bán) (?:bao nhiêu|mấy)\b"
    r"|\bhow many\b.*\b(?:buy|bought|purchase\w*)",
    r"\b(?:mua(?! bán)|sắm|trang bị|cấp|đầu tư|lắp)\b",
)
_REPAIRS = _relation(
    r"\b(?:sửa|sửa chữa|bảo dưỡng|duy tu|tu bổ) (?:bao nhiêu|mấy)\b(?! (?:tiền|đồng))",
    r"\b(?:sửa|bảo dưỡng|duy tu|tu bổ|tu sửa|nâng cấp|cải tạo|gia cố|khắc phục|bảo trì)\b",
)
_RATIO = _relation(  # of one kind to another, which no share of either tells
    r"\b(?:tỷ|tỉ) số giới tính\b"
    r"|\b(?:trai|nam)\b (?:trên|so với|/|chia cho) [^,;?]{0,12}\b(?:gái|nữ)\b"
    r"|\bsex ratio\b|\bboys (?:per|to|for every)\b|\bratio of boys\b",
    r"\d[^/.;%]{0,40}(?:/|trên) ?\d|\b(?:tỷ|tỉ) số giới tính\b[^;.%]{0,60}\d",
)
_RELATIONS = (
    _RATIO,
    _relation(  # a fine
        r"\b(?:mức (?:xử )?phạt|xử phạt|(?:bị|đóng|nộp|tiền) phạt(?! tù)|chế tài)\b"
        r"|(?<!hình )\bphạt (?:bao nhiêu|mấy|mức|thế nào|ra sao|gì|nặng|tới)"
        r"|\b(?:fine[ds]?|penalt(?:y|ies))\b",
        r"\bphạt\b(?! tù)|\bchế tài\b",
    ),
    _relation(  # what happens to whoever breaks a rule
        r"\bbị (?:xử lý|xử trí|kỷ luật|làm sao|gì)\b(?=.*\b(?:sao|thế nào|gì|nào)\b|\W*$)",
        SANCTION,
    ),
    _relation(  # by what name somebody is called
        r"\bby name\b|\b(?:full )?names? (?:of|and (?:position|title)).*\b(?:leaders?|heads?"
        r"|directors?|chair\w*|chiefs?|members?|officers?|officials?|captains?|person)\b"
        r"|\bname the (?:\w+ ){0,4}(?:leaders?|heads?|directors?|chair\w*|chiefs?|members?"
        r"|officers?|officials?)\b|\bwho exactly\b",
        _NAME,
        cased=True,
    ),
    _relation(  # a reason
        r"\b(?:vì sao|tại sao|vì đâu|do đâu|lý do|sao lại|nguyên nhân (?:gì|nào|vì|là)|why)\b",
        r"\b(?:vì|do|bởi|nhằm|để|nguyên nhân|lý do|nên|trước tình hình|xuất phát|bảo đảm"
        r"|đảm bảo)\b",
    ),
    _BUILDS,
    _BUYS,
    _REPAIRS,
    _relation(  # what has to be fulfilled
        r"\bđiều kiện\b(?: \S+){0,6}? (?:gì|nào|ra sao|thế nào|sao)\b|\bđiều kiện\b.*\blà gì\b"
        r"|\b(?:on|under|subject to) (?:what|which) conditions?\b"
        r"|\bwhat (?:are the )?(?:conditions|requirements|criteria)\b",
        r"\b(?:điều kiện|yêu cầu|tiêu chuẩn|phải|đủ|đạt|tốt nghiệp|trình độ|trở lên|nếu|bảo đảm"
        r"|đảm bảo|có)\b",
    ),
    _relation(  # schooling
        r"\b(?:bằng cấp|văn bằng|trình độ)\b(?: \S+){0,6}? (?:gì|nào|ra sao|thế nào|sao|mấy)\b",
        r"\b(?:bằng|trình độ|tốt nghiệp|đại học|cao đẳng|trung cấp|chứng chỉ|văn hóa|lớp)\b",
    ),
    _relation(  # what was done before this plan
        r"^(?!.*\bso (?:với|sánh|cùng)\b).*\b(?:giai đoạn|nhiệm kỳ|khóa|đợt|mùa) trước\b(?! khi)"
        r"|^(?!.*\bcompared\b).*\bprevious (?:period|term|phase|stage|round|programme)\b",
        r"\b(?:trước|so với|đã|qua|nhiệm kỳ|khóa)\b",
    ),
    _relation(  # how long it lasts
        r"\bkéo dài (?:trong )?(?:bao lâu|bao nhiêu|mấy)\b",
        r"\b(?:kéo dài|trong|suốt|thời hạn|liên tục|đến hết|từ\b.*\bđến)\b"
        r"|\b\d+ (?:ngày|tuần|tháng|năm|buổi|giờ)\b",
    ),
    _relation(  # what came of it, and not what was planned
        r"\b(?:thực tế|trên thực tế)\b.*\b(?:bao nhiêu|mấy)\b|\bactually\b",
        r"\b(?:đã|thực tế|so với|tăng|giảm|kết quả|đạt được|vượt)\b",
    ),
    _relation(  # who somebody is
        r"\b(?:trưởng|phó|giám đốc|chủ tịch|bí thư|ông|bà|đồng chí|cán bộ|chỉ huy|thủ trưởng)\b"
        r".*\btên (?:là )?gì\b|\bhọ (?:và )?tên\b.*\b(?:trưởng|phó|giám đốc|chủ tịch|bí thư|chỉ huy"
        r"|người|cán bộ|thủ trưởng)\b",
        _NAME,
        cased=True,
    ),
    _relation(  # the names of those who belong to it
        r"(?<!giữ )\btên (?:của )?(?:(?:các |những |từng |toàn bộ )+(?:cán bộ|đại biểu|người"
        r"|đồng chí|ông bà)|(?:các |những |từng |toàn bộ )*(?:thành viên|ủy viên|đội viên))\b"
        r"|\bnames of (?:the |all )*(?:\w+ )?(?:members|officials|people|officers|delegates)\b",
        _NAME,
        cased=True,
    ),
    _relation(  # who got the contract
        r"\bwh(?:o|ich|at)\b.*\b(?:won|win|awarded|signed|got|given)\b.*"
        r"\b(?:contracts?|tenders?|bids?|bidding)\b|\bwinn(?:er|ing)\b.*\b(?:contract|tender|bid)"
        r"|\b(?:trúng|thắng|nhận|giành)(?: được)?(?: gói)? thầu\b",
        r"\b(?:thầu|hợp đồng|liên danh|nhà cung cấp|công ty|doanh nghiệp)\b",
    ),
    _relation(  # where something is taken to
        r"\b(?:dời|chuyển|đưa|sơ tán|gửi|nộp|chở|di tản)\b.*"
        r"\b(?:đến|tới|về|sang|vào)(?: \w+){0,3}"
        r" (?:đâu|(?:nơi|chỗ|điểm|khu|trường|trạm|nhà)(?: \w+){0,2} nào)\b",
        r"\b(?:đến|tới|về|sang|vào|lên|gửi|nộp|cho|qua)\b",
    ),
    _relation(  # both ends of a time
        r"\btừ (?:ngày|tháng|hôm|khi|lúc|thời điểm|giờ|năm|quý|mấy giờ|bao giờ)\b ?(?:nào|mấy)?\b"
        r".*\b(?:đến|tới) (?:hết )?(?:ngày|tháng|hôm|khi|lúc|thời điểm|giờ|năm|quý|mấy|bao)\b"
        r" ?(?:nào|mấy|giờ)",
        r"\btừ\b.*\b(?:đến|tới|hết)\b|\d\s*[-–]\s*\d|\btrước\b.*\bsau\b"
        r"|\bsuốt\b|\bcả (?:năm|tháng)\b",
    ),
    _relation(  # who works with whoever leads
        rf"{WHO}(?: \S+){{0,2}} phối hợp\b(?! chủ trì)|phối hợp (?:với|cùng) {WHO[2:]}"
        rf"|\b(?:cơ quan|đơn vị|bên|lực lượng|ngành) (?:tham gia )?phối hợp\b.*\blà {WHO[2:]}",
        r"\bphối hợp\b|\bcùng\b|\btham gia\b|\bgiữa\b",
    ),
    _relation(  # who leads
        rf"{WHO}(?: \S+){{0,4}} chủ trì\b|\bdo {WHO[2:]}(?: \S+){{0,2}} chủ trì\b"
        r"|\btakes? the lead\b|\b(?:which|what|who)\b.*\bleads?\b",
        r"^(?!.*\b(?:cơ quan|đơn vị) phối hợp\s*:)|\bchủ trì\b",
    ),
    _relation(  # a whole year, and no part of it
        r"\bcả năm\b.*\bước\b|\bước\b.*\bcả năm\b",
        r"\bcả năm\b|^(?!.*\b(?:\d+ tháng|tháng đầu|quý|tháng \d|đến (?:nay|ngày|hết))\b)",
    ),
    _relation(  # a target, and not the marks that reaching it earns
        r"\b(?:phấn đấu|chỉ tiêu|mục tiêu)\b(?!.*\bđiểm\b)",
        r"^(?!.*\b(?:điểm chuẩn|chấm điểm|thang điểm|cộng \d+ điểm)\b)",
    ),
    _relation(r"\bước (?:thu|chi|đạt|tính|thực hiện|tăng)\b", r"\bước\b"),
    _relation(  # when it is summed up, which the headings may say
        rf"{DUE}(?:sơ kết|tổng kết)\b"
        r"|\b(?:sơ kết|tổng kết)\b(?: \S+){0,6}? (?:khi nào|bao giờ|lúc nào"
        r"|(?:hôm|dịp|năm|ngày|tháng|quý|thời gian) (?:nào|mấy))\b",
        r"",
        r"\b(?:sơ kết|tổng kết|báo cáo)\b",
    ),
    *(_relation(*one) for one in (*MONEY, *STEPS, *ENGLISH)),
)


# What is done to things that stand already, as bad OCR may spell it.
_CHECKS = re.compile(r"\b(?:k\w{1,3}m tra|ra soat|thanh tra|giam sat|huong dan|tap huan) ")
_MAY_BUILD = re.compile(
    r"(?<!\bs\w )\b(?:xay|lap|lam|(?<!xay )dung|dau tu|thanh lap|khoi cong|hoan thanh)\b"
)
# Who is paid: what teachers get is no answer about soldiers.
_PAY = re.compile(r"\b(?:bồi dưỡng|trả công|thù lao|phụ cấp|lương|trợ cấp|tiền công)\b")
_SO_MANY = r"0*(?P<figure>\d+|hai|ba|bốn|năm|sáu)"
_WHICH_ONES = tuple(
    re.compile(one)
    for one in (
        rf"\b{_SO_MANY} (?P<noun>[^\W\d]+)\b.*"
        r"\b(?:là|gồm|cụ thể|đó là|tên)(?: là)? (?:những|các) (?:[^\W\d]+ ){1,3}(?:nào|gì)\b",
        rf"\b{_SO_MANY} (?P<noun>xã|phường|huyện|thôn|ấp|chợ|trường)(?:, \w+)? nào\b",
        rf"\b(?:tên|danh sách)(?: của)? (?:từng|các|những) \w+.*\b{_SO_MANY} (?P<noun>[^\W\d]+)\b",
    )
)
_BESIDE_TASK = re.compile(r"; (?:chủ trì|phối hợp|thời gian|kinh phí)")
_LISTS = re.compile(r"[:(;]|\b(?:gồm|như|cụ thể|là|tại|ở)\b")
_THEN = re.compile(r"[,;.:] (?:còn|vậy|thế|riêng)\b")  # what stands before it is known
_PAID = re.compile(
    r"\b(?:giáo viên|bộ đội|chiến sĩ|công an|học sinh|sinh viên|học viên|dân quân|công nhân"
    r"|nông dân|hội viên|đoàn viên|công chức|cộng tác viên|tình nguyện viên|tuyên truyền viên"
    r"|hòa giải viên|thành viên|đại biểu|bác sĩ|nhân viên)\b"
)


@lru_cache(maxsize=8)
def _asked(question: str) -> str:
    """The question in small letters without its preface: "Em cần gửi công văn: ... tới đâu?"."""
    return one_line(asked_part(question).lower())


def tells_the_relation(question: Question, text: str, headings: str = "") -> bool:
    """Whether a text tells each relation that the question asks for; True where it asks none.

    What a sum is paid for may stand in the headings above it: "Mức bồi dưỡng".
    """
    asked = _asked(question.restored)
    said = one_line(text)
    around = one_line(f"{headings} . {text}")
    if _is_paid_to_others(asked, said.lower()) or _lists_none(asked, said.lower()):
        return False
    return all(
        relation.says[0].search(said) and all(says.search(around) for says in relation.says[1:])
        for relation in _RELATIONS
        if relation.asks.search(asked)
    )


def tells_no_building(question: Question, text: str) -> bool:
    """Whether a badly read text only checks or guides what the question asks to be built.

    Of such a text the verb alone is sure: "Kiểm tra 28 cơ sở" builds none, whatever else it reads.
    """
    if not _BUILDS.asks.search(one_line(question.restored.lower())):
        return False
    folded = fold(one_line(text))
    return _CHECKS.search(folded) is not None and _MAY_BUILD.search(folded) is None


def _lists_none(asked: str, said: str) -> bool:
    """Whether it is asked which ones so many are, and a text only says how many again.

    "12 chức danh thi tuyển là những chức danh nào" is not told by "thi tuyển 12 chức danh".
    """
    match = next(filter(None, (one.search(asked) for one in _WHICH_ONES)), None)
    if match is None:
        return False
    counted = re.search(rf"\b0*{match['figure']} (?:\w+,? )?{match['noun']}\b", said)
    if counted is None:
        return False
    return _LISTS.search(_BESIDE_TASK.split(said[counted.end() :])[0]) is None


def _is_paid_to_others(question: str, sentence: str) -> bool:
    """Whether pay is asked for, and the sentence names other people and none of those asked."""
    asked = _THEN.split(question)[-1]
    wanted = _PAID.findall(asked) or _PAID.findall(question)
    wanted = wanted if _PAY.search(question) else []
    if not wanted or any(one in sentence for one in wanted):
        return False
    return _PAID.search(sentence) is not None
