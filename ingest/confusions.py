"""Signs that OCR makes of digits: "02773.8751l1", "§5%", "2O24"."""

import re

# Seen in tesseract's output of real scans: the sign and the digit it stood for.
_DIGITS = str.maketrans(
    {"§": "8", "l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "B": "8", "S": "5"}
)
_SIGNS = re.escape("§lI|OoBS")
# A run of digits and such signs, perhaps in groups, standing alone: no letter touches it.
_RUN = re.compile(rf"(?<![^\W\d_])(?<![^\W_])[\d{_SIGNS}]+(?:[.,/ -][\d{_SIGNS}]+)*(?![^\W_])")
_GROUP = re.compile(rf"[\d{_SIGNS}]+")
_LEAST_DIGITS = 0.5  # share of a run that must be digits, so that words are left alone


def digits_restored(text: str) -> str:
    """The text with signs inside figures as the digits they probably were; of the same length.

    Only what is made of at least as many digits as of such signs is touched. The result is for
    finding figures by, never for showing.
    """
    return _RUN.sub(lambda match: _GROUP.sub(_restored, match[0]), text)


def _restored(group: re.Match[str]) -> str:
    found = group[0]
    digits = sum(char.isdigit() for char in found)
    if not digits or digits < _LEAST_DIGITS * len(found):
        return found
    return found.translate(_DIGITS)
