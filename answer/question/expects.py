"""Which kind of value a question asks for: money, a date, a number, an agency, ...

The cues of value_cues.py are folded, and folded words collide: "mấy" is "máy", "từ đâu" is
"từ đầu", and the town Tiên Lãng begins like "tiền". What is written with marks says what is meant.
"""

import re
from collections.abc import Iterable

from answer.language.persons import asks_for_somebody
from answer.question.preface import around
from answer.question.terms import mask, sides_asked
from answer.question.value_cues import EXPECT_CUES, WEIGHED
from answer.question.which_body import begins_with_body
from answer.types import QuestionKind
from ingest.plan import Mention
from ingest.text import one_line

# Words with marks that are no words of questions, though folded they look like them.
_HOMOGRAPHS = re.compile(
    r"\b(?:máy|mây|may mặc|đầu(?! mối)|đấu|dầu|đậu|quỹ|môi|quán|tính|ái|ải|áp)\b"
)
_COMPOUNDS = re.compile(  # also where marks were restored, which seldom fails on two words
    r"\b(?:báo nhiều|miễn phí|tiền (?:án|sự|chất|lệ)|tiến (?:sĩ|độ|hành)"
    r"|đồng (?:chí|bào|hồ|phục|đội)"
    r"|chuyên mục|tiết mục|danh mục|hạng mục|mục phát"
    r"|ngân hàng|môi trường|môi giới|thang máy|máy móc|(?:từ|ban|bước|lúc) đầu|đầu (?:tư|năm))\b"
)
_AI = re.compile(r"\bAI\b")  # artificial intelligence, where the rest is not in capitals
# Which "nào" is asked where the first is a condition: "Xã nào có tội phạm tăng thì phòng nào ...".
_CONDITION = re.compile(
    r"^.*\bnao\b.*?\bthi\b(?=.*\b(?:nao|ai|bao nhieu|may|dau|gi|khi|bao gio|bao lau)\b)"
)
# What may follow "bao nhiêu" where it counts nothing: "thu bao nhiêu một con".
_NOTHING_COUNTED = (
    r"(?=\W*$|\s*[,;.?(]| (?:ấy|đấy|đó|hở|hử|hen|nhé|rồi"
    r"|một|mỗi|1|cho|để|từ|khi|nếu|thì|ở|tại|trong|năm|vào|theo|của|bằng|làm|xây|mua|sửa|đắp"
    r"|là|vậy|thế|nhỉ|ạ|hả|nữa|đối với|với)\b)"
)
_AMOUNT = re.compile(
    r"(?:bao nhiêu|\bmấy) (?:(?:trăm|chục) )?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )?"
    r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)" + _NOTHING_COUNTED + r"|đồng\b(?! chí| bào| hồ| phục| đội)"
    r"|tiền\b(?! án| sự| chất)|đô la\b|usd\b"
    r"|(?:kinh phí|vốn|ngân sách)\b)"
)
_PAID = re.compile(
    r"(?:(?<!\w)(?:(?<!doanh )thu|(?<!kiểm )(?<!điều )(?<!thanh )trả|(?<!hình )(?<!cưỡng )phạt"
    r"|thưởng|phụ cấp|trợ cấp|bồi dưỡng|thù lao|(?<!lực )lương|cho vay|(?<!\w )được vay|đóng|tốn"
    r"|mất|chi|giá|góp|góp vào|tài trợ|ủng hộ|bồi thường|đền bù|chi trả|đóng góp)"
    r"(?: (?:của|từ|cho|với|mỗi|từng)(?: \S+){1,3}?)?"  # "thu của dân bao nhiêu"
    r" (?:(?:là|tới|đến|khoảng|tối đa|tối thiểu|cao nhất|thấp nhất|nhiều nhất|thêm|hết|tổng cộng|"
    r"tất cả) ){0,2}(?:bao nhiêu|mấy)" + _NOTHING_COUNTED + r")"
)
# Nouns whose amount is money however far "bao nhiêu" stands behind them.
_PRICED = re.compile(
    r"(?<!\w)(?:(?<!đánh )(?<!mét )(?<!tham )(?<!chỉ số )(?<!quốc )(?<!chuyên )(?<!vô )giá"
    r"(?! trị| tài liệu| đỡ| rét| treo)|(?<!miễn )(?:học|viện|lệ|chi|cước|án|phụ)"
    r" phí|phụ cấp|trợ cấp|thù lao|(?<!sản )(?<!số )(?<!khối )(?<!lực )(?<!chất )(?<!năng )"
    r"(?<!dung )(?<!tải )(?<!lưu )lương(?! thực| tâm)|tiền (?:công|lương|thưởng|thu|phạt|vé"
    r"|tiêm|thuê|khám|cước)|cước"
    r"|(?<!điều )(?<!tài )khoản(?! mục)"
    r"|mức (?:thu(?! lại| hồi| hút| gom)|đóng|phạt|thưởng|chi|bồi dưỡng)|(?:tổng )?mức đầu tư"
    r"|doanh thu|thu nhập) (?:\S+ ){0,16}(?<!số )bao nhiêu" + _NOTHING_COUNTED
)
# "Tỷ lệ người hưởng trợ cấp ... bao nhiêu"; what stands between is what the share is of.
_SHARE_OF = re.compile(r"\bt[ỷỉ] lệ [^,;:]*$")
_MONEY_SAID = re.compile(r"\b(?:bao nhiêu|mấy)(?: \w+)? (?:tiền|đồng|triệu|tỷ|tỉ|nghìn|ngàn)\b")
_EACH = re.compile(  # "trao học bổng, mỗi suất bao nhiêu"
    r"\b(?:mỗi|một|từng) (?:suất|phần quà|giải|vé|căn|tin|gói)(?: \w+)? (?:là |được )?bao nhiêu"
    + _NOTHING_COUNTED
)
_RATE = re.compile(  # "phạt mức nào", "trả công một ngày bao nhiêu"
    r"(?<!hình )(?<!cưỡng )(?:(?<!án )phạt(?! tù)|thưởng|phụ cấp|trợ cấp|bồi dưỡng|thù lao"
    r"|(?:trả|tiền) (?:công|lương)"
    r"|học phí|lệ phí|đóng góp)(?: \w+){0,6} (?:mức|cỡ|khung) (?:nào|gì|mấy)\b"
    r"|(?:trả|tiền) (?:công|lương) (?:một|mỗi|từng|cho) (?:\w+ ){1,2}(?:là )?(?:bao nhiêu|mấy)"
    + _NOTHING_COUNTED
)
_UNACCENTED_PAID = re.compile(  # typed without marks, where restoring may miss them
    r"\b(?:gia|thu|thuong|phat) (?:toi da |cao nhat |la )?bao nhieu(?=\W*$| (?:mot|moi) )"
    r"|\b(?:may|bao nhieu) (?:trieu|ty|nghin) (?:dong|tien)\b"
)
_MONEY = (_AMOUNT, _PAID, _PRICED, _EACH, _RATE)
_INTEREST = re.compile(r"\blai suat\b|what (?:\w+ )?(?:share|proportion)\b")
# "Đường dây nóng trả lời trong bao nhiêu giờ" asks for no phone number.
_OTHER_FIGURE = re.compile(r"\b(?:bao nhieu|may) (?!so\b|dien thoai|goi|thi\b|nao\b)[a-z]+")
# "Which office runs the hotline" asks for no number.
_WHO_ANSWERS = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:office|agency|department|body|unit|force|division)\b(?! number)"
    r"|^\W*who (?!(?:do|does|should|can|could|to|must|may) )"
    r"|(?:^|[,;:] |\b(?:do|nho|giao(?: cho)?|thi) )(?:ai|(?:co quan|don vi|so|phong|nganh|ban|hoi"
    r"|luc luong|bo phan|ben) nao)\b (?!.*\b(?:so (?:nao|may|gi|bao nhieu)|(?:dien thoai|nong|dai)"
    r" (?:nao|gi|bao nhieu|so may))\b)(?:\w+ ){0,3}?(?:truc|quan ly|cong bo|tuyen truyen|phu trach"
    r"|tiep nhan|van hanh|lap|nghe|duy tri|mo|lo|chu tri|giu)\b"
)
_FUND = re.compile(r"\bquỹ nào\b")
# "How many schools are funded by the budget" counts, whatever else it says.
_COUNTS = re.compile(
    r"^(?:\w+,? ){0,10}?how many (?!(?:million|billion|thousand)s?\b(?: of)? (?:dong|vnd)\b|dong\b"
    r"|vnd\b|percent\b|(?:million|billion)\W*$)\w"
)
_NO_COUNT = frozenset(
    {"phone", "money", "date", "country", "territory", "source", "place", "agency"}
)
_TOLD_BY = re.compile(
    r"\b(?:qua|vào|tới|đến|về|(?<!thụ lý )theo|gọi(?: cho)?) số (?:nào|mấy|gì)\b|\bsố máy\b"
    r"|\b(?:bấm|quay|gọi|alo|a lô) (?:\w+ ){0,3}(?:số|máy) (?:nào|mấy|gì)\b"
    r"|(?:^|\b(?:có|cần|hỏi|xin|biết|cho|là) )\W*số (?:nào|gì) (?:\w+ ){0,4}?"
    r"(?:gọi|báo|tố giác|tố cáo|phản ánh|liên hệ|liên lạc|hỏi|cấp cứu)\b(?! cáo)"
)  # no "sở nào"
_NUMBER_NOT_AGENCY = re.compile(r"\bsố nào\b")
# "lắp số camera khác nhau thế nào": how many there are, each time
_NUMBERS_DIFFER = re.compile(
    r"\bsố (?!liệu|hiệu|điện thoại|máy|hóa|tiền|vốn|kinh phí|ký hiệu|\d)(?:lượng )?"
    r"\w+(?: \w+){0,6}? (?:khác(?: nhau)?|chênh(?: lệch)?(?: nhau)?|hơn kém|lệch(?: nhau)?"
    r"|thay đổi|biến động|tăng(?: hay)? giảm)\b"
)
# "Cho tôi số trẻ được tiêm": how many, and no number of a telephone or document.
_HOW_MANY = re.compile(
    r"\W*(?:(?:con|các) )?số (?!(?:liệu|hiệu|hóa|học|điện|đt|máy|trực|tiền|vốn|kinh|ký|của|nào|mấy"
    r"|gì|bao|một|phận|ít|đông|còn|để|gọi|báo|liên|nóng|hotline|đường|tổng đài|fax|lượng|và|thứ|mới"
    r"|cũ|đó|ấy|này|là|lô|la|thuê|biển|mục|tài khoản|kế hoạch|văn bản|công văn|quyết|chỉ thị|nghị"
    r"|vụ|án|đối tượng"
    r"|thông|tờ|kết luận)\b)[^\W\d]\w*"
)
_DOCUMENT = re.compile(
    r"(?:van ban|nghi dinh|quyet dinh|chi thi|ke hoach|thong tu|nghi quyet|ket luan)\b"
)


