"""In which office a plan was signed, where a question names the office of who signed it.

"Phó Trưởng ban ký kế hoạch 2024 là ai?" is not answered by a chairman's name, and who signed for
a chairman ("ký thay Chủ tịch") is not the chairman.
"""

import re

from ingest.text import fold

_SIGNS = r"(?:ky|dung ten|dat but)"
_OFFICE = (
    r"(?:truong ban(?! chi dao)|truong phong|truong|chu tich|giam doc|cuc truong|vien truong"
    r"|bo truong|thu truong|bi thu|chanh van phong|chu nhiem|chi huy truong)"
)
_SIGNED_FOR = re.compile(rf"\bky thay(?: mat)?(?: dong chi| ong| ba)? (?P<office>{_OFFICE})\b")
_SIGNED_AS = re.compile(
    rf"\b(?P<deputy>pho )?(?P<office>{_OFFICE})\b"
    rf"(?= (?:(?!{_SIGNS}\b)[\w/]+,? ){{0,10}}?{_SIGNS}\b)"
)
_FOR = re.compile(r"\W*(?:kt|tl|tuq|tm)\b")
_INSTEAD = re.compile(r"\W*(?:kt|tl|tuq)\b")


def offices_said(folded: str) -> list[tuple[int, int]]:
    """Where a folded question names the office of who signed, which names no plan."""
    return [match.span() for cue in (_SIGNED_FOR, _SIGNED_AS) for match in cue.finditer(folded)]


def signed_so(question: str, block: str) -> bool:
    """Whether a signature is of the office that the question names; True where it names none."""
    asked = fold(question)
    lines = [fold(line) for line in block.splitlines()]
    if match := _SIGNED_FOR.search(asked):
        return any(_FOR.match(line) and match["office"] in line for line in lines)
    if match := _SIGNED_AS.search(asked):
        named = re.compile(rf"(?<!pho ){match['deputy'] or ''}{match['office']}\b")
        return any(named.search(line) and not _INSTEAD.match(line) for line in lines)
    return True
