"""What the answerers hand to the composer."""

from dataclasses import dataclass, field

from index.records import PassageRecord, PlanRecord


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say: a range of a plan's text and what it proves."""

    plan: PlanRecord
    passage: PassageRecord | None
    start: int  # the range that is quoted
    end: int
    statement: str = ""  # in front of the quote, made only of words and values in the range
    highlights: tuple[tuple[int, int], ...] = ()
    uncertain: bool = False
    heading: str = ""  # printed above the first finding of a group; made by the program
    differs: tuple[tuple[int, int], ...] = ()  # ranges that the plan compared with words otherwise
    label: str = ""  # in front of the statement: which of the plans compared; made by the program
    brief: bool = False  # the words stand above already: the line only says where, and what differs


@dataclass(frozen=True, slots=True)
class Outcome:
    """Findings that answer, or a refusal with the nearest findings."""

    answered: bool
    findings: tuple[Finding, ...]  # best first; where not answered, the nearest
    intro: str = ""  # key of the opening words, see answer/phrases.py
    looked_for: tuple[str, ...] = ()
    reason: str = ""  # key of the refusal's reason
    notes: tuple[str, ...] = field(default=())  # keys of warnings below the answer
    read: int = 0  # passages read sentence by sentence
    support: float = 1.0  # share of the question that the best evidence covers
    remarks: tuple[str, ...] = ()  # lines below the answer, made by the program of plans' names
