"""Words that exclude one another: what is said of towns is no answer about the countryside."""

import re
from functools import cache

from answer.language.abbreviations import written_out
from answer.language.earlier_terms import tells_a_later_term
from answer.language.peoples import names_another_people
from answer.language.words import Words, spelt

Phrase = tuple[str, ...]
Kind = tuple[Phrase, ...]  # the ways to say it
_GROUPS = (
    "đô thị, nông thôn",
    "cấp tỉnh, cấp huyện, cấp xã, cấp sở, cấp phòng, cấp bộ",
    "mầm non/mẫu giáo, tiểu học/cấp một/cấp 1/lớp 1/lớp 2/lớp 3/lớp 4/lớp 5"
    ", trung học cơ sở/cấp hai/cấp 2/lớp 6/lớp 7/lớp 8/lớp 9"
    ", trung học phổ thông/cấp ba/cấp 3/lớp 10/lớp 11/lớp 12, đại học",
    "mầm non, tiểu học, trung học, đại học",
    "trực tiếp, trực tuyến, bưu chính/qua bưu điện/đường bưu điện",
    "xét nghiệm nhanh/test nhanh/kiểm tra nhanh/kiểm nghiệm nhanh"
    ", phòng thí nghiệm/phòng kiểm nghiệm/phòng xét nghiệm",
    "tiền mặt, qua tài khoản/chuyển khoản/ví điện tử",
    "điện tử, bản giấy, trên giấy",
    "bắt buộc, tự nguyện",
    "tạm trú, thường trú",
    "đúng hạn/đúng hẹn/đúng thời hạn, quá hạn/trễ hạn/chậm hạn/quá hẹn/trễ hẹn/quá thời hạn"
    ", trước hạn/sớm hạn/trước thời hạn",
    "hộ nghèo, hộ cận nghèo",
    "doanh nghiệp, hợp tác xã, hộ kinh doanh, người dân, cá nhân",
    "ban ngày, ban đêm",
    "số vụ, số người chết, số người bị thương",
    "tiếp nhận, khám phá, khởi tố, truy tố, xét xử",
    "thu ngân sách, thu tiền sử dụng đất/thu nội địa/thu từ, chi ngân sách/chi đầu tư"
    "/chi thường xuyên",
    "đường bộ, đường thủy, đường sắt",
    "tăng, giảm",
    "đại biểu quốc hội, đại biểu hội đồng nhân dân",
    "đại biểu hội đồng nhân dân tỉnh/đại biểu hội đồng tỉnh, đại biểu hội đồng nhân dân huyện"
    "/đại biểu hội đồng huyện, đại biểu hội đồng nhân dân xã/đại biểu hội đồng xã"
    ", đại biểu hội đồng nhân dân phường/đại biểu hội đồng phường",
    "ứng cử, trúng cử",
    "trưởng đoàn, phó đoàn/phó trưởng đoàn",
    "phụ nữ/nữ giới/chị em, đàn ông/nam giới",
    "xây mới/xây dựng mới/dựng mới/làm mới, sửa chữa/sửa sang/tu sửa/cải tạo/nâng cấp",
    "sập, tốc mái, hư hỏng",
    "lớp xóa mù chữ/dạy xóa mù chữ, lớp phổ cập/dạy phổ cập",
    "xuất khẩu, nhập khẩu",
    "xuất cảnh, nhập cảnh",
    "công lập, ngoài công lập, tư thục",
    "nội trú, bán trú, ngoại trú",
    "định kỳ, đột xuất",
    "sơ kết, tổng kết",
    "bắt đầu, kết thúc",
    "mẫu nước, mẫu thực phẩm, mẫu đất, mẫu không khí, mẫu máu, mẫu bệnh phẩm",
    "báo cáo tháng, báo cáo quý, báo cáo 6 tháng, báo cáo 9 tháng, báo cáo năm",
    "báo cáo năm, sơ kết 2 năm, sơ kết 3 năm, sơ kết 5 năm, tổng kết 3 năm, tổng kết 5 năm"
    ", tổng kết 10 năm",
)
_NO_CASH = re.compile(r"\bkhông (?:\w+ ){0,3}?tiền mặt\b", re.IGNORECASE)
# A plan for dogs and cats tells nothing of buffaloes, even where a sentence says but "một con".
_ANIMALS = "chó, mèo, lợn/heo, bò, trâu, dê, gà, vịt, thủy cầm"
# Kinds of things that are counted, which exclude one another in the phrase of a figure only.
_KINDS = (
    "nước, không khí, bụi, khí thải, tiếng ồn, đất",
    "nước mặt, nước ngầm, nước thải, nước sạch, nước biển",
    _ANIMALS,
    "xe máy, xe đạp, xe buýt, ô tô, xe tải, xe khách",
    "trai, gái",
    "nam, nữ",
)
_REPORT = re.compile(
    r"(?:(?<=[,;] )|(?<=và ))(?:\d{1,2} )?(?:tháng|quý|năm)"
    r"(?=:| (?:\d{4} )?(?:trước|ngày|vào|chậm nhất|gửi|và|từ)\b)"
)
# What a crime is about, where it stands with the crime: "án mua bán người", "cao điểm ma túy".
_CRIMES = (
    "mua bán người|ma túy|tham nhũng|xâm hại trẻ em|trật tự xã hội|đường phố|trộm cắp|giết người"
    "|công nghệ cao|kinh tế|môi trường|cờ bạc|tín dụng đen|buôn lậu|lừa đảo"
)
_CRIME = re.compile(
    r"(?<!chống )\b(?:án|vụ|vụ án|vụ việc|(?<!chống )tội|(?<!chống )tội phạm|cao điểm"
    r"(?: tấn công| trấn áp| chống| phòng,? chống| đấu tranh| xử lý)*(?: tội phạm)?)"
    rf" (?:về |liên quan (?:đến )?)?({_CRIMES})"
)
# Words that narrow what is asked about: without them a sentence speaks of more than that.
_NARROWING = (
    "nữ, nam giới, cao tuổi, khuyết tật, thiểu số, mồ côi, lần thứ nhất, lần thứ hai, lần thứ ba"
)


