"""English questions for a part of a whole: "Of the 300 million dong, how much goes to the pools?".

The sentence has to name the part: that it has the whole, and another figure, is no answer.
"""

import re

from answer.binding.asking import Asking
from answer.kinds.tasks.partners import share_said
from answer.language.words import Words
from answer.reading.reading import Evidence

_OF_PART = 0.4  # share of the part that a sentence on it has at the least
_SUM = re.compile(
    r"\b(?:of|out of|from) [^?]*\b(?:dongs?|vnd|budget|money|funds|sum|total)\b[^?]*\bhow much\b"
    r"[^?]*?\b(?:goes|go|went|is|are|was|were|will|comes?|came|stays?|remains?|belongs?)\b"
    r"(?: (?!from\b|for\b|on\b|to\b|with\b)\w+){0,4}?"
    r" (?:to come from|to be spent on|to|for|on|from|into|with) (?P<part>[^?,;]+)"
)
_COUNT = re.compile(
    r"\bhow many of (?:the|these|those|its|their|all)\b[^?]*?\b(?:are|were|will(?: be)?|must|have"
    r"|can|come|go|get|belong|live|work) (?P<part>[^?,;]+)"
)

# "How much is set aside for reform" may be told by the title of the plan.
_SPENT = re.compile(
    r"\bhow much\b[^?]*?\b(?:spen[dt]s?|set aside|allocat\w+|earmark\w*|budgeted|reserved)"
    r" (?:on|for|to) (?P<part>[^?,;]+)"
)


def tells_part(asking: Asking, evidence: Evidence) -> bool:
    """Whether a sentence names the part that such a question asks for; True for others."""
    asked = asking.question.restored.lower()
    whole = _SUM.search(asked) or _COUNT.search(asked)
    match = whole or _SPENT.search(asked)
    if match is None or asking.question.language != "en" or asking.question.kind != "value":
        return True
    text = asking.archive.plan_text(evidence.plan.id)[evidence.start : evidence.end]
    if whole is None:
        text = " . ".join((evidence.plan.title, *evidence.passage.path, text))
    words = Words(text, evidence.plan.garbled)
    return share_said(asking, words, match["part"]) >= _OF_PART
