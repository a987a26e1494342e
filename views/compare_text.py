"""Words of plans on the page "So sánh": marked where they differ, escaped, and linked."""

import html
from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from answer.comparing.word_marks import Mark
from views.fragments import Dressing, Span, dressed
from views.state import language, say

PLANS = "/van-ban"  # the address of the page that shows a plan


def escaped(text: str) -> str:
    """Words of a plan in a widget's label: what Markdown would read as marks is escaped."""
    return "".join(f"\\{char}" if char in r"\`*_{}[]()#+-.!|<>~$:" else char for char in text)


def marked_html(
    text: str, span: Span, marks: Sequence[Mark], tag: str, beyond: Span | None = None
) -> str:
    """`text[span]` in one line with its marks as `tag`: "del" for the base, "ins" for the other.

    Where `beyond` is given, the words outside of it are shown as not compared.
    """
    found = [
        Dressing(mark.start, mark.end, tag, "figure" if mark.figure else "word") for mark in marks
    ]
    if beyond:
        outside = ((span[0], beyond[0]), (beyond[1], span[1]))
        found += [Dressing(a, b, "span", "beyond") for a, b in outside if a < b]
    return dressed(text, span, found, one_line=True).strip(" |")


def place_address(file: str, start: int, end: int) -> str:
    """The address of a place in a plan, in the visitor's language and with the tray at hand."""
    parts = {"plan": file, "at": str(start), "to": str(end)}
    if language() == "en":
        parts["lang"] = "en"
    if tray := st.query_params.get("tray"):
        parts["tray"] = tray
    return f"{PLANS}?{urlencode(parts)}"


def open_link(file: str, span: Span, name: str) -> str:
    """A link that opens the place beside the comparison. `name` is what the plan is called."""
    address = html.escape(place_address(file, *span), quote=True)
    label = html.escape(say("compare_open_label", name=name), quote=True)
    words = html.escape(say("compare_open"))
    return f'<a class="cmp-open" href="{address}" target="_blank" aria-label="{label}">{words}</a>'


def heading_of(path: Sequence[str]) -> str:
    """The headings of a section in one line."""
    return " › ".join(path) or say("compare_no_heading")


def note(text: str) -> None:
    """A remark of the page in small letters that are dark enough to be read."""
    st.html(f'<p class="detail">{html.escape(text)}</p>')


def legend(was: str, now: str) -> None:
    """What the marks mean, drawn with the marks themselves."""
    st.html(
        f'<p class="cmp-legend">{html.escape(say("compare_legend"))} '
        f'<del class="word">{html.escape(was)}</del> '
        f'<ins class="word">{html.escape(now)}</ins> '
        f'<del class="figure">{html.escape(say("compare_legend_figure"))}</del> '
        f'<ins class="figure">{html.escape(say("compare_legend_figure"))}</ins></p>',
        width="content",
    )
