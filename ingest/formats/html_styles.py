"""The little of CSS that changes an HTML file's text: fonts, hidden parts, borders."""

import functools
import re
from collections.abc import Iterator

from ingest.formats.xml import Element

_WANTED = re.compile(
    r"font-family|font|display|mso-hide|mso-element|mso-list|mso-outline-level|mso-tab-count"
    r"|text-transform|list-style(?:-type)?|border(?:-(?:top|bottom|left|right))?(?:-style)?"
)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.S)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.I)
_LINE = re.compile(r"\b(?:solid|double|dotted|dashed|inset|outset|ridge|groove)\b")
_SHEET_LIMIT = 2_000_000  # characters of style sheets
_SIDES = ("top", "bottom", "left", "right")

Declarations = dict[str, str]


def declarations(text: str) -> Declarations:
    """The declarations of a style attribute or rule that matter here, names in lower case."""
    found: Declarations = {}
    for part in text.split(";"):
        name, _, setting = part.partition(":")
        name = name.strip().lower()
        if setting and _WANTED.fullmatch(name):
            found[name] = " ".join(setting.split()).replace("!important", "").strip()
    return found


class StyleSheet:
    """The file's own style sheets: rules for an element, a class, or an element of a class."""

    def __init__(self, root: Element) -> None:
        sheets = "".join("".join(style.itertext()) for style in root.iter("style"))
        self._rules: dict[tuple[str, str], Declarations] = {}
        for selectors, text in _rules(_COMMENT.sub(" ", sheets[:_SHEET_LIMIT])):
            for selector in selectors.split(","):
                match = _SELECTOR.fullmatch(selector.strip())
                if match and match[0]:
                    key = ((match[1] or "").lower(), (match[2] or "").lower())
                    self._rules.setdefault(key, {}).update(declarations(text))
        self._resolve = functools.lru_cache(maxsize=10_000)(self._resolved)

    def of(self, element: Element) -> Declarations:
        """What the rules and the style attribute say of an element itself."""
        return self._resolve(element.tag, element.get("class", ""), element.get("style", ""))

    def _resolved(self, tag: str, classes: str, style: str) -> Declarations:
        found = dict(self._rules.get((tag, ""), {}))
        names = classes.lower().split()
        for name in names:
            found.update(self._rules.get(("", name), {}))
        for name in names:
            found.update(self._rules.get((tag, name), {}))
        found.update(declarations(style))
        return found


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules outside of at-rules such as @media print."""
    begin = depth = 0
    selectors = ""
    for brace in re.finditer(r"[{}]", sheet):
        if brace[0] == "{":
            if depth == 0:
                selectors = sheet[begin : brace.start()].rpartition(";")[2].strip()
                begin = brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                if not selectors.startswith("@"):
                    yield selectors, sheet[begin : brace.start()]
                begin = brace.end()


def is_hidden(style: Declarations) -> bool:
    """Whether an element isn't shown."""
    return style.get("display", "").lower() == "none" or style.get("mso-hide", "").lower() == "all"


def font_of(style: Declarations) -> str | None:
    """The first font of the element's own list of fonts; None where it has no list."""
    fonts = style.get("font-family") or _of_shorthand(style.get("font", ""))
    return fonts.split(",")[0].strip(" \"'") if fonts else None


def _of_shorthand(font: str) -> str:
    """The fonts in "italic 12pt/1.5 .VnTime, serif": what follows the size."""
    match = re.search(r"\d[\w.%]*(?:\s*/\s*[\w.%]+)?\s+(\D.*)$", font)
    return match[1] if match else ""


def lines_drawn(style: Declarations) -> int | None:
    """On how many of its four sides an element draws a line; None where it says nothing."""
    if not any(name.startswith("border") for name in style):
        return None
    every = bool(_draws(style, "border"))
    return sum(
        every if drawn is None else drawn
        for drawn in (_draws(style, f"border-{s}") for s in _SIDES)
    )


def _draws(style: Declarations, name: str) -> bool | None:
    text = style.get(f"{name}-style", style.get(name))
    if text is None:
        return None
    return bool(_LINE.search(text.lower())) and not re.match(r"0(?:px|pt)?\b(?!\.)", text)
