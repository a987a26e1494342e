"""Numbers of the items of HTML lists (HTML, 4.4.5 to 4.4.8)."""

from ingest.formats.html_styles import Declarations
from ingest.formats.list_labels import number
from ingest.formats.xml import Element

_TYPES = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_CSS = {
    "decimal": "decimal", "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "disc": "bullet", "circle": "bullet", "square": "bullet", "none": "none",
}  # fmt: skip


class ListCounter:
    """One ol or ul while its items are read."""

    def __init__(self, element: Element, style: Declarations) -> None:
        ordered = element.tag == "ol"
        self._step = -1 if ordered and element.get("reversed") is not None else 1
        first = sum(child.tag == "li" for child in element) if self._step < 0 else 1
        self._next = _integer(element.get("start"), first)
        self._kind = _kind(element, style, "decimal" if ordered else "bullet")

    def label(self, item: Element, style: Declarations) -> str:
        """The number or dash before the next item; empty where none is printed."""
        value = _integer(item.get("value"), self._next)
        self._next = value + self._step
        kind = _kind(item, style, self._kind)
        if kind in ("none", "bullet"):
            return "- " if kind == "bullet" else ""
        return number(value, kind) + ". "


def _kind(element: Element, style: Declarations, default: str) -> str:
    css = style.get("list-style-type") or style.get("list-style", "")
    named = next((_CSS[word] for word in css.lower().split() if word in _CSS), None)
    return named or _TYPES.get(element.get("type", ""), default)


def _integer(text: str | None, default: int) -> int:
    digits = (text or "").strip().removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdigit() and len(digits) < 9 else default
