"""Codes of official documents: 28/KH-BCĐ138, 13-KL/TW, 137/2020/NĐ-CP, and parts of them.

The form is that of Decree 30/2020/NĐ-CP, annex I (number, year for legal documents, abbreviation
of the kind, abbreviation of the office) and, for Party documents, of Guideline 36-HD/VPTW
(number, hyphen, kind, slash, office).
"""

import re
from collections.abc import Iterator

from ingest.plan import Mention
from ingest.text import fold

# Abbreviated kinds of document: Decree 30/2020, annex III; legal and Party documents; joint ones.
_KINDS = """
    NQ QĐ CT QC QYĐ TC TB HD CTR KH PA ĐA DA BC BB TTR HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB CV
    NĐ TT TTLT NQLT KL QĐI L PL LCT QH UBTVQH QCPH CTRPH KHPH QYCPH KHLN HDLN TBKL BCTH
""".split()
# Offices that stand alone behind a number: 06/CP, 138/ĐP.
_OFFICES = frozenset("CP TTG TW TU HU UBND HĐND ĐP BCĐ".split())

_OTHER_CAPITALS = "".join(
    char for char in map(chr, [*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)]) if char.isupper()
)
_CAPITAL = f"[A-Z{_OTHER_CAPITALS}]"
# TTg, CTr and QyĐ hold a small letter; a word such as "Thông" must not pass for one of them.
_GROUP = rf"(?:{_CAPITAL}(?:[ghry](?![^\W\d_A-Z]))?|&){{2,}}\d{{0,4}}"
# One white space (a line break, or the blank line of a double-spaced file) on one side only.
_HYPHEN = r"(?:[-–‑](?:\s{1,4}(?=[A-Z])|)|\s[-–‑](?=[^\s-]))"
_SLASH = r"(?:/|\s/(?=\S)|/\s{1,4}(?=[A-Z]{2}))"
_SPACED = r"\s[-–]\s(?=(?:TTg|TTG|CP|UBND|HĐND)\b)"
_TAIL = rf"{_GROUP}(?:(?:{_HYPHEN}|{_SLASH}|{_SPACED}){_GROUP}(?:(?:{_HYPHEN}|{_SLASH}){_GROUP})*)?"
# Next to any other sign the number may be what OCR left of a longer one.
_NUMBER = r"(?<![^\s(\[:;“\"'‘*])(?P<number>\d{1,6}[a-z]?)"
_NUMBERED = re.compile(
    rf"{_NUMBER}(?:\s{{0,2}}/\s{{0,2}}(?P<year>(?:19|20)\d\d))?"
    rf"(?P<join>\s{{0,2}}/\s{{0,4}}|[-–‑]\s{{0,4}})(?P<tail>{_TAIL})"
)
# "Số:      /KH-BCĐ138": the number is left blank or cannot be read; OCR may take the slash for I.
_BLANK = re.compile(rf"(?:(?<=[\s:}}….])/|(?<=\s)[Il|])(?P<tail>{_TAIL})")
_SO = re.compile(r"\bs[o0e6b8]?\s*:?[\s.…_]*$")
_DOCUMENT_BEFORE = re.compile(r"\bs[o0e6b8]?\s*:?[^\w/]{0,3}\w?[^\w/]{0,14}$")

# "các kế hoạch có ký hiệu KH/HU": a code is asked for by its letters alone.
_NUMBERLESS = re.compile(rf"(?<![\w/.,-])/?(?P<tail>{_TAIL})(?![\w/-])")
_CALLED = re.compile(
    r"\b(?:ky hieu|ma|ma so|ma hieu|so hieu|duoi|chu|cum|code|codes|quy che|chuong trinh|phoi hop)"
    r"(?: (?:phoi hop|la|co|mang|chu|duoi|ky hieu|of))*[\s:“\"'‘]*$"
)
_LONG_KIND = 4  # letters; shorter ones may be words or offices

_SEPARATOR = re.compile(r"[-–‑/]")
_DOUBLED = re.compile("DD+")
_ONE = re.compile(r"(?<=[A-Z])I(?=\d)")
_ALIKE = str.maketrans({"p": "d", "ð": "d"})


