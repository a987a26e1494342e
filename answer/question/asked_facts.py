"""Which facts of a document itself a question asks for, in the words that offices use.

"Văn bản số mấy, đề ngày nào", "ký hiệu thế nào", "người đặt bút ký là ông nào, chức gì": number,
date and signer of a plan. Numbers of other documents are none of its facts ("theo quyết định số
mấy"), nor is when a report is due. Patterns are matched against `simplified` questions.
"""

import re
from collections.abc import Iterable

from answer.language.patterns import any_of
from answer.question.signing import offices_said
from ingest.text import fold

CODE = "#"
"""Stands for an identifier in a simplified question, as long as the identifier was."""
_CONFUSED = re.compile(
    r"\b(?:sở|kỳ|kỷ|kí|để(?! ngày (?:nào|mấy|bao nhiêu))|đẻ|bán|bàn|bạn)\b", re.IGNORECASE
)
OTHER = (
    r"(?:chi thi|nghi dinh|quyet dinh|thong tu|nghi quyet|ket luan|luat|cong van|cong dien"
    r"|chuong trinh|quy che|de an|to trinh|huong dan|thong bao|phap lenh|phuong an|thong tri)"
)
"""Documents that are no plans of the archive, folded."""
_OWN = r"(?:ke hoach|van ban|tai lieu|ban (?:du thao|nhap|chinh thuc|cuoi|ban hanh)|\bkh\b)"
_WHICH = r"(?:nao|may|bao nhieu|gi)"
_WHEN = (
    rf"(?:(?:ngay|hom|khi|luc|thang|nam)(?:,? thang)?(?:,? nam)? {_WHICH}\b|bao gio\b|khi nao\b)"
)
_DUE = r"(?:cac|nhung|truoc|cham nhat|muon nhat|han|xong|hoan thanh|phai|gui|nop|bao cao)"
_HAPPENS = r"(?:dien ra|xay ra|to chuc ra|ra quan|thanh lap|mo ra|phai ra|can lap)"
_SIGNS = (
    r"ky\b(?! (?:hieu|cam ket|ket|hop dong|quy che|giao uoc|thoa thuan|ghi nho|bien ban|nhan|luat"
    r"|chuong trinh|phoi hop|so|giua))"
)
_NUMBER_AND_DATE = any_of(
    r"\bso(?: va|,| cung)? (?:va |voi )?ngay\b(?! cong)(?! nghi)(?! lam)",
    r"\bngay(?: thang)?(?: va|,) so\b(?! luong)",
    rf"\bso (?:hieu )?{_WHICH}(?:,| va|, va)? (?:ky |de |ra |ban hanh )*(?:ngay|hom)(?: thang)?"
    rf" {_WHICH}",
    r"\bnumber and (?:\w+ )?date\b|\bdate and (?:\w+ )?number\b",
)
_NUMBER = any_of(
    _NUMBER_AND_DATE.pattern,
    r"\bso hieu\b(?! #)",
    rf"\bky hieu\b(?! ?#| la #)"
    rf"(?=\W*$|[,;?]| (?:{_WHICH}|the nao|ra sao|la|cua|va|van ban|ke hoach)\b)",
    rf"\b(?:mang|lay|danh|dong) so (?:la )?{_WHICH}\b",
    rf"\b{_OWN} so {_WHICH}\b",
    rf"\b(?:ke hoach|van ban)\b.*\bco so (?:la )?{_WHICH}\W*$",
    r"\b(?:what|which) (?:document |plan )?number\b(?! of\b)",
    r"\bso (?:cua )?(?:ban )?(?:ke hoach|van ban)\b(?! \d| #| va dau tu)",
)
_DATE = any_of(
    r"\bde ngay\b(?! \d| #)",
    r"\bngay(?:,? thang)?(?:,? nam)? (?:ky|ban hanh|ra van ban|phat hanh)\b(?! #)",
    _NUMBER_AND_DATE.pattern,
    rf"^(?!.*\b{_DUE}\b).*\b(?:ky )?ban hanh (?:ban )?ke hoach\b.*? {_WHEN}\W*$",
    rf"\b(?:(?:duoc |da )*(?:ky )?ban hanh|duoc ky|phat hanh|ra doi|de)(?: chinh thuc)?"
    rf"(?: vao)? {_WHEN}",
    rf"\bky(?: ban hanh)?(?: vao)? {_WHEN}",
    rf"^(?!.*\b(?:{_DUE}|{_HAPPENS})\b).*\b(?:ke hoach|van ban)\b.* (?:ra|lap|soan)(?: vao| tu)?"
    rf" {_WHEN}\W*(?:vay|the|a|nhi|day)?\W*$",
    r"\b(?:when|what (?:day|date)) (?:was|is) .*\bplan\b.*\b(?:issued|signed|dated)\b",
)
_SIGNER = any_of(
    r"\bdat but\b|\bky ten\b|\bdung ten\b|\bnguoi ky\b",
    rf"\bai (?:(?:da|la|nguoi|duoc|quyen) )*{_SIGNS}(?! (?:vao )?(?:ngay|khi|luc))",
    rf"\bnao (?:(?:da|la|nguoi) )*{_SIGNS}",
    rf"\b{_SIGNS}(?: (?!ngay|va\b)\S+){{0,12}}? (?:ong|ba|ong/ba|dong chi|vi)(?: nao| gi| ten)",
    rf"\b{_SIGNS}.* (?:(?:la|boi) ai|ten (?:la )?gi)\b",
    r"\bwho signed\b|\bsigned by whom\b",
)
_SPOKEN_OF = re.compile(
    rf"{_OWN}|\bplan\b|\bdat but\b|\bnguoi ky\b|\bky hieu (?:the nao|gi|ra sao)\b"
)
# The verb behind "theo", "được viện dẫn": what is asked for is named in the plan.
_CITED = any_of(
    r"\b(?:vien dan|trich dan|dan chieu|nhac (?:den|toi))\b",
    r"\b(?!bang ke hoach\b)(?:theo|bang|can cu(?: vao)?|dua (?:tren|vao|theo)|thi hanh|thuc hien"
    r"|tai|trong|thay (?:the|cho)(?: cho)?|(?:bai|huy) bo|(?:het|cham dut) hieu luc(?: cua)?"
    r"|trien khai)"
    rf" (?:(?:cac|nhung) )?(?:{_OWN}|{OTHER})(?: \w+){{0,4}}? (?:so )?{_WHICH}\b",
)
_OTHER_NUMBER = re.compile(rf"\b{OTHER}(?: (?!ke hoach\b)[\w/]+){{0,6}} so {_WHICH}\b")
# "Đề án 06: kế hoạch số mấy?" asks for the plan's own number all the same.
_OWN_FACT = re.compile(
    rf"\b{_OWN} (?:so|mang so|ky hieu|de ngay|do ai|ai ky|ky|ban hanh)\b"
    rf"|\b(?:so|so hieu|ky hieu|ngay ky|ngay ban hanh|nguoi ky|ai ky) (?:cua )?{_OWN}"
)
_FACTS = (("number", _NUMBER), ("date", _DATE), ("signer", _SIGNER))


