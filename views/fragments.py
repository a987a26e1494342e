"""HTML for document text: everything is escaped, only the tags written here get through."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dressing:
    """A tag around a range of the text. `anchor` becomes the id of the range's beginning."""

    start: int
    end: int
    tag: str
    style: str = ""  # CSS class
    anchor: str = ""

    def open(self, at: int) -> str:
        """The opening tag for a fragment that begins at `at`."""
        anchor = f' id="{self.anchor}"' if self.anchor and at == self.start else ""
        style = f' class="{self.style}"' if self.style else ""
        return f"<{self.tag}{anchor}{style}>"

    def close(self) -> str:
        """The closing tag."""
        return f"</{self.tag}>"


def marks(spans: Sequence[Span]) -> list[Dressing]:
    """Highlights for these ranges."""
    return [Dressing(start, end, "mark") for start, end in spans]


def dressed(text: str, span: Span, dressings: Sequence[Dressing], *, one_line: bool = False) -> str:
    """`text[span]` as HTML with the dressings applied; they may overlap.

    The text is cut at every border, and each piece carries the tags in force there, so tags are
    always nested properly. Earlier dressings are the outer ones.
    """
    start, end = span
    inside = [d for d in dressings if d.start < end and d.end > start]
    borders = {start, end} | {b for d in inside for b in (d.start, d.end) if start < b < end}
    cuts = sorted(borders)
    pieces = []
    for left, right in pairwise(cuts):
        active = [d for d in inside if d.start <= left and right <= d.end]
        piece = re.sub(r"\s+", " ", text[left:right]) if one_line else text[left:right]
        opening = "".join(d.open(left) for d in active)
        closing = "".join(d.close() for d in reversed(active))
        pieces.append(opening + html.escape(piece) + closing)
    return "".join(pieces)


def linked_numbers(text: str, numbers: Sequence[int], label: str) -> str:
    """An answer's text as HTML, where each [n] of a citation leads to its card.

    `label` is the accessible name of the link, with {n} for the number.
    """

    def link(match: re.Match[str]) -> str:
        number = int(match[1])
        if number not in numbers:
            return match[0]
        name = html.escape(label.format(n=number))
        return f'<a class="cite" href="#cite-{number}" aria-label="{name}">[{number}]</a>'

    return re.sub(r"\[(\d{1,4})\]", link, html.escape(text))


def lines_html(body: str) -> str:
    """Each line of an answer as a paragraph; numbered and dashed ones hang. `body` is HTML."""
    return "".join(
        f'<p class="item">{line}</p>' if re.match(r"(\d+\.|-) ", line) else f"<p>{line}</p>"
        for line in body.split("\n")
        if line.strip()
    )


def double_spaced(text: str) -> bool:
    """Whether an empty line stands after nearly every line, as some word processors export."""
    lines = text.split("\n")
    filled = sum(1 for line in lines if line.strip())
    return filled > 20 and text.count("\n\n") > 0.9 * filled
