"""Every text of the pages, in Vietnamese and in English; a module for each page."""

from typing import Literal

from views.words import ask, briefing, common, compare, reader, search, stock, targets

Language = Literal["vi", "en"]

_PAGES = (common, ask, search, reader, compare, targets, briefing, stock)


def _joined(*tables: dict[str, str]) -> dict[str, str]:
    joined = {key: text for table in tables for key, text in table.items()}
    if len(joined) < sum(map(len, tables)):
        raise ValueError("two pages use the same key: give one of them another name")
    return joined


VIETNAMESE = _joined(*(page.VIETNAMESE for page in _PAGES))
ENGLISH = _joined(*(page.ENGLISH for page in _PAGES))
TABLES: dict[Language, dict[str, str]] = {"vi": VIETNAMESE, "en": ENGLISH}


def word(language: Language, key: str, **values: object) -> str:
    """The text for `key` with `values` filled in. Raises KeyError for an unknown key."""
    return TABLES[language][key].format(**values)
