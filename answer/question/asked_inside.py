"""Questions that cite a plan by its number and ask for something that stands in it.

"Kế hoạch 147/KH-BCĐ389 nói báo tin đúng được thưởng. Tiền đó chi từ quỹ nào?" asks for a fund, and
not what the plan is. Patterns are matched against the folded question with blanks for the codes.
"""

import re

from answer.question.value_cues import EXPECT_CUES
from ingest.text import one_line

_INSIDE = re.compile(
    r"\b(?:trong|theo|cua) (?:ban )?ke hoach(?: so)?(?=  | ?$| (?:la|co)\b)"
)  # a code
# "Kế hoạch 27/KH-UBND chi bao nhiêu": the code, blanked, is the plan that tells it.
_SUBJECT = re.compile(r"^\W*(?:(?:theo|trong|cua) )?(?:ban )?ke hoach(?: so)?\s{5,}")
_TOLD_INSIDE = ("money", "percent", "number", "phone", "duration", "source")
# What a plan says, and then a question about it.
_SAYS = re.compile(
    r"\bke hoach(?: so)?\s{5,}(?:cua [^.;?]{3,60}? )?(?:\w+ ){0,2}?"
    r"(?:noi|ghi|neu|quy dinh|giao|yeu cau|cho biet|du kien|de ra|dat|la|ap dung)\b"
    r"(?P<said>.*)$"
)
_CITES = re.compile(r"\b(?:trong|theo|cua) (?:ban )?ke hoach(?: so)?\s{5,}(?P<said>.*)$")
_ASKED = re.compile(
    r"(?<!noi dung )(?<!linh vuc )(?<!van de )(?<!chuyen )(?<!dieu )(?<!chu de )(?<!ngay )"
    r"(?<!ke hoach )(?<!van ban )(?<!quyet dinh )"
    r"\b(?:nao|may|bao nhieu|bao gio|bao lau|dau|the nao|ra sao|ai)\b"
    r"|\bco (?:duoc |phai )?\w+ \w[^,;]*\bkhong\W*$"
)
_HOW_EN = re.compile(r"\bhow (?:many|much|often|frequently|long)\b")
_ENDED = re.compile(r"[.;!?]\s")
_STATED = 12  # characters of a statement about which something is asked


def asks_inside(masked: str) -> bool:
    """Whether something is asked for that stands in the plan whose number the question has."""
    words = one_line(masked)
    told = (cue for expects, cue in EXPECT_CUES if expects in _TOLD_INSIDE)
    if _HOW_EN.search(words):
        return True
    if _SUBJECT.match(masked) and any(cue.search(words) for cue in told):
        return True
    if _INSIDE.search(words) and any(cue.search(words) for _, cue in EXPECT_CUES):
        return True
    return any(_asks_of(match["said"]) for cue in (_SAYS, _CITES) if (match := cue.search(masked)))


def _asks_of(said: str) -> bool:
    """Whether a statement stands before what is asked for: no "nói về lĩnh vực nào"."""
    before = (said[: match.start()] for match in _ASKED.finditer(said))
    return any(_ENDED.search(one) or len(one_line(one).strip()) >= _STATED for one in before)
