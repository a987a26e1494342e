"""What a share is of, and of which part: "tỷ lệ hộ kinh doanh ký cam kết" is that of no market.

Files that are handed in on paper are no files that are answered in time, and no dogs that are
vaccinated are those that run free. Of a share the whole and the part must both be told, of a count
either what is done or what kind of things they are.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from answer.language.abbreviations import written_out
from answer.language.words import spelt
from answer.question.preface import asked_part
from answer.types import Question
from ingest.text import one_line

_SHARE = re.compile(
    r"\b(?:tỷ lệ|tỉ lệ|(?:bao nhiêu|mấy) (?:phần trăm|%))"
    r"(?: (?:số|các|những|về|người|(?P<case>vụ)))*(?P<of>(?: \w+)+)"
)
_COUNT = re.compile(r"(?:^|[ ,])(?P<verb>\w+) (?:bao nhiêu|mấy) (?P<of>\w+(?: \w+)+)")
_ENDS = re.compile(  # what stands behind says where, when or how many, and no more of what
    r"\b(?:là|đạt|bao nhiêu|mấy|nào|năm|của|ở|tại|trong|cho|với|so|vào|đến|phải|thì|theo|do|từ|còn"
    r"|giảm|tăng|xuống|lên|dưới|trên|không quá|tối thiểu|tối đa|ít nhất|đặt|cần|sẽ|trước|sau|cuối"
    r"|hết|quý|tháng|ngày|mỗi|hằng|hàng|khi|để|và|hoặc|giai đoạn|huyện|tỉnh|phường|thành phố"
    r"|(?<!hợp tác )xã(?! hội))\b"
)
_LEAST = 0.2  # of the weight of a group; "xã" alone tells nothing of what fails
_MOST = 0.5  # of that of the means by which something is done
_NOUN = 2  # words of most Vietnamese nouns
# By which means something is done: "nộp qua bưu chính". That of money is read in contrasts.py.
_MEANS = re.compile(
    r"\b(?:nộp|trả|chi trả|thu|nhận|gửi|đăng ký|phản ánh|tuyên truyền|bán|học|họp|báo|thanh toán"
    r"|tiếp nhận|giải quyết|đóng|tra cứu|khai báo|lấy ý kiến|khám|giao dịch|tư vấn|cung cấp)"
    r"(?: \w+){0,2} (?:qua|thông qua) (?:(?:đường|dịch vụ|hình thức|kênh|hệ thống) )?"
    r"(?P<means>(?!(?:các|một|những|tài khoản|chuyển khoản|ví điện tử|thẻ)\b)\w+ \w+)"
)
# Done to anything that is counted, or said of it, or no verb at all.
_ANY_VERB = frozenset(
    """có là gồm được đạt lập mở tổ làm cho phải đặt cần còn cả tổng lắp mua xây trồng thêm mới hết
    khoảng từ trên dưới nhất ở với chức dựng thành huy động hỗ trợ cấp bị sẽ đã đang năm tra tháng
    ra bầu chọn chia phát in chiếm tới đến công cộng theo trong của lượng việc hành trung""".split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """Words of a question in groups, of each of which something must be told."""

    groups: tuple[frozenset[str], ...]
    means: frozenset[str] = frozenset()  # of which most must be told: no "hành chính" is the post

    def lacks(self, weights: Mapping[str, float], found: Collection[str]) -> bool:
        """Whether hardly anything of some group is found.

        `weights` are those of the words that are looked for; a group of which most words are not
        may stand there.
        """
        hardly = any(_hardly(group, weights, found, _LEAST) for group in self.groups)
        return hardly or (bool(self.means) and _hardly(self.means, weights, found, _MOST))


NOTHING = Told(())


def _hardly(
    group: frozenset[str], weights: Mapping[str, float], found: Collection[str], least: float
) -> bool:
    """Whether less than a share of a group's weight is found; of hardly known ones nobody knows."""
    known = group & weights.keys()
    if 2 * len(known) < len(group):
        return False
    return sum(weights[w] for w in known & set(found)) < least * sum(weights[w] for w in known)


def must_be_told(question: Question) -> Told:
    """What of the whole and the part an answer must tell; nothing where no share is asked for."""
    if question.kind != "value" or question.language == "en" or question.unaccented:
        return NOTHING
    asked = asked_part(question.restored)
    for place in question.places:
        asked = asked.replace(place, " ")
    asked = one_line(written_out(asked).lower())
    told, means = NOTHING, _MEANS.search(asked)
    if question.expects == "percent" and (match := _SHARE.search(asked)):
        told = _share(_phrase(match["of"]), 1 if match["case"] else _NOUN)
    elif question.expects == "number" and (match := _COUNT.search(asked)):
        told = _count(match["verb"], _phrase(match["of"]))
    if means and question.expects in ("percent", "number", "money"):
        told = Told(told.groups, frozenset(_phrase(means["means"])))
    return told


def measured(question: Question) -> tuple[str, ...]:
    """What a share is the rate of, in the question's very words: "giải quyết" of "tin báo".

    None where no share is asked for.
    """
    if question.expects != "percent" or question.language == "en" or question.unaccented:
        return ()
    match = _SHARE.search(one_line(written_out(asked_part(question.restored)).lower()))
    words = _phrase(match["of"])[:_NOUN] if match else []
    return tuple(words) if len(words) == _NOUN else ()


def _share(words: list[str], size: int) -> Told:
    """The words of the whole, which are so many, and of the part: a "vụ cháy chợ" is a fire."""
    whole, part = words[:size], words[size:]
    return Told(tuple(frozenset(group) for group in (whole, part) if group))


def _count(verb: str, words: list[str]) -> Told:
    """Words that say of which kind the counted things are, or what is done with them."""
    kind = words[1:]
    if verb in _ANY_VERB or len(kind) != _NOUN:
        return NOTHING
    return Told((frozenset((*kind, verb)),))


def _phrase(text: str) -> list[str]:
    return spelt(_ENDS.split(text, maxsplit=1)[0])
