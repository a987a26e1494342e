"""Answers are judged by what they cite and say."""

import unicodedata
from pathlib import Path

import pytest

from bench.golden import GoldenQuestion, Quote, read_questions
from bench.scoring import Given, Span, means, plans_f1, score
from ingest.errors import UsageError

ASKED = GoldenQuestion(
    id="f-01",
    kind="fact",
    lang="vi",
    question="Giảm bao nhiêu?",
    plans=(("a.txt", "a-scan.pdf"),),
    complete=True,
    evidence=((Quote(file="a.txt", quote="giảm 5% số vụ"),),),
    answer=("5 ?%",),
    abstain=False,
)
NOT_IN_PLANS = ASKED.model_copy(
    update={"abstain": True, "plans": (), "evidence": (), "answer": (), "complete": False}
)


def given(text: str, *spans: Span, abstained: bool = False) -> Given:
    return Given(text, abstained, spans, seconds=0.1)


def span(file: str, text: str, length: int | None = None) -> Span:
    return Span(file, text, length or len(text), valid=True)


def test_right_answer_scores_full_marks() -> None:
    scored = score(ASKED, given("Giảm 5 % [1]", span("a.txt", "phải giảm\n5%  số vụ trong năm")))
    assert scored.scores == {
        "answered": 1, "hit@1": 1, "hit@3": 1, "evidence@10": 1, "plans_f1": 1, "answer": 1,
    }  # fmt: skip
    assert not scored.wrong
    assert not scored.short


def test_decomposed_letters_of_a_file_meet_the_quote() -> None:
    cited = span("a.txt", unicodedata.normalize("NFD", "giảm 5% số vụ"))
    assert score(ASKED, given("5%", cited)).scores["hit@1"] == 1


def test_evidence_in_second_place_is_a_hit_at_three_only() -> None:
    scored = score(ASKED, given("5%", span("b.txt", "khác"), span("a.txt", "giảm 5% số vụ")))
    assert (scored.scores["hit@1"], scored.scores["hit@3"]) == (0, 1)
    assert scored.scores["plans_f1"] == pytest.approx(2 / 3)


def test_quote_in_another_file_or_in_too_long_a_span_is_no_evidence() -> None:
    assert score(ASKED, given("5%", span("b.txt", "giảm 5% số vụ"))).scores["hit@3"] == 0
    assert score(ASKED, given("5%", span("a.txt", "giảm 5% số vụ", 2001))).scores["hit@3"] == 0


def test_answer_without_the_value_is_wrong() -> None:
    assert score(ASKED, given("Giảm 50 vụ", span("a.txt", "giảm 5% số vụ"))).wrong


def test_refusal_is_right_only_where_nothing_answers() -> None:
    refusal = given("Không tìm thấy", abstained=True)
    assert score(ASKED, refusal).false_refusal
    assert not score(ASKED, refusal).wrong
    assert score(NOT_IN_PLANS, refusal).scores == {"abstain": 1}
    assert score(NOT_IN_PLANS, given("5%", span("a.txt", "giảm 5% số vụ"))).wrong


def test_invalid_citation_makes_an_answer_fall_short() -> None:
    broken = Span("a.txt", "giảm 5% số vụ", 13, valid=False)
    assert score(ASKED, given("5%", broken)).short


def test_plans_f1_counts_versions_of_a_plan_once() -> None:
    asked = (("a.txt", "a-scan.pdf"), ("b.txt",))
    assert plans_f1(asked, {"a-scan.pdf", "a.txt", "b.txt"}) == 1
    assert plans_f1(asked, {"a.txt"}) == pytest.approx(2 / 3)
    assert plans_f1(asked, {"c.txt"}) == 0


def test_means_skip_questions_that_a_metric_does_not_apply_to() -> None:
    right = score(ASKED, given("5%", span("a.txt", "giảm 5% số vụ")))
    refused = score(NOT_IN_PLANS, given("Không", abstained=True))
    assert means([right, refused])["answer"] == 1
    assert means([refused]) == {"abstain": 1}


def test_halves_and_faulty_lines_of_a_question_file(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(
        "\n".join(
            ASKED.model_copy(update={"id": name, "half": name}).model_dump_json()
            for name in ("tune", "test")
        ),
        encoding="utf-8",
    )
    assert [q.id for q in read_questions(path)] == ["tune", "test"]
    assert [q.id for q in read_questions(path, "test")] == ["test"]
    path.write_text('{"id": 1}', encoding="utf-8")
    with pytest.raises(UsageError, match="line 1"):
        read_questions(path)
    path.write_text("\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no questions"):
        read_questions(path)
    with pytest.raises(UsageError, match="can't be read"):
        read_questions(tmp_path / "missing.jsonl")
