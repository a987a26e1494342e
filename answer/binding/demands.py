"""What a question demands of the figure in its answer beside its kind: a bound, a total, a stock.

"Dưới mấy phần trăm" wants an upper bound, "có tất cả bao nhiêu hộ nghèo" all of them and not those
that a plan helps, and how many there are is not told by how many are to be added.
"""

import re

from answer.binding.counts import counted_units
from answer.binding.other_sums import tells_another_sum
from answer.binding.people_counted import counts_others
from answer.language.abbreviations import written_out
from answer.types import Question
from index.records import PlanRecord
from ingest.text import fold, one_line

_ASKS_CEILING = re.compile(
    r"\b(?:duoi|khong qua|toi da|khong vuot qua) (?:may|bao nhieu|muc nao)\b"
)
_CEILING = re.compile(
    r"\b(?:duoi|khong (?:qua|vuot|de)|khong nhieu hon|toi da|nhieu nhat|giam|thap hon|it hon"
    r"|kiem che|muc tran|den (?:\w+ )?(?=\d)|xuong|trong vong|cham nhat)\b|[<≤]"
)
_ASKS_COMMUNE = re.compile(r"\b(?:xa|phuong|thi tran|thon|ap|khom|xom) nao\b")
_ASKS_YEAR = re.compile(r"\bnam nao\b|\bnhung nam\b|what year|which year")
_ASKS_TOTAL = re.compile(
    r"\b(?:tat ca|tong cong|ca thay|het thay)(?: la| co| duoc)*"
    r"(?: (?:phai|can|se|du kien) \w+)? (?:bao nhieu|may)\b"
    r"|\btong so (?!tien|von|kinh phi)\w+\b.*\b(?:bao nhieu|may)\b"
)
# How many there are in all is not told by how many are new.
_HAS_IN_ALL = re.compile(r"\bco (?:tat ca|tong cong|ca thay|het thay) (?:bao nhieu|may)\b")
_ADDED = re.compile(r"\bmoi (?:them )?(?:duoc )?\d|\bthem (?:moi )?\d")
# "Tiêm tất cả bao nhiêu con" is told by "tiêm cho 1.340 con".
_DONE_IN_ALL = re.compile(
    r"\b(?!co\b|la\b|gom\b|du\b|duoc\b)(\w+) (?:tat ca|tong cong|ca thay|het thay)(?: la| duoc)?"
    r" (?:bao nhieu|may)\b"
)
_LISTED = re.compile(r"(\bco \d[^.;:,]*), (\d)")  # "có 19 khu vực, 05 đơn vị"
_TOTAL_OF = re.compile(r"\btong so (\w+)")
# A figure behind one of these tells all there are; "hỗ trợ 310 hộ nghèo" tells a part of them.
_WHOLE = re.compile(
    r"(?:^\W*|\b(?:co|gom|la|con|tong so|tong cong|tat ca|toan \w+|hien|lap|mo|xay dung|thanh lap"
    r"|ra mat|lap moi|lap dat|bau|chia|chia thanh|bo tri|mua|mua sam|sam|trang bi|cap|phat|in"
    r"|trong|trong moi|xay|xay moi|lay|xet nghiem|kiem tra|to chuc|tai)|:)"
    r" ?(?:khoang |tren |duoc |moi |nhanh )?\d"
)
_ASKS_CHANGE = re.compile(r"\b(?:tang|giam|chenh|nhieu hon|it hon) (?:bao nhieu|may)\b.*\bso voi\b")
_CHANGE = re.compile(r"\b(?:tang|giam|them|bot|keo|ha|so voi|con)\b|(?<=[\w:(]) ?-\d")
_ASKS_FLOOR = re.compile(r"\b(?:tren|it nhat|toi thieu|khong duoi) (?:may|bao nhieu|muc nao)\b")
_ONLY_CEILING = re.compile(r"\b(?:duoi|khong qua|toi da|khong vuot qua) (?:muc )?\d")
_FLOOR = re.compile(r"\b(?:tren|it nhat|toi thieu|khong duoi|dat|vuot|tro len|tu(?= \d))\b|[>≥]")
_ROW_NUMBER = re.compile(r"^\W*\d{1,3}(?:\.\d{1,2})*\.? *\|")
# "Độ mặn vượt mức nào thì cảnh báo": a threshold.
_ASKS_LIMIT = re.compile(r"\b(?:vuot|qua|cao hon|thap hon) (?:muc|nguong) (?:nao|may|bao nhieu)\b")
_LIMIT = re.compile(
    r"\b(?:vuot|tren|qua|duoi|thap hon|cao hon|tu|den|lon hon|nho hon)(?: \w+){0,3} (?:\d|[ivx]+\b)"
    r"|[<>≤≥]"
)
# All there are in a place, and not those that are to be added.
_ASKS_STOCK = re.compile(
    r"\b(?:toan|ca) (?:tinh|huyen|xa|thanh pho|phuong|quan)\b.*\bco (?:bao nhieu|may)\b"
    r"|\b(?:hien|dang)(?: nay| tai| da| dang)*(?: \w+){0,2} co(?: tat ca| tong cong| ca thay)?"
    r" (?:bao nhieu|may)\b|\btong so \w+\b.*\b(?:bao nhieu|may|hien co|dang co)\b"
    r"|\b(?:hien|dang) co\W*$"
    r"|\bhow many\b.*\b(?:does|do|did)\b.*\bhave\b(?! to\b)|\bhow many .*\b(?:are|were) there\b"
    r"|\bhow many\b.*\bat the (?:start|beginning|end) of\b"
)
_NEW_ONES = re.compile(
    r"\bmoi (?:them )?(?:duoc )?\d|\bthem (?:moi )?\d"
    r"|\b(?:lap(?: dat)?|mua(?: sam)?|xay(?: dung)?|bo sung|ra mat|cong nhan|ho tro|huy dong"
    r"|van dong) \d"
)
_ASKS_NEW = re.compile(
    r"\b(?:moi(?! truong| gioi)|them|lap|mua|xay|thanh lap|ra mat|bo sung|cong nhan|ho tro|new|more"
    r"|install\w*)\b"
)
_STOCK_SAID = re.compile(r"\b(?:co|gom|tong so|tong cong|hien|dang)(?: \w+){0,3} \d")
# "Chỉ tiêu giảm số vụ cháy" is told by a figure behind "giảm", also where OCR is bad.
_ASKS_MOVE = re.compile(r"\b(?:chi tieu|muc tieu)(?: phai| can)? (?:keo )?(?:giam|tang)\b")
_MOVE = re.compile(r"\b(?:g[il]am|tang)\b[^;(]{0,60}?\d")
# "Mấy lần một tháng" is not told by "02 lần/năm".
_ASKS_TIMES = re.compile(
    r"\b(?:may|bao nhieu) lan (?:mot|moi|trong|1) (?P<of>thang|tuan|quy|ngay)\b"
)
_ASKS_LEFT = re.compile(r"\bcon(?: lai)? (?:bao nhieu|may)\b")
_LEFT = re.compile(r"\bcon(?: lai| khoang| tren| duoi| toi da| it nhat| so)* \d|\bcon lai\b")
# "Số người nghiện là bao nhiêu" is not told by a share of them.
_ASKS_HEADS = re.compile(r"\bso (?:nguoi|vu|ho|luong|ca|xa|lop|tre|hoc sinh|can bo|doi tuong)\b")
_MOVES = re.compile(r"\b(?:giam|tang|ty le|phan tram|chi tieu|muc tieu|dat|keo|muc)\b|%")
_SHARES = re.compile(r"\d[\d.,]*\s*(?:%|phan tram)")
_NO_COUNT = re.compile(r"\d+\s*/\s*\d[\d/]*|\b(?:19|20)\d\d\b|^\W*\d{1,2}[.)] ")
_TIME_WORDS = frozenset("nam thang quy tuan ngay gio noi ben".split())
# What each one gets, in small letters with marks; "mỗi tháng mấy lần" is read elsewhere.
_ASKS_EACH = re.compile(
    r"\bmỗi (?P<one>(?!lần|đợt|kỳ)\w+)\b.*\b(?:bao nhiêu|mấy)\b(?! lần)"
    r"|\b(?:bao nhiêu|mấy)(?: (?:tiền|đồng|triệu|nghìn|tỷ)){0,2} (?:một|mỗi|1) (?P<other>\w+)"
)
_ITEM_NUMBER = re.compile(r"^\W*\d{1,2}(?:\.\d{1,2})*[.)] ")
_FOR_EACH = re.compile(
    r"\b(?:moi|mot|tung|binh quan|hang (?=ho|nguoi|nam|quy|thang|tuan|ngay)|1)\b|/ ?[a-z]"
)
# "Tổng đàn là bao nhiêu con" is not told by "1.340 con, đạt 88% tổng đàn".
_ASKS_WHOLE = re.compile(r"\btong (?!ket\b|hop\b|the\b|cuc\b|dai\b)\w+\b.*\b(?:bao nhieu|may)\b")
_SHARE = re.compile(r"% (?:cua )?(?:\w+ )?tong\b")
_WHOLE_SAID = re.compile(r"\btong(?: \w+){1,6}? ?(?:la|co|gom|:|khoang)? ?\d")
_ASKS_SUM = re.compile(
    r"\btong (?:kinh phi|von|chi phi|du toan|so tien|tien|muc dau tu|ngan sach)\b"
    r"|\b(?:ca|tron) goi (?:tien|kinh phi)\b"
    r"|\bkinh phi (?:thuc hien |cua )?ke hoach\b|\bin total\b|\btotal (?:cost|budget|funding)\b"
)
# What a whole plan costs is not told by the column of one of its tasks.
_ASKS_WHOLE_PLAN = re.compile(
    r"\b(?:kinh phi|tien|von|ngan sach|chi phi)(?: (?!trong\b)\w+){0,2} ke hoach\b"
)
_COLUMN = re.compile(r"\bkinh phi[^:|]{0,30}\((?:ty |trieu |nghin )?dong\) ?:")
_SUMS = re.compile(r"\d[\d.,]* (?:(?:nghin|ngan|trieu|ty|ti) )*(?:dong|ty|trieu)\b")
_SUM = re.compile(r"\b(?:tong|kinh phi|ngan sach|von|du toan|muc dau tu|chi phi)\b")