def expected(
    masked: str,
    restored: str,
    kind: QuestionKind,
    mentions: tuple[Mention, ...],
    places: Iterable[tuple[str, int, int]],
    unaccented: bool,
) -> str:
    """The kind of value asked for, empty for none.

    `masked` is the folded question without its identifiers, `restored` the question with marks;
    `places` are name, start and end in both.
    """
    named = [(start, end) for _, start, end in places]
    said_nothing = around(restored)
    words = one_line(mask(masked, named + said_nothing + _no_cues(restored, unaccented)))
    words = _CONDITION.sub("", words)
    said = one_line(mask(restored.lower(), named))
    asked = one_line(mask(restored.lower(), named + said_nothing))
    counts = _COUNTS.match(words) is not None
    if kind == "compare":
        words = mask(words, sides_asked(words))
    given = any(mention.kind == "phone" for mention in mentions)
    if kind != "which" and not given and _TOLD_BY.search(said):
        return "phone"
    for expects, cue in EXPECT_CUES:
        if expects == "money" and not counts and (special := _amount(words, said)):
            return special
        if counts and expects in _NO_COUNT:
            continue
        if cue.search(words):
            if expects == "phone" and _WHO_ANSWERS.search(words):
                continue
            if expects == "phone" and (kind == "which" or given or _OTHER_FIGURE.search(words)):
                continue
            if expects == "agency" and _only_number(cue, words, said):
                continue
            if expects in ("source", "place") and begins_with_body(words):
                return "agency"
            if expects == "phone" and _asks_number(cue, words, restored):
                return "code" if _DOCUMENT.search(words) else "number"
            return expects
    if kind not in ("which", "document", "compare") and asks_for_somebody(said):
        return "agency"
    if kind == "compare" and _NUMBERS_DIFFER.search(said):
        return "number"
    if kind in ("open", "value") and _requests_count(asked, said, unaccented):
        return "number"
    weighed = kind == "compare" and WEIGHED.search(one_line(mask(masked, said_nothing)))
    return "number" if weighed else ""