def contradicts(question: str, sentence: str, title: str = "") -> bool:
    """Whether the sentence speaks of what excludes something that the question asks about.

    It does where it has a rival of a phrase of the question, and not the phrase itself, or where it
    lacks what narrows the question: "cử tri nữ". Both are accented texts; a name such as "Sở Nông
    nghiệp và Phát triển nông thôn" should be left out of the question. What narrows the question
    may stand in the plan's title as well: all of that plan is about the "hiệp thương lần thứ hai".
    """
    question, sentence = (_NO_CASH.sub("qua tài khoản", text) for text in (question, sentence))
    asked, said = Words(written_out(question)), Words(_said_in_full(sentence))
    whole = Words(f"{_said_in_full(sentence)} . {title}") if title else said
    if any(asked.has(one, False) and not whole.has(one, False) for one in _narrowing()):
        return True
    if title and _excludes(asked, whole, _spelt_groups((_ANIMALS,))):
        return True
    if _is_of_another_crime(question.lower(), sentence.lower()):
        return True
    if names_another_people(question.lower(), sentence.lower()):
        return True
    if tells_a_later_term(question.lower(), sentence.lower(), title.lower()):
        return True
    return _excludes(asked, said, _listed())


def rivals(asked: str, said: str) -> bool:
    """Whether two accented phrases for what is counted name kinds that exclude one another."""
    return _excludes(Words(asked), Words(said), _kinds())


def _excludes(asked: Words, said: Words, groups: tuple[tuple[Kind, ...], ...]) -> bool:
    for group in groups:
        wanted = [kind for kind in group if _names(asked, kind)]
        if not wanted or any(_names(said, kind) for kind in wanted):
            continue
        if any(_names(said, kind) for kind in group):
            return True
    return False


def _names(words: Words, kind: Kind) -> bool:
    return any(words.has(phrase, False) for phrase in kind)


def _is_of_another_crime(question: str, sentence: str) -> bool:
    """Whether a crime is asked about that the sentence does not name, and it names another."""
    wanted = _CRIME.findall(question)
    if not wanted or any(crime in sentence for crime in wanted):
        return False
    return _CRIME.search(sentence) is not None


def _said_in_full(sentence: str) -> str:
    """The sentence with "báo cáo" said again in "báo cáo quý ngày 15 và năm ngày 01/12"."""
    if "báo cáo" not in sentence.lower():
        return sentence
    return _REPORT.sub(r"báo cáo \g<0>", sentence)


@cache
def _narrowing() -> tuple[Phrase, ...]:
    return tuple(tuple(spelt(one)) for one in _NARROWING.split(","))


@cache
def _listed() -> tuple[tuple[Kind, ...], ...]:
    return _spelt_groups(_GROUPS)


@cache
def _kinds() -> tuple[tuple[Kind, ...], ...]:
    return _spelt_groups(_KINDS)


def _spelt_groups(groups: tuple[str, ...]) -> tuple[tuple[Kind, ...], ...]:
    return tuple(tuple(_kind(one) for one in group.split(",")) for group in groups)


def _kind(ways: str) -> Kind:
    return tuple(tuple(spelt(written_out(one))) for one in ways.split("/"))
