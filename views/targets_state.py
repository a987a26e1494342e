"""What is chosen on the page "Chỉ tiêu, nhiệm vụ": it stands in the URL, in no language."""

from collections.abc import Callable, Sequence

import streamlit as st

VIEW, MEASURE, SERIES = "targets_view", "measure", "series"
AGENCY, ROLE, AGENCY_MONTH = "agency", "agency_role", "agency_month"
DUE_YEAR, DUE_PART, CONTACT, ROWS = "due_year", "due_part", "contact", "rows"
_BELOW = {  # what a new choice makes meaningless
    VIEW: (ROWS,),
    MEASURE: (SERIES, ROWS),
    SERIES: (ROWS,),
    AGENCY: (ROWS,),
    ROLE: (ROWS,),
    AGENCY_MONTH: (ROWS,),
    DUE_YEAR: (DUE_PART, ROWS),
    DUE_PART: (ROWS,),
    CONTACT: (ROWS,),
}


def text(name: str) -> str:
    """The words typed into that box."""
    return " ".join(st.query_params.get(name, "").split())


def chosen(name: str, options: Sequence[str], default: str) -> str:
    """The option of the URL; the default where it names none that there is."""
    wanted = st.query_params.get(name, "")
    return wanted if wanted in options else default


def put(name: str, value: str) -> None:
    """Writes a choice into the URL; an empty one is taken out."""
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)
    for below in _BELOW.get(name, ()):
        st.query_params.pop(below, None)


def putting(name: str) -> Callable[[], None]:
    """For a widget of that key: writes what was chosen in it into the URL."""
    return lambda: put(name, str(st.session_state[f"choice-{name}"] or ""))


def shown(name: str, value: str) -> str:
    """Makes a widget show the choice of the URL; returns the widget's key."""
    key = f"choice-{name}"
    st.session_state[key] = value
    return key
