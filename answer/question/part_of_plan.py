"""Questions for a part of a plan that no word sums up: "kế hoạch X có những mục tiêu gì"."""

import re
from collections.abc import Sequence

from answer.language.agencies import agencies_in

# "Kế hoạch ... nhắm tới những mục tiêu gì": a part of it, where no agency stands in between.
PART_OF_PLAN = re.compile(
    r"(?:^|[:,]|\b(?:giup|ho|gium|cho|lai|nhanh|biet|hoi|em|toi|minh))\W*(?:ban |cai )?ke hoach\b"
    r"(?!.*\b(?:giao|phan cong|chu tri|phoi hop)\b)[^,;:?]*?"
    r"\b(?:nham (?:toi|den|vao)|huong (?:toi|den|vao)|dat(?: ra)?|de ra|dua ra|co|gom(?: co)?"
    r"|bao gom|neu(?: ra| len)?|xac dinh|can lam|phai lam)(?: (?:duoc|nhung|cac|may))+ "
    r"(?P<part>muc tieu|muc dich|yeu cau|nhiem vu|dau viec|phan viec|mang viec|cong viec|viec"
    r"|giai phap|bien phap)(?: (?:chinh|lon|chu yeu|trong tam|cu the|quan trong|can lam|phai lam))*"
    r" (?:gi|nao)\W*$"
    r"|^\W*(?:(?:xin|cho|biet|cac|nhung|neu|toi|em|minh|chau|anh|chi|bac|thay|co|sep) )*"
    r"(?P<of>muc tieu|muc dich|giai phap|dau viec|phan viec)"
    r"(?: (?:chinh|lon|chu yeu|trong tam))* (?:cua|trong) (?:ban )?ke hoach\b"
    r"(?!.*\b(?:nao|gi|ai|bao nhieu|may|ve|the nao|ra sao)\b)"
)
_ISSUED = re.compile(r"\b(?:của|do|từ) $")


def names_a_doer(restored: str, places: Sequence[str]) -> bool:
    """Whether a question with its marks names an agency that did not just issue the plan."""
    at = [restored.find(agency.said) for agency in agencies_in(restored, places)]
    return any(not _ISSUED.search(restored[:start].lower()) for start in at)
