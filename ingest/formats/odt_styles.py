"""Styles of an OpenDocument text (OASIS ODF 1.3 part 3, 16): what text inherits from them."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.formats.runs import Look
from ingest.formats.xml import Element

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT = f"{{{_ODF}text:1.0}}"
TABLE = f"{{{_ODF}table:1.0}}"
DRAW = f"{{{_ODF}drawing:1.0}}"
OFFICE = f"{{{_ODF}office:1.0}}"
STYLE = f"{{{_ODF}style:1.0}}"
FO = f"{{{_ODF}xsl-fo-compatible:1.0}}"
SVG = f"{{{_ODF}svg-compatible:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_SIDES = ("top", "bottom", "left", "right")


@dataclass(frozen=True, slots=True)
class _Properties:
    """What a style and its parents say; None where they are silent."""

    font: str | None = None
    hidden: bool | None = None
    capitals: bool | None = None


class Styles:
    """The styles that one part (content or headers) sees: common ones and its automatic ones."""

    def __init__(self, common: Element | None, part: Element) -> None:
        roots = [root for root in (common, part) if root is not None]
        self._fonts: dict[str | None, str] = {}
        self._styles: dict[tuple[str, str], Element] = {}
        self.list_styles: dict[str, Element] = {}
        for root in roots:
            for font in root.iter(STYLE + "font-face"):
                self._fonts[font.get(STYLE + "name")] = font.get(SVG + "font-family", "")
            sources = ["styles", "automatic-styles"] if root is part else ["styles"]
            for group in (found for name in sources for found in root.findall(OFFICE + name)):
                self._add(group)
        outlines = [found for root in roots for found in root.iter(TEXT + "outline-style")]
        self.outline: Element | None = outlines[-1] if outlines else None
        self._properties = functools.cache(self._inherited)

    def _add(self, group: Element) -> None:
        for style in group:
            name = style.get(STYLE + "name", "")
            if style.tag == TEXT + "list-style":
                self.list_styles[name] = style
            elif style.tag in (STYLE + "style", STYLE + "default-style"):
                self._styles[style.get(STYLE + "family", ""), name] = style

    def chain(self, family: str, name: str | None) -> Iterator[Element]:
        """The style, its parents and the family's default style, nearest first."""
        seen: set[str] = set()
        while name and name not in seen and (family, name) in self._styles:
            seen.add(name)
            yield self._styles[family, name]
            name = self._styles[family, name].get(STYLE + "parent-style-name")
        if family == "paragraph" and (family, "") in self._styles:
            yield self._styles[family, ""]

    def look(self, family: str, name: str | None, around: Look) -> Look:
        """How text of this style looks inside text that looks like `around`."""
        found = self._properties(family, name)
        return Look(
            around.font if found.font is None else found.font,
            around.hidden if found.hidden is None else found.hidden,
            around.capitals if found.capitals is None else found.capitals,
        )

    def _inherited(self, family: str, name: str | None) -> _Properties:
        groups = [style.find(STYLE + "text-properties") for style in self.chain(family, name)]
        given = [group for group in groups if group is not None]
        hidden = next(filter(None, (group.get(TEXT + "display") for group in given)), None)
        case = next(filter(None, (group.get(FO + "text-transform") for group in given)), None)
        return _Properties(
            next(filter(None, map(self._font, given)), None),
            None if hidden is None else hidden == "none",
            None if case is None else case == "uppercase",
        )

    def _font(self, properties: Element) -> str | None:
        name = properties.get(STYLE + "font-name")
        family = self._fonts.get(name, name) or properties.get(FO + "font-family")
        return family.split(",")[0].strip(" \"'") if family else None

    def cell_lines(self, name: str | None) -> int:
        """On how many of its four sides a table cell of this style draws a line."""
        for style in self.chain("table-cell", name):
            properties = style.find(STYLE + "table-cell-properties")
            if properties is not None:
                every = properties.get(FO + "border", "none")
                sides = [properties.get(f"{FO}border-{side}", every) for side in _SIDES]
                return sum(side not in ("none", "hidden", "") for side in sides)
        return 0

    def is_hidden(self, family: str, name: str | None) -> bool:
        """Whether text of this style isn't shown."""
        return bool(self._properties(family, name).hidden)
