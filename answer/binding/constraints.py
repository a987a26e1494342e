"""What in a question binds its answer, as filters that the user can see and remove."""

import re
from collections.abc import Collection
from dataclasses import replace

from answer.binding.coverage import Concepts
from answer.binding.scope import Scope
from answer.language.agencies import agency_in
from answer.types import Constraint, Question
from ingest.text import fold


def without(question: Question, removed: Collection[str]) -> Question:
    """The question with those constraints lifted; `removed` are keys, as Constraint.key."""
    if not removed:
        return question
    words = {fold(key.removeprefix("word:")) for key in removed if key.startswith("word:")}
    return replace(
        question,
        places=tuple(place for place in question.places if f"place:{place}" not in removed),
        years=tuple(year for year in question.years if f"year:{year}" not in removed),
        lifted_years=tuple(year for year in question.years if f"year:{year}" in removed),
        identifiers=tuple(i for i in question.identifiers if f"identifier:{i.key}" not in removed),
        terms=tuple("" if fold(term) in words else term for term in question.terms),
    )


def constraints(question: Question, scope: Scope, wanted: Concepts) -> tuple[Constraint, ...]:
    """Everything that binds the answer, in the order place, year, identifier, agency, word."""
    found = [
        Constraint("place", place, place, place not in scope.places) for place in question.places
    ]
    found += [
        Constraint("year", str(year), str(year), year not in scope.years) for year in question.years
    ]
    found += [Constraint("identifier", i.key, i.surface, True) for i in question.identifiers]
    agency = agency_in(question.restored, question.places)
    if agency and question.kind == "assignment":
        found.append(Constraint("agency", agency, _surface(question.restored, agency), True))
    words = dict.fromkeys(item.word for item in wanted.items if item.required and item.word)
    return (*found, *(Constraint("word", word, word, False) for word in words))


def _surface(question: str, agency: str) -> str:
    """The agency as the question writes it, where it is not abbreviated."""
    match = re.search(re.escape(agency), fold(question))
    return question[match.start() : match.end()] if match else agency
