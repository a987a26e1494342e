"""The grammar of questions: which words ask for what, in Vietnamese and English.

Patterns are matched against the folded question (diacritics restored first where it had none, so
that folding is the only form that has to be described). Order matters: the first match decides.
"""

import re

from answer.language.patterns import any_of
from answer.question.briefing_cues import OVERVIEW, WORDING
from answer.question.compare_cues import COMPARES
from answer.question.document_cues import DOCUMENT
from answer.types import QuestionKind

_PLAN = r"(?:ke hoach|van ban|tai lieu|quyet dinh|chi thi)"
_AREA = r"(?:dia phuong|tinh|huyen|quan|thanh pho)"
_WHICH = any_of(
    r"\b(?:every|all|any)(?: the| of the)? (?:plans?|documents?)\b",
    rf"(?<!theo )(?<!vao )(?<!cu )\b{_PLAN} nao\b"
    r"(?!.*\b(?:bao nhieu|chu tri|phu trach|gui bao cao)\b)",
    # not "đặt ở địa phương nào", which asks where one thing is
    r"(?<!dat )(?<!nam )(?<!dong )(?<!xay )(?<!dung )(?<!ra )(?<!mo )"
    rf"\bo (?:nhung )?(?:{_PLAN}|{_AREA}) nao",
    rf"^(?!co quan)(?:nhung |cac |co )?(?:nhung |cac )?{_AREA} nao\b(?!.*chu tri)",
    r"^(?:nhung |cac )?don vi nao (?:\w+ )?(?:dat|de ra|dua ra|neu|quy dinh|phan dau"
    r"|co (?:chi tieu|muc tieu|ke hoach|mo hinh))\b",
    r"^\W*(?:nhung|cac|co nhung) (?:noi|cho|ben) nao\b(?!.*\b(?:chu tri|phu trach|nhan)\b)",
    r"^\W*(?:tim|kiem|tra|liet ke|ke|neu|loc|gom|lay)"
    r" (?:(?:het|tat ca|cac|nhung|moi|ra|ten|giup|gium|ho|cho|toi|em|minh|xem|may|lai) )*"
    r"(?:ban |cuon )?ke hoach(?: trong (?:kho|luu tru|may))?(?: nao)?"
    r" (?:(?:ma|co|da|tung) )*(?:co|neu|noi|nhac|giao|dat|viet|de cap|ban|dinh)\b",
    r"(?:which|what) (?:\w+ )?(?:plans?|documents?|provinces?|districts?)\b",
    r"(?:duoc )?(?:noi|nhac|neu|de cap) (?:den |toi )?o dau",
    r"\bdo la (?:nhung|cac) ban nao\W*$",
    r"xuat hien o dau",
    # not "hai văn phòng nằm ở đâu"
    r"\b(?:cum tu|tu|chu|cau|doan|noi dung|quy dinh|dieu khoan|thong tin|so lieu|y|muc"
    r"|phan|chi tieu|van ban)\b.* nam o dau",
    r"where (?:is|are|does) .*(?:mention|appear|cited|found)",
    r"co (?:nhung |cac )?ke hoach nao",
    r"(?:liet|thong) ke (?:cac |nhung )?ke hoach",
)
_ASSIGNMENT = any_of(
    r"\bchu tri",
    r"phoi hop (?:voi ai|voi co quan nao|cung)",
    r"phan cong|\bphan cho (?:ai|\w+(?: \w+){0,3} nao)\b",
    r"duoc giao",
    r"giao (?:cho )?(?:ai|nhiem vu)",
    r"nhiem vu (?:gi|nao)\b",
    r"nhung nhiem vu",
    r"cac nhiem vu",
    r"cac viec",
    r"nhung viec",
    r"viec gi\b",
    r"lam (?:nhung )?gi\b",
    r"\btham gia (?:nhung |cac )?(?:viec |phan )?gi\b",
    r"\b(?:thuc hien|dam nhan|dam nhiem|trien khai|phu trach|lo|nhan|giu)"
    r" (?:nhung |cac )?(?:noi dung|phan|mang|phan viec|khau|hang muc|cong viec|dau viec)"
    r" (?:nao|gi)\b",
    r"phai lam",
    r"phu trach",
    r"trach nhiem gi\b",
    r"lam dau moi",
    r"(?:co quan|don vi|ai) (?:nao )?(?:thuc hien|dam nhan|dau moi)",
    r"(?:phoi hop|chu tri) (?:nhung |cac )?nhiem vu (?:\w+ ){0,8}nao\b",
    r"co quan phoi hop",
    r"don vi phoi hop",
    r"who (?:leads?|is (?:responsible|in charge)|chairs?|coordinates?|hosts?|runs?)",
    r"who (?:organi[sz]es?|monitors?|oversees?)",
    r"\btasks?\b",
    r"\blead(?:ing)? agency",
    r"assigned",
    r"responsib",
    r"in charge",
    r"duties",
)
KIND_CUES: tuple[tuple[QuestionKind, re.Pattern[str]], ...] = (
    ("compare", COMPARES),
    ("wording", WORDING),
    ("overview", OVERVIEW),
    ("document", DOCUMENT),
    ("which", _WHICH),
    ("assignment", _ASSIGNMENT),
)
# The noun before "nào" names what is asked for.
ASKED = re.compile(r"\b(\w+(?: \w+)?) nào\b")  # with its marks: "nạo vét" asks nothing
