"""Builds the sample plans that are not written by hand: PDF, scan, Word and decomposed text.

    python -m corpus.make            writes the files into corpus/
    python -m corpus.make --check    builds them elsewhere and says which differ

The other samples are their own sources. The bytes depend on the versions of reportlab, pypdfium2,
Pillow, python-docx and of the DejaVu Serif font; tests compare contents, not bytes.
"""

import argparse
import sys
import tempfile
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

from corpus import _cao_lanh_2024, _dong_thap_2023, _lap_vo_2024, _tay_ninh_2024
from corpus._docx import write_docx
from corpus._pdf import write_pdf
from corpus._scan import write_scan
from ingest.errors import PlanArchiveError

FOLDER = Path(__file__).parent
SCANNED = "Thap Muoi - Ke hoach PCTP 2024.md"  # the sample that the scan shows
_LINE = 92  # characters a line in the text that a PDF converter makes


def _converted(source: str, path: Path) -> None:
    """Text as some PDF converters leave it: decomposed letters, a blank line after every line."""
    lines = [part for line in source.splitlines() for part in textwrap.wrap(line, _LINE)]
    text = "".join(f"{line}\n\n" for line in lines)
    path.write_text(unicodedata.normalize("NFD", text), encoding="utf-8", newline="\n")


def _scan(source: str, path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        printed = Path(folder) / "printed.pdf"
        write_pdf(source, printed)
        write_scan(printed, path)


Writer = Callable[[str, Path], None]


def outputs() -> dict[str, tuple[str, Writer]]:
    """Each file that is built: its name, its source text and what writes it."""
    scanned = (FOLDER / SCANNED).read_text(encoding="utf-8")
    return {
        "KH41 Dong Thap 2023.pdf": (_dong_thap_2023.TEXT, write_pdf),
        "512_KH_UBND_TayNinh_2024.pdf": (_tay_ninh_2024.TEXT, write_pdf),
        "KH-09-Cao-Lanh-2024.txt": (_cao_lanh_2024.TEXT, _converted),
        "Ke hoach PCCC huyen Lap Vo 2024.docx": (_lap_vo_2024.TEXT, write_docx),
        "scan_KH_Thap_Muoi_2024.pdf": (scanned, _scan),
    }


def build(folder: Path) -> list[Path]:
    """Writes all built files into `folder` and returns their paths."""
    paths = []
    for name, (source, write) in outputs().items():
        write(source, folder / name)
        paths.append(folder / name)
    return paths


def differing() -> list[str]:
    """Names of built files that are missing from corpus/ or not equal to a fresh build."""
    with tempfile.TemporaryDirectory() as folder:
        return [path.name for path in build(Path(folder)) if not _same(path)]


def _same(fresh: Path) -> bool:
    kept = FOLDER / fresh.name
    return kept.is_file() and kept.read_bytes() == fresh.read_bytes()


def main(argv: list[str] | None = None) -> int:
    """Command line; returns the exit code (1: --check found a difference)."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args(argv)
    try:
        if not options.check:
            for path in build(FOLDER):
                print(f"{path.name}: {path.stat().st_size:,} bytes")
            return 0
        stale = differing()
    except PlanArchiveError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print("\n".join(f"differs: {name}" for name in stale) or "all built files are up to date")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
