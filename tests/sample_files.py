"""The files of corpus/ by name, and what is read of them."""

import re
import unicodedata
from functools import cache

import pytest

from bench.sources import Sources
from corpus.make import FOLDER
from ingest import Plan, list_folder, read_plans
from ingest.ocr.engine import find_tesseract

SCAN = "scan_KH_Thap_Muoi_2024.pdf"
PHOTO, FAX = "IMG_20250303_An_Khanh.jpg", "fax KH33 So Noi vu Ha Nam.tif"
GARBLED = "OCR_KH73_ChiLang_2022.txt"
ZIP = "Son Dong 2025.zip"
POVERTY, COUNTRYSIDE = (
    f"{ZIP}/Ke hoach 2025/KH giam ngheo.docx",
    f"{ZIP}/Ke hoach 2025/KH nong thon moi.txt",
)
QUANG_NINH = "147-KH-BCD389 Quang Ninh 2024.pdf"
HUE, BEN_TRE = "KH88_CCHC_ThuaThienHue_2024.docx", "KH ATGT Ben Tre 2025.htm"
TAN_HONG, GO_DAU = "KH27 an toan thuc pham Tan Hong.doc", "KH58-PCTT-GoDau-2024.rtf"
TIEN_LANG = "Ke hoach phong duoi nuoc Tien Lang 2025.odt"
THAI_BINH, SOC_TRANG = "KH21_PCLB_ThaiBinh_2005.txt", "KH13 XMC Soc Trang 2006.txt"
FINAL, DRAFT = "Ke hoach PCCC huyen Lap Vo 2024.docx", "KH PCCC Lap Vo (du thao).docx"


PICTURES = {SCAN, PHOTO, FAX}
FILES = [path.name for path in list_folder(FOLDER).files]
SAMPLES = sorted({*FILES, POVERTY, COUNTRYSIDE} - {ZIP})
READABLE = [name for name in SAMPLES if name not in PICTURES]
CLEAN = [name for name in READABLE if name != GARBLED]
NEEDS_TESSERACT = pytest.mark.skipif(not find_tesseract(), reason="tesseract is not installed")
SOURCES = Sources(FOLDER)


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def file_of(name: str) -> str:
    return ZIP if name.startswith(f"{ZIP}/") else name


@cache
def text_of(name: str) -> str:
    return flat(SOURCES.text(name, file_of(name)))


@cache
def plan_of(name: str) -> Plan:
    found = {p.file: p for p in read_plans(FOLDER / file_of(name), FOLDER) if isinstance(p, Plan)}
    return found[name]
