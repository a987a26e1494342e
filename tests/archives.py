"""What the fixtures `archive_of` and `ask_of` give: archives of plans that a test writes."""

from collections.abc import Callable

from answer import Answer
from index import Archive

ArchiveOf = Callable[[dict[str, str]], Archive]
"""Builds the archive of plans, given as file name -> text."""

Ask = Callable[..., Answer]
"""Asks an archive one question, within filters if any are given (fields of index.Filters)."""

AskOf = Callable[[dict[str, str]], Ask]
"""Builds the archive of plans, given as file name -> text, and returns what asks it."""
