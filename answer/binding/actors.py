"""Whose task an English question asks for: "What does the Customs Department have to inspect?".

Nothing that another agency does answers, however well it fits.
"""

import re
from functools import lru_cache

from answer.language.agencies import Agency, names
from answer.language.english_agencies import acting_in
from answer.types import Question
from index.records import PassageRecord, PlanRecord

_KINDS = ("value", "open", "assignment")
_ITEM = re.compile(r"\n[^\S\n]*(?:[-–+•*]|[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.)])\s")


@lru_cache(maxsize=8)
def actors_of(question: Question) -> tuple[Agency, ...]:
    """The agencies of which an English question asks what they do, get or have to."""
    other = question.kind not in _KINDS or question.expects == "agency"
    if other or question.language != "en":
        return ()
    return tuple(acting_in(question.restored, question.places))


def names_who_acts(question: Question, plan: PlanRecord, passage: PassageRecord, text: str) -> bool:
    """Whether an agency that a question asks about stands where it must; True where it asks none.

    That is the item of a list that tells the task, for a value anywhere in the passage, or it is
    whoever issued the plan.
    """
    actors = actors_of(question)
    if not actors or any(names(plan.issuer, actor) for actor in actors):
        return True
    told = [passage.text] if question.kind == "value" else _items(passage, text)
    around = " ; ".join((*passage.path, plan.title))
    return all(any(names(f"{around} ; {one}", actor) for actor in actors) for one in told)


def _items(passage: PassageRecord, text: str) -> list[str]:
    """The items of a list in which a sentence stands, mostly one, or the row of a table."""
    at = passage.text.find(text)
    if at < 0 or passage.row is not None:
        return [f"{text} {passage.text}"]
    first, *others = _ITEM.split(text)
    last = _ITEM.split(passage.text[at + len(text) :])[0]
    items = [_ITEM.split(passage.text[:at])[-1] + first, *others]
    return [*items[:-1], items[-1] + last]
