"""What was read of one file: the step between the file formats and the structure of a plan."""

import base64
import json
import zlib
from dataclasses import asdict, dataclass, replace
from typing import Any

from ingest.plan import Page, WordBox
from ingest.source import SourceMap


@dataclass(frozen=True)
class Reading:
    """The text of one file in NFC, without markup, and its way back to the source.

    Of text files the source is the file's text as decoded; of all other kinds the reading itself.
    """

    format: str  # "text", "markdown", "pdf", "image", "docx", "doc", "rtf", "odt", "html"
    text: str
    source: SourceMap
    pages: tuple[Page, ...] = ()
    headings: frozenset[int] = frozenset()  # offsets of lines that markup shows as headings
    notes: tuple[str, ...] = ()  # what could not be read, for the user
    apart: tuple[str, ...] = ()  # headers, footers and comments, kept out of the text
    stamps: tuple[str, ...] = ()  # texts of digital signatures' stamps
    encoding: str = ""  # of text: "utf-8", "tcvn3", ...

    def to_bytes(self) -> bytes:
        """The reading for storage; from_bytes() reads it."""
        row: dict[str, Any] = {
            **{name: getattr(self, name) for name in _PLAIN},
            "source": base64.b64encode(self.source.pack()).decode("ascii"),
            "pages": [asdict(page) for page in self.pages],
            "headings": sorted(self.headings),
        }
        return zlib.compress(json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass"))

    @classmethod
    def from_bytes(cls, data: bytes) -> "Reading":
        """The reading that to_bytes() stored. Raises ValueError where it is damaged."""
        try:
            row = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
            return cls(
                source=SourceMap.unpack(base64.b64decode(row["source"])),
                pages=tuple(_page(page) for page in row["pages"]),
                headings=frozenset(row["headings"]),
                **{name: _tuples(row[name]) for name in _PLAIN},
            )
        except (zlib.error, KeyError, TypeError) as error:
            raise ValueError(f"a kept reading is damaged: {error}") from error


_PLAIN = ("format", "text", "notes", "apart", "stamps", "encoding")


def _page(row: dict[str, Any]) -> Page:
    boxes = tuple(WordBox(**box) for box in row["boxes"])
    return replace(Page(**{**row, "boxes": ()}), boxes=boxes)


def _tuples(value: Any) -> Any:  # noqa: ANN401 (a JSON value)
    return tuple(value) if isinstance(value, list) else value
