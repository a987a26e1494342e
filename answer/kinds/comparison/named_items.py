"""Items that a plan calls by name, and that an older plan does not know.

A list such as "Nhân rộng bốn mô hình “Tiếng kẻng an ninh”, “Camera giám sát an ninh”" stays nearly
the same from year to year; what is new in it is a name.
"""

import re
from collections.abc import Sequence

from answer.kinds.comparison.align import Statement
from answer.kinds.comparison.differences import Span
from ingest.text import fold, one_line

_NAME = re.compile(r"“([^”]{4,80})”|\"([^\"]{4,80})\"")


def new_items(statements: Sequence[Statement], older: str) -> dict[int, tuple[Span, ...]]:
    """Where names in quotation marks stand that the older plan's text lacks, by statement's start.

    The spans are offsets in the text of the statements' own plan.
    """
    known = fold(one_line(older))
    found = {}
    for statement in statements:
        passage = statement.passage
        text = passage.text[statement.start - passage.start : statement.end - passage.start]
        spans = tuple(
            (statement.start + match.start(), statement.start + match.end())
            for match in _NAME.finditer(text)
            if fold(one_line(match[1] or match[2])) not in known
        )
        if spans:
            found[statement.start] = spans
    return found
