"""Why a file was not taken, in the reader's language; the program's own words are English."""

import re

from views.state import say

# What the messages of ingest/ and index/ say, and the key of what the page says instead. The first
# that fits counts.
_MEANINGS: tuple[tuple[str, str], ...] = (
    (r"zip bomb|unpacks to (?:more than|[\d,]+ MB)|far too much data", "bomb"),
    (r"is packed \d+ times|is attached \d+ times", "packed"),
    (r"waiting for OCR|tesseract is missing", "waits"),
    (r"password", "password"),
    (r"holds no text: it is empty|an empty file", "empty"),
    (r"before Word 97|before Word 6", "old_word"),
    (r"need LibreOffice|LibreOffice cannot be started", "office"),
    (r"took longer than", "slow"),
    (r"megapixels|the image is damaged|not a readable image", "picture"),
    (r"damaged|cut off|not a readable|fail \(|made the reader fail|can't be drawn", "damaged"),
    (r"Excel.* is not read", "excel"),
    (r"PowerPoint.* is not read", "powerpoint"),
    (r"(?:e-mail|Outlook).* is not read", "mail"),
    (r"(?:7z|RAR|gzip) archive is not read", "archive"),
    (r"a program is not read", "program"),
    (r"is not read", "kind"),
    (r"overlaps with the archive's own", "own"),
    (r"\d GB are free", "space"),
    (r"can't be (?:written|moved|made|started)", "unwritable"),
    (r"is no whole path", "not_whole"),
    (r"no folder is named", "no_path"),
    (r"no folder '", "no_folder"),
    (r"holds no files", "nothing"),
    (r"look at the list again", "list"),
    (r"Permission denied", "permission"),
    (r"No such file", "gone"),
    (r"is being written", "writing"),
    (r"cannot be opened|can't be opened|device or a pipe", "cannot_open"),
    (r"UTF-8|NUL bytes", "encoding"),
    (r"its name is no text", "name"),
    (r"far too deep|DOCTYPE", "deep"),
    (r"too large|too much memory|split (?:it|the)|more than [\d,]+", "large"),
    (r"holds no text", "no_text"),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), key) for pattern, key in _MEANINGS)


def reason(original: str) -> str:
    """What a reason means and what to do, in the visitor's language."""
    for pattern, key in _PATTERNS:
        if pattern.search(original):
            return say(f"stock_reason_{key}")
    return say("stock_reason_other")
