"""A plan's outline: links that lead to the headings in the text beside it."""

import html
from collections.abc import Sequence

from index import SectionRecord
from views.fragments import Dressing

HEADED = {"part", "chapter", "article", "heading", "annex"}


def outline_html(sections: Sequence[SectionRecord]) -> str:
    """The headings as an indented list; empty where there is none."""
    depths = _depths(sections)
    items = (
        f'<li style="padding-left: {depths[section.index]:.0f}rem">'
        f'<a href="#section-{section.index}">{html.escape(_heading(section))}</a></li>'
        for section in sections
        if _is_headed(section)
    )
    body = "".join(items)
    return f'<div class="outline"><ul>{body}</ul></div>' if body else ""


def section_dressings(sections: Sequence[SectionRecord], text: str) -> list[Dressing]:
    """Headings in bold, each with the anchor that the outline leads to."""
    return [
        Dressing(
            section.start, _line_end(text, section), "span", "heading", f"section-{section.index}"
        )
        for section in sections
        if _is_headed(section)
    ]


def _is_headed(section: SectionRecord) -> bool:
    return section.kind in HEADED and bool(section.label or section.title)


def _heading(section: SectionRecord) -> str:
    label = f"{section.label}." if section.label[:1].isalnum() else section.label
    return f"{label} {section.title}".strip()


def _line_end(text: str, section: SectionRecord) -> int:
    end = text.find("\n", section.start, section.end)
    return section.end if end <= section.start else end


def _depths(sections: Sequence[SectionRecord]) -> dict[int, int]:
    """How deep each section lies, counted in sections with a heading."""
    depths: dict[int, int] = {}
    headed = {section.index for section in sections if _is_headed(section)}
    for section in sections:
        above = section.parent
        depths[section.index] = 0 if above is None else depths[above] + (above in headed)
    return depths
