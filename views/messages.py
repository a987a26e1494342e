"""Errors as the visitor sees them: in the page's language, with what to do, without a traceback."""

import html
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from ingest.errors import (
    ArchiveError,
    ModelError,
    PlanArchiveError,
    SettingsError,
    SourceError,
    UsageError,
)
from views.state import say

BUILD = "python -m index build"
HEADLINES: dict[type[PlanArchiveError], str] = {
    ArchiveError: "no_archive",
    ModelError: "error_model",
    SettingsError: "error_settings",
    SourceError: "error_source",
    UsageError: "error_usage",
}
logger = logging.getLogger(__name__)


@contextmanager
def shown_errors() -> Iterator[None]:
    """Turns whatever goes wrong inside into a message on the page; the unexpected is logged."""
    try:
        yield
    except PlanArchiveError as error:
        show_error(error)
    except Exception as error:
        logger.exception("the page failed")
        show_unexpected(error)


def show_error(error: PlanArchiveError) -> None:
    """A message with the error's own one line, and the command that helps where there is one."""
    st.error(say(HEADLINES.get(type(error), "error_other")))
    if isinstance(error, ArchiveError):
        st.page_link("stock.py", label=say("no_archive_page"))
        st.write(say("no_archive_command"))
    if isinstance(error, ArchiveError | ModelError):
        st.code(BUILD, language="bash")
    st.html(f'<p class="detail">{escaped(say("error_detail", message=error))}</p>')


def show_unexpected(error: Exception) -> bool:
    """A general message. Returns True: Streamlit need not show one of its own."""
    st.error(say("unexpected"))
    return True


def escaped(text: str) -> str:
    """`text` for st.html."""
    return html.escape(text)
