"""Figures that say which one and not how many: "lớp 4", "báo động 3", "đường 883".

Only with their marks are these told from verbs: "cấp 40 áo phao" and "bồi dưỡng 120 cán bộ" count,
"bão cấp 9" and "đường 120" do not. Text that was badly read has no marks to go by.
"""

import re

from ingest.text import fold

_NOUNS = (
    "mức độ|lớp|khóa|khoá|quý|điều|khoản|quốc lộ|tỉnh lộ|đường|thứ|báo động|loại|hạng|giai đoạn"
    "|nhóm|kỳ|phụ lục|đợt|số"
)
# What has levels: "bão cấp 9", "trường cấp 2".
_LEVELLED = (
    "bão|gió|sóng|giông|trường|học sinh|học|trẻ|động đất|cháy|nguy cơ|rủi ro|thiên tai|nhà"
    "|công trình|đường|hạng|lớp|dịch|từ|đến|lên"
)
_FIGURE = r"(?P<figure>\d[\d.,]*)"
_LABELLED = re.compile(rf"\b(?:{_NOUNS}|(?:{_LEVELLED}) cấp) {_FIGURE}")
_BADLY_READ = re.compile(
    rf"(?<!bao )(?<!boi )(?<!nuoi )\b(?:{fold(_NOUNS)}|cap) {_FIGURE}"
)  # any of them may be meant


def without_labelled(text: str, badly_read: bool) -> str:
    """The text in small letters, as long as it is, with signs in place of such figures."""
    found = (_BADLY_READ if badly_read else _LABELLED).finditer(fold(text) if badly_read else text)
    for match in found:
        start, end = match.span("figure")
        text = f"{text[:start]}{'#' * (end - start)}{text[end:]}"
    return text
