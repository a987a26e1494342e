"""One of several kinds that a figure counts together: "riêng mèo" is not "1.340 con chó, mèo"."""

import re

from answer.types import Question

_APART = re.compile(
    r"\b(?:chỉ )?riêng (?:(?:số|loại|con|các|nhóm|đối với|phần) )*"
    r"(?!năm\b|quý\b|tháng\b|của\b|trong\b|ở\b|tại\b|về\b|cho\b|khoản\b|kế hoạch\b|\d)(\w+)"
)


def counts_together(question: Question, text: str) -> bool:
    """Whether the figure of a text is of the kind asked for and of others in one."""
    apart = _APART.search(question.restored.lower())
    if apart is None:
        return False
    kind = re.escape(apart[1])
    return any(
        re.search(pattern, text.lower()) is not None
        for pattern in (
            rf"\d[\d.,]*(?: [^\W\d]+){{1,4}}(?:,| và| hoặc|,? với) {kind}\b",
            rf"\d[\d.,]*(?: [^\W\d]+){{0,3}} {kind}(?:,| và| hoặc) (?=[^\W\d])",
        )
    )
