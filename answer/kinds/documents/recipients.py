"""Who gets a plan: its "Nơi nhận", if it has what the question asks for."""

import re

from answer.binding.asking import Asking
from answer.findings import Finding
from answer.language.agencies import agencies_in, names
from ingest.text import fold

# "gửi cho sở nào", "những bộ nào": the kind of body that must stand there.
_KIND = re.compile(
    r"\b(so|bo|vien|cuc|vu|hoi|truong|toa an|phong|chi cuc|dai|bao|tong cong ty|cong ty|ngan hang"
    r"|doan|hiep hoi|kho bac|tinh uy|thanh uy|huyen uy|dang uy|tong cuc|hoc vien) nao\b"
)
# "C02", "V01": departments of a ministry by their codes.
_DEPARTMENT = re.compile(r"\b[A-Z]\d{2}\b")
_BESIDES = re.compile(r"\bngoài\b[^,?]*")
_WHETHER = re.compile(r"(?:,? hay)? (?:không|chưa|ko)\W*$")


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
