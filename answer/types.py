"""What an answer is made of: typed results for the pages to draw and the commands to print."""

from dataclasses import dataclass, field
from typing import Literal

from index.records import Filters
from ingest.plan import MentionKind

Language = Literal["vi", "en"]
QuestionKind = Literal[
    "which",  # which plans mention, cite or contain something
    "value",  # how much, when, who, which: one value and the sentence that holds it
    "about",  # what a document or code is for
    "document",  # a fact about a plan as a document: signer, issuer, number, date, title
    "assignment",  # who does what and when, from rows and prose
    "compare",  # the same thing in several plans
    "wording",  # clauses to reuse
    "overview",  # what plans say about a topic, for a briefing
    "open",  # anything else: the passages that answer best
]


@dataclass(frozen=True, slots=True)
class Identifier:
    """A phone number, code, date, percentage, amount or address named in the question."""

    kind: MentionKind
    surface: str
    normal: str
    key: str


@dataclass(frozen=True, slots=True)
class Question:
    """What was understood of a question."""

    text: str  # as asked, NFC, without control characters
    language: Language  # of the answer
    unaccented: bool  # Vietnamese typed without diacritics
    restored: str  # the text with diacritics restored where it had none; else equal to text
    kind: QuestionKind
    expects: str  # the type of value asked for: "percent", "money", "date", "agency", ... or ""
    identifiers: tuple[Identifier, ...]
    places: tuple[str, ...]  # provinces and districts named
    years: tuple[int, ...]  # years the plan must be for
    terms: tuple[str, ...]  # content words that an answer must be about
    filters: Filters  # the user's filters with what the question binds added
    lifted_years: tuple[int, ...] = ()  # years named that the user has lifted
    looks_up: bool = False  # nothing is asked but where its identifiers or names stand


ConstraintKind = Literal["place", "year", "identifier", "agency", "word"]


@dataclass(frozen=True, slots=True)
class Constraint:
    """Something in a question that binds the answer, to be shown as a filter that can be removed.

    A word binds where no plan of the archive has it: without it nothing is an answer.
    """

    kind: ConstraintKind
    value: str  # as it is compared: "Đồng Tháp", "2024", "02773875111"
    text: str  # as the question has it
    resolved: bool  # plans of the archive fit it; otherwise only a sentence could

    @property
    def key(self) -> str:
        """What names it in ask(..., without=...)."""
        return f"{self.kind}:{self.value}"


@dataclass(frozen=True, slots=True)
class Trace:
    """Why this answer: what each step made of the question."""

    kind: QuestionKind
    expects: str
    answerer: str  # the function that answered or refused
    plans: int  # plans in scope
    read: int  # passages read sentence by sentence; 0 where the whole archive was scanned
    support: float  # share of the question that the best evidence covers, 0 to 1
    unproved: int  # findings dropped because their source does not show what they say
    constraints: tuple[Constraint, ...]


Reliability = Literal[
    "printed",  # the file's own text
    "ocr",  # read from the picture of the page
    "reconstructed",  # a garbled text, repaired word by word
    "garbled",  # an old OCR without Vietnamese
]


@dataclass(frozen=True, slots=True)
class Citation:
    """One quoted passage, numbered as in the answer's text."""

    number: int  # from 1
    plan_id: int
    passage_id: int | None
    file: str
    title: str  # the plan's title in one line
    issuer: str
    year: str
    label: str  # "Kế hoạch số 28/KH-BCĐ138 ... (Đồng Tháp, 2022)": what a reader calls the plan
    path: tuple[str, ...]  # heading path
    page: int | None
    quote: str  # the source's words in one line, markup removed
    start: int  # in Plan.text
    end: int
    source_start: int  # in the file's text as decoded
    source_end: int
    highlights: tuple[tuple[int, int], ...] = ()  # ranges in Plan.text to mark
    differs: tuple[tuple[int, int], ...] = ()  # ranges that the plan compared with words otherwise
    reliability: Reliability = "printed"
    original: str = ""  # where the quote was reconstructed, the words that stand in the file
    draft: bool = False  # the plan is marked as a draft
    uncertain: bool = False  # an identifier was matched only after tolerating OCR confusions
    other_versions: tuple[str, ...] = ()  # files that hold the same plan


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of the answer and the citations that prove it."""

    text: str
    citations: tuple[int, ...]
    heading: str = ""  # of the group of claims that it belongs to
    label: str = ""  # in a comparison which of the plans it is of: "tỉnh Đồng Tháp 2022"
    value: str = ""  # in a comparison the value as printed: "trên 75%"; "" where it has none


@dataclass(frozen=True, slots=True)
class Nearest:
    """A finding offered beside a refusal, as nearest and not as the answer."""

    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked for and where."""

    looked_for: tuple[str, ...]  # in the answer's language
    plans: int  # plans searched, versions counted once
    of_plans: int  # plans in the archive, versions counted once
    unreadable: int  # files in the corpus that could not be read
    waiting: int = 0  # pages of the plans searched that wait for OCR


@dataclass(frozen=True, slots=True)
class Answer:
    """A cited answer, or an honest no."""

    question: Question
    text: str  # what is shown: claims with [1]-style citation numbers, or the refusal
    abstained: bool
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]  # best first
    nearest: tuple[Nearest, ...]
    searched: Searched
    seconds: float
    trace: Trace
    notes: tuple[str, ...] = field(default=())  # warnings for the reader
