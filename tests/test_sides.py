"""Questions that want both sides, though they say nothing of comparing."""

import pytest

from answer.question.sides import names_sides
from answer.question.understand import understand
from ingest.places import find_places
from ingest.text import fold


def names(text: str) -> bool:
    places = [(place.name, place.start, place.end) for place in find_places(text)]
    return names_sides(text, fold(text), places)


@pytest.mark.parametrize(
    "text",
    [
        "Mở mấy lớp trong năm 2022, mấy lớp trong năm 2023?",
        "Tỷ lệ cây sống giữa tỉnh An Giang 2024 và tỉnh Bến Tre 2024",
        "Cơ quan nào chủ trì tuần tra năm 2023 và năm 2024?",
        "Kỳ báo cáo của An Giang dày hơn Bến Tre ra sao?",
        "Số máy trực của An Giang với số máy trực của Bến Tre có phải một số không?",
    ],
)
def test_years_and_places_as_equals_are_sides(text: str) -> None:
    assert names(text)
    assert understand(text).kind == "compare"


@pytest.mark.parametrize(
    "text",
    [
        "Huyện Tri Tôn, tỉnh An Giang mở mấy lớp năm 2024?",
        "Năm 2024 giảm bao nhiêu so với năm 2023?",
        "Sở Y tế được giao nhiệm vụ gì năm 2023 và năm 2024?",
        "An Giang chở hơn mấy tấn lúa sang Bến Tre?",
    ],
)
def test_a_place_in_a_place_a_base_year_and_a_list_of_tasks_are_none(text: str) -> None:
    assert not names(text)


def test_what_is_weighed_is_no_date_and_no_place() -> None:
    question = understand("Số lớp bơi năm 2022 và năm 2023, năm nào nhiều hơn?")
    assert question.expects == "number"
    assert "năm" not in question.terms


def test_the_side_that_is_asked_for_is_no_topic() -> None:
    question = understand("An Giang và Bến Tre, địa phương nào đặt tỷ lệ cây sống cao hơn?")
    assert [term for term in question.terms if term] == ["cây", "sống"]


def test_a_phrase_with_other_marks_is_no_frame() -> None:
    terms = understand("Gom các nội dung về cầu khỉ trong toàn bộ kế hoạch").terms
    assert [term for term in terms if term] == ["cầu", "khỉ"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Những giải pháp về giữ đất bãi bồi mà các huyện đưa ra", "overview"),
        ("Rà lại những nội dung về quỹ trồng rừng", "overview"),
        ("How do the plans handle online fraud", "overview"),
        ("Gợi ý câu chữ về trồng rừng", "wording"),
        ("Xin câu mẫu về trồng rừng", "wording"),
        ("Diễn biến chỉ tiêu trồng rừng qua ba năm", "compare"),
        ("Which year is higher, 2023 or 2024, in planted trees", "compare"),
        ("Tỷ lệ thu gom rác phải đạt bao nhiêu?", "value"),
    ],
)
def test_what_is_wanted_is_told_by_its_words(text: str, kind: str) -> None:
    assert understand(text).kind == kind


def test_when_within_a_sentence_asks_for_no_date() -> None:
    assert understand("How many boats are needed when the water rises").expects == "number"
    assert understand("When are the boats needed").expects == "date"


@pytest.mark.parametrize(
    ("text", "compares"),
    [
        ("An Giang trồng bao nhiêu cây, còn Bến Tre bao nhiêu?", True),
        ("Số lớp trong bản dự thảo và bản chính thức là bao nhiêu?", True),
        ("How many classes are in the draft and in the issued plan?", True),
        ("An Giang trồng bao nhiêu cây ở xã giáp Bến Tre?", False),
        ("Số lớp trong bản chính thức (không phải bản dự thảo) là bao nhiêu?", False),
    ],
)
def test_places_asked_one_by_one_and_two_versions_are_sides(text: str, compares: bool) -> None:
    assert names(text) == compares