def _requests_count(asked: str, said: str, unaccented: bool) -> bool:
    """Whether it is "cho tôi số ...", and no bare "số vụ ..." as people type it to search."""
    begins_so = said.lstrip(" ,.;:?!").startswith("số ")
    return not unaccented and not begins_so and _HOW_MANY.match(asked) is not None


def _amount(words: str, said: str) -> str:
    """Money, its source or a share, where the accented question asks for one; else empty."""
    if _INTEREST.search(words):
        return "percent"
    if _FUND.search(said):
        return "source"
    found = next((m for cue in _MONEY if (m := cue.search(said))), None)
    if found and _SHARE_OF.search(said[: found.start()]) and not _MONEY_SAID.search(said):
        return "percent"
    return "money" if found or _UNACCENTED_PAID.search(words) else ""


def _no_cues(restored: str, unaccented: bool) -> list[tuple[int, int]]:
    """Where words stand that are no cues, though folded they look like some."""
    text = restored.lower()
    found = [match.span() for match in _COMPOUNDS.finditer(text)]
    if not unaccented:
        found += [match.span() for match in _HOMOGRAPHS.finditer(text)]
        if not restored.isupper():
            found += [match.span() for match in _AI.finditer(restored)]
    return found


def _asks_number(cue: re.Pattern[str], words: str, restored: str) -> bool:
    """Whether "so may" is "số mấy" and not "số máy", which it is when folded."""
    if any(match.group() != "so may" for match in cue.finditer(words)):
        return False
    return "số mấy" in restored.lower() or bool(_DOCUMENT.search(words))


def _only_number(cue: re.Pattern[str], words: str, said: str) -> bool:
    """Whether "so nao" is "số nào" and no "sở nào", which it is when folded."""
    found = {match.group() for match in cue.finditer(words)}
    return found == {"so nao"} and _NUMBER_NOT_AGENCY.search(said) is not None
