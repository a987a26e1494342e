"""Questions that begin with who issued the plan: "Sở Y tế Hà Nam mở bao nhiêu lớp ...".

The name tells which plan is meant, as a place does; no sentence of that plan has to repeat it.
"""

import re
from dataclasses import replace

from answer.binding.asking import Asking
from answer.binding.coverage import concepts
from answer.question.preface import asked_part
from ingest.text import fold

_FIGURES = frozenset(("percent", "number", "date", "money", "duration"))
_LEVELS = re.compile(r" (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran)\b.*$")
_BEFORE = re.compile(r"^\W*(?:(?:theo|tai|o|trong|nam|ke hoach|cua|cho biet|\d+)\b\W*)*")


def of_issuer(asking: Asking) -> Asking:
    """The question for a figure without the name of the issuer that it begins with.

    As it is where another agency is named, or where nothing else is asked about.
    """
    question = asking.question
    if question.language == "en" or question.expects not in _FIGURES or question.kind != "value":
        return asking
    issuers = {_LEVELS.sub("", fold(plan.issuer)) for plan in asking.scope.plans}
    said = fold(asked_part(question.restored)).strip()
    said = said[match.end() :] if (match := _BEFORE.match(said)) else said
    named = [name for name in issuers if re.match(rf"{re.escape(name)}\b", said)]
    if len(issuers) != 1 or not named or not question.places:
        return asking
    size = len(named[0].split())
    terms = question.terms
    if [fold(term) for term in terms[:size]] != named[0].split() or not any(terms[size:]):
        return asking
    question = replace(question, terms=terms[size:])
    archive = asking.archive
    wanted = concepts(
        question, archive.idf, archive.respelt, archive.are_neighbours, archive.restore
    )
    return replace(asking, question=question, wanted=wanted)
