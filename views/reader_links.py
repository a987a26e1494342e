"""Links to places in plans, followed without loading the page anew (views/assets/reader.js)."""

import html
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from views.fragments import Span
from views.state import language

_ASSETS = Path(__file__).with_name("assets")
_SCRIPT = '<script src="/assets/reader.js"></script>'


def load_looks() -> None:
    """Puts the style sheet of plans on the page; once on each page is enough."""
    st.html(_ASSETS / "reader.css")


def load_links() -> None:
    """Makes place_link() work without loading the page anew."""
    st.html(_SCRIPT, unsafe_allow_javascript=True)


def place_address(file: str, span: Span | None = None, anchor: str = "") -> str:
    """The address of a place in a plan, as a link on the page of plans has it."""
    parameters = {"plan": file}
    if span:
        parameters |= {"at": str(span[0]), "to": str(span[1])}
    find = st.query_params.get("find", "")
    if find and file == st.query_params.get("plan"):
        parameters["find"] = find
    if language() == "en":
        parameters["lang"] = "en"
    return f"?{urlencode(parameters)}{anchor and f'#{anchor}'}"


def place_link(words: str, file: str, span: Span | None = None, label: str = "") -> str:
    """A link to a place in a plan as HTML. `label` is its accessible name, where words are few."""
    name = f' aria-label="{html.escape(label)}"' if label else ""
    address = html.escape(place_address(file, span))
    return f'<a data-place href="{address}"{name}>{html.escape(words)}</a>'
