"""What a file becomes: the data types that ingest/ produces and every other package reads.

All offsets named `start` and `end` are code-point offsets into `Plan.text`, half open, unless a
field says otherwise. `Plan.text` is the file's text in NFC with markup removed; `Plan.source`
leads from it back to the file's own text as decoded.
"""

from dataclasses import dataclass
from typing import Literal

from ingest.commitments import Deadline, Target, Task
from ingest.source import SourceMap

SectionKind = Literal[
    "letterhead",  # issuer, national motto, number, place and date
    "title",  # kind of document and its subject
    "basis",  # legal basis: "Căn cứ ...", "Thực hiện ..."
    "part",  # roman numerals, "Phần", letters A, B
    "chapter",  # "Chương", "Mục"
    "article",  # "Điều"
    "heading",  # 1., 1.1.
    "letter",  # a), b)
    "body",  # paragraphs under no heading of their own
    "recipients",  # "Nơi nhận"
    "signature",
    "annex",  # "Phụ lục", "BẢNG PHÂN CÔNG"
]
MentionKind = Literal["phone", "code", "date", "percent", "money", "email", "url"]


PageMethod = Literal[
    "text",  # the file's own text, or the text layer of a PDF page
    "ocr",  # its picture was read by tesseract
    "waiting",  # a picture that can't be read yet, as tesseract is missing
    "failed",  # a picture that could not be read
    "garbled",  # an old OCR without Vietnamese, and no picture to read again
    "blank",
]


@dataclass(frozen=True, slots=True)
class WordBox:
    """Where a word stands on a page that was read by OCR: its box in shares of the page's size."""

    start: int  # of the word in the text
    end: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the source and how it was read. Text files have pages only by form feeds."""

    number: int  # from 1
    start: int
    end: int
    method: PageMethod = "text"
    reader: str = ""  # the program that read it: "pdfium", "pypdf", "tesseract 5.3.0"
    confidence: float | None = None  # of OCR, from 0 to 1
    note: str = ""  # what went wrong, or was done to the page: "turned by 90 degrees"
    boxes: tuple[WordBox, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the document's outline. Sections are numbered in reading order, parents first."""

    index: int
    parent: int | None  # index of the enclosing section
    kind: SectionKind
    label: str  # as printed, without the closing dot: "II", "1.1", "a", "Điều 3"; may be empty
    title: str  # one line; may be empty
    start: int  # where the heading begins
    end: int  # where the section ends, subsections included


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is embedded, searched and shown. Never crosses a section border."""

    index: int
    section: int
    start: int
    end: int
    path: tuple[str, ...]  # headings from the outermost inwards, as "II. Nhiệm vụ trọng tâm"
    embedded: str  # heading path and text in one line; what the model sees, never what is quoted
    sentences: tuple[tuple[int, int], ...]  # ranges in Plan.text: headings, sentences, list items
    page: int | None = None
    row: int | None = None  # index into Plan.rows where the passage is a table row


@dataclass(frozen=True, slots=True)
class Mention:
    """An identifier or value found in the text.

    `normal` is the exact normal form (02773875111; 13-KL/TW; 2021-08-16; 75%; 2000000 VND).
    `key` is what is compared: like `normal`, but letters are folded and letters that OCR confuses
    are put together (Đ, Ð, D, P), so that 53/KH-BCP and 53/KH-BCĐ meet. Digits are never changed.
    """

    kind: MentionKind
    start: int
    end: int
    normal: str
    key: str
    uncertain: bool = False  # read only after taking a sign for the digit that OCR makes it of


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row."""

    name: str  # "number", "task", "lead", "support", "time", or the column's printed heading
    text: str  # in one line
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table, with cells named by their column."""

    index: int
    section: int
    start: int
    end: int
    cells: tuple[Cell, ...]

    def cell(self, name: str) -> Cell | None:
        """The cell of that column, or None where the row has none."""
        return next((cell for cell in self.cells if cell.name == name), None)


@dataclass(frozen=True, slots=True)
class Field:
    """One fact about the plan, with the place in the text that says so.

    Where no place in the text says it (a signature's stamp does), start and end are both 0.
    """

    value: str
    start: int
    end: int
    uncertain: bool = False  # OCR may have misread it: written by hand, or read from odd signs


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the content itself says about the plan. What could not be read is None or empty."""

    kind: Field | None = None  # "Kế hoạch", "Quyết định", ...
    number: Field | None = None  # "28/KH-BCĐ138"; where only the code is legible, "/KH-BCĐ138"
    title: Field | None = None
    issuer: Field | None = None
    province: Field | None = None  # name without "tỉnh" or "thành phố", as the plan writes it
    district: Field | None = None
    date: Field | None = None  # ISO 8601; "2024-02" where the day is left blank
    years: tuple[int, ...] = ()  # the year or years that the plan is for
    not_before: int | None = (
        None  # the earliest year it can be from: latest past date that it cites
    )
    signer: Field | None = None
    signed: str = ""  # date of the issuing authority's digital signature, ISO 8601
    enclosed: bool = False  # number and date are those of the document that it is enclosed with


@dataclass(frozen=True, slots=True)
class Quality:
    """How well the text can be read (shares from 0 to 1)."""

    words: int
    vietnamese: float  # share of words with a letter that only Vietnamese has
    garbled: bool  # text of an OCR without Vietnamese: matched tolerantly, marked when quoted
    ocr: bool = False  # at least one page was read from its picture
    reconstructed: bool = False  # garbled, and repaired word by word: see Plan.raw


@dataclass(frozen=True, slots=True)
class RawText:
    """The words of a garbled file as they stand there, beside the reconstructed ones."""

    text: str
    source: SourceMap  # as Plan.source


@dataclass(frozen=True, slots=True)
class Plan:
    """One file, read."""

    file: str  # path below the corpus folder, with forward slashes; goes on inside a container
    sha256: str
    format: str  # "text", "markdown", "pdf", "image", "docx", "doc", "rtf", "odt", "html"
    text: str
    source: SourceMap
    pages: tuple[Page, ...]
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    mentions: tuple[Mention, ...]
    rows: tuple[TableRow, ...]
    metadata: Metadata
    quality: Quality
    notes: tuple[str, ...] = ()  # what could not be read, for the user
    container: str = ""  # the file that holds it, as a ZIP archive; "" where it is a file itself
    raw: RawText | None = None  # the text before it was reconstructed, where it was
    apart: tuple[str, ...] = ()  # headers, footers and comments, kept out of the text
    stamps: tuple[str, ...] = ()  # texts of digital signatures' stamps
    encoding: str = ""  # of a text file: "utf-8", "tcvn3", ...
    draft: bool = False  # it is marked as a draft ("dự thảo")
    targets: tuple[Target, ...] = ()  # in reading order, as the two that follow
    deadlines: tuple[Deadline, ...] = ()
    tasks: tuple[Task, ...] = ()

    def waiting(self) -> tuple[int, ...]:
        """The numbers of the pages that wait for OCR."""
        return tuple(page.number for page in self.pages if page.method == "waiting")
