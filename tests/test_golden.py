"""The golden questions about the sample plans are sound."""

import json
import re
from collections import Counter

import pytest

from bench.golden import QUESTIONS, GoldenQuestion, read_questions
from tests.sample_files import (
    BEN_TRE,
    CLEAN,
    FAX,
    GARBLED,
    GO_DAU,
    HUE,
    NEEDS_TESSERACT,
    PHOTO,
    PICTURES,
    QUANG_NINH,
    READABLE,
    SAMPLES,
    SOC_TRANG,
    TAN_HONG,
    THAI_BINH,
    TIEN_LANG,
    flat,
    text_of,
)

SEEN = "r-"  # ids of questions by somebody who knew the rules: all of them are for tuning


@pytest.fixture(scope="module")
def questions() -> list[GoldenQuestion]:
    return read_questions(QUESTIONS)


def test_questions_have_unique_ids_and_wordings(questions: list[GoldenQuestion]) -> None:
    assert len({q.id for q in questions}) == len(questions) >= 600
    assert len({q.question for q in questions}) == len(questions)


def test_nearly_half_of_the_questions_has_no_answer(questions: list[GoldenQuestion]) -> None:
    unanswerable = [q for q in questions if q.abstain]
    assert 0.45 <= len(unanswerable) / len(questions) <= 0.5
    assert all(q.trap and not q.evidence and not q.plans and not q.answer for q in unanswerable)


def test_halves_share_every_kind(questions: list[GoldenQuestion]) -> None:
    halves = Counter((q.kind, q.half) for q in questions if not q.id.startswith(SEEN))
    kinds = {q.kind for q in questions}
    assert len(kinds) == 13
    assert all(abs(halves[kind, "tune"] - halves[kind, "test"]) <= 1 for kind in kinds)


def test_questions_by_somebody_who_knew_the_rules_judge_nothing(
    questions: list[GoldenQuestion],
) -> None:
    assert {q.half for q in questions if q.id.startswith(SEEN)} == {"tune"}


def test_every_quote_is_in_its_file(questions: list[GoldenQuestion]) -> None:
    assert [q for q in quotes(questions, set(READABLE)) if flat(q[2]) not in text_of(q[1])] == []


@pytest.mark.slow
@NEEDS_TESSERACT
def test_every_quote_of_a_picture_is_read_in_it(questions: list[GoldenQuestion]) -> None:
    found = quotes(questions, PICTURES)
    assert len(found) >= 8
    assert [q for q in found if flat(q[2]) not in text_of(q[1])] == []


def quotes(questions: list[GoldenQuestion], files: set[str]) -> list[tuple[str, str, str]]:
    every = [(q.id, e.file, e.quote) for q in questions for group in q.evidence for e in group]
    return [quote for quote in every if quote[1] in files]


def test_every_expected_answer_can_be_read_in_the_evidence(questions: list[GoldenQuestion]) -> None:
    for question in questions:
        files = {quote.file for group in question.evidence for quote in group} & set(CLEAN)
        for pattern in question.answer if files else ():
            assert any(re.search(pattern, text_of(file), re.I) for file in files), question.id


def test_every_plan_named_is_a_sample_and_every_answerable_question_has_evidence(
    questions: list[GoldenQuestion],
) -> None:
    for question in questions:
        assert {file for group in question.plans for file in group} <= set(SAMPLES)
        assert bool(question.evidence) != question.abstain, question.id


def test_there_are_questions_about_every_kind_of_file(questions: list[GoldenQuestion]) -> None:
    asked = Counter(q.evidence[0][0].file for q in questions if q.evidence)
    assert all(asked[name] >= 4 for name in (TAN_HONG, GO_DAU, TIEN_LANG, PHOTO, FAX))
    assert all(asked[name] >= 4 for name in (THAI_BINH, SOC_TRANG))
    assert asked[GARBLED] >= 10
    tables = Counter(
        q.evidence[0][0].file for q in questions if q.kind == "assignment" and q.evidence
    )
    assert all(tables[name] >= 8 for name in (QUANG_NINH, HUE, BEN_TRE))


def test_phone_numbers_of_unanswerable_questions_are_in_no_sample(
    questions: list[GoldenQuestion],
) -> None:
    digits = "".join(re.sub(r"[ .]", "", text_of(name)) for name in READABLE)
    asked = [
        re.sub(r"[ .]", "", number)
        for q in questions
        if q.trap == "digit"
        for number in re.findall(r"0\d[\d. ]{7,}\d", q.question)
    ]
    assert len(asked) >= 5
    assert [number for number in asked if number in digits] == []


def test_question_file_is_one_json_object_a_line() -> None:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    assert all(isinstance(json.loads(line), dict) for line in lines)