def simplified(restored: str, codes: Iterable[str] = ()) -> str:
    """The folded question, its codes and the words that look like others when folded blanked."""
    for code in codes:
        restored = restored.replace(code, CODE.ljust(len(code)))
    said = _CONFUSED.sub(lambda match: "_" * len(match[0]), restored)
    return fold(said)


def facts_asked(said: str) -> tuple[str, ...]:
    """The facts asked for among "number", "date" and "signer", of a simplified question."""
    said = re.sub(r" {2,}", " ", said)
    if names_other(said):
        return ()
    return tuple(name for name, cue in _FACTS if cue.search(said))


def asks_signer(said: str) -> bool:
    """Whether a simplified question is for who signed a document, of whatever kind."""
    return _SIGNER.search(said) is not None


def names_other(said: str) -> bool:
    """Whether the number or date asked for is that of another document than the plan itself."""
    first = re.search(rf"\b(?:{OTHER}|{_OWN})\b", said)
    other = first is not None and re.match(OTHER, first[0]) and not _OWN_FACT.search(said)
    return bool(other or _CITED.search(said) or _OTHER_NUMBER.search(said))


def asks_facts(said: str) -> bool:
    """Whether a simplified question is for facts of a plan as a document."""
    return bool(facts_asked(said)) and _SPOKEN_OF.search(said) is not None


def asking_words(folded: str) -> list[tuple[int, int]]:
    """Where a question asks for a fact, with words that name no plan: "mang số bao nhiêu"."""
    return [match.span() for match in _ASKING.finditer(folded)] + offices_said(folded)


# The words around the cues; what is left of the question says which document is meant.
_ASKING = any_of(
    r"\b(?:do )?(?:nguoi |ai )?(?:nao )?(?:da )?dat but\b(?: ky)?",
    r"\b(?:cho (?:toi |minh |em )?)?xin (?:cho biet|so(?: hieu)?)\b",
    r"\bso(?:, ?| va )?ky hieu\b",
    r"\bky hieu\b(?=\W*$|[,;?]| (?:nao|gi|the nao|ra sao|la|cua|va)\b)",
    r"\b(?:mang|co|lay|danh) so(?:, ky hieu)?\b(?= (?:nao|may|bao nhieu|gi|la)\b)",
    r"\bso (?=(?:may|bao nhieu)\b)",
    r"\bchuc (?:danh|vu)? ?(?:gi|nao|la gi)\b",
    r"\b(?:dong chi|ong ba|ong/ba|ong|ba) (?:nao|ten gi|ten la gi)\b",
    r"\bngoai [^,?]*,",
    r"\b(?:co |con |duoc )+gui (?:\w+ ){0,3}?(?:nao|dau)\b",
    r"\bco (?:duoc )?gui\b.*\b(?:khong|chua)\W*$",
    r"\bgui (?:cho |toi |den |ve |len )?(?:nhung |cac )?(?:\w+,? ){1,4}nao\b(?: thuoc\b)?",
    r"^\W*(?:ban|van ban)(?= (?:cua|nam|so)\b| (?:19|20)\d\d)",
    r"\b(?:dong thoi|kiem(?: nhiem)?|lan luot|cap tren|tren co so)\b",
    r"\b(?:de )?(?:duoc )?(?:xay dung|lap|soan)(?=\W*$| (?:la|tren co so|dua|can cu|theo)\b)",
)
