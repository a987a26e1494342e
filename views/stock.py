"""The page "Kho": what the archive holds, adding plans, bringing it up to date, backups, verdicts.

It opens without an archive, so that the first one can be built from it.
"""

from pathlib import Path

import streamlit as st

from index import Archive, load_settings
from ingest.errors import ArchiveError
from views import services
from views.state import enter, say
from views.stock_backup import show_backup
from views.stock_contents import show_contents
from views.stock_state import show_state
from views.stock_upload import show_upload
from views.stock_verdicts import show_verdicts

SECTIONS = ("kho", "them", "sao-luu", "danh-gia")  # as they stand in the URL
_STYLE = Path(__file__).with_name("assets") / "stock.css"


def main() -> None:
    """Draws the page."""
    enter("stock")
    st.html(_STYLE)
    st.subheader(say("stock_page"), anchor=False)
    settings = load_settings()
    archive = _archive()
    show_state(settings, archive)
    section = _section("kho" if archive else "them")
    if section == "them":
        show_upload(settings, archive)
    elif section == "sao-luu":
        show_backup(settings)
    elif section == "danh-gia":
        show_verdicts(archive)
    elif archive:
        show_contents(settings, archive)


def _archive() -> Archive | None:
    """The archive, None where there is none that can be used."""
    try:
        return services.archive()
    except ArchiveError as error:
        if (load_settings().data / "current").exists():
            st.warning(say("stock_broken"))
            st.caption(say("stock_original", reason=str(error).replace("`", "'")))
        return None


def _section(first: str) -> str:
    """The part of the page that the URL names, to be chosen above it.

    What is shown first stays so for the session: another one, when the first archive appears, would
    count as a choice of the visitor's.
    """
    first = st.session_state.setdefault("stock_first", first)
    wanted = st.query_params.get("muc", first)
    st.session_state["stock_section"] = wanted if wanted in SECTIONS else first
    chosen = st.segmented_control(
        say("stock_section"),
        SECTIONS,
        required=True,
        format_func=lambda name: say(f"stock_section_{name}"),
        key="stock_section",
        on_change=_choose,
        label_visibility="collapsed",
    )
    return chosen or first


def _choose() -> None:
    st.query_params["muc"] = st.session_state["stock_section"]


main()
