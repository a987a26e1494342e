"""Which strings can be a Vietnamese syllable: onset, rime and tone.

The inventory is that of standard orthography (see Đoàn Thiện Thuật, "Ngữ âm tiếng Việt", 1977),
with the rimes of loans and names that plans hold ("oong", "Đắk"). It says nothing of whether the
syllable is in use.
"""

import unicodedata
from functools import lru_cache

_ONSETS = (
    "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x".split()
)  # longest first
_RIMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong oong ooc op ot oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt oe oem oen oeo oet
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêt uơ
    uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yê yêm yên yêng yêt yêu yt
    """.split()
)
_AFTER_QU = frozenset(
    rime[1:] for rime in _RIMES if rime[0] in "ou" and rime[1:2] in tuple("aăâeêyơ")
) | {"au", "ăm", "ăp", "êu", "i", "in", "it", "ôc"}
_FRONT = "eêiy"  # vowels before which k, gh and ngh are written instead of c, g and ng
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED_TONES = "\u0301\u0323"  # sắc and nặng: the only tones of rimes in -c, -ch, -k, -p, -t
_LONGEST = 10  # "nghiêng" with its marks apart has nine code points


@lru_cache(maxsize=100_000)
def is_syllable(word: str) -> bool:
    """Whether the word, in any case and either placement of the tone, can be a syllable.

    `word` is one word without punctuation, NFC or NFD.
    """
    if not word or len(word) > _LONGEST:
        return False
    base, tones = _split_tone(word.lower())
    if len(tones) > 1:
        return False
    return any(_is_rime(onset, base[len(onset) :], tones) for onset in _onsets(base))


def _split_tone(word: str) -> tuple[str, str]:
    """The word without tone marks (NFC), and its tone marks."""
    marks = unicodedata.normalize("NFD", word)
    tones = "".join(char for char in marks if char in _TONES)
    base = "".join(char for char in marks if char not in _TONES)
    return unicodedata.normalize("NFC", base), tones


def _onsets(base: str) -> list[str]:
    """The onsets that the word can begin with, the empty one last."""
    return [*(onset for onset in _ONSETS if base.startswith(onset)), ""]


def _is_rime(onset: str, rime: str, tone: str) -> bool:
    if onset == "gi" and rime[:1] in ("", "ê", "n", "m"):
        rime = "i" + rime  # gì, giêng, gìn: one i is written for both
    if rime not in (_AFTER_QU if onset == "qu" else _RIMES):
        return False
    if onset in ("k", "gh", "ngh") and rime[0] not in _FRONT:
        return False
    if onset in ("c", "g", "ng") and rime[0] in _FRONT:
        return False
    stopped = rime.endswith(("c", "ch", "k", "p", "t"))
    return not stopped or (tone != "" and tone in _STOPPED_TONES)
