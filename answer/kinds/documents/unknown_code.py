"""A question about a document whose code no plan of the archive has: the nearest are shown.

"Nội dung chính của Kế hoạch 522/KH-UBND" is not answered from plan 512, nor from what plans say
about the place that stands beside the code; "Kế hoạch 522/KH-UBND giao Sở Tài chính làm gì" not
with what other plans give it to do.
"""

from answer.binding.asking import Asking
from answer.findings import Outcome
from answer.kinds.identifiers.identifiers import nearest_to
from answer.kinds.identifiers.mentions_named import mentions_of


def answer_unknown_code(asking: Asking) -> Outcome | None:
    """The refusal where a document is named that the archive does not know; None otherwise."""
    question = asking.question
    if question.kind == "wording":  # a document of the new plan, which none of the old ones knows
        return None
    for code in (i for i in question.identifiers if i.kind == "code"):
        if not mentions_of(asking.archive, code, None):
            nearest = nearest_to(asking, code)
            return Outcome(False, nearest, looked_for=(code.surface,), reason="identifier")
    return None