def misses_the_demand(question: Question, text: str) -> bool:
    """Whether a sentence lacks the bound, the total or the share of each that is asked for."""
    asked, said = fold(question.restored), one_line(fold(written_out(text)))
    if _ASKS_CEILING.search(asked) and not _CEILING.search(said):
        return True
    if _ASKS_CHANGE.search(asked) and not _CHANGE.search(said):
        return True
    if _ASKS_FLOOR.search(asked) and _ONLY_CEILING.search(said) and not _FLOOR.search(said):
        return True
    if question.expects == "number" and counts_others(asked, said):
        return True
    if _ASKS_LIMIT.search(asked) and not _LIMIT.search(said):
        return True
    total = _ASKS_TOTAL.search(asked) and not _ASKS_NEW.search(asked)
    if total and not _tells_total(question, said):
        return True
    if _ASKS_SUM.search(asked) and _FOR_EACH.search(said) and not _SUM.search(said):
        return True
    if _ASKS_WHOLE_PLAN.search(asked) and _tells_no_whole(question, said):
        return True
    if _tells_a_share(question, asked, said) or tells_another_sum(question, asked, said):
        return True
    if _tells_no_stock(asked, said) or _tells_only_shares(question, asked, said):
        return True
    if (times := _ASKS_TIMES.search(asked)) and times["of"] not in re.findall(r"\w+", said):
        return True
    if question.expects == "number" and _ASKS_LEFT.search(asked):
        return not _LEFT.search(said) and not _STOCK_SAID.search(said)
    return _is_not_for_each(question, said)


