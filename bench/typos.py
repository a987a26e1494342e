"""Typing errors as Vietnamese typists make them, put into questions at random."""

import random
import re
import unicodedata
from collections.abc import Callable

_WORD = re.compile(r"[^\W\d_]{3,}")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TELEX_TONES = dict(zip(_TONES, "fsxrj", strict=True))
_TELEX_LETTERS = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
_NEIGHBOURS = {  # keys beside each other
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "g": "fh", "h": "gj", "i": "uo",
    "k": "jl", "l": "ko", "m": "nj", "n": "bm", "o": "ip", "p": "ol", "q": "wa", "r": "et",
    "s": "ad", "t": "ry", "u": "yi", "v": "cb", "x": "zc", "y": "tu",
}  # fmt: skip


def misspelt(question: str, seed: str) -> str:
    """The question with one typing error in one of its words; the same seed makes the same one.

    The kinds: a lost, doubled, exchanged or neighbouring letter, a wrong tone mark, a mark typed in
    Telex that stayed as letters. Unchanged where no word has three letters.
    """
    chance = random.Random(seed)
    composed = unicodedata.normalize("NFC", question)
    words = [match for match in _WORD.finditer(composed) if match[0].islower()]
    chance.shuffle(words)
    for word in words:
        for kind in chance.sample(_KINDS, len(_KINDS)):
            typed = kind(word[0], chance)
            if typed not in ("", word[0]):
                return composed[: word.start()] + typed + composed[word.end() :]
    return composed


def _lost(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at + 1 :]


def _doubled(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[: at + 1] + word[at:]


def _exchanged(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _neighbouring(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    keys = _NEIGHBOURS.get(word[at])
    return word[:at] + chance.choice(keys) + word[at + 1 :] if keys else ""


def _wrong_tone(word: str, chance: random.Random) -> str:
    apart = unicodedata.normalize("NFD", word)
    tones = [at for at, char in enumerate(apart) if char in _TONES]
    if not tones:
        return ""
    other = chance.choice([tone for tone in _TONES if tone != apart[tones[0]]])
    return unicodedata.normalize("NFC", apart[: tones[0]] + other + apart[tones[0] + 1 :])


def _telex(word: str, chance: random.Random) -> str:
    """The tone's key at the end ("phongf"), or a letter's keys ("khoong")."""
    apart = unicodedata.normalize("NFD", word)
    tone = next((char for char in apart if char in _TONES), "")
    toneless = unicodedata.normalize("NFC", apart.replace(tone, "") if tone else apart)
    letters = [char for char in toneless if char in _TELEX_LETTERS]
    if tone and (not letters or chance.random() < 0.5):
        return toneless + _TELEX_TONES[tone]
    if not letters:
        return ""
    letter = chance.choice(letters)
    return toneless.replace(letter, _TELEX_LETTERS[letter], 1) + _TELEX_TONES.get(tone, "")


_KINDS: list[Callable[[str, random.Random], str]] = [
    _lost, _doubled, _exchanged, _neighbouring, _wrong_tone, _telex,
]  # fmt: skip
