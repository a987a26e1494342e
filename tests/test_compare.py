"""Comparisons: the same point in several plans, and what is said of the differences."""

import pytest

from answer import Answer, ask
from index import Archive, Embedder, Filters
from tests.archives import ArchiveOf, Ask
from tests.compare_plans import PLANS

pytestmark = pytest.mark.slow

OLD, NEW, DISTRICT = "an-giang-2022.txt", "an-giang-2024.txt", "tri-ton-2024.txt"
LONG_AN, THEATRE = "long-an-2024.txt", "nha-hat-2024.txt"


@pytest.fixture(scope="module")
def archive(archive_of: ArchiveOf) -> Archive:
    return archive_of(PLANS)


@pytest.fixture(scope="module")
def asked(archive: Archive, embedder: Embedder) -> Ask:
    return lambda text, **filters: ask(text, archive, embedder, Filters(**filters))


def files(answer: Answer) -> list[str]:
    return [citation.file for citation in answer.citations]


def values(answer: Answer) -> list[tuple[str, str]]:
    return [(claim.label, claim.value) for claim in answer.claims]


def marked(archive: Archive, answer: Answer, number: int) -> list[str]:
    citation = answer.citations[number - 1]
    text = archive.plan_text(citation.plan_id)
    return [text[start:end] for start, end in citation.differs]


def test_values_stand_side_by_side_as_printed_each_with_its_citation(asked: Ask) -> None:
    answer = asked("So sánh tỷ lệ cây con sống sau mùa mưa của An Giang năm 2022 và 2024")
    assert files(answer) == [OLD, NEW]
    assert values(answer) == [
        ("tỉnh An Giang 2022", "trên 70%"),
        ("tỉnh An Giang 2024", "trên 75%"),
    ]
    line = "tỉnh An Giang 2022: trên 70% [1] – tỉnh An Giang 2024: trên 75% [2]"
    assert line in answer.text.splitlines()
    for claim, citation in zip(answer.claims, answer.citations, strict=True):
        assert claim.value in citation.quote


def test_only_what_differs_is_marked(asked: Ask, archive: Archive) -> None:
    answer = asked("So sánh tỷ lệ cây con sống sau mùa mưa của An Giang năm 2022 và 2024")
    assert marked(archive, answer, 1) == ["70%"]
    assert marked(archive, answer, 2) == ["75%"]


def test_a_range_keeps_both_its_ends(asked: Ask) -> None:
    answer = asked("So sánh tỷ lệ cây con sống sau mùa mưa giữa tỉnh An Giang và huyện Tri Tôn")
    assert dict(values(answer))["huyện Tri Tôn 2024"] == "từ 65% đến 68%"


def test_plans_come_by_year_and_the_province_before_its_districts(asked: Ask) -> None:
    answer = asked("So sánh tỷ lệ cây con sống sau mùa mưa giữa các kế hoạch")
    assert files(answer) == [OLD, NEW, LONG_AN, DISTRICT]


def test_levels_are_compared_where_no_district_is_named(asked: Ask) -> None:
    question = "So sánh tỷ lệ cây con sống sau mùa mưa giữa tỉnh và các huyện của An Giang năm 2024"
    assert files(asked(question)) == [NEW, DISTRICT]


def test_a_value_of_another_measure_is_not_put_beside(asked: Ask) -> None:
    answer = asked("So sánh tỷ lệ che phủ bãi bồi trống của An Giang 2022 và Tri Tôn 2024")
    assert set(files(answer)) == {OLD, DISTRICT}
    assert "85%" not in [value for _, value in values(answer)]
    assert "[1] – " not in answer.text


def test_which_is_higher_is_said_where_the_measure_is_the_same(asked: Ask) -> None:
    answer = asked(
        "Tỷ lệ cây con sống sau mùa mưa của An Giang và Long An năm 2024, nơi nào cao hơn?"
    )
    assert "Cao nhất: tỉnh An Giang 2024 (trên 75%); thấp nhất: tỉnh Long An 2024 (trên 72%)." in (
        answer.text
    )


def test_which_is_higher_is_not_said_of_a_range_and_a_floor(asked: Ask) -> None:
    answer = asked(
        "Tỷ lệ cây con sống sau mùa mưa của Long An và Tri Tôn năm 2024, nơi nào cao hơn?"
    )
    assert set(files(answer)) == {LONG_AN, DISTRICT}
    assert "Cao nhất" not in answer.text
    assert "Không kết luận" in answer.text


def test_which_is_higher_is_not_said_of_cuts_from_other_bases(asked: Ask, archive: Archive) -> None:
    answer = asked(
        "Mức giảm diện tích bãi bồi bị sạt lở của An Giang năm 2022 và 2024, năm nào cao hơn?"
    )
    assert [value for _, value in values(answer)] == ["6% so với năm 2019", "4% so với năm 2023"]
    assert marked(archive, answer, 2) == ["4%", "2023"]
    assert "Cao nhất" not in answer.text
    assert "Không kết luận" in answer.text


