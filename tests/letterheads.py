"""Official documents written for the tests, and what is read of them."""

from ingest.mentions import find_mentions
from ingest.metadata import read_metadata
from ingest.plan import Metadata

_FIELDS = ("kind", "number", "title", "issuer", "province", "district", "date", "signer")


def document(kind: str, title: str, **parts: str) -> str:
    """A document with an ordinary letterhead; `parts` replace what is in it."""
    office = parts.get("office", "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG")
    number = parts.get("number", "Số: 15/KH-UBND")
    date = parts.get("date", "Lâm Đồng, ngày 09 tháng 5 năm 2024")
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    return f"{office}\n{number}\n{motto}\n{date}\n\n{kind}\n{title}\n\n{parts.get('body', '')}\n"


def facts(text: str) -> Metadata:
    """What is read of a text that no OCR was needed for."""
    return read_metadata(text, find_mentions(text))


def scanned_facts(text: str) -> Metadata:
    """What is read of the same text where OCR delivered it."""
    return read_metadata(text, find_mentions(text, ((0, len(text)),)), scanned=True)


def values(text: str) -> dict[str, str]:
    """The values of the fields that could be read."""
    found = facts(text)
    fields = {name: getattr(found, name) for name in _FIELDS}
    return {name: field.value for name, field in fields.items() if field is not None}
