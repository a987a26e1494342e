"""Golden questions: what was asked, and what a right answer must hold."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.errors import UsageError

QUESTIONS = Path(__file__).parent / "questions.jsonl"  # about the plans of corpus/
Half = Literal["tune", "test"]


class Quote(BaseModel):
    """Words that stand in a file, compared after NFC with white space collapsed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str
    quote: str


class GoldenQuestion(BaseModel):
    """One line of a question file.

    A group is a set of alternatives: one file of a group of `plans`, one quote of a group of
    `evidence` is enough. `complete` says that all plans asked for, and no other, must be cited.
    `answer` holds regular expressions that must all occur in the answer's text. `half` parts the
    questions on which rules were tuned from those they are judged by; `trap` says how an
    unanswerable question misleads.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kind: str
    lang: Literal["vi", "en"]
    question: str
    plans: tuple[tuple[str, ...], ...]
    complete: bool
    evidence: tuple[tuple[Quote, ...], ...]
    answer: tuple[str, ...]
    abstain: bool
    half: Half | None = None
    trap: str = ""


def read_questions(path: Path, half: Half | None = None) -> list[GoldenQuestion]:
    """The questions of a JSON Lines file, or of one half of it.

    Raises UsageError where the file can't be read, a line is wrong, or no question is left.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} can't be read ({error}): give a file of questions") from error
    asked = [_question(path, n, line) for n, line in enumerate(lines, 1) if line.strip()]
    kept = [question for question in asked if half is None or question.half == half]
    if not kept:
        raise UsageError(f"{path} holds no questions{f' of the half {half}' if half else ''}")
    return kept


def _question(path: Path, number: int, line: str) -> GoldenQuestion:
    try:
        return GoldenQuestion.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"{path}, line {number}: {field} {first['msg'].lower()}") from error
