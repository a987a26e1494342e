"""What the page "So sánh" is showing, as its address says: `mode`, `plans`, `base`, `other`, ...

The address is the place of record, so that a copied one shows the same comparison. It is kept when
the visitor goes to another page and taken up again.
"""

from collections.abc import Sequence

import streamlit as st

from views.state import enter

MODES = ("plans", "draft")
NAMES = ("mode", "plans", "versions", "base", "other", "view", "show", "near", "changed", "draft")
_KEPT = "compare_address"


def resume() -> None:
    """Takes up the address of the last visit where the visitor comes back from another page."""
    returning = enter("compare") and not any(name in st.query_params for name in NAMES)
    if returning:
        for name, values in st.session_state.get(_KEPT, {}).items():
            st.query_params[name] = values
    st.session_state[_KEPT] = {
        name: st.query_params.get_all(name) for name in NAMES if name in st.query_params
    }


def mode() -> str:
    """What is to be done: "plans" are compared, or precedents are looked for a "draft"."""
    return choice("mode", MODES)


def choice(name: str, options: Sequence[str]) -> str:
    """The option that the address names, else the first."""
    wanted = st.query_params.get(name, "")
    return wanted if wanted in options else options[0]


def put(name: str, value: str | Sequence[str]) -> None:
    """Writes a value into the address; an empty one is taken out of it."""
    if value:
        st.query_params[name] = value if isinstance(value, str) else list(value)
    else:
        st.query_params.pop(name, None)
    st.session_state.setdefault(_KEPT, {})[name] = st.query_params.get_all(name)


def files() -> list[str]:
    """The files of the plans to be compared, the base first."""
    return list(dict.fromkeys(st.query_params.get_all("plans")))


def put_files(chosen: Sequence[str]) -> None:
    """Makes these the plans to be compared."""
    put("plans", chosen)
    for name in ("base", "other"):
        if st.query_params.get(name, "") not in chosen:
            put(name, "")


def flag(name: str) -> bool:
    """Whether the address says yes to it."""
    return st.query_params.get(name) == "1"


def put_flag(name: str, holds: bool) -> None:
    """Writes yes or nothing into the address."""
    put(name, "1" if holds else "")
