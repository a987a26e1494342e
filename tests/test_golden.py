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

BLIND = ("v-", "b-", "p-")
"""How ids of questions begin whose writers had read neither rules nor other questions."""


@pytest.fixture(scope="module")
def questions() -> list[GoldenQuestion]:
    return read_questions(QUESTIONS)


def test_questions_have_unique_ids_and_wordings(questions: list[GoldenQuestion]) -> None:
    assert len({q.id for q in questions}) == len(questions) >= 600
    assert len({q.question for q in questions}) == len(questions)


def test_half_of_the_questions_that_judge_has_no_answer(questions: list[GoldenQuestion]) -> None:
    unanswerable = [q for q in questions if q.abstain]
    judging = [q for q in questions if q.half == "test"]
    assert 0.45 <= sum(q.abstain for q in judging) / len(judging) <= 0.5
    assert 0.4 <= len(unanswerable) / len(questions) <= 0.6  # near misses teach most
    assert all(q.trap and not q.evidence and not q.plans and not q.answer for q in unanswerable)


def test_the_half_that_judges_was_written_by_somebody_who_knew_no_rules(
    questions: list[GoldenQuestion],
) -> None:
    assert {q.half for q in questions if q.id.startswith(BLIND)} == {"test"}
    assert {q.half for q in questions if not q.id.startswith(BLIND)} == {"tune"}


def test_both_halves_have_every_kind(questions: list[GoldenQuestion]) -> None:
    kinds = {half: {q.kind for q in questions if q.half == half} for half in ("tune", "test")}
    assert kinds["tune"] == kinds["test"]
    assert len(kinds["test"]) == 13
    judging = [q.abstain for q in questions if q.half == "test"]
    assert 0.45 <= sum(judging) / len(judging) <= 0.55


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
        assert bool(question.evidence or question.plans) != question.abstain, question.id


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
