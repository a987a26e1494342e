"""Rules of Vietnamese spelling that people often break, and the keys that are struck for a word."""

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
_SPOKEN = (("ch", "tr"), ("s", "x"), ("d", "gi"), ("d", "r"), ("gi", "r"), ("l", "n"))
_ALIKE = (*_SPOKEN, *((b, a) for a, b in _SPOKEN))
_EXCHANGED = {0x303: 0x309, 0x309: 0x303}  # tilde and hook
_TONE_KEYS = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_VOWEL_KEYS = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
_TYPED_TONE = re.compile(r"^(.*?[aeiouy][a-z]*?)([fsxrj])([a-z]*)$")


def well_spelt(word: str) -> str:
    """The word with its first consonant as the vowel behind it wants it: "nghành" as "ngành"."""
    for wrong, right in _SPELLING:
        if (spelt := wrong.sub(right, word)) != word:
            return spelt
    return word


def hook_or_tilde(word: str) -> str:
    """The word with one mark for both of those that half the country speaks alike."""
    return unicodedata.normalize("NFD", word).replace("\u0303", "\u0309")


def hook_for_tilde(word: str) -> str:
    """The word with its hook as a tilde or its tilde as a hook: "hổ" as "hỗ"."""
    marks = unicodedata.normalize("NFD", word).translate(_EXCHANGED)
    return unicodedata.normalize("NFC", marks)


def spoken_alike(word: str) -> list[str]:
    """The word with other first consonants that are spoken alike in a part of the country."""
    return [b + word[len(a) :] for a, b in _ALIKE if word.startswith(a)]


def telex_keys(word: str) -> str:
    """What is struck for a word in lower case, the tone last: "đường" as "dduowngf".

    A word that was typed without a Telex program is brought into the same form.
    """
    tone, letters = "", []
    for char in unicodedata.normalize("NFC", word):
        apart = unicodedata.normalize("NFD", char)
        tones = [mark for mark in apart if mark in _TONE_KEYS]
        if tones:
            tone = _TONE_KEYS[tones[0]]
            char = unicodedata.normalize("NFC", apart.replace(tones[0], ""))
        letters.append(_VOWEL_KEYS.get(char, char))
    keys = "".join(letters)
    if not tone and (typed := _TYPED_TONE.match(keys)):
        keys, tone = typed[1] + typed[3], typed[2]
    return keys.replace("uwow", "uow") + tone
