"""What stands in the files at the places that citations point at, read from them once more."""

from functools import lru_cache
from pathlib import Path

from ingest import Tools, part_name
from ingest.files import read_parts
from ingest.kept import Kept
from ingest.reading import Reading


class Sources:
    """The readings of a folder's files, before anything is repaired or given structure."""

    def __init__(self, plans: Path, kept: Path | None = None) -> None:
        """`kept` is the folder of kept readings, so that no page is read by OCR again."""
        self._plans = plans
        self._tools = Tools(kept=Kept(kept) if kept else None)
        self._readings = lru_cache(self._read)

    def words(self, file: str, container: str, start: int, end: int) -> str | None:
        """The text that stands for a range of the source; None where there is no such place.

        `file` is the document's name in the archive, `container` the file that holds it, and the
        range counts code points of the source: of a text file as decoded, else of the reading.
        """
        reading = self._readings(container).get(file)
        if reading is None or not 0 <= start < end <= reading.source.ends[-1]:
            return None
        first, last = reading.source.from_source(start, end)
        return reading.text[first:last]

    def text(self, file: str, container: str) -> str:
        """The whole text of a document."""
        return self._readings(container)[file].text

    def _read(self, container: str) -> dict[str, Reading]:
        parts = read_parts(self._plans / container, self._tools)
        return {part_name(container, part.name): part.reading for part in parts if part.reading}
