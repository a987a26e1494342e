"""The name in quotation marks of what a question is about: 'phong trào "Toàn dân dệt chiếu"'.

Where a sentence has the name, sentences about the like under other names are no answer.
"""

import re
from collections.abc import Sequence

from answer.binding.asking import Asking
from answer.language.words import Words, spelt
from answer.reading.reading import Evidence

_NAMED = re.compile(
    r"\b(?:mô hình|phong trào|câu lạc bộ|cuộc thi|hội thi|chuyên mục|chuyên đề|chiến dịch|tuần lễ"
    r"|tọa đàm|đề án|dự án|ngày hội|chương trình|tổ|đội|tuyến|hội thảo)"
    r" [“\"«']([^”\"»']{5,80})[”\"»']",
    re.IGNORECASE,
)


def of_the_name(asking: Asking, ranked: Sequence[Evidence]) -> list[Evidence]:
    """Of the evidence what has the quoted name; all of it where none has."""
    match = _NAMED.search(asking.question.restored)
    name = tuple(spelt(match[1])) if match else ()
    has = [evidence for evidence in ranked if len(name) > 1 and _has(asking, evidence, name)]
    return has or list(ranked)


def _has(asking: Asking, evidence: Evidence, name: tuple[str, ...]) -> bool:
    plan = evidence.plan
    text = asking.archive.plan_text(plan.id)[evidence.start : evidence.end]
    return Words(text, plan.garbled, plan.reconstructed).has(name, plan.garbled)
