"""What sentences found for one part of a question tell of another part of it.

The sentence with a cited document's number has its day as well; one that lacks what the first part
says is done tells nobody who does it.
"""

import re
from collections.abc import Callable, Sequence

from answer.binding.coverage import Concepts
from answer.findings import Finding, Outcome
from answer.language.dates_told import CITED_DATE
from answer.language.words import Words
from answer.question.part_readings import begun, content_of
from answer.types import Question
from index import Archive
from ingest.text import fold, one_line

# Of a document that is cited the same words tell number and day.
_OF_CITED = ("citations", "cited_number", "cited_plan", "identifiers")
_OWN = 2  # words of a part that is not only of what the first part says is done
_DOES = 0.5  # share of what the first part says is done that a sentence for both must have
_NEAREST = 2


def is_its_day(answerer: str, whole: Outcome, part: Question, archive: Archive) -> bool:
    """Whether a part is only for the day of the document that is quoted with it."""
    if answerer not in _OF_CITED or part.expects != "date" or content_of(part):
        return False
    said = fold(" ".join(quoted(archive, finding) for finding in whole.findings))
    return whole.answered and CITED_DATE.search(one_line(said)) is not None


def doing_of(
    first: Question, places: Sequence[str], wanted: Callable[[str], Concepts]
) -> tuple[Concepts, ...]:
    """What the first part says is done, and all its words; empty where it says nothing first."""
    said = begun(first, places)
    if not re.search(r"\w{2}", said):
        return ()
    return wanted(said), wanted(first.text)


def unless_other(
    doing: Sequence[Concepts], part: Question, outcome: Outcome, archive: Archive
) -> Outcome:
    """The outcome, as a refusal where it answers "ai chủ trì" with who does something else.

    "Cấp bao nhiêu áo phao, ai chủ trì?": whoever stops boats that lack life jackets is none.
    """
    if not outcome.answered or len(content_of(part)) >= _OWN:
        return outcome
    words = words_of(archive, outcome.findings[:1])
    if all(not one.total or _share(one, words) >= _DOES for one in doing):
        return outcome
    return Outcome(False, outcome.findings[:_NEAREST], "", outcome.looked_for, "value")


def quoted(archive: Archive, finding: Finding) -> str:
    """The words that a finding quotes."""
    return archive.plan_text(finding.plan.id)[finding.start : finding.end]


def words_of(archive: Archive, findings: Sequence[Finding]) -> Words:
    """The words of findings and of what they state."""
    said = "\n".join(f"{quoted(archive, f)} {f.statement}" for f in findings)
    garbled = any(f.plan.garbled for f in findings)
    return Words(said, garbled, garbled and all(f.plan.reconstructed for f in findings))


def _share(wanted: Concepts, words: Words) -> float:
    return wanted.share(map(float, wanted.found(words)))
