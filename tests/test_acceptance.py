"""What is accepted as an answer: the likelihood told by signs, and the command that fits it."""

import json
import random
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path

import pytest

from answer import ask
from answer.reading.acceptance import WEIGHTS, likelihood
from answer.reading.signs import NAMES, NONE, Signs
from answer.thresholds import Thresholds
from bench import acceptance
from bench.acceptance import Sample, fitted, judged
from index import Archive, Embedder
from tests.sample_plans import PLANS, SWIMMING

PLAIN = replace(
    NONE, coverage=0.9, known=0.9, near=0.9, near_pairs=0.8, held=5.0, dense=0.86, words=6.0,
    ahead=0.2,
)  # fmt: skip


def test_there_is_one_weight_for_every_sign() -> None:
    assert set(json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]) == set(NAMES)


@pytest.mark.parametrize(
    "worse",
    [
        {"coverage": 0.3, "known": 0.3, "near": 0.1, "near_pairs": 0.0},
        {"lost": 5.0, "lost_known": 3.0, "lost_compound": 1.0},
        {"dense": 0.78},
        {"ahead": -0.4},
    ],
)
def test_less_evidence_is_less_likely_an_answer(worse: dict[str, float]) -> None:
    assert likelihood(replace(PLAIN, **worse)) < likelihood(PLAIN)


def test_full_evidence_is_likely_and_none_is_not() -> None:
    assert likelihood(PLAIN) > 0.5 > 0.1 > likelihood(NONE)


def _samples() -> list[Sample]:
    """Sentences that answer cover more; how long the question is says nothing."""
    drawn = random.Random(7)
    made = []
    for number in range(300):
        answers = number % 2 == 0
        share = drawn.uniform(0.5, 1.0) if answers else drawn.uniform(0.0, 0.6)
        signs = Signs(coverage=share, known=share, words=drawn.uniform(1.0, 14.0), dense=0.8)
        made.append(Sample(f"q{number}", signs.row(), answers, True, True))
    return made


def test_the_fit_finds_what_tells_answers_apart() -> None:
    _, weights = fitted(_samples())
    named = dict(zip(NAMES, weights, strict=True))
    assert named["coverage"] + named["known"] > 5
    assert abs(named["words"]) < 0.5


def test_a_sign_never_speaks_against_its_direction() -> None:
    turned = [replace(sample, answers=not sample.answers) for sample in _samples()]
    _, weights = fitted(turned)
    named = dict(zip(NAMES, weights, strict=True))
    assert named["coverage"] == named["known"] == 0.0


def test_figures_are_of_sentences_that_the_weights_were_not_fitted_on() -> None:
    drawn = random.Random(3)
    noise = [
        Sample(
            f"q{n}", Signs(words=drawn.random(), held=drawn.random()).row(), n % 2 == 0, True, True
        )
        for n in range(60)
    ]
    right, wrong = _at(judged(noise), "0.3")
    assert wrong > right / 2  # nothing tells them apart, and the figures say so
    right, wrong = _at(judged(_samples()), "0.5")
    assert right > 120
    assert wrong < 30


def _at(lines: list[str], least: str) -> tuple[int, int]:
    line = next(line for line in lines if f"from {least}" in line)
    numbers = [int(part) for part in line.replace(",", " ").split() if part.isdigit()]
    return numbers[0], numbers[1]


@pytest.mark.slow
def test_a_stricter_threshold_refuses_what_the_calibrated_one_answers(
    sample_archive: Archive, embedder: Embedder
) -> None:
    question = "Có bao nhiêu lớp dạy bơi miễn phí ở Krông Bông?"
    assert not ask(question, sample_archive, embedder).abstained
    strictest = Thresholds(likely=1.0, full=1.0)
    assert ask(question, sample_archive, embedder, thresholds=strictest).abstained


@pytest.mark.slow
def test_the_command_asks_a_file_of_questions_and_keeps_the_weights(
    tmp_path: Path,
    sample_corpus: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    model_home: Path,
) -> None:
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(model_home))
    kept = tmp_path / "weights.json"
    monkeypatch.setattr(acceptance, "WEIGHTS", kept)
    swimming = next(name for name, text in PLANS.items() if text == SWIMMING)
    asked = [
        ("a", "Có bao nhiêu lớp dạy bơi miễn phí ở Krông Bông?", "32 lớp dạy bơi"),
        ("b", "Krông Bông giảm bao nhiêu phần trăm số vụ đuối nước?", "Giảm 40%"),
        ("c", "Krông Bông có bao nhiêu huấn luyện viên dạy bơi?", ""),
    ]
    lines = [
        json.dumps(
            {
                "id": id_, "kind": "fact", "lang": "vi", "question": question, "complete": False,
                "plans": [[swimming]] if quote else [], "answer": [], "abstain": not quote,
                "evidence": [[{"file": swimming, "quote": quote}]] if quote else [],
            }
        )
        for id_, question, quote in asked
    ]  # fmt: skip
    questions = tmp_path / "questions.jsonl"
    questions.write_text("\n".join(lines), encoding="utf-8")
    parser = ArgumentParser()
    acceptance.add_command(parser.add_subparsers())
    options = parser.parse_args(
        ["acceptance", "--questions", str(questions), "--plans", str(sample_corpus),
         "--data", str(tmp_path / "data"), "--write"]
    )  # fmt: skip
    assert options.command(options) == 0
    assert "answers 2 of them" in capsys.readouterr().out
    assert set(json.loads(kept.read_text(encoding="utf-8"))["weights"]) == set(NAMES)
