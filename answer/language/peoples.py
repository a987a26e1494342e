"""Peoples and languages that a text names: "tờ gấp song ngữ Việt - Khmer", "đồng bào Mông"."""

import re

_PEOPLES = (
    "khmer|khơ me|hoa|chăm|mông|h[’']?mông|thái|tày|nùng|dao|mường|ê đê|gia rai|jrai|ba na|bahnar"
    "|cơ ho|xơ đăng|sán dìu|sán chỉ|hrê|cơ tu|raglai|stiêng|mnông"
)
_LANGUAGES = "anh|pháp|trung|trung quốc|nhật|hàn|hàn quốc|nga|lào|đức|việt|phổ thông"
# "người Thái Bình" is of a province, "tiếng anh hùng" none.
_NO_NAME = r"(?! (?:bình|nguyên|lan|hùng|em|chị|tâm|ương|học|niên|bộ))"
_NAMED = re.compile(
    rf"\b(?:người|dân tộc|đồng bào|bà con) (?P<people>{_PEOPLES})\b{_NO_NAME}"
    rf"|\b(?:tiếng|chữ|(?:song )?ngữ|việt(?! nam\b))\s*(?:việt\b)?[\s,-–]*(?:và |với )?"
    rf"(?P<language>{_PEOPLES}|{_LANGUAGES})\b{_NO_NAME}"
)


def names_another_people(question: str, sentence: str) -> bool:
    """Whether a sentence names peoples or languages, and none of those that a question names.

    Both are accented and in small letters. Vietnamese beside another language tells nothing.
    """
    asked = _named(question)
    if not asked or any(re.search(rf"\b{re.escape(name)}\b", sentence) for name in asked):
        return False
    return bool(_named(sentence))


def _named(text: str) -> set[str]:
    found = {match["people"] or match["language"] for match in _NAMED.finditer(text)}
    return found - {"việt", "phổ thông"}
