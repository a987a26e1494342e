"""Proof: what is said must stand, character by character, in what is cited.

A fuzzy comparison once accepted a quotation with another phone number beside the right words.
So digits, dates, codes and names are compared strictly: each word of a statement that the answer
makes of a finding must stand in the cited range of the plan's text, and what a plan is called must
stand where its metadata was read. What cannot be proved is not said.
"""

import re
from dataclasses import replace

from answer.findings import Finding
from index.records import PlanRecord
from ingest.text import one_line

# What a table's heading or the program calls a cell stands outside the cited row.
_LABELS = re.compile(r"(?:^|; )(?:[^;:\d]{1,60}|[^;:]{1,40}\([^)]*\)): ")
_EDGE = ".,+-/"
_WORD = re.compile(r"[\w%/.,+@-]*\w[%]?")


def proved(finding: Finding, plan_text: str) -> bool:
    """Whether every word of the finding's statement stands in the range it cites."""
    cited = one_line(plan_text[finding.start : finding.end])
    words = set(_WORD.findall(cited))
    words |= {word.strip(_EDGE) for word in words}
    pieces = {part for word in words for part in re.split(r"[^\w%]", word)}
    said = _LABELS.sub(" ", finding.statement)
    return finding.start < finding.end and all(
        # a number stands for itself only as a whole: 360 is not in 360.000.000
        word.strip(_EDGE) in (words if any(c.isdigit() for c in word) else pieces | words)
        for word in _WORD.findall(said)
    )


def proved_label(plan: PlanRecord, plan_text: str) -> PlanRecord:
    """The plan with those facts emptied that its own text does not show where they were read.

    A fact that somebody corrected by hand needs no proof: the text was read wrongly there.
    """
    unproved = {
        name: ""
        for name in ("number", "title", "signer")
        if getattr(plan, name) and name not in plan.corrected and not _stands(plan, name, plan_text)
    }
    if not unproved:
        return plan
    return replace(plan, **unproved)  # type: ignore[arg-type]


def _stands(plan: PlanRecord, name: str, plan_text: str) -> bool:
    span = plan.spans.get(name)
    if span is None:
        return False
    printed = re.findall(r"\d+", plan_text[span[0] : span[1]])
    return all(number in printed for number in re.findall(r"\d+", str(getattr(plan, name))))
