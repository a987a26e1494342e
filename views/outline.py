"""A plan's outline: links that lead to the headings in the text beside it."""

import html
from collections.abc import Callable, Sequence

from index import SectionRecord
from views.fragments import Dressing, Span

_SHOWN = 60  # characters of a heading's line
HEADED = {"part", "chapter", "article", "heading", "annex"}


def outline_html(
    sections: Sequence[SectionRecord],
    address: Callable[[Span, str], str] | None = None,
    text: str = "",
    here: int | None = None,
) -> str:
    """The headings as an indented list; empty where there is none.

    `address` gives the link to a heading in the `text` from its range and its anchor; without it
    the anchor alone is the link. The entry of the section `here` is marked.
    """
    depths = _depths(sections)
    body = "".join(
        _entry(section, depths[section.index], address, text, section.index == here)
        for section in sections
        if _is_headed(section)
    )
    return f'<div class="outline"><ul>{body}</ul></div>' if body else ""


def section_dressings(sections: Sequence[SectionRecord], text: str) -> list[Dressing]:
    """Headings in bold, each with the anchor that the outline leads to."""
    return [
        Dressing(*heading_span(section, text), "span", "heading", f"section-{section.index}")
        for section in sections
        if _is_headed(section)
    ]


def heading_span(section: SectionRecord, text: str) -> Span:
    """The line of the section's heading."""
    end = text.find("\n", section.start, section.end)
    return section.start, section.end if end <= section.start else end


def section_at(sections: Sequence[SectionRecord], offset: int) -> SectionRecord | None:
    """The innermost section with a heading that holds the offset."""
    holding = [s for s in sections if _is_headed(s) and s.start <= offset < s.end]
    return max(holding, key=lambda section: section.start, default=None)


def heading(section: SectionRecord, text: str = "") -> str:
    """Label and title, as "II. NHIỆM VỤ"; without a title the first words of the `text`."""
    if not section.title and text:
        start, end = heading_span(section, text)
        words = " ".join(text[start:end].split())
        return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + "…"
    label = f"{section.label}." if section.label[:1].isalnum() else section.label
    return f"{label} {section.title}".strip()


def _entry(
    section: SectionRecord,
    depth: float,
    address: Callable[[Span, str], str] | None,
    text: str,
    here: bool,
) -> str:
    anchor = f"section-{section.index}"
    if address is None:
        link = f'<a href="#{anchor}">'
    else:
        link = f'<a data-place href="{html.escape(address(heading_span(section, text), anchor))}">'
    style = ' class="here"' if here else ""
    name = html.escape(heading(section, text))
    return f'<li{style} style="padding-left: {depth:.0f}rem">{link}{name}</a></li>'


def _is_headed(section: SectionRecord) -> bool:
    return section.kind in HEADED and bool(section.label or section.title)


def _depths(sections: Sequence[SectionRecord]) -> dict[int, int]:
    """How deep each section lies, counted in sections with a heading."""
    depths: dict[int, int] = {}
    headed = {section.index for section in sections if _is_headed(section)}
    for section in sections:
        above = section.parent
        depths[section.index] = 0 if above is None else depths[above] + (above in headed)
    return depths
