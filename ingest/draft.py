"""Whether a document is a draft ("dự thảo"): it says so in its head, or its file's name does."""

import re

from ingest.text import fold

_HEAD = 1500  # characters; the stamp DỰ THẢO stands in a corner of the first page
# Alone on its line, perhaps with a number or date: "DỰ THẢO LẦN 2", "(Dự thảo)", "Dự thảo 3/2".
_STAMP = re.compile(
    r"^[\W_]*du thao(?:[\W_]*(?:lan|so|ngay|trinh)?[\W_]*[\divx./-]*)?[\W_]*$", re.M
)
_CELL = re.compile(r"[\n|\t]")
_NAME = re.compile(r"(?:^|[\W_])(?:du[\W_]?thao|dt\d|draft)(?:[\W_]|$)")


def is_draft(text: str, file: str) -> bool:
    """Whether head or file name marks the document as a draft.

    A decision that approves a draft of something else names it in a sentence, not as a mark.
    """
    head = "\n".join(_CELL.split(fold(text[:_HEAD])))
    name = fold(file.rsplit("/", 1)[-1])
    return bool(_STAMP.search(head) or _NAME.search(name))
