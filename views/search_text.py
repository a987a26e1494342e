"""Words that people or documents wrote, as labels and lists of the search page show them."""

import html
import re
from collections.abc import Sequence

import streamlit as st

# A screen reader speaks the label with its backslashes, so only what would be read is escaped.
_READ = re.compile(r"[\\`*\[\]<~$]|:(?=\w)|(?<!\w)_|_(?!\w)|^[#+>-]")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")


def plain(text: str) -> str:
    """The text with everything escaped that a label would read as Markdown."""
    return _NUMBERED.sub(r"\1\\\2", _READ.sub(lambda match: "\\" + match[0], text))


def listed(texts: Sequence[str]) -> str:
    """The texts in quotation marks, parted by commas."""
    return ", ".join(f"“{text}”" for text in texts)


def detail(*lines: str) -> None:
    """Lines of small print; empty ones are left out."""
    body = "".join(f'<p class="detail">{html.escape(line)}</p>' for line in lines if line)
    if body:
        st.html(body)
