"""Agencies as English questions name them: "the Department of Justice", "the district police".

Of each it is told what plans call it, and whether the question asks what it does: then nothing
about another agency answers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answer.language.agencies import Agency, expand
from answer.language.frame import FRAME_EN
from answer.language.glossary import translate
from ingest.text import CAPITAL, fold

_WORD = re.compile(r"[^\W_]+")
# What an agency of a field is called, "Sở Y tế" or "Phòng Y tế"; alone it says nothing.
_OFFICES = {
    "department": ("sở", "phòng", "cục", "chi cục", "ban"),
    "office": ("phòng", "sở", "cục", "chi cục", "văn phòng"),
    "bureau": ("phòng", "sở", "cục", "chi cục"),
    "division": ("phòng", "chi cục", "sở"),
    "ministry": ("bộ",),
    "authority": ("sở", "phòng", "cục", "chi cục", "ban quản lý"),
    "agency": ("sở", "phòng", "cục", "chi cục"),
    "service": ("sở", "phòng", "cục", "chi cục"),
    "board": ("ban", "ban quản lý"),
    "centre": ("trung tâm",),
    "association": ("hội", "hiệp hội"),
    "union": ("hội", "liên hiệp", "liên đoàn", "đoàn"),
}
_SAME_HEAD = {"center": "centre", "departments": "department", "authorities": "authority"}
# Fields whose name is that of one agency.
_PROPER = frozenset(
    """hai quan, thue, kiem lam, quan ly thi truong, thanh tra, kho bac, bien phong, cong an
    , dien luc, buu dien, bao hiem xa hoi, hai doi""".replace("\n", " ").split(", ")
)
_HEAD = re.compile(
    r"\b(?P<head>police(?: force)?|customs|departments?|office|bureau|division|ministry|authority"
    r"|authorities|agency|service|board|cent(?:re|er)|association|union|federation|committee"
    r"|council|court|procuracy|prosecutors?|front|command|border guards?|bank|treasury"
    r"|inspectorate|army|military|rangers|red cross|station|hospital|company|insurance)\b"
    r"(?P<of> (?:of|for) (?:the )?)?",
    re.IGNORECASE,
)
_LEVELS = {
    "provincial": "tinh", "province": "tinh", "district": "huyen", "commune": "xa", "ward": "xa",
    "city": "pho", "municipal": "pho", "town": "xa",
}  # fmt: skip
_LEVEL = re.compile(r" (?:tỉnh|huyện|xã|phường|thành phố)$")  # of "công an tỉnh"
_INSIDE = ("s", "and", "of")  # words of names: "women's union", "education and training"
_LONGEST = 6  # words of a field: "labour, invalids and social affairs"
_AROUND = rf"(?:[\s|,]|\b(?:the|a|an|all|both|each|state|{'|'.join(_LEVELS)})\b)*"
_OF_PLACE = re.compile(rf"^ (?:of|in|for) (?={_AROUND}\|){_AROUND}(?=\s|\W*$)")
# "The Hai Phong Customs Department", also where the place is not known.
_PLACE_BEFORE = re.compile(rf"(?:[{CAPITAL}]\w*(?:['’]s)? )+$")
_ASKING = re.compile(r"\b(?:what|which|whom?|how|when|where|why)\b")
_HELPS = re.compile(rf"\b(?:do|does|did|must|should|shall|will|would|can|may){_AROUND}$")
_IS = re.compile(rf"\b(?:is|are|was|were|been){_AROUND}$")
_TOLD_TO = re.compile(
    r"\W+(?:\w+ )?(?:responsible|assigned|in charge|to|supposed|required|asked|tasked|expected|due"
    r"|obliged|told|given|entrusted|meant|charged)\b"
)
_PART_OF = re.compile(
    r"\b(?:tasks?|duty|duties|roles?|responsibilit\w+|parts?|jobs?|work)\b[^,;:?]{0,30}"
    rf"\b(?:of|for|to){_AROUND}$"
    r"|\b(?:assign(?:s|ed)?|gives?|given|entrust(?:s|ed)?|allot(?:s|ted)?|falls?|required|expected"
    rf"|asked?|demand(?:s|ed)?) (?:to|of|from|by){_AROUND}$"
)
_ITS_PART = re.compile(r"(?:'s?|’s?) (?:\w+ )?(?:tasks?|duty|duties|roles?|jobs?|parts?|responsib)")
_DOES_WHAT = re.compile(
    r"\W+(?:must|ha(?:s|ve) to|(?:is|are) to|needs? to|should|shall|will|(?:is|are) responsible)\b"
    r"[^,;:?]{0,60}\bwhat\b"
)
# "The police hotline" and "the police station" do nothing.
_OTHER_THING = re.compile(
    r"[\s]+(?:hotlines?|numbers?|phones?|stations?|officers?|chiefs?|heads?|directors?|posts?"
    r"|staff|cars?|buildings?|plans?|leaders?|inspectors?|employees|officials?|members?"
    r"|headquarters|website)\b"
)


@dataclass(frozen=True, slots=True)
class EnglishAgency:
    """An agency that an English question names."""

    agency: Agency
    acts: bool  # whether the question asks what it does, gets or has to


def english_agencies(question: str, places: Sequence[str] = ()) -> list[EnglishAgency]:
    """The agencies of an English question that plans can be asked for, in its order."""
    text = _without_places(question.lower(), places)
    found = []
    for match in _HEAD.finditer(text):
        for start, end, level, called in _readings(text, match):
            name, *others = dict.fromkeys(expand(_LEVEL.sub("", one)) for one in called)
            said = question[start:end].strip(" |,")
            agency = Agency(name, level, said, tuple(one for one in others if one))
            before = text[: len(_PLACE_BEFORE.sub("", question[:start]))]
            found.append(EnglishAgency(agency, _acts(before, text[end:])))
    return found


def acting_in(question: str, places: Sequence[str] = ()) -> list[Agency]:
    """The agencies of which an English question asks what they do, get or have to."""
    return [one.agency for one in english_agencies(question, places) if one.acts]


def _without_places(text: str, places: Sequence[str]) -> str:
    """The question with signs where its places stand: they are no part of a name."""
    folded = fold(text)
    for place in sorted(map(fold, places), key=len, reverse=True):
        for match in re.finditer(rf"\b{re.escape(place)}\b", folded):
            text = f"{text[: match.start()]}{'|' * len(place)}{text[match.end() :]}"
    return text


def _readings(text: str, match: re.Match[str]) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """Where a name stands whose head is found, its level, and what plans call it; at most one."""
    head = _SAME_HEAD.get(match["head"], match["head"])
    before = list(_WORD.finditer(text, 0, match.start()))[-4:]
    level = next((_LEVELS[w[0]] for w in before[-2:] if w[0] in _LEVELS), "")
    near = _adjoining(text, match.start(), before)
    for size in range(len(near), 0 if match["of"] and head in _OFFICES else -1, -1):
        words = [w[0] for w in near[len(near) - size :] if w[0] not in _LEVELS]
        if words[:1] and ((words[0],) in FRAME_EN or not _is_name(words)):
            continue
        start = near[len(near) - size].start() if size else match.start()
        whole = _one([*words, *match["head"].split()])
        if whole and (words or head not in _OFFICES) and not {"sở", "phòng"} & set(whole):
            yield start, match.end("head"), level, whole
            return
        if words and head in _OFFICES and (field := _one(words)):
            yield start, match.end("head"), level, _offices(head, field)
            return
    if match["of"] and head in _OFFICES and (found := _field(text, match.end())):
        yield match.start(), found[0], level, _offices(head, found[1])


def _field(text: str, begin: int) -> tuple[int, tuple[str, ...]] | None:
    """Where the field of a "Department of ..." ends, and what plans call it; the longest known."""
    behind = list(_WORD.finditer(text, begin))[:_LONGEST]
    for size in range(len(behind), 0, -1):
        words = [word[0] for word in behind[:size]]
        framed = (words[0],) in FRAME_EN or (words[-1],) in FRAME_EN
        if not framed and "|" not in text[begin : behind[size - 1].end()] and _one(words):
            return behind[size - 1].end(), _one(words)
    return None


def _is_name(words: list[str]) -> bool:
    return all((word,) not in FRAME_EN or word in _INSIDE for word in words)


def _adjoining(text: str, end: int, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The last of some words, as far as only spaces and apostrophes part them from the head."""
    near: list[re.Match[str]] = []
    for word in reversed(words):
        if re.fullmatch(r"[ '’-]*", text[word.end() : end]) is None:
            break
        near.insert(0, word)
        end = word.start()
    return near


def _one(words: list[str]) -> tuple[str, ...]:
    """What plans call some words, where the glossary has them as one."""
    own = [word for word in words if (word,) not in FRAME_EN]
    found = translate(own) if own else []
    return found[0][1] if len(found) == 1 else ()


def _offices(head: str, field: Sequence[str]) -> tuple[str, ...]:
    """What plans call the office of a field: "sở y tế", "phòng y tế"; "hải quan" as it is."""
    proper = tuple(one for one in field if fold(one) in _PROPER)
    return proper or tuple(f"{office} {one}" for one in field for office in _OFFICES[head])


def _acts(before: str, behind: str) -> bool:
    """Whether what stands before and behind a name asks for what it does."""
    behind = _OF_PLACE.sub("", behind)
    if _OTHER_THING.match(behind):
        return False
    if _ITS_PART.match(behind) or _PART_OF.search(before) or _DOES_WHAT.match(behind):
        return True
    if not _ASKING.search(before):
        return False
    return bool(_HELPS.search(before) or (_IS.search(before) and _TOLD_TO.match(behind)))
