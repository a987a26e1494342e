"""Which words ask what is new in a plan, what was dropped and what changed."""

from answer.language.patterns import any_of

# What is new, dropped or changed between two plans.
_SAYS = r"(?:noi dung|nhiem vu|chi tieu|diem|muc|giai phap|bien phap|viec|mo hinh|hoat dong)"
# "Chuyên mục mỗi nhà một bình", "nhiệm vụ môi trường": "mỗi", "môi", "mới" are folded alike.
_NOT_EACH = (
    r"(?! (?:truong|nha|nguoi|ho|xa|huyen|ap|thon|khom|ngay|tuan|thang|quy|nam|lan|con|bon|mot)\b)"
)
# "Kiếm việc mới cho bao nhiêu người": new jobs, no new tasks.
_NOT_WORK = r"(?<!\bkiem )(?<!\btao )(?<!\btim )(?<!\bquyet )(?<!\bthieu )"
NEW = any_of(
    rf"\bco (?:them )?(?:nhung )?(?:{_SAYS} )?(?:gi|nao) moi\b",
    rf"\b(?:co )?them (?:duoc )?(?:nhung )?(?:gi|{_SAYS} (?:gi|nao))\b(?=.*\bso voi\b)",
    rf"\bso voi\b.*\b(?:co )?them (?:duoc )?(?:nhung )?(?:gi|{_SAYS} (?:gi|nao))\b",
    r"\bmoi (?:gi|nhung gi|o (?:diem|cho) nao)\b",
    rf"{_NOT_WORK}\b{_SAYS} (?:nao )?(?:la )?moi\b{_NOT_EACH}",
    rf"\bbo sung (?:them )?(?:nhung )?(?:gi|{_SAYS} (?:gi|nao))",
    rf"\b{_SAYS} (?:nao )?(?:duoc )?bo sung\b.*\bso voi\b",
    r"\bwhat(?: is|s|'s| was| has been)? (?:new|added)\b",
    r"\bnew (?:tasks|targets|points|content)\b",
)
DROPPED = any_of(
    r"\b(?:bi|da) (?:luoc |cat )?bo\b(?! (?:sung|roi|hoang|lot|mac|tron|phieu|hoc|tri|cai)\b)"
    r"(?=\W*$|.*\b(?:trong|o|khoi|so voi|nam)\b)",
    r"\bkhong con (?:trong |o |duoc (?:neu|nhac) )(?:\w+ ){0,3}(?:ke hoach|nam|(?:19|20)\d\d)",
    r"\bluoc bo\b",
    rf"(?<!\bgo )(?<!thao )(?<!pha )(?<!\bdo )\bbo (?:di |bot )?(?:nhung |cac )?(?:gi\b|{_SAYS})",
    r"\b(?:was|were|been|is|are) (?:dropped|removed|left out)\b",
    r"\bno longer in\b",
)
CHANGED = any_of(
    rf"\bthay doi (?:nhung )?(?:gi|{_SAYS} (?:gi|nao))\b",
    r"\bco (?:nhung |gi )?thay doi (?:gi )?so voi\b",
    rf"\bkhac (?:nhau )?(?:gi|nhung gi|o (?:nhung )?(?:diem|cho|{_SAYS}) nao)\b",
    rf"\b(?:da )?(?:sua(?: doi)?|dieu chinh) (?:nhung )?(?:gi|{_SAYS} (?:gi|nao))\b",
    r"\bwhat (?:has |have )?changed\b|\bwhat(?: is|s|'s| was) different\b",
)
