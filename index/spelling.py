"""Rules of Vietnamese spelling that people often break."""

import re
import unicodedata

_BACK, _FRONT = "[aàáảãạăằắẳẵặâầấẩẫậoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự]", "[eèéẻẽẹêềếểễệiìíỉĩị]"
_SPELLING = (
    (re.compile(rf"^ngh(?={_BACK})"), "ng"),
    (re.compile(rf"^ng(?={_FRONT})"), "ngh"),
    (re.compile(rf"^gh(?={_BACK})"), "g"),
    (re.compile(r"^g(?=[eèéẻẽẹêềếểễệ])"), "gh"),
    (re.compile(rf"^k(?={_BACK})"), "c"),
    (re.compile(rf"^c(?={_FRONT})"), "k"),
)


def well_spelt(word: str) -> str:
    """The word with its first consonant as the vowel behind it wants it: "nghành" as "ngành"."""
    for wrong, right in _SPELLING:
        if (spelt := wrong.sub(right, word)) != word:
            return spelt
    return word


def hook_or_tilde(word: str) -> str:
    """The word with one mark for both of those that half the country speaks alike."""
    return unicodedata.normalize("NFD", word).replace("\u0303", "\u0309")
