"""Patterns of words, made of several."""

import re


def any_of(*patterns: str) -> re.Pattern[str]:
    """A pattern that any of the patterns matches."""
    return re.compile("|".join(patterns))
