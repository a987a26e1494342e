"""Who gets a plan: its "Nơi nhận", if it has what the question asks for, and its "Kính gửi"."""

import re

from answer.binding.asking import Asking
from answer.findings import Finding
from answer.language.agencies import agencies_in, names
from index.records import PlanRecord
from ingest.text import fold

# "gửi cho sở nào", "những bộ nào": the kind of body that must stand there.
_KIND = re.compile(
    r"\b(so|bo|vien|cuc|vu|hoi|truong|toa an|phong|chi cuc|dai|bao|tong cong ty|cong ty|ngan hang"
    r"|doan|hiep hoi|kho bac|tinh uy|thanh uy|huyen uy|dang uy|tong cuc|hoc vien) nao\b"
)
# "C02", "V01": departments of a ministry by their codes.
_DEPARTMENT = re.compile(r"\b[A-Z]\d{2}\b")
_BESIDES = re.compile(r"\bngoài\b[^,?]*")
# Above the text, up to the end of the paragraph; the words may be broken and marked as bold.
_ADDRESSED = re.compile(
    r"Kính\s+gửi\W{0,6}:\W*(?P<to>[^\n]+(?:\n(?!\s*(?:\n|Căn cứ|Thực hiện)).+)*)"
)
_FRONT = 3000  # characters in which a plan says whom it is addressed to
_WHETHER = re.compile(r"(?:,? hay)? (?:không|chưa|ko)\W*$")


def addressed(asking: Asking, plan: PlanRecord) -> Finding | None:
    """The "Kính gửi: Hội đồng nhân dân tỉnh" above a plan's text; None of most plans."""
    text = asking.archive.plan_text(plan.id)
    match = _ADDRESSED.search(text, 0, _FRONT)
    if match is None:
        return None
    passage = asking.archive.passage_at(plan.id, match.start())
    return Finding(plan, passage, *match.span(), highlights=(match.span("to"),))


def tells_recipients(asking: Asking, finding: Finding) -> bool:
    """Whether the recipients have the kind of body that is asked for, and the one asked about."""
    question = asking.question
    told = asking.archive.plan_text(finding.plan.id)[finding.start : finding.end]
    match = _KIND.search(fold(question.restored))
    coded = match is not None and match[1] in ("cuc", "vu") and _DEPARTMENT.search(told)
    if match and not coded and not re.search(rf"\b{match[1]} \w", fold(told)):
        return False
    if match or re.search(r"\b(?:ai|đâu|nào|gì)\b", question.restored.lower()):
        return True
    asked = _WHETHER.sub(
        "", _BESIDES.sub(" ", question.restored.lower())
    )  # "có gửi cho Sở Tài chính không"
    return all(names(told, agency) for agency in agencies_in(asked, question.places))