def code_key(normal: str) -> str:
    """What codes are compared by: "28/KH-BCĐ138" and the OCR "28/KH-BCP138" give "28/KH/BCD138".

    Letters are folded; Đ, Ð, D and P are one class, which OCR also doubles ("QĐĐ"); an I before a
    digit is a 1 ("BCĐI38"); every separator counts as a slash, since offices write 51-KH/TU and
    51/KH-TU for one document; zeros in front of the number go. Digits are otherwise kept. The key
    of the front part of a code is a prefix of the key of the code.
    """
    number, *rest = _SEPARATOR.split(fold(normal).translate(_ALIKE).upper())
    alike = (_ONE.sub("1", _DOUBLED.sub("D", group)) for group in rest)
    return "/".join([number.lstrip("0") or number, *alike])


def find_codes(text: str) -> Iterator[Mention]:
    """The codes of `text`, not in order; numbers left blank give codes that begin with a slash."""
    for match in _NUMBERED.finditer(text):
        if _is_code(match):
            normal = _compact(match.group())
            yield Mention("code", *match.span(), normal, code_key(normal))
    for match in _BLANK.finditer(text):
        if mention := _blank_code(text, match):
            yield mention


def find_typed_codes(question: str) -> Iterator[Mention]:
    """The codes of a question in whatever case they are typed, whole or only their front part."""
    capitals = _in_capitals(question)
    for match in _NUMBERED.finditer(capitals):
        if _kind(match["tail"]) in _KIND_KEYS or _is_code(match):
            start, end = match.span()
            normal = _compact(question[start:end])
            yield Mention("code", start, end, normal, code_key(normal))


def find_numberless_codes(question: str) -> Iterator[Mention]:
    """The codes of a question that have no number: "KH-BCĐ138", "ký hiệu QCPH".

    Their keys begin with a slash, as those of numbers left blank. A kind alone counts where it is
    called a code.
    """
    capitals = _in_capitals(question)
    taken = [match.span() for match in _NUMBERED.finditer(capitals)]
    for match in _NUMBERLESS.finditer(capitals):
        shown = question[match.start("tail") : match.end()]
        inside = any(start <= match.start() < end for start, end in taken)
        called = _CALLED.search(fold(question[: match.start()])) is not None
        if not inside and _is_numberless(shown, called):
            normal = "/" + _compact(shown)
            yield Mention("code", *match.span(), normal, code_key(normal))


def _is_numberless(shown: str, called: bool) -> bool:
    """Whether letters are a code: a kind with an office, or a kind that is called a code."""
    kind, *offices = _SEPARATOR.split(_compact(shown))
    long = bool(offices) or len(kind) >= _LONG_KIND
    return _key(kind) in _KIND_KEYS and (called or (long and shown[:2].isupper()))


def _in_capitals(question: str) -> str:
    """The question in capitals, sign for sign."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in question)


def _is_code(match: re.Match[str]) -> bool:
    groups = _SEPARATOR.split(_compact(match["tail"]))
    if "/" not in match["join"]:  # the Party's form: 13-KL/TW
        return len(groups) > 1 and _key(groups[0]) in _KIND_KEYS
    return len(groups) > 1 or match["year"] is not None or _key(groups[0]) in _LONE_KEYS


def _blank_code(text: str, match: re.Match[str]) -> Mention | None:
    before = fold(text[max(0, match.start() - 40) : match.start()])
    known = _kind(match["tail"]) in _KIND_KEYS and len(_SEPARATOR.split(match["tail"])) > 1
    asked = _SO if text[match.start()] != "/" else _DOCUMENT_BEFORE
    if not known or not asked.search(before):
        return None
    normal = "/" + _compact(match["tail"])
    return Mention("code", match.start(), match.end(), normal, code_key(normal))


def _compact(code: str) -> str:
    """Without white space, with plain hyphens, and with the Vietnamese Đ for the Icelandic Ð."""
    return re.sub(r"[–‑]", "-", "".join(code.split())).replace("Ð", "Đ")


def _key(group: str) -> str:
    return fold(group).translate(_ALIKE).rstrip("0123456789")


def _kind(tail: str) -> str:
    return _key(_SEPARATOR.split(_compact(tail))[0])


_KIND_KEYS = frozenset(map(_key, _KINDS))
_LONE_KEYS = _KIND_KEYS | frozenset(map(_key, _OFFICES))
