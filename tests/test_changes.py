"""What is new in a plan against an older one, what was dropped, and which figures changed."""

import pytest

from answer import Answer
from answer.types import Claim
from tests.archives import Ask, AskOf
from tests.compare_plans import PLANS

pytestmark = pytest.mark.slow

NEW, DROPPED, CHANGED = "không thấy trong", "không còn thấy trong", "Số liệu"


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of(PLANS)


def groups(answer: Answer) -> dict[str, list[Claim]]:
    """The claims by what is said of them; a heading without a line of its own continues one."""
    found: dict[str, list[Claim]] = {NEW: [], DROPPED: [], CHANGED: []}
    kind = ""
    for claim in answer.claims:
        kind = next((name for name in (DROPPED, NEW, CHANGED) if name in claim.heading), kind)
        found[kind].append(claim)
    return found


def quotes(answer: Answer, claims: list[Claim]) -> str:
    return " / ".join(answer.citations[claim.citations[0] - 1].quote for claim in claims)


def test_what_is_new_is_listed_and_nothing_else(asked: Ask) -> None:
    answer = asked("Kế hoạch 2024 của An Giang có gì mới so với năm 2022?")
    found = groups(answer)
    said = quotes(answer, found[NEW])
    assert "thẻ điện tử" in said
    assert "không ảnh" in said
    assert "Ươm giống" not in said  # worded a little otherwise
    assert "Tuần tra" not in said
    assert {answer.citations[c.citations[0] - 1].file for c in found[NEW]} == {"an-giang-2024.txt"}
    assert not found[DROPPED]


def test_new_statements_stand_under_their_headings(asked: Ask) -> None:
    answer = asked("Kế hoạch 2024 của An Giang có gì mới so với năm 2022?")
    (claim,) = [c for c in groups(answer)[NEW] if "thẻ điện tử" in c.text]
    assert "II. NHIỆM VỤ › 2. Bảo vệ" in claim.heading


def test_changed_figures_stand_old_before_new(asked: Ask) -> None:
    answer = asked("Kế hoạch 2024 của An Giang có gì mới so với năm 2022?")
    changed = groups(answer)[CHANGED]
    labels = [claim.label for claim in changed]
    assert labels == ["tỉnh An Giang 2022", "tỉnh An Giang 2024"] * (len(changed) // 2)
    pairs = [(a.value, b.value) for a, b in zip(changed[::2], changed[1::2], strict=True)]
    assert ("trên 70%", "trên 75%") in pairs
    assert not any("dưới 9%" in claim.text for claim in changed)  # the same in both


def test_a_deadline_that_moved_is_a_change(asked: Ask) -> None:
    answer = asked("Kế hoạch 2024 của An Giang có gì mới so với năm 2022?")
    said = quotes(answer, groups(answer)[CHANGED])
    assert "trước ngày 10/6" in said
    assert "trước ngày 05/6" in said


def test_what_was_dropped_is_quoted_from_the_older_plan(asked: Ask) -> None:
    answer = asked(
        "Những nội dung nào của kế hoạch 2022 không còn trong kế hoạch 2024 của An Giang?"
    )
    found = groups(answer)
    said = quotes(answer, found[DROPPED])
    assert "đan giỏ tre" in said
    assert "Tuần tra" not in said
    assert {citation.file for citation in answer.citations} == {"an-giang-2022.txt"}
    assert not found[NEW]


def test_how_it_was_decided_is_said(asked: Ask) -> None:
    answer = asked("Kế hoạch 2024 của An Giang có gì mới so với năm 2022?")
    assert "viết lại hoàn toàn" in answer.text


def test_all_changes_where_two_plans_are_compared_as_a_whole(asked: Ask) -> None:
    found = groups(asked("Kế hoạch của An Giang thay đổi những gì giữa năm 2022 và năm 2024?"))
    assert all(found.values())


def test_the_plan_before_is_found_where_only_the_new_one_is_named(asked: Ask) -> None:
    answer = asked("Kế hoạch trồng rừng năm 2024 của An Giang có gì mới?")
    assert "thẻ điện tử" in quotes(answer, groups(answer)[NEW])


def test_a_named_topic_limits_what_is_listed(asked: Ask) -> None:
    answer = asked("Kế hoạch trồng rừng 2024 của An Giang có gì mới về chống trộm gỗ so với 2022?")
    (claim,) = groups(answer)[NEW]
    assert "thẻ điện tử" in claim.text


def test_which_plans_are_meant_is_asked_back(asked: Ask) -> None:
    answer = asked("Kế hoạch của An Giang có gì mới so với kế hoạch của Long An?")
    assert answer.abstained
    assert "Hãy nêu rõ hai kế hoạch" in answer.text
    assert {nearest.citation.file for nearest in answer.nearest} == {
        "an-giang-2022.txt",
        "an-giang-2024.txt",
        "long-an-2024.txt",
    }


def test_a_year_without_a_plan_is_refused(asked: Ask) -> None:
    answer = asked("Kế hoạch 2024 của An Giang có gì mới so với năm 2018?")
    assert answer.abstained
    assert "2018" in answer.text.splitlines()[0]


def test_a_place_without_a_plan_is_refused(asked: Ask) -> None:
    answer = asked("Kế hoạch 2024 của Cà Mau có gì mới so với năm 2022?")
    assert answer.abstained
    assert not answer.nearest
    assert "Cà Mau" in answer.text


def test_plans_of_two_subjects_are_not_compared(asked: Ask) -> None:
    answer = asked("Kế hoạch 52/KH-UBND có gì mới so với kế hoạch 33/KH-UBND?")
    assert answer.abstained
    assert "không cùng chủ đề" in answer.text


def test_one_point_is_compared_and_not_the_plans(asked: Ask) -> None:
    answer = asked("Chỉ tiêu cây con sống của An Giang năm 2024 khác gì năm 2022?")
    assert {claim.value for claim in answer.claims} == {"trên 70%", "trên 75%"}


def test_unaccented_and_english_questions(asked: Ask) -> None:
    for question in (
        "ke hoach 2024 cua an giang co gi moi so voi nam 2022",
        "What is new in the An Giang plan of 2024 compared with 2022?",
    ):
        assert "thẻ điện tử" in asked(question).text