def lacks_the_move(question: Question, text: str) -> bool:
    """Whether a target to lower or raise something is asked for, and the text has none."""
    asked = question.expects in ("number", "percent") and _ASKS_MOVE.search(fold(question.restored))
    return bool(asked) and _MOVE.search(one_line(fold(text))) is None


def _tells_no_whole(question: Question, said: str) -> bool:
    """Whether a folded sentence tells what a task or each one costs, and not the whole plan."""
    if _COLUMN.search(said) and "tong" not in said:
        return True
    return question.expects == "money" and not _SUM.search(said)


def _tells_no_stock(asked: str, said: str) -> bool:
    """Whether it is asked how many there are, and the sentence tells how many are added."""
    if _ASKS_NEW.search(asked):
        return False
    in_all = _HAS_IN_ALL.search(asked) and _ADDED.search(said)
    added = in_all or (_ASKS_STOCK.search(asked) and _NEW_ONES.search(said))
    return bool(added) and not _STOCK_SAID.search(said)


def _tells_only_shares(question: Question, asked: str, said: str) -> bool:
    """Whether a count of people or cases is asked for, and all figures are percentages."""
    if question.expects != "number" or not _ASKS_HEADS.search(asked) or _MOVES.search(asked):
        return False
    if not _SHARES.search(said):
        return False
    return not re.search(r"\d", _NO_COUNT.sub(" ", _SHARES.sub(" ", said)))


