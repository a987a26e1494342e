"""The figures of targets: their bounds, units, and the words that compare."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.commitments import Comparator, Span
from ingest.text import fold
from ingest.wording import Phrase, Wording

_FIGURE = r"(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,9}(?:[.,]\d{1,3})?)"
_LEAST = "ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|≥|>="
_MOST = "tối đa|không quá|không vượt quá|không cao hơn|≤|<="
_MORE = "trên|hơn|vượt|cao hơn|>"
_LESS = "dưới|thấp hơn|ít hơn|<"
_COMPARED = (
    rf"(?:(?P<before>{_LEAST}|{_MOST}|{_MORE}|{_LESS}|khoảng|bình quân) ?(?:là |mức |đạt )?)?"
)
# Things that plans count. A word that is none of them may be anything: a year of age, a clause.
_UNITS = (
    "vụ|người|mô hình|lớp|cây|hộ|xã|phường|thị trấn|thôn|ấp|bản|khóm|km|ha|héc ta|m2|m3|tấn|kg"
    "|cuộc|đợt|buổi|lượt|tin bài|tin, bài|tin|bài|cơ sở|học sinh|sinh viên|học viên|trường"
    "|trường hợp|tổ chức|trẻ em|trẻ|doanh nghiệp|hợp tác xã|đơn vị|địa bàn|câu lạc bộ|clb|tổ"
    "|đội|công trình|tiêu chí|tuyến|khu|hội nghị|văn bản|hồ sơ|căn nhà|căn|ngôi nhà|nhà|phòng"
    "|giường|bác sĩ|dược sĩ|lao động|việc làm|sản phẩm|chuyến|đề tài|cán bộ|đại biểu|hội viên"
    "|đoàn viên|thành viên|camera|máy|thiết bị|điểm|trạm|chợ|tàu|con|chương trình|dự án|bộ"
    "|chuyên mục|phóng sự|pa nô|áp phích|tờ rơi|băng rôn|khu dân cư|gia đình|nhóm|hòa giải viên"
    "|tuyên truyền viên|giáo viên|vận động viên|huấn luyện viên|nạn nhân|đối tượng|bị can"
    "|di tích|thủ tục hành chính|dịch vụ công|km2|lít|cuốn|quyển|ca"
)
_LIST = "|".join(sorted(_UNITS.split("|"), key=len, reverse=True))
_MONEY = "tỷ đồng|tỉ đồng|triệu đồng|nghìn đồng|ngàn đồng|triệu usd|usd|đồng"
_BETWEEN = r"\s?(?:-|–|đến|tới)\s?"
_VALUE = Phrase(
    rf"(?<![\w.,/%°-]){_COMPARED}(?P<from>từ )?(?P<low>(?<![\w.,/°]){_FIGURE})"
    rf"(?:\s?%(?={_BETWEEN}))?(?:{_BETWEEN}(?:trên |dưới )?(?P<high>{_FIGURE})(?![\w./]))?\s?"
    rf"(?:(?P<percent>%|phần trăm\b)|(?P<unit>(?:{_MONEY}|{_LIST})\b(?![/-])))"
    r"(?P<after> (?:trở lên|trở xuống|đổ lên))?"
)
_COMPARATORS: tuple[tuple[Comparator, str], ...] = (
    ("at_least", _LEAST),
    ("at_most", _MOST),
    ("more_than", _MORE),
    ("less_than", _LESS),
    ("about", "khoảng|bình quân"),
)
_COMPARING = [(name, frozenset(fold(words).split("|"))) for name, words in _COMPARATORS]
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_SIGNS: dict[str, Comparator] = {
    "≥": "at_least", ">=": "at_least", "tren": "more_than", ">": "more_than",
    "≤": "at_most", "<=": "at_most", "duoi": "less_than", "<": "less_than",
}  # fmt: skip
_CELL = re.compile(
    rf"\s*(?P<value>(?P<compared>≥|>=|trên|tren|>|≤|<=|dưới|duoi"
    rf"|<)?\s?(?P<low>{_FIGURE})\s?(?P<unit>%)?)\s*"
)
_COUNTS_NOTHING = Phrase(
    r"(?:\b(?:số|điều|khoản|mục|năm|tháng|ngày|quý|khóa|kỳ|lần thứ|thứ|loại|cấp|hạng|mẫu|biểu"
    r"|tuổi|giai đoạn|ban chỉ đạo|bcđ|phần|chương|lúc|hồi|nghị quyết|kết luận|chỉ thị|luật|đề án"
    r"|nhóm|bảng|phụ lục|quốc lộ|tỉnh lộ|đường|khu vực|vùng) ?|[(/.]\s?)$"
)


@dataclass(frozen=True, slots=True)
class Value:
    """A figure with its unit and what compares."""

    start: int  # its comparing words included
    end: int
    unit_start: int  # where the unit begins
    low: float | None
    high: float | None
    comparator: Comparator
    unit: str

    @property
    def is_count(self) -> bool:
        """Whether the unit is what is measured, as in "32 lớp dạy bơi"."""
        return self.unit != "%" and not self.is_money and self.unit_start < self.end

    @property
    def is_money(self) -> bool:
        """Whether the unit is a currency."""
        return self.unit in _MONEY.split("|")


def find_values(words: Wording, start: int, end: int, mentions: Sequence[Span]) -> Iterator[Value]:
    """The values in a range, none of them within the `mentions` (codes, dates, telephones)."""
    for match in _VALUE.finditer(words, start, end):
        figure = match.span("low")
        if any(a < figure[1] and figure[0] < b for a, b in mentions):
            continue
        if match["unit"] and _COUNTS_NOTHING.search(words, max(start, figure[0] - 24), figure[0]):
            continue
        yield _value(match)


def cell_value(words: Wording, start: int, end: int, unit: str) -> Value | None:
    """The value that a table cell consists of; `unit` is that of its row, where a column has it."""
    match = _CELL.fullmatch(words.words, start, end)
    if match is None or not (unit or match["unit"]):
        return None
    figure = number(match["low"])
    name = fold(match["compared"] or "")
    comparator: Comparator = _SIGNS.get(name, "exact")
    low = None if comparator in ("at_most", "less_than") else figure
    high = None if comparator in ("at_least", "more_than") else figure
    found = match.span("value")
    return Value(*found, found[1], low, high, comparator, match["unit"] or unit.strip().lower())


def number(figure: str) -> float:
    """The value of a figure; a full stop before three digits parts thousands, a comma decimals."""
    if _THOUSANDS.fullmatch(figure):
        figure = figure.replace(".", "")
    return float(figure.replace(",", "."))


def _value(match: re.Match[str]) -> Value:
    unit_at = "percent" if match["percent"] else "unit"
    unit = "%" if match["percent"] else " ".join(match["unit"].split())
    comparator, low, high = _bounds(match)
    start = match.start() if match["before"] or match["from"] else match.start("low")
    # Behind "70 người trở lên" nothing goes on with the unit.
    unit_start = match.end() if match["after"] else match.start(unit_at)
    return Value(start, match.end(), unit_start, low, high, comparator, unit)


def _bounds(match: re.Match[str]) -> tuple[Comparator, float | None, float | None]:
    low = number(match["low"])
    if match["high"]:
        return "range", low, number(match["high"])
    comparator = _comparator(match)
    if comparator in ("at_least", "more_than"):
        return comparator, low, None
    if comparator in ("at_most", "less_than"):
        return comparator, None, low
    return comparator, low, low


def _comparator(match: re.Match[str]) -> Comparator:
    after = fold(match["after"] or "")
    if after:
        return "at_most" if after.endswith("xuong") else "at_least"
    before = " ".join(fold(match["before"] or "").split())
    if not before:  # "đạt từ 60%"
        return "at_least" if match["from"] else "exact"
    return next((name for name, words in _COMPARING if before in words), "exact")
