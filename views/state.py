"""What a visitor is looking at: the language, the question and the opened citation.

The URL is the place of record (`q`, `without`, `cite`, `plan`, `at`, `lang`, and the filters), so
that a copied address shows the same page to somebody else.
"""

import streamlit as st

from views.words import Language, word


def language() -> Language:
    """The language of the page: that of the URL, else the one chosen before, else Vietnamese."""
    chosen = st.query_params.get("lang") or st.session_state.get("language")
    return "en" if chosen == "en" else "vi"


def put_language(chosen: Language) -> None:
    """Makes `chosen` the language of all pages; English is written into the URL."""
    st.session_state["language"] = chosen
    if chosen == "en":
        st.query_params["lang"] = chosen
    else:
        st.query_params.pop("lang", None)


def say(key: str, **values: object) -> str:
    """The page's text for `key` in the visitor's language."""
    return word(language(), key, **values)


def question() -> str:
    """The question in the URL, or an empty string."""
    return st.query_params.get("q", "")


def put_question(text: str) -> None:
    """Makes `text` the question of the page, with its first citation open."""
    if text != question():
        st.query_params.pop("cite", None)
        st.query_params.pop("without", None)
    st.query_params["q"] = text
    st.session_state["question"] = st.session_state["asked"] = text


def removed() -> tuple[str, ...]:
    """The keys of constraints that the visitor has lifted from the question."""
    return tuple(st.query_params.get_all("without"))


def lift(key: str) -> None:
    """Asks the question again without that constraint."""
    st.query_params["without"] = [*(kept for kept in removed() if kept != key), key]
    st.query_params.pop("cite", None)


def put_back(key: str) -> None:
    """Lets that constraint bind again."""
    st.query_params["without"] = [kept for kept in removed() if kept != key]
    st.query_params.pop("cite", None)


def resume_question(page: str) -> None:
    """Fills the question box: from the URL, or with the last question after another page."""
    returning = enter(page) and not question()
    if returning and st.session_state.get("asked"):
        put_question(st.session_state["asked"])
    elif "question" not in st.session_state or st.session_state.get("asked") != question():
        st.session_state["question"] = st.session_state["asked"] = question()


def enter(page: str) -> bool:
    """Notes that `page` is shown; says whether the visitor comes from another page."""
    changed: bool = st.session_state.get("page", page) != page
    st.session_state["page"] = page
    return changed


def opened(numbers: list[int], first: bool = True) -> int | None:
    """The number of the opened citation: that of the URL, else the first if it is to be opened."""
    wanted = st.query_params.get("cite", "")
    chosen = int(wanted) if _is_number(wanted) else None
    if chosen in numbers:
        return chosen
    return numbers[0] if numbers and first else None


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= 12


def open_citation(number: int) -> None:
    """Opens that citation."""
    st.query_params["cite"] = str(number)


def number_parameter(name: str) -> int | None:
    """A whole number of the URL, None where there is none."""
    value = st.query_params.get(name, "")
    return int(value) if _is_number(value) else None
