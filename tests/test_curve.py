"""The curve of coverage against error counts what was refused and what was wrong."""

from collections.abc import Sequence

import pytest

from answer.thresholds import CALIBRATED, Thresholds
from bench.answers import mixed, shown
from bench.curve import FACTORS, curve, point, table
from bench.scoring import Scored, score
from tests.test_scoring import ASKED, NOT_IN_PLANS, given, span

RIGHT = score(ASKED, given("Giảm 5 %", span("a.txt", "giảm 5% số vụ")))
WRONG_VALUE = score(ASKED, given("Giảm 9 %", span("a.txt", "giảm 9% số vụ")))
REFUSED = score(ASKED, given("Không tìm thấy.", abstained=True))
MADE_UP = score(NOT_IN_PLANS, given("Giảm 5 %", span("a.txt", "giảm 5% số vụ")))
HONEST_NO = score(NOT_IN_PLANS, given("Không tìm thấy.", abstained=True))


def test_a_point_counts_wrong_answers_and_refusals() -> None:
    found = point(1.0, [RIGHT, WRONG_VALUE, REFUSED, MADE_UP, HONEST_NO])
    assert found.coverage == pytest.approx(2 / 3)
    assert found.error == pytest.approx(2 / 3)
    assert found.abstained == 0.5
    assert (found.wrong, found.false_refusals) == (2, 1)


def test_the_curve_asks_again_at_each_factor() -> None:
    seen: list[Thresholds] = []

    def ask_all(thresholds: Thresholds) -> Sequence[Scored]:
        seen.append(thresholds)
        return [RIGHT if thresholds.likely < 1.4 * CALIBRATED.likely else REFUSED, HONEST_NO]

    points = curve(ask_all)
    assert [p.factor for p in points] == list(FACTORS)
    assert CALIBRATED in seen
    coverage = [p.coverage for p in points]
    assert coverage == sorted(coverage, reverse=True)
    assert (coverage[0], coverage[-1]) == (1.0, 0.0)
    assert sum("in use" in line for line in table(points)) == 1


def test_thresholds_never_exceed_all_of_a_question() -> None:
    assert CALIBRATED.scaled(5).likely == 1.0
    assert CALIBRATED.scaled(1) == CALIBRATED
    assert CALIBRATED.scaled(0.5).compared == CALIBRATED.compared / 2


def test_answers_of_mixed_kinds_are_shown_whole() -> None:
    scored = [RIGHT, WRONG_VALUE, REFUSED, MADE_UP, HONEST_NO]
    picked = mixed([*scored, *scored], 3)
    assert len(picked) == 3
    assert shown(RIGHT).splitlines()[1:] == [
        "fact f-01: Giảm bao nhiêu?",
        "Giảm 5 %",
        "[1] a.txt: giảm 5% số vụ",
    ]
