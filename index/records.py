"""What the archive hands out: records read from SQLite, without the text of whole plans."""

from dataclasses import dataclass
from typing import Literal

from ingest.commitments import (
    Comparator,
    DeadlineKind,
    Direction,
    Recurrence,
    TaskOrigin,
)
from ingest.plan import Cell, MentionKind, SectionKind


@dataclass(frozen=True, slots=True)
class Filters:
    """Limits on the plans that are searched. Empty means no limit; values of one field are or-ed.

    Places and issuers are compared folded (diacritics and case ignored). A plan whose year could
    not be read passes a year filter only if it can be from that year (`not_before`).
    """

    years: tuple[int, ...] = ()
    places: tuple[str, ...] = ()  # a province or district
    issuers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    plans: tuple[int, ...] = ()  # plan ids


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """One file of the archive. Empty strings are facts that could not be read."""

    id: int
    file: str
    sha256: str
    format: str
    container: str  # the file of the corpus that holds it; mostly `file` itself
    kind: str
    number: str
    title: str
    issuer: str
    province: str
    district: str
    date: str
    years: tuple[int, ...]
    not_before: int | None
    signer: str
    signed: str  # date of the digital signature
    enclosed: bool  # number and date are those of the document that it is enclosed with
    doubtful: tuple[str, ...]  # names of facts that OCR may have misread
    spans: dict[str, tuple[int, int]]  # metadata field -> where the text says so
    group: int  # files that hold the same plan share it
    best: bool  # the version of its group that is quoted
    draft: bool
    garbled: bool  # the words were ruined by an OCR without Vietnamese
    ocr: bool  # at least one page was read from its picture
    reconstructed: bool  # garbled, and repaired: see PlanReader.raw_text
    words: int
    pages: int
    waiting: tuple[int, ...]  # pages that wait for OCR
    apart: tuple[str, ...]  # headers, footers and comments
    stamps: tuple[str, ...]  # what digital signatures print
    encoding: str
    passages: int
    notes: tuple[str, ...]
    corrected: tuple[str, ...] = ()  # names of facts that were set by hand (index/corrected.py)


@dataclass(frozen=True, slots=True)
class SectionRecord:
    """A node of a plan's outline."""

    plan_id: int
    index: int
    parent: int | None
    kind: SectionKind
    label: str
    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A passage with its text."""

    id: int
    plan_id: int
    index: int
    section: int
    start: int
    end: int
    path: tuple[str, ...]
    text: str  # Plan.text[start:end], line breaks kept
    sentences: tuple[tuple[int, int], ...]  # ranges in Plan.text, as in ingest.plan.Passage
    page: int | None
    row: int | None


@dataclass(frozen=True, slots=True)
class MentionRecord:
    """A mention and the passage that holds it (None where it stands outside all passages)."""

    plan_id: int
    passage_id: int | None
    kind: MentionKind
    start: int
    end: int
    surface: str
    normal: str
    key: str
    uncertain: bool  # it rests on a sign that OCR probably made of a digit


@dataclass(frozen=True, slots=True)
class RowRecord:
    """A table row with its cells."""

    plan_id: int
    passage_id: int | None
    index: int
    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A range of a plan's text with its words in one line."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class TargetRecord:
    """A target, see ingest.commitments.Target. `passage_id` is that of its value."""

    plan_id: int
    passage_id: int | None
    clause: Excerpt
    measure: tuple[Excerpt, ...]
    whole: tuple[Excerpt, ...]
    direction: Direction
    comparator: Comparator
    low: float | None
    high: float | None
    value: Excerpt
    unit: str
    base: Excerpt | None
    base_years: tuple[int, ...]
    period: Excerpt | None
    years: tuple[int, ...]

    @property
    def measured(self) -> str:
        """What is measured, in one line; where it is a part of something, that first."""
        parts = [" ".join(part.text for part in parts) for parts in (self.whole, self.measure)]
        return ": ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class DeadlineRecord:
    """A deadline, see ingest.commitments.Deadline. `passage_id` is that of its time."""

    plan_id: int
    passage_id: int | None
    clause: Excerpt
    kind: DeadlineKind
    what: Excerpt
    due: Excerpt
    first: str
    last: str
    dates: tuple[str, ...]
    inferred: bool
    recurrence: Recurrence
    recipient: Excerpt | None


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """A task, see ingest.commitments.Task. `passage_id` is that of its beginning."""

    plan_id: int
    passage_id: int | None
    task: Excerpt
    origin: TaskOrigin
    lead: tuple[Excerpt, ...]
    support: tuple[Excerpt, ...]
    time: Excerpt | None


Relation = Literal[
    "basis",  # cited as legal basis: "Căn cứ ..."
    "implements",  # the plan carries it out: "Thực hiện Kế hoạch số ..."
    "mentions",
]


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """An edge of the citation graph: a plan cites a document, which may be one of the archive's.

    `target` is linked only where number and issuer or date agree and nothing disagrees; it is the
    best version of the cited plan. The link is `certain` where the day of the document agrees too.
    """

    plan_id: int
    passage_id: int | None
    start: int
    end: int
    surface: str
    normal: str
    key: str  # as MentionRecord.key
    relation: Relation
    date: str  # of the cited document, ISO 8601; "" where the text has none
    issuer: str  # words behind the code that say whose it is, in one line; may be ""
    uncertain: bool  # OCR may have misread the code
    target: int | None  # id of a plan
    certain: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with the scores that ranked it."""

    passage_id: int
    score: float
    dense: float  # cosine similarity
    lexical: float  # share of the best lexical score the question could reach
    sentence: float = 0.0  # cosine of its nearest sentence, where it was re-ranked


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """A place in a file: code points of its text as decoded, and the page where it has pages."""

    file: str
    start: int
    end: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Failure:
    """A file of the corpus that is not in the archive, and why."""

    file: str
    reason: str
