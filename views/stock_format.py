"""Numbers, sizes and times as the visitor's language writes them; text in Markdown."""

from datetime import datetime

from views.state import language


def number(value: float, decimals: int = 0) -> str:
    """ "12.345,6" in Vietnamese, "12,345.6" in English."""
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if language() == "vi" else text


def size(count: int) -> str:
    """A number of bytes in a unit that people read."""
    if count < 1_000_000:
        return f"{number(max(1, count // 1000))} kB"
    if count < 1_000_000_000:
        return f"{number(count / 1e6, 1)} MB"
    return f"{number(count / 1e9, 2)} GB"


def moment(iso: str) -> str:
    """A time of ISO 8601 on this machine's clock: "05/03/2025 14:07"; as it is where it is none."""
    try:
        return f"{datetime.fromisoformat(iso).astimezone():%d/%m/%Y %H:%M}"
    except ValueError:
        return iso


def day(iso: str) -> str:
    """A date of ISO 8601 as dd/mm/yyyy; as it is where it is none."""
    try:
        return f"{datetime.fromisoformat(iso):%d/%m/%Y}"
    except ValueError:
        return iso


def plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#$~|:" else c for c in text)
