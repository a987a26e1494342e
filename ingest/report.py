"""The quality report: how each file and page was read, and what could not be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from ingest.cli import printable, to_json
from ingest.plan import Field, Metadata, Page, Plan
from ingest.quality import judge, readable_share

_METHODS = {
    "text": "text",
    "ocr": "OCR",
    "waiting": "waiting for OCR",
    "failed": "failed",
    "garbled": "garbled",
    "blank": "blank",
}
FACTS = ("kind", "number", "date", "issuer", "province", "signer", "title")


@dataclass(frozen=True, slots=True)
class PageReport:
    """How one page was read."""

    number: int
    method: str  # as ingest.plan.PageMethod
    reader: str
    words: int
    readable: float  # share of the words that can be Vietnamese syllables
    confidence: float | None  # of OCR, from 0 to 1
    note: str


@dataclass(frozen=True, slots=True)
class FileReport:
    """How one document was read, or why it was not."""

    file: str
    format: str = ""
    how: str = ""  # "OCR 3, blank 1"; "text, reconstructed"
    words: int = 0
    readable: float = 0.0
    metadata: tuple[str, ...] = ()  # names of the facts that were found
    sections: int = 0
    rows: int = 0
    repaired: int = 0  # words that were changed where the text was reconstructed
    draft: bool = False
    encoding: str = ""  # of a text file that was not in UTF-8
    notes: tuple[str, ...] = ()
    pages: tuple[PageReport, ...] = ()
    failed: str = ""  # the reason why there is nothing else
    seconds: float | None = None


def report_of(plan: Plan, seconds: float | None = None) -> FileReport:
    """The report of a document that was read."""
    return FileReport(
        file=plan.file,
        format=plan.format,
        how=how_read(plan.pages, plan.quality.garbled, plan.quality.reconstructed),
        words=plan.quality.words,
        readable=round(readable_share(plan.text), 3),
        metadata=found_facts(plan.metadata),
        sections=len(plan.sections),
        rows=len(plan.rows),
        repaired=repaired_words(plan.raw.text, plan.text) if plan.raw else 0,
        draft=plan.draft,
        encoding="" if plan.encoding == "utf-8" else plan.encoding,
        notes=plan.notes,
        pages=page_reports(plan.text, plan.pages),
        seconds=seconds,
    )


def page_reports(text: str, pages: Sequence[Page]) -> tuple[PageReport, ...]:
    """The reports of a document's pages."""
    return tuple(_page(text[page.start : page.end], page) for page in pages)


def how_read(pages: Sequence[Page], garbled: bool, reconstructed: bool) -> str:
    """How the pages were read, in a few words."""
    counts = Counter(_METHODS[page.method] for page in pages)
    named = [f"{name} {count}" for name, count in counts.items()] or ["text"]
    if reconstructed:
        named.append("reconstructed")
    elif garbled and not counts["garbled"]:
        named.append("garbled")
    return ", ".join(named)


def found_facts(metadata: Metadata) -> tuple[str, ...]:
    """The names of the facts that a document says about itself."""
    found = [name for name in FACTS if isinstance(getattr(metadata, name), Field)]
    return (*found, *(name for name in ("years", "signed") if getattr(metadata, name)))


def print_reports(reports: Sequence[FileReport], as_json: bool, with_pages: bool) -> None:
    """Prints reports as JSON, or as a table with the pages and notes below it."""
    if as_json:
        print(to_json([asdict(report) for report in reports]))
        return
    print(*(printable(line) for line in table(reports)), sep="\n")
    for report in reports if with_pages else ():
        if lines := details(report):
            indented = (f"  {printable(line)}" for line in lines)
            print(f"\n{printable(report.file)}", *indented, sep="\n")


def table(reports: Sequence[FileReport]) -> list[str]:
    """The reports as lines of a Markdown table, those that failed with their reason."""
    columns = ("file", "how read", "pages", "words", "readable", "metadata", "sections", "rows")
    head = [*columns, "seconds"] if any(r.seconds is not None for r in reports) else [*columns]
    lines = [_line(head), _line(["---"] * len(head))]
    for report in reports:
        cells = _cells(report)
        lines.append(_line(cells[: len(head)]))
    return lines


def details(report: FileReport) -> list[str]:
    """The pages and notes of one report, for people."""
    lines = [f"{note}" for note in report.notes]
    if report.repaired:
        lines.append(f"{report.repaired:,} of {report.words:,} words repaired")
    for page in report.pages:
        sure = "" if page.confidence is None else f", confidence {page.confidence:.2f}"
        by = f" by {page.reader}" if page.reader else ""
        note = f"; {page.note}" if page.note else ""
        lines.append(
            f"page {page.number}: {_METHODS[page.method]}{by}, {page.words} words, "
            f"readable {page.readable:.2f}{sure}{note}"
        )
    return lines


def repaired_words(raw: str, text: str) -> int:
    """How many words of the raw text were changed by its reconstruction."""
    pairs = zip(raw.split(), text.split(), strict=False)
    return sum(before != after for before, after in pairs)


def _page(text: str, page: Page) -> PageReport:
    return PageReport(
        page.number,
        page.method,
        page.reader,
        judge(text).words,
        round(readable_share(text), 3),
        page.confidence,
        page.note,
    )


def _cells(report: FileReport) -> list[str]:
    if report.failed:
        return [report.file, f"not read: {report.failed}", *[""] * 6, _seconds(report)]
    return [
        report.file,
        report.how + (", draft" if report.draft else ""),
        str(len(report.pages) or ""),
        f"{report.words:,}",
        f"{report.readable:.3f}",
        " ".join(report.metadata),
        str(report.sections),
        str(report.rows),
        _seconds(report),
    ]


def _seconds(report: FileReport) -> str:
    return "" if report.seconds is None else f"{report.seconds:.1f}"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"
