"""`python -m bench.base_counts`: writes ingest/repair/words.json from the sample plans of corpus/
and the names of agencies in ingest/repair/agencies.txt.

They are what a repair knows of the language where an archive has few clean plans.
"""

import json
import sys
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from corpus import _blocks
from ingest.repair.language_model import LanguageModel

ROOT = Path(__file__).parent.parent
_AGENCIES = ROOT / "ingest/repair/agencies.txt"
_NAMED = 2  # times that each agency counts as named
_OTHER_CODES = ("KH13 XMC Soc Trang 2006.txt", "KH21_PCLB_ThaiBinh_2005.txt")
_GARBLED = "OCR_KH73_ChiLang_2022.txt"  # what it is repaired with must not know it
_MODULES = ("_cao_lanh_2024", "_dong_thap_2023", "_lap_vo_2024", "_tay_ninh_2024")


def sample_texts() -> list[str]:
    """The clean sample plans that are Unicode text, in NFC and without markup, a block a line."""
    files = sorted([*(ROOT / "corpus").glob("*.md"), *(ROOT / "corpus").glob("*.txt")])
    files = [path for path in files if path.name not in (*_OTHER_CODES, _GARBLED)]
    sources = [path.read_text(encoding="utf-8") for path in files]
    sources += [import_module(f"corpus.{name}").TEXT for name in _MODULES]
    plans = ["\n".join(_paragraphs(unicodedata.normalize("NFC", text))) for text in sources]
    return [*plans, *[_AGENCIES.read_text(encoding="utf-8")] * _NAMED]


def _paragraphs(source: str) -> Iterator[str]:
    for block in _blocks.parse(source):
        if block.rows:
            cells = (cell for row in block.rows for cell in row if cell)
            yield from (_blocks.plain(cell).replace("\n", " ") for cell in cells)
        else:
            yield _blocks.plain(block.text)


def main() -> int:
    """Counts and writes."""
    texts = (text.replace("\n", "\n\n") for text in sample_texts())
    counts = LanguageModel.train(texts, base=False).counts()
    text = json.dumps(counts, ensure_ascii=False, indent=0, separators=(",", ":"))
    (ROOT / "ingest/repair/words.json").write_text(text + "\n", encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
