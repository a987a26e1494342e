"""Builds the sample plans that are not written by hand: all kinds but Markdown and plain text.

    python -m corpus.make            writes the files into corpus/
    python -m corpus.make --check    builds them elsewhere and says which differ

The other samples are their own sources. The bytes depend on the versions of reportlab, pypdfium2,
Pillow, python-docx and of the DejaVu Serif font; tests compare contents, not bytes. The Word
document (.doc) needs LibreOffice and the garbled text tesseract; without them they stay.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus import (
    _an_khanh_2025,
    _ben_tre_2025,
    _cao_lanh_2024,
    _chi_lang_2022,
    _dong_thap_2023,
    _go_dau_2024,
    _ha_nam_2024,
    _lap_vo_2024,
    _quang_ninh_2024,
    _soc_trang_2006,
    _son_dong_2025,
    _tan_hong_2024,
    _tay_ninh_2024,
    _thai_binh_2005,
    _thua_thien_hue_2024,
    _tien_lang_2025,
)
from corpus._docx import write_docx
from corpus._html import write_html
from corpus._legacy import write_tcvn3, write_vni
from corpus._odt import write_odt
from corpus._pdf import write_pdf
from corpus._rtf import write_rtf
from corpus._writers import (
    write_breaking_pdf,
    write_converted,
    write_doc,
    write_faxed,
    write_garbled,
    write_photographed,
    write_scanned,
    write_zip,
)
from ingest.errors import PlanArchiveError
from ingest.formats.office import find_office
from ingest.ocr.engine import find_tesseract

FOLDER = Path(__file__).parent
SCANNED = "Thap Muoi - Ke hoach PCTP 2024.md"  # the sample that the scan shows

Writer = Callable[[str, Path], None]


@dataclass(frozen=True)
class Output:
    """A file that is built. With `program`, what it needs; its bytes differ from run to run."""

    source: str
    write: Writer
    program: Callable[[], Path | None] | None = None

    @property
    def possible(self) -> bool:
        """Whether it can be built on this machine."""
        return self.program is None or self.program() is not None


def outputs() -> dict[str, Output]:
    """The files that are built, by name."""
    scanned = (FOLDER / SCANNED).read_text(encoding="utf-8")
    return {
        "KH41 Dong Thap 2023.pdf": Output(_dong_thap_2023.TEXT, write_pdf),
        "512_KH_UBND_TayNinh_2024.pdf": Output(_tay_ninh_2024.TEXT, write_pdf),
        "KH-09-Cao-Lanh-2024.txt": Output(_cao_lanh_2024.TEXT, write_converted),
        "Ke hoach PCCC huyen Lap Vo 2024.docx": Output(_lap_vo_2024.TEXT, write_docx),
        "scan_KH_Thap_Muoi_2024.pdf": Output(scanned, write_scanned),
        "KH PCCC Lap Vo (du thao).docx": Output(_lap_vo_2024.draft(), write_docx),
        "147-KH-BCD389 Quang Ninh 2024.pdf": Output(_quang_ninh_2024.TEXT, write_breaking_pdf),
        "KH88_CCHC_ThuaThienHue_2024.docx": Output(_thua_thien_hue_2024.TEXT, write_docx),
        "KH ATGT Ben Tre 2025.htm": Output(_ben_tre_2025.TEXT, write_html),
        "KH27 an toan thuc pham Tan Hong.doc": Output(_tan_hong_2024.TEXT, write_doc, find_office),
        "KH58-PCTT-GoDau-2024.rtf": Output(_go_dau_2024.TEXT, write_rtf),
        "Ke hoach phong duoi nuoc Tien Lang 2025.odt": Output(_tien_lang_2025.TEXT, write_odt),
        "KH21_PCLB_ThaiBinh_2005.txt": Output(_thai_binh_2005.TEXT, write_tcvn3),
        "KH13 XMC Soc Trang 2006.txt": Output(_soc_trang_2006.TEXT, write_vni),
        "IMG_20250303_An_Khanh.jpg": Output(_an_khanh_2025.TEXT, write_photographed),
        "fax KH33 So Noi vu Ha Nam.tif": Output(_ha_nam_2024.TEXT, write_faxed),
        "Son Dong 2025.zip": Output(_son_dong_2025.POVERTY, write_zip),
        "OCR_KH73_ChiLang_2022.txt": Output(_chi_lang_2022.TEXT, write_garbled, find_tesseract),
    }


def build(folder: Path) -> list[Path]:
    """Writes all files that can be built here into `folder` and returns their paths."""
    paths = []
    for name, output in outputs().items():
        if output.possible:
            output.write(output.source, folder / name)
            paths.append(folder / name)
    return paths


def differing() -> list[str]:
    """Names of built files that are missing from corpus/ or not equal to a fresh build.

    Of files that a program wrote only their presence is looked at.
    """
    known = outputs()
    with tempfile.TemporaryDirectory() as folder:
        built = build(Path(folder))
        return [path.name for path in built if not _same(path, known[path.name])]


def _same(fresh: Path, output: Output) -> bool:
    kept = FOLDER / fresh.name
    return kept.is_file() and (bool(output.program) or kept.read_bytes() == fresh.read_bytes())


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
