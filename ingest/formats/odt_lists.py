"""Numbers of the lists of an OpenDocument text (ODF 1.3 part 3, 5.3 and 16.30 to 16.33)."""

import re
from dataclasses import dataclass

from ingest.formats.list_labels import Counters, bullet, number
from ingest.formats.odt_styles import LOEXT, STYLE, TEXT, Styles
from ingest.formats.xml import Element

_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_PLACE = re.compile(r"%(\d{1,2})%")
_LEVELS = 10


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its list a paragraph stands."""

    style: str | None
    level: int  # from 0
    counters: Counters


class ListNumbers:
    """Labels of list items and headings; counts on as they are asked for."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_style: dict[str | None, Counters] = {}
        self._by_id: dict[str, Counters] = {}
        self._outline = Counters()

    def enter(self, element: Element, around: Place | None) -> Place:
        """The place of the items of a text:list that begins inside `around`, or outermost."""
        style = element.get(TEXT + "style-name")
        if around is not None:
            return Place(style or around.style, min(around.level + 1, _LEVELS - 1), around.counters)
        return Place(style, 0, self._counters(element, style))

    def _counters(self, element: Element, style: str | None) -> Counters:
        """New numbers, or those of the earlier list that this one continues."""
        continued = element.get(TEXT + "continue-list")
        counters = self._by_id.get(continued) if continued else None
        if counters is None and element.get(TEXT + "continue-numbering") == "true":
            counters = self._by_style.get(style)
        if counters is None:
            counters = Counters()
        self._by_style[style] = counters
        list_id = element.get("{http://www.w3.org/XML/1998/namespace}id")
        if list_id:
            self._by_id[list_id] = counters
        return counters

    def label(self, item: Element, place: Place) -> str:
        """The label before an item's first paragraph, with a space after it; may be empty."""
        levels = self._styles.list_styles.get(place.style or "")
        return _count(levels, place.level, place.counters, item.get(TEXT + "start-value"))

    def heading_label(self, heading: Element) -> str:
        """The number of a heading that stands in no list, by the outline's style."""
        level = _integer(heading.get(TEXT + "outline-level"), 1) - 1
        if self._styles.outline is None or heading.get(TEXT + "is-list-header") == "true":
            return ""
        return _count(self._styles.outline, level, self._outline, heading.get(TEXT + "start-value"))


def _count(levels: Element | None, at: int, counters: Counters, start: str | None) -> str:
    given = [] if levels is None else list(levels)
    by_level = {_integer(level.get(TEXT + "level"), 1) - 1: level for level in given}
    if start is not None:
        counters.begin(at)
    counters.next(at, _integer(start, _start(by_level.get(at))))
    counters.begin_below(at)
    level = by_level.get(at)
    if level is None:
        return ""
    if "number" not in level.tag and "outline" not in level.tag:
        return bullet(level.get(TEXT + "bullet-char", "")) + " "
    text = _text(level, at, by_level, counters).strip()
    return text + " " if text else ""


def _text(level: Element, at: int, by_level: dict[int, Element], counters: Counters) -> str:
    def shown(place: int) -> str:
        other = by_level.get(place)
        kind = "" if other is None else other.get(STYLE + "num-format", "")
        if kind not in _FORMATS:
            return ""
        return number(counters.at(place, _start(other)), _FORMATS[kind])

    if not shown(at):
        return ""
    pattern: str | None = level.get(LOEXT + "num-list-format")
    if pattern:
        return _PLACE.sub(lambda match: shown(int(match[1]) - 1), pattern)
    first = at + 1 - _integer(level.get(TEXT + "display-levels"), 1)
    numbers = filter(None, (shown(place) for place in range(max(0, first), at + 1)))
    prefix, suffix = level.get(STYLE + "num-prefix", ""), level.get(STYLE + "num-suffix", "")
    return f"{prefix}{'.'.join(numbers)}{suffix}"


def _start(level: Element | None) -> int:
    return 1 if level is None else _integer(level.get(TEXT + "start-value"), 1)


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else default
