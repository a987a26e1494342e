"""Laws that a question names: a sentence about another law, or about none, is no answer."""

import re

from answer.language.abbreviations import written_out
from answer.types import Question
from ingest.text import fold

_NO_NAME = (
    r"(?!(?:su|le|phap|nay|dinh|so|la|thi|nao|gi|moi|o|cua|ve|va|co|do|trong|cho|duoc|khong|tren"
    r"|theo|cu|hien|tai|giao(?! thong)|quy|thuc|ban|nham|sua)\b)"
)
_LAW = re.compile(rf"(?<!phap )(?<!ky )(?<!quy )\bluat {_NO_NAME}(\w+),? (\w+)")
_ENGLISH_LAW = re.compile(r"\b(?:[A-Z]\w+ )+(?:Law|Act)\b|\bLaw on [A-Z]")
_ANY_LAW = re.compile(r"(?<!phap )(?<!ky )\bluat (?!phap\b|su\b|le\b)\w")


def names_the_laws(question: Question, near: str) -> bool:
    """Whether a text names each law that the question names; of an English name, any law.

    A law is known by the first two syllables of its name: "Luật Việc làm".
    """
    said = fold(written_out(near))
    if question.language == "en":
        return not _ENGLISH_LAW.search(question.text) or _ANY_LAW.search(said) is not None
    asked = _LAW.findall(fold(written_out(question.restored)))
    return all(re.search(rf"\bluat (?:ve )?{first},? {second}\b", said) for first, second in asked)
