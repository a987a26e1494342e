"""What a question says is done to a document: replaced, amended, summed up.

"Kế hoạch nào thay thế Kế hoạch số 12/KH-UBND?" is not answered by the plans that merely cite it.
"""

import re
from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.kinds.documents.cited_kinds import KIND
from index.records import MentionRecord
from ingest.text import fold, one_line

_DOINGS = (  # what is asked and what the words before the document must say
    (
        r"(?:thay (?:the|cho|chan)|the cho|bai bo|huy bo|cham dut hieu luc|het hieu luc)",
        r"\b(?:thay (?:the|cho)|bai bo|huy bo|cham dut hieu luc|het hieu luc)\b",
    ),
    (
        r"(?:sua doi|bo sung|dieu chinh|dinh chinh)",
        r"\b(?:sua doi|bo sung|dieu chinh|dinh chinh)\b",
    ),
    (r"(?:so ket|tong ket)", r"\b(?:so ket|tong ket|danh gia)\b"),
)
_LEAD = rf"\b{KIND} (?:moi )?(?:nao|gi)(?: \w+){{0,3}}? "
_BEFORE = 70  # characters before a code in which it is said what is done to its document
_CLAUSE = re.compile(r"[;.](?:\s|$)")


def as_is_done(asking: Asking, mentions: Sequence[MentionRecord]) -> list[MentionRecord]:
    """The mentions before which it stands what the question says is done to the document."""
    question = asking.question
    asked = one_line(fold(question.restored))
    for code in (i for i in question.identifiers if i.kind == "code"):
        asked = asked.replace(one_line(fold(code.surface)), "#")
    kept = list(mentions)
    for doing, says in _DOINGS:
        active = rf"{_LEAD}{doing}\b(?:[ ,]+\w+){{0,6}}?\W*#"
        passive = rf"#(?:[ ,]+[\w/.-]+){{0,8}}? (?:bi|duoc) {doing}\b"
        if re.search(f"{active}|{passive}", asked):
            kept = [m for m in kept if re.search(says, _before(asking, m))]
    return kept


def _before(asking: Asking, mention: MentionRecord) -> str:
    """The folded words of the clause before a mention."""
    text = asking.archive.plan_text(mention.plan_id)[: mention.start][-_BEFORE:]
    return _CLAUSE.split(one_line(fold(text)))[-1]
