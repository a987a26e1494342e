"""Whether a sentence says who does a task, in itself, in a bracket behind it, or in an item below.

An agency may stand in a sentence and do nothing in it: "tại kho của Ban Chỉ huy Quân sự", "gửi về
Sở Nội vụ". Who leads must be named as whoever does it.
"""

import re

from answer.binding.asking import Asking
from answer.binding.values import holds_value
from answer.findings import Finding
from answer.kinds.tasks.agency_above import without_bystanders, without_founded, without_issuers
from answer.language.words import Words
from answer.question.which_body import ANY_BODY
from answer.reading.reading import Evidence
from answer.types import Question
from ingest.text import fold

WITH_DOER = 700
"""Characters from a task to the end of the bracket that says who does it."""
_NEXT = 1200  # characters behind a task in which the item with its agency may follow
_NEXT_AGENCY = re.compile(
    r"\n\W*(?:[a-zđ]\)\s*)?((?:Cơ quan|Đơn vị)[^:\n]{0,40}:\s*([^;.]{5,300}))", re.IGNORECASE
)
_NEXT_TASK = re.compile(r"\n\W*(?:[a-zđ]\)\s*)?Nhiệm vụ\b[^:\n]{0,20}:")
# What an agency is named to do: "Giao Công an huyện", "Sở Y tế chủ trì".
_DOES = re.compile(
    r"^.{0,60}|[Gg]iao .{0,60}|.{0,80}(?=chủ trì|phối hợp|trách nhiệm|tham mưu|phụ trách|thực hiện)"
)
_ASKS_LEADER = re.compile(  # "gửi báo cáo về đâu" asks for who gets it
    r"^(?!.*\b(?:phoi hop|voi ai)\b)(?!.*\b(?:gui|nop|bao cao|trinh)\b(?: \w+){0,4}? "
    rf"(?:ve|cho|den|toi|len|qua) (?:ai|dau|{ANY_BODY})\b).*"
    r"\b(?:chu tri|phu trach|chiu trach nhiem|dam nhan|dung ra|dau moi)\b"
)
_ASKS_FOUNDED = re.compile(
    r"\b(?:lap|kien toan)\b(?: \w+){0,4} (?:nao|gi)\b"
)  # "lập câu lạc bộ nào"
_NEXT_POINT = re.compile(r"[.;]\s*\n\s*[-–+•*]\s")
_MARK = 3  # characters of the dash that begins a point
_PAIR = 2  # sentences that are read as one


def says_who(question: Question, sentence: str) -> bool:
    """Whether a sentence names who does it: in its bracket, or to do something."""
    before, _, bracket = sentence.rpartition("(")
    if before and holds_value(question, bracket):
        return True
    return any(holds_value(question, part) for part in _DOES.findall(sentence))


def names_whoever_does(asking: Asking, evidence: Evidence, finding: Finding) -> bool:
    """Whether what is quoted of the evidence names an agency, to lead where a leader is asked."""
    quoted = asking.archive.plan_text(evidence.plan.id)[finding.start : finding.end]
    quoted = without_issuers(quoted[_told_from(asking, evidence) :])
    asked = fold(asking.question.restored)
    if not _ASKS_FOUNDED.search(asked):
        quoted = without_founded(quoted)
    if _ASKS_LEADER.search(asked) and not evidence.plan.garbled:
        quoted = without_bystanders(quoted)
    return holds_value(asking.question, f"{quoted} {finding.statement}", evidence.plan.garbled)


def next_doer(
    question: Question, sentences: tuple[tuple[int, int], ...], text: str, start: int
) -> tuple[int, int] | None:
    """The next sentence that says in brackets who does it: "(Công an huyện chủ trì ...)".

    What stands behind the next point of a list is said of that.
    """
    for first, last in sentences:
        if first > start and _NEXT_POINT.search(text[start : first + _MARK]):
            return None
        if first >= start and holds_value(question, text[first:last].partition("(")[2]):
            return first, last
    return None


def labelled_below(asking: Asking, evidence: Evidence) -> Finding | None:
    """The item below a task that says who does it: "b) Cơ quan chủ trì: Sở Nội vụ"."""
    passage = evidence.passage
    if asking.question.expects != "agency" or passage.row is not None:
        return None
    text = asking.archive.plan_text(evidence.plan.id)
    match = _NEXT_AGENCY.search(text, evidence.end, evidence.end + _NEXT)
    if match is None or _NEXT_TASK.search(text, evidence.end, match.start(1)):
        return None
    below = asking.archive.passage_at(evidence.plan.id, match.start(1))
    return Finding(evidence.plan, below, *match.span(1), highlights=(match.span(2),))


def _told_from(asking: Asking, evidence: Evidence) -> int:
    """Where of two sentences the second begins, if the first ends with the agency of its own task.

    "Đình chỉ phương tiện cũ (Công an huyện chủ trì). Gia đình ký cam kết." gives no agency to it.
    """
    inside = [s for s in evidence.passage.sentences if evidence.start <= s[0] < evidence.end]
    if len(inside) != _PAIR or evidence.passage.row is not None:
        return 0
    first, second = (asking.archive.plan_text(evidence.plan.id)[slice(*span)] for span in inside)
    if not first.rstrip(" .;").endswith(")") or _share(asking, first) >= _share(asking, second):
        return 0
    return inside[1][0] - evidence.start


def _share(asking: Asking, sentence: str) -> float:
    return asking.wanted.share(map(float, asking.wanted.found(Words(sentence))))