def test_equal_values_are_called_equal(asked: Ask) -> None:
    answer = asked(
        "Tỷ lệ hộ nhận khoán rừng tràm vi phạm hợp đồng của An Giang năm 2024 "
        "tăng hay giảm so với năm 2022?"
    )
    assert "cùng một mức: dưới 9%" in answer.text
    assert all(not citation.differs for citation in answer.citations)


def test_one_side_alone_is_no_comparison_and_the_silent_plan_is_named(asked: Ask) -> None:
    answer = asked("So sánh việc gắn thẻ điện tử lên gốc tràm giữa An Giang và Long An năm 2024")
    assert answer.abstained
    assert [finding.citation.file for finding in answer.nearest] == [NEW]
    (line,) = [line for line in answer.text.splitlines() if line.startswith("Không thấy")]
    assert "tỉnh Long An 2024" in line


def test_a_ruined_scan_is_not_said_to_be_silent(asked: Ask) -> None:
    answer = asked("So sánh tỷ lệ cây con sống sau mùa mưa giữa các kế hoạch")
    silent = [line for line in answer.text.splitlines() if line.startswith("Không thấy")]
    assert not any("Chợ Mới" in line or "2023" in line for line in silent)
    assert "không đọc chắc được" in answer.text


def test_a_place_without_a_plan_is_refused(asked: Ask) -> None:
    answer = asked("So sánh tỷ lệ cây con sống sau mùa mưa giữa An Giang và Cà Mau")
    assert answer.abstained
    assert not answer.citations
    assert "Cà Mau" in answer.text.splitlines()[0]
    assert {n.citation.file for n in answer.nearest} <= {OLD, NEW}


def test_a_year_without_a_plan_is_refused_where_only_one_is_left(asked: Ask) -> None:
    answer = asked("So sánh tỷ lệ cây con sống sau mùa mưa của An Giang năm 2024 và 2029")
    assert answer.abstained
    assert "năm 2029" in answer.text.splitlines()[0]


def test_a_missing_year_of_three_is_said(asked: Ask) -> None:
    answer = asked("So sánh tỷ lệ cây con sống sau mùa mưa của An Giang các năm 2022, 2024 và 2029")
    assert files(answer) == [OLD, NEW]
    assert "Kho không có kế hoạch của: năm 2029." in answer.text


def test_what_no_plan_says_is_refused(asked: Ask) -> None:
    assert asked("So sánh giá vé xem hát của An Giang và Long An").abstained


def test_the_year_behind_so_voi_is_compared_as_well(asked: Ask) -> None:
    answer = asked("Tỷ lệ cây con sống của An Giang năm 2024 tăng hay giảm so với năm 2022?")
    assert files(answer) == [OLD, NEW]


def test_recipients_are_no_content(asked: Ask) -> None:
    answer = asked("So sánh các trạm kiểm lâm của An Giang năm 2022 và 2024")
    assert not any("Nơi nhận" in citation.path for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Đồng chí cho hỏi tỷ lệ cây con sống sau một mùa mưa của An Giang năm 2024 có tăng so với"
        " 2022 không?",
        "An Giang năm 2022 với 2024, tỷ lệ cây con sống sau một mùa mưa hơn kém nhau bao nhiêu?",
        "Tỷ lệ cây con sống sau một mùa mưa của An Giang từ 2022 đến 2024 tăng giảm ra sao?",
    ],
)
def test_everyday_wordings_compare_as_well(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert [value for _, value in values(answer)] == ["trên 70%", "trên 75%"]


def test_the_years_that_targets_count_from_are_compared(asked: Ask) -> None:
    answer = asked(
        "So sánh mốc để tính giảm diện tích bãi bồi bị sạt lở: An Giang 2022 so với năm nào,"
        " An Giang 2024 so với năm nào?"
    )
    assert [value for _, value in values(answer)] == ["6% so với năm 2019", "4% so với năm 2023"]


def test_what_is_asked_of_two_places_one_by_one_is_compared(asked: Ask) -> None:
    answer = asked(
        "Long An 2024 đặt tỷ lệ cây con sống sau một mùa mưa bao nhiêu, còn An Giang bao nhiêu?"
    )
    assert set(files(answer)) == {LONG_AN, NEW}


@pytest.mark.parametrize(
    "question",
    [
        "Số trại giống tôm của An Giang năm 2024 có tăng so với 2022 không?",
        "Long An 2024 mua bao nhiêu xuồng cao tốc, còn An Giang 2024 bao nhiêu?",
        "So giúp tôi số kiểm lâm viên của An Giang, Long An năm 2024",
    ],
)
def test_everyday_comparisons_of_what_is_not_there_are_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.parametrize(
    "question",
    [
        "Nguồn kinh phí của Long An và của An Giang năm 2024 khác nhau chỗ nào?",
        "Long An và Tri Tôn giao ai nuôi ong, khác nhau ra sao?",
    ],
)
def test_sides_that_say_nothing_of_it_are_not_set_side_by_side(asked: Ask, question: str) -> None:
    assert asked(question).abstained


def test_the_number_of_a_district_and_of_another_province_are_both_told(asked: Ask) -> None:
    answer = asked("Kế hoạch trồng rừng của Tri Tôn và Long An mang số mấy?")
    assert {citation.file for citation in answer.citations} == {DISTRICT, LONG_AN}
