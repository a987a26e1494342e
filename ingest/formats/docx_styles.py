"""Styles of a Word document: what a paragraph or run inherits (ECMA-376 part 1, 17.7)."""

import functools
import re
from collections.abc import Iterator

from ingest.formats.runs import Look
from ingest.formats.xml import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading\s?[1-9]", re.I)  # built-in names are English in every language
_CONTENTS = re.compile(r"toc\s?(?:[1-9]|heading)|table of figures", re.I)
_OUTLINE_LEVELS = 9  # 9 stands for body text


def value(element: Element | None, child: str, attribute: str = "val") -> str | None:
    """An attribute of a child element, such as the value of w:jc in w:pPr."""
    found = None if element is None else element.find(W + child)
    return None if found is None else found.get(W + attribute)


def switch(element: Element | None, child: str) -> bool | None:
    """An on/off property (17.17.4); None where it isn't given."""
    found = None if element is None else element.find(W + child)
    if found is None:
        return None
    return found.get(W + "val", "1") not in ("0", "false", "off", "none")


class Styles:
    """The styles part, with inheritance resolved. Without the part nothing is inherited."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else root.findall(W + "style")
        self._styles = {style.get(W + "styleId", ""): style for style in styles}
        self._default = ""
        for style in styles:
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true"):
                self._default = style.get(W + "styleId", "")
        self._defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._style_looks = functools.cache(self._inherited_look)

    def chain(self, style: str | None, default: bool = True) -> Iterator[Element]:
        """The style and those it is based on, nearest first."""
        seen: set[str] = set()
        name = style or (self._default if default else "")
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = value(self._styles[name], "basedOn") or ""

    def paragraph_properties(self, style: str | None) -> Iterator[Element]:
        """The w:pPr of the style and of those it is based on, nearest first."""
        for element in self.chain(style):
            properties = element.find(W + "pPr")
            if properties is not None:
                yield properties

    def is_heading(self, properties: Element | None) -> bool:
        """Whether a paragraph with this w:pPr is a heading: by outline level or style name."""
        level = value(properties, "outlineLvl")
        style = value(properties, "pStyle")
        inherited = [value(above, "outlineLvl") for above in self.paragraph_properties(style)]
        levels = [text for text in (level, *inherited) if text is not None]
        if levels:
            return levels[0].isdigit() and int(levels[0]) < _OUTLINE_LEVELS
        return self._is_named(style, _HEADING)

    def is_contents(self, properties: Element | None) -> bool:
        """Whether the paragraph is a line of a table of contents."""
        return self._is_named(value(properties, "pStyle"), _CONTENTS)

    def _is_named(self, style: str | None, names: re.Pattern[str]) -> bool:
        return any(
            names.fullmatch(value(element, "name") or element.get(W + "styleId", ""))
            for element in self.chain(style)
        )

    def look(self, run: Element | None, paragraph_style: str | None) -> Look:
        """How a run with these direct properties (w:rPr) looks in a paragraph of that style."""
        inherited = self._style_looks(value(run, "rStyle"), paragraph_style)
        if run is None:
            return inherited
        hidden, capitals = switch(run, "vanish"), switch(run, "caps")
        font = _font(run)
        return Look(
            inherited.font if font is None else font,
            inherited.hidden if hidden is None else hidden,
            inherited.capitals if capitals is None else capitals,
        )

    def _inherited_look(self, run_style: str | None, paragraph_style: str | None) -> Look:
        layers = [
            *(style.find(W + "rPr") for style in self.chain(run_style, default=False)),
            *(style.find(W + "rPr") for style in self.chain(paragraph_style)),
            self._defaults,
        ]
        given = [layer for layer in layers if layer is not None]
        return Look(
            next((font for font in map(_font, given) if font is not None), ""),
            next((on for on in (switch(g, "vanish") for g in given) if on is not None), False),
            next((on for on in (switch(g, "caps") for g in given) if on is not None), False),
        )


def _font(properties: Element) -> str | None:
    """The font of Latin text: a legacy font where either half has one; "" for a theme's font."""
    fonts = properties.find(W + "rFonts")
    if fonts is None:
        return None
    if fonts.get(W + "asciiTheme") or fonts.get(W + "hAnsiTheme"):
        return ""
    names = [name for name in (fonts.get(W + "hAnsi"), fonts.get(W + "ascii")) if name]
    legacy = [name for name in names if name.lower().startswith((".vn", "vni"))]
    return next(iter(legacy + names), None)
