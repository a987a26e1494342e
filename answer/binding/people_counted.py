"""Which people a question counts, and whether a sentence counts others.

Those who learn to read are not all who cannot, and those of some ages are not the people.
"""

import re

# Who is in need is not told by who is helped out of it: "xóa mù chữ" is said of no illiterates.
_OUT_OF = (("xoa", "mu chu"), ("thoat", "ngheo"), ("giam", "ngheo"), ("cai", "nghien"))
# People of every age are not told by those of some: "trong độ tuổi 15 đến 35".
_ASKS_ALL_AGES = re.compile(
    r"\b(?:moi|tat ca cac?|khong phan biet|khong ke|bat ke|du moi) (?:do |lua )?tuoi\b"
    r"|\b(?:all ages|any age|every age|regardless of age|of all age)\b"
)
_SOME_AGES = re.compile(
    r"\b(?:do|lua) tuoi(?: tu)? \d|\b(?:tu|duoi|tren|du) \d+ (?:den \d+ )?tuoi\b"
)


def counts_others(asked: str, said: str) -> bool:
    """Whether people of all ages or in a need are counted, and a sentence tells of others.

    Both texts are folded.
    """
    if _ASKS_ALL_AGES.search(asked) and _SOME_AGES.search(said):
        return True
    return _tells_the_way_out(asked, said)


def _tells_the_way_out(asked: str, said: str) -> bool:
    """Whether those in a need are counted, and the sentence names it only as what is overcome."""
    for way, need in _OUT_OF:
        counted = re.search(rf"\b(?:bao nhieu|may) (?:nguoi|ho) (?:dan )?{need}\b", asked)
        if counted and not re.search(rf"\b(?<!{way} ){need}\b", said):
            return re.search(rf"\b{way} {need}\b", said) is not None
    return False