def _tells_a_share(question: Question, asked: str, said: str) -> bool:
    """Whether a total is asked for, and the sentence only says how much of it something is."""
    if question.expects == "percent" or not _ASKS_WHOLE.search(asked):
        return False
    if not _SHARE.search(said):
        return False
    return not _WHOLE_SAID.search(_without_shares(said))


def _without_shares(said: str) -> str:
    """A folded sentence without the "tổng" that a percentage is of."""
    return re.sub(rf"{_SHARE.pattern}(?: \w+){{0,2}}", "%", said)


def _tells_total(question: Question, said: str) -> bool:
    """Whether a folded sentence tells how many there are of what is counted."""
    said = _ROW_NUMBER.sub("", said)
    if question.expects == "money" and _FOR_EACH.search(said) and not _SUM.search(said):
        return False
    done = _DONE_IN_ALL.search(fold(question.restored))
    if done and re.search(rf"\b{done[1]}(?: (?!them\b|moi\b)\w+){{0,2}} \d", said):
        return True
    said = _LISTED.sub(r"\1 co \2", _LISTED.sub(r"\1 co \2", said))
    if _WHOLE_SAID.search(_without_shares(said)):
        return True
    if question.expects == "money":
        return len(_SUMS.findall(said)) == 1
    units = counted_units(question) or _TOTAL_OF.findall(fold(question.restored))
    if not units:
        return _WHOLE.search(said) is not None
    return any(
        re.match(rf"[\d.,]*\s*(?:\w+ ){{0,2}}{re.escape(unit)}\b", said[match.end() - 1 :])
        for match in _WHOLE.finditer(said)
        for unit in units
    )


def _is_not_for_each(question: Question, said: str) -> bool:
    """Whether the question is what each one gets, and the sentence how many or much in all.

    "Hỗ trợ 310 hộ nghèo" does not tell what each household gets.
    """
    asked = question.restored.lower()
    said = _ITEM_NUMBER.sub("", said)  # the "1." before an item is none of "1 con"
    match = _ASKS_EACH.search(asked)
    if match is None or question.kind != "value" or _FOR_EACH.search(said):
        return False
    each = fold(match["one"] or match["other"])
    if re.search(rf"\d (?:\w+ )?{re.escape(each)}\b", said):
        return True
    if question.expects not in ("money", "number") or each in _TIME_WORDS:
        return False
    return not re.search(rf"\b{re.escape(each)}\b", said)


def without_own_places(question: Question, plan: PlanRecord, text: str) -> str:
    """The text without its plan's district and province where communes are asked for."""
    own = "|".join(re.escape(name) for name in (plan.district, plan.province) if name)
    if not own or not _ASKS_COMMUNE.search(fold(question.restored)):
        return text
    return re.sub(rf"\b(?:huyện|tỉnh|thành phố|thị xã|quận) (?:{own})\b", " ", text)


def without_own_years(question: Question, plan: PlanRecord, text: str) -> str:
    """The text without the year that the plan is for: "năm 2024" of its title is no date."""
    if _ASKS_YEAR.search(fold(question.restored)):
        return text
    own = "|".join(str(year) for year in (*plan.years, *question.years))
    return (
        re.sub(rf"(?<!trong )(?<!hết )(?<!cuối )(?<!đầu )(?<!\d\s)năm (?:{own})\b", " ", text)
        if own
        else text
    )
