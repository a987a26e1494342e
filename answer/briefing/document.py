"""A briefing as the document that it becomes: numbered headings, paragraphs, quotes with notes.

DOCX, Markdown and print view are drawn from this, so that they say the same. It is written in
Vietnamese, as the quotes are and as the rules for administrative documents want it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from answer.briefing.check import Checked
from answer.proving.reference import printed_date
from index.desk import Briefing, Entry
from index.desk.briefings import Head

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
KIND = "Bản tóm tắt"
UNTITLED = "(chưa có trích yếu)"
_MARKS = {
    "changed": "nguồn không còn nguyên văn câu này",
    "gone": "nguồn không còn trong kho",
    "doubt": "cần đối chiếu bản gốc",
}
_NOTES = {
    "renewed": "Tệp nguồn đã thay đổi sau khi trích; câu trích vẫn còn nguyên văn (kiểm tra ngày "
    "{day}).",
    "changed": "Lưu ý: kiểm tra ngày {day}, tệp nguồn không còn nguyên văn câu trích này.",
    "gone": "Lưu ý: kiểm tra ngày {day}, văn bản nguồn không còn trong kho.",
    "ocr": "Chữ nhận dạng từ hình quét: đối chiếu bản gốc.",
    "reconstructed": "Chữ phục dựng từ bản quét hỏng: đối chiếu bản gốc.",
    "garbled": "Bản quét kém: đối chiếu bản gốc.",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading."""

    level: int  # 1 or 2
    number: str  # "1." or "1.1."
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The writer's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote with its footnote."""

    text: str
    note: int  # number of the footnote, from 1
    footnote: str  # the citation, and what the reader must know of the words
    marks: tuple[str, ...]  # what is printed behind the quote where it can't be relied on


Block = Heading | Paragraph | Quoted


@dataclass(frozen=True, slots=True)
class Document:
    """What is printed."""

    head: Head
    kind: str  # "Báo cáo"
    title: str
    blocks: tuple[Block, ...]

    @property
    def notes(self) -> tuple[Quoted, ...]:
        """The quotes in the order of their footnotes."""
        return tuple(block for block in self.blocks if isinstance(block, Quoted))


def document(briefing: Briefing, checked: Mapping[str, Checked], today: date) -> Document:
    """The document of a briefing whose quotes were checked against the archive `today`."""
    blocks: list[Block] = []
    head = Head(**{name: printable(text) for name, text in asdict(briefing.head).items()})
    numbers = numbered(briefing.entries)
    for entry in briefing.entries:
        number = numbers.get(entry.id, "")
        if entry.kind == "quote":
            blocks.append(_quoted(checked[entry.id], int(number), today))
        elif entry.kind == "heading":
            blocks.append(
                Heading(number.count("."), number, " ".join(printable(entry.text).split()))
            )
        else:
            blocks += [
                Paragraph(line.strip())
                for line in printable(entry.text).split("\n")
                if line.strip()
            ]
    title = printable(briefing.title).strip() or UNTITLED
    return Document(head, head.kind.strip() or KIND, title, tuple(blocks))


def printable(text: str) -> str:
    """The text without signs that a file of XML can't hold."""
    return _UNPRINTABLE.sub("", text)


def numbered(entries: Sequence[Entry]) -> dict[str, str]:
    """By their ids, the numbers of headings ("1.", "1.1.") and of the quotes' footnotes ("1").

    A heading of the second level before any of the first becomes one of those.
    """
    first = second = notes = 0
    numbers = {}
    for entry in entries:
        if entry.kind == "quote":
            notes += 1
            numbers[entry.id] = str(notes)
        elif entry.kind == "heading" and entry.level > 1 and first:
            second += 1
            numbers[entry.id] = f"{first}.{second}."
        elif entry.kind == "heading":
            first, second = first + 1, 0
            numbers[entry.id] = f"{first}."
    return numbers


def dotted(value: str, least: int = 10) -> str:
    """The value, or dots to be written on where it is empty."""
    return value.strip() or "." * least


def dated(head: Head) -> str:
    """ "Cao Lãnh, ngày 05 tháng 02 năm 2025", with dots for what is not known."""
    year, month, day = [*head.date.split("-"), "", ""][:3]
    # single figures of days, and of the first two months, have a nought in front (Decree 30/2020)
    if month and int(month) > 2:
        month = str(int(month))
    place = dotted(head.place)
    return f"{place}, ngày {dotted(day, 5)} tháng {dotted(month, 5)} năm {dotted(year, 8)}"


def _quoted(quote: Checked, note: int, today: date) -> Quoted:
    entry = quote.entry
    keys = [key for key in (quote.standing, entry.doubt) if key in _NOTES]
    day = printed_date(today.isoformat())
    footnote = " ".join([f"{entry.source}.", *(_NOTES[key].format(day=day) for key in keys)])
    marks = [
        _MARKS[key] for key in (quote.standing, "doubt" if entry.doubt else "") if key in _MARKS
    ]
    return Quoted(printable(entry.text), note, printable(footnote), tuple(marks))
