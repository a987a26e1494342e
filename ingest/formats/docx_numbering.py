"""The numbers that Word prints before the paragraphs of lists (ECMA-376 part 1, 17.9)."""

import re
from dataclasses import dataclass

from ingest.formats.docx_styles import Styles, W, switch, value
from ingest.formats.list_labels import Counters, bullet, number
from ingest.formats.xml import Element

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_SUFFIXES = {"nothing": ""}  # a tab or a space otherwise; either is white space


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    start: int = 1
    format: str = "decimal"
    text: str = ""  # "%1.%2."
    suffix: str = " "
    restart: int | None = None  # the level, from 1, after which this begins afresh; 0: none
    decimal: bool = False  # numbers of upper levels as decimals too (w:isLgl)
    style: str | None = None  # the paragraph style that has this level


class Numbering:
    """The numbering part and the current numbers of all its lists, in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        lists = [] if root is None else root
        self._abstract = {
            e.get(W + "abstractNumId"): e for e in lists if e.tag == W + "abstractNum"
        }
        self._numbered = {e.get(W + "numId"): e for e in lists if e.tag == W + "num"}
        self._styles = styles
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counters: dict[str, Counters] = {}
        self._overridden: set[tuple[str, int]] = set()

    def label(self, properties: Element | None) -> str:
        """The number of the next paragraph with this w:pPr, with what separates it from the text.

        Empty for paragraphs of no list. Counts on: call it once for each paragraph.
        """
        list_id, at = self._place(properties)
        level = self._levels_of(list_id).get(at) if list_id else None
        if level is None:
            return ""
        counters = self._counters.setdefault(self._abstract_id(list_id) or "", Counters())
        self._override_start(list_id, at, counters)
        counters.next(at, level.start)
        self._restart_below(list_id, at, counters)
        text = self._text(list_id, at, counters)
        return text + level.suffix if text else ""

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """The list ("" for none) and the level (from 0) of a paragraph."""
        direct = None if properties is None else properties.find(W + "numPr")
        style = value(properties, "pStyle")
        inherited = [above.find(W + "numPr") for above in self._styles.paragraph_properties(style)]
        given = [numbering for numbering in (direct, *inherited) if numbering is not None]
        ids = [value(numbering, "numId") for numbering in given]
        list_id = next((found for found in ids if found is not None), "0")
        if list_id == "0":
            return "", 0
        levels = [value(numbering, "ilvl") for numbering in given]
        level = next((found for found in levels if found is not None), None)
        if direct is None or (value(direct, "numId") is None and level is None):
            level = self._level_of_style(list_id, style) or level
        return list_id, min(int(level), _LEVELS - 1) if level and level.isdigit() else 0

    def _level_of_style(self, list_id: str, style: str | None) -> str | None:
        """The level that is linked with the paragraph's style or one it is based on (17.9.23)."""
        names = [element.get(W + "styleId") for element in self._styles.chain(style)]
        linked = {level.style: at for at, level in self._levels_of(list_id).items() if level.style}
        return next((str(linked[name]) for name in names if name in linked), None)

    def _abstract_id(self, list_id: str) -> str | None:
        """The list's definition, through at most a few links to numbering styles (17.9.21)."""
        found = value(self._numbered.get(list_id), "abstractNumId")
        for _ in range(_LEVELS):
            style = value(self._abstract.get(found), "numStyleLink")
            if style is None:
                break
            properties = next(self._styles.paragraph_properties(style), None)
            linked = None if properties is None else properties.find(W + "numPr")
            target = value(self._numbered.get(value(linked, "numId")), "abstractNumId")
            if target is None:
                break
            found = target
        return found

    def _levels_of(self, list_id: str) -> dict[int, _Level]:
        if list_id not in self._levels:
            abstract = self._abstract.get(self._abstract_id(list_id))
            levels = [] if abstract is None else abstract.findall(W + "lvl")
            self._levels[list_id] = {_index(level): _level(level) for level in levels}
            for override in self._overrides(list_id):
                level = override.find(W + "lvl")
                if level is not None:
                    self._levels[list_id][_index(override)] = _level(level)
        return self._levels[list_id]

    def _overrides(self, list_id: str) -> list[Element]:
        numbered = self._numbered.get(list_id)
        return [] if numbered is None else list(numbered.findall(W + "lvlOverride"))

    def _override_start(self, list_id: str, at: int, counters: Counters) -> None:
        """At its first paragraph of a level, a w:num with an own start begins there (17.9.26)."""
        for override in self._overrides(list_id):
            start = value(override, "startOverride")
            if start is None or _index(override) != at or (list_id, at) in self._overridden:
                continue
            self._overridden.add((list_id, at))
            counters.begin(at)
            counters.next(at, _integer(start, 1) - 1)

    def _restart_below(self, list_id: str, at: int, counters: Counters) -> None:
        for below in counters.levels():
            level = self._levels_of(list_id).get(below, _Level())
            if below > at and (level.restart is None or at < level.restart):
                counters.begin(below)

    def _text(self, list_id: str, at: int, counters: Counters) -> str:
        levels = self._levels_of(list_id)
        own = levels[at]
        if own.format == "bullet":
            return bullet(own.text)

        def current(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            level = levels.get(place, _Level())
            decimal = own.decimal and level.format != "none"
            kind = "decimal" if decimal else level.format
            return number(counters.at(place, level.start), kind)

        return _PLACE.sub(current, own.text).strip()


def _index(element: Element) -> int:
    return _integer(element.get(W + "ilvl"), 0)


def _integer(text: str | None, default: int) -> int:
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdigit() and len(digits) < 9 else default


def _level(element: Element) -> _Level:
    restart = value(element, "lvlRestart")
    return _Level(
        start=_integer(value(element, "start"), 0),
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        suffix=_SUFFIXES.get(value(element, "suff") or "tab", " "),
        restart=None if restart is None else _integer(restart, 0),
        decimal=bool(switch(element, "isLgl")),
        style=value(element, "pStyle"),
    )
