"""Documents named by their kind and bare number: "Nghị quyết 214", "nd 168", "Decree No. 168".

Plans print the whole code, 214/NQ-CP. What is typed is the front part of it, and which code that
is only the archive can tell.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from answer.question.numbered import numbers_asked, with_numbers
from answer.types import Identifier, Question
from index import Archive
from ingest.mentions import code_key
from ingest.plan import Mention
from ingest.text import fold

_ABBREVIATED = {
    "nghi quyet": "NQ", "nq": "NQ", "resolution": "NQ",
    "nghi dinh": "ND", "nd": "ND", "decree": "ND",
    "chi thi": "CT", "ct": "CT", "directive": "CT",
    "thong tu": "TT", "tt": "TT", "circular": "TT",
    "ket luan": "KL", "kl": "KL", "conclusion": "KL",
    "quyet dinh": "QD", "qd": "QD", "decision": "QD",
}  # fmt: skip
_UNIT = (
    r"(?:%|(?:ngay|thang)(?! \d)|tuan|gio|phut|trieu|ty|nghin|dong|vu|nguoi|ho|xa|huyen|tinh|phuong"
    r"|ap|lan|diem|nhiem vu|noi dung|chi tieu|muc tieu|giai phap|don vi|du an|mo hinh|co so|truong"
    r"|doi|doan|muc|viec|phuong an|phan|van de|truong hop|doi tuong|nam(?! (?:19|20)\d\d))"
)
_NAMED = re.compile(
    rf"(?<![\w/-])(?P<kind>{'|'.join(sorted(_ABBREVIATED, key=len, reverse=True))})"
    r"\s{0,2}(?:(?:so|no|number)\b)?[\s.:]{0,3}(?P<number>\d{1,5})"
    r"(?:(?:\s?/\s?|\s+nam\s+|\s+of\s+)(?P<year>(?:19|20)\d\d))?"
    rf"(?![\w%/]|[.,-]\d)(?!\s*{_UNIT}\b)"
)
# Documents whose number plans seldom print alone, by the letters that their codes begin with.
_AGREEMENTS = {
    "quy che": "QC", "chuong trinh": "CTR", "to trinh": "TTR", "huong dan": "HD",
    "thong bao": "TB", "cong dien": "CD",
}  # fmt: skip
_AGREEMENT = re.compile(
    rf"\b(?P<kind>{'|'.join(_AGREEMENTS)})(?: phoi hop)?(?: lien nganh)? (?:so )?"
    rf"(?P<number>\d{{1,5}})\b(?![/%-]|[.,]\d|\s*{_UNIT}\b(?! (?:19|20)\d\d))"
)
_BARE_YEAR = re.compile(r"19[789]\d|20[0-4]\d")
_WITH_YEAR = {"ND", "TT"}  # legal documents, whose codes hold their year
_OFFICE = r"(?:UBND|TTG|CP|TW|TU|HU|HDND|BCD\d*)"
_GLUED = re.compile(  # "335/KHUBND", "13KL/TW"
    rf"(?<![\w/.-])(?P<number>\d{{1,5}})\s?[/-]?\s?(?P<kind>KH|QD|NQ|CT|KL|ND|TB|BC|TTR)[-/ ]?"
    rf"(?P<office>{_OFFICE})(?![\w/-])"
)
_VERB = {"QD", "KL"}  # "quyết định 5 ...", "kết luận 3 ..." may be what is done


def named_documents(question: str) -> Iterator[Mention]:
    """The documents that a question names so, by the front part of their codes."""
    for match in _NAMED.finditer(fold(question)):
        kind, number = _ABBREVIATED[match["kind"]], match["number"]
        bare_year = _BARE_YEAR.fullmatch(number) and not match["year"] and " so" not in match[0]
        if bare_year or (kind in _VERB and len(number) == 1 and " so" not in match[0]):
            continue
        year = f"/{match['year']}" if match["year"] and kind in _WITH_YEAR else ""
        normal = f"{number}{year}/{kind}"
        yield Mention("code", *match.span(), normal, normal.lstrip("0") or normal)


def glued_codes(question: str) -> Iterator[Mention]:
    """Codes typed without what parts kind and office."""
    for match in _GLUED.finditer(fold(question).upper()):
        normal = f"{match['number']}/{match['kind']}-{match['office']}"
        yield Mention("code", *match.span(), normal, code_key(normal))


def year_named(identifier: Identifier) -> str:
    """The year of "Chỉ thị 36 năm 2019"; empty where none is named so."""
    match = re.search(r"\b(?:nam|of)\s+((?:19|20)\d\d)$", fold(identifier.surface))
    return match[1] if match else ""


def whole_codes(question: Question, archive: Archive) -> Question:
    """The question with the whole code for the front part of one, where plans have but one such."""
    if not any(i.kind == "code" for i in question.identifiers):
        return _with_plan_cited(question, archive)
    keys = archive.mention_keys("code")
    found = [
        replace(i, key=whole[0])
        if i.kind == "code" and i.key not in keys and len(whole := matching(i.key, keys)) == 1
        else i
        for i in question.identifiers
    ]
    return replace(question, identifiers=tuple(found))


def _with_plan_cited(question: Question, archive: Archive) -> Question:
    """The question with the code of "Kế hoạch 335", where no plan of the archive has the number."""
    numbers = numbers_asked(question)
    if len(numbers) != 1 or with_numbers(question, archive.plans()):
        return _with_agreement(question, archive)
    whole = matching(f"{numbers[0]}/KH", archive.mention_keys("code"))
    if not whole:
        return question
    key = whole[0] if len(whole) == 1 else f"{numbers[0]}/KH"
    cited = Identifier("code", f"Kế hoạch {numbers[0]}", key, key)
    return replace(question, identifiers=(*question.identifiers, cited))


def _with_agreement(question: Question, archive: Archive) -> Question:
    """The question with the code of "Quy chế 132", where plans cite exactly one such document.

    Others may be called by a number that is no part of a code: "Chương trình 135".
    """
    match = _AGREEMENT.search(fold(question.restored))
    if match is None or match.end() > len(question.restored):
        return question
    begins = re.compile(rf"{match['number'].lstrip('0')}/{_AGREEMENTS[match['kind']]}")
    keys = [key for key in archive.mention_keys("code") if begins.match(key)]
    if len(keys) != 1:
        return question
    cited = Identifier("code", question.restored[slice(*match.span())], keys[0], keys[0])
    terms = _without(question.terms, match[0].split(), match["number"])
    return replace(question, terms=terms, identifiers=(*question.identifiers, cited))


def _without(terms: Sequence[str], words: Sequence[str], number: str) -> tuple[str, ...]:
    """The terms without a document's name, which ends with its number."""
    said = [fold(term) for term in terms]
    last = said.index(number) if number in said else -1
    named = range(last - len(words) + 1, last + 1)
    return tuple("" if i in named and said[i] in words else t for i, t in enumerate(terms))


def matching(key: str, keys: Sequence[str]) -> list[str]:
    """The whole codes that a key is the front part of, also without the year: 168/2024/ND/CD."""
    number, _, rest = key.partition("/")
    pattern = re.compile(rf"{re.escape(number)}/(?:(?:19|20)\d\d/)?{re.escape(rest)}(?!\w)")
    return [k for k in keys if pattern.match(k)]


def holds(key: str, part: str) -> bool:
    """Whether a code's key has the groups of one without a number: "/KH/BCD138", "/QCDH".

    "/KH/BCD" is a part of "18/KH/BCD138" as well.
    """
    digits = r"(?!\w)" if part[-1].isdigit() else r"\d*(?!\w)"
    return re.search(re.escape(part) + digits, key) is not None
