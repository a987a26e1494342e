"""Pages read one by one become one text with page marks: what PDF and image files share."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.errors import SourceError
from ingest.flow import FlowWriter, Grid, Paragraph
from ingest.ocr.engine import INSTALL, version
from ingest.ocr.page import OcrPage
from ingest.plan import Page, PageMethod, WordBox
from ingest.reading import Reading


@dataclass(frozen=True)
class ReadPage:
    """One page as it was read, before its place in the text is known.

    Either `items` of a text layer or `text` with the places of its words.
    """

    method: PageMethod
    items: tuple[Paragraph | Grid, ...] = ()
    text: str = ""
    boxes: tuple[WordBox, ...] = ()
    reader: str = ""
    confidence: float | None = None
    note: str = ""
    stamps: tuple[str, ...] = field(default=())

    @classmethod
    def waiting(cls) -> "ReadPage":
        """A picture that waits for tesseract."""
        return cls("waiting", note=INSTALL)

    @classmethod
    def of_ocr(cls, found: OcrPage | SourceError) -> "ReadPage":
        """What OCR made of a page."""
        if isinstance(found, SourceError):
            return cls("failed", note=str(found))
        if not found.text.strip():
            return cls("blank", reader=f"tesseract {version()}")
        return cls(
            "ocr",
            text=found.text,
            boxes=found.boxes,
            reader=f"tesseract {version()}",
            confidence=found.confidence,
            note=_turned(found),
        )


def join_pages(format_: str, pages: Sequence[ReadPage], notes: Sequence[str] = ()) -> Reading:
    """The pages as one reading, with notes on those that could not be read."""
    writer = FlowWriter()
    starts: dict[int, int] = {}  # of pages that begin inside a table of an earlier one
    begins: list[int] = []
    ends: list[int] = []
    for number, page in enumerate(pages):
        begins.append(starts.get(number, len(writer)))
        for shift, offset in writer.add(page.items).items():
            starts.setdefault(number + shift, offset)
        for line in page.text.splitlines():
            writer.line(line)
        ends.append(len(writer))
        writer.line("")
    placed = [
        _placed(number + 1, begins[number], starts.get(number + 1, ends[number]), page)
        for number, page in enumerate(pages)
    ]
    text, source, headings = writer.finish()
    stamps = tuple(stamp for page in pages for stamp in page.stamps)
    all_notes = (*notes, *_page_notes(pages))
    return Reading(format_, text, source, tuple(placed), headings, all_notes, stamps=stamps)


def _placed(number: int, begin: int, end: int, page: ReadPage) -> Page:
    return Page(
        number,
        begin,
        end,
        page.method,
        page.reader,
        page.confidence,
        page.note,
        tuple(replace(b, start=b.start + begin, end=b.end + begin) for b in page.boxes),
    )


def _page_notes(pages: Sequence[ReadPage]) -> list[str]:
    """What the user must know about pages that are not in the text."""
    notes = []
    numbers = {
        method: [n for n, page in enumerate(pages, 1) if page.method == method]
        for method in ("waiting", "failed", "blank")
    }
    if waiting := numbers["waiting"]:
        notes.append(f"pages waiting for OCR: {_listed(waiting)}; {INSTALL}")
    failed: dict[str, list[int]] = {}
    for number in numbers["failed"]:
        failed.setdefault(pages[number - 1].note, []).append(number)
    for reason, same in failed.items():
        word = "page" if len(same) == 1 else "pages"
        notes.append(f"{word} {_listed(same)} could not be read: {reason}")
    if blank := numbers["blank"]:
        notes.append(f"pages without text: {_listed(blank)}")
    return notes


def _listed(numbers: Sequence[int]) -> str:
    """ "1-3, 7" for 1, 2, 3, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in runs)


def _turned(page: OcrPage) -> str:
    parts = []
    if page.turns:
        parts.append(f"turned by {90 * page.turns} degrees")
    if page.degrees:
        parts.append(f"skew of {abs(page.degrees):.1f} degrees taken out")
    return ", ".join(parts)
