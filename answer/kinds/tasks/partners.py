"""English questions for who works with an agency: "Which agency coordinates with X on Y?".

The sentence has to name X, and to speak of Y besides: X checks many things with many others.
"""

import re
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.coverage import concepts
from answer.language.words import Words
from answer.reading.reading import Evidence

_OF_TASK = 0.5  # share of the task that a sentence on it has at the least
_PARTNER = re.compile(
    r"\b(?:coordinat|work|cooperat|collaborat|partner|join)\w* (?:closely )?with (?:the )?"
    r"(?P<who>[^,?]+?) (?:on|in|for|to|during|when) (?P<what>[^?]+)"
)


def tells_partner(asking: Asking, evidence: Evidence) -> bool:
    """Whether a sentence names the agency and the task of such a question; True for others."""
    match = _PARTNER.search(asking.question.restored.lower())
    if match is None or asking.question.language != "en" or asking.question.expects != "agency":
        return True
    text = asking.archive.plan_text(evidence.plan.id)[evidence.start : evidence.end]
    words = Words(" . ".join((*evidence.passage.path, text)), evidence.plan.garbled)
    return all(
        share_said(asking, words, match[part]) >= least
        for part, least in (("who", 1.0), ("what", _OF_TASK))
    )


def share_said(asking: Asking, words: Words, part: str) -> float:
    """The share of a part of an English question that a text has; 1 where the part says nothing."""
    own = set(re.findall(r"\w+", part))
    terms = tuple(term for term in asking.question.terms if term.lower() in own)
    archive, question = asking.archive, replace(asking.question, terms=terms)
    wanted = concepts(
        question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore
    )
    return wanted.share(list(map(float, wanted.found(words)))) if wanted.items else 1.0
