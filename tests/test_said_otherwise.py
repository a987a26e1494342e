"""Values whose sentences say in other words what is asked, and near misses of the same kind."""

from dataclasses import replace

import pytest

from answer.binding.counts import counts
from answer.binding.demands import lacks_the_move, misses_the_demand
from answer.binding.relations import tells_no_building
from answer.binding.values import holds_value
from answer.engine import prepared
from answer.kinds.facts.enough import is_about
from answer.question.understand import understand
from answer.reading.evidence import gather
from answer.reading.signs import NONE
from index import Embedder
from tests.archives import ArchiveOf, Ask, AskOf

PLAN = """KẾ HOẠCH
Sắp xếp lại chợ nổi và bến đò huyện Phụng Hiệp, tỉnh Hậu Giang năm 2024

I. CHỈ TIÊU
- Kéo giảm 14% số vụ va chạm ghe trên sông.
- Ghép 36 ghe thành 09 nhóm bán hàng.
II. NHIỆM VỤ
1. Sau giông lốc
- Trợ giúp ghe chìm hẳn 7.000.000 đồng một chiếc.
2. Tuyên truyền
- Nhắc nhở bạn hàng qua 45 cụm loa thông minh và trang Zalo của bến.
- Bến có 23 vị trí neo ghe, 05 cầu tàu.
III. TỔ CHỨC THỰC HIỆN
- Phòng Kinh tế kiểm tra cầu tàu trước ngày 30/9/2024.
"""


@pytest.fixture(scope="module")
def ask_market(ask_of: AskOf) -> Ask:
    return ask_of({"cho-noi.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Ghe ở Phụng Hiệp bị chìm hết thì được cấp mấy tiền?", "7.000.000"),
        ("Phụng Hiệp dùng bao nhiêu cụm loa thông minh để dặn dò bạn hàng?", "45"),
        ("Bến ở Phụng Hiệp có tất cả mấy chỗ neo ghe?", "23"),
    ],
)
def test_a_value_said_in_other_words_is_found(ask_market: Ask, question: str, value: str) -> None:
    answer = ask_market(question)
    assert not answer.abstained
    assert value in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Ghe ở Phụng Hiệp bị mất trộm thì được cấp mấy tiền?",
        "Phụng Hiệp mua bao nhiêu ca nô cứu hộ?",
        "Ghe ở Phụng Hiệp bị chìm năm 2019 thì được cấp mấy tiền?",
        "Phụng Hiệp có tất cả mấy chỗ gửi xe đạp?",
        "Which island hosts the museum of fishing boats in the Phung Hiep plan?",
    ],
)
def test_what_the_plan_does_not_say_is_refused(ask_market: Ask, question: str) -> None:
    assert ask_market(question).abstained


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Dân buôn trên sông ở Phụng Hiệp được dồn lại thành mấy tốp bán hàng?", True),
        ("Hôm nay Real Madrid đá với ai?", False),
    ],
)
def test_beside_a_refusal_the_nearest_sentence_of_the_plan_meant_is_shown(
    ask_market: Ask, question: str, shown: bool
) -> None:
    answer = ask_market(question)
    assert answer.abstained
    assert bool(answer.nearest) is shown


@pytest.mark.parametrize(
    ("other", "speaks_of_it"),
    [
        ({}, True),
        ({"held": 3.5}, False),  # of the rare words none is there
        ({"coverage": 0.5}, False),
        ({"dense": 0.8}, False),
        ({"ahead": 0.1}, False),  # another sentence says nearly as much
        ({"alone": 0.0}, False),  # of another plan, maybe
        ({"lost": 0.0}, False),  # all words stand somewhere, but beside another figure
    ],
)
def test_a_rare_word_found_outweighs_one_that_is_lacking(
    archive_of: ArchiveOf, embedder: Embedder, other: dict[str, float], speaks_of_it: bool
) -> None:
    asking = prepared("Phụng Hiệp dùng mấy cụm loa?", archive_of({"cho-noi.txt": PLAN}), embedder)
    found = gather(asking.question, asking.wanted, asking.scope, asking.archive, embedder)[0]
    signs = replace(
        NONE, coverage=0.6, known=0.6, held=5.0, lost=5.0, lost_known=3.0, lost_compound=1.0,
        words=8.0, dense=0.86, alone=1.0, valued=1.0, ahead=0.6,
    )  # fmt: skip
    assert is_about(asking, replace(found, signs=replace(signs, **other))) is speaks_of_it


@pytest.mark.parametrize(
    ("question", "text", "misses"),
    [
        ("Bao nhiêu người mọi lứa tuổi biết bơi?", "Dạy 90 người trong độ tuổi 6 đến 15.", True),
        ("Bao nhiêu người mọi lứa tuổi biết bơi?", "Có 90 người biết bơi.", False),
        ("How many people of all ages can swim?", "Dạy 90 trẻ từ 6 đến 15 tuổi.", True),
        ("Có bao nhiêu người mù chữ?", "Đưa 90 người ra lớp xóa mù chữ.", True),
        ("Có bao nhiêu người mù chữ?", "Còn 90 người mù chữ chưa ra lớp xóa mù chữ.", False),
        ("Có bao nhiêu hộ thoát nghèo?", "Giúp 90 hộ thoát nghèo.", False),
        ("Có bao nhiêu hộ nghèo?", "Giúp 90 hộ thoát nghèo.", True),
        ("How many boats were there at the start of 2024?", "Vận động 36 ghe vào bến.", True),
        ("How many boats were there at the start of 2024?", "Đầu năm bến có 36 ghe.", False),
    ],
)
def test_all_are_not_told_by_some(question: str, text: str, misses: bool) -> None:
    assert misses_the_demand(understand(question), text) is misses


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("Kéo giảm ít nhất 14% số vụ va chạm;", False),
        ("góp phần làm giảm va chạm ( Phòng Kinh tế 6 chủ trì)", True),
        ("Kiểm tra 14 cầu tàu.", True),
    ],
)
def test_a_target_to_lower_is_told_by_a_figure(text: str, lacks: bool) -> None:
    question = understand("Chỉ tiêu giảm va chạm ghe của huyện Phụng Hiệp")
    assert lacks_the_move(question, text) is lacks


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Kiém tra 28 cau tau (Sé Xay dung)", True),
        ("Kiém tra viéc xay 28 cau tau", False),
        ("Xay 28 cau tau", False),
    ],
)
def test_checking_builds_nothing_in_bad_scans(text: str, none: bool) -> None:
    assert tells_no_building(understand("Huyện xây mới bao nhiêu cầu tàu?"), text) is none
    assert not tells_no_building(understand("Huyện kiểm tra bao nhiêu cầu tàu?"), text)


def test_the_number_of_a_committee_is_no_value() -> None:
    question = understand("Chỉ tiêu giảm va chạm ghe của Ban Chỉ đạo 512")
    assert not holds_value(question, "Phân công Ban Chỉ đạo 512 theo dõi.")
    assert holds_value(question, "Ban Chỉ đạo 512 kéo giảm 14% số vụ.")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Dạy cho bao nhiêu thầy cô dạy bơi?", "Tập huấn 12 giáo viên."),
        ("Có mấy chỗ neo ghe?", "Bến có 23 vị trí neo ghe."),
        ("Vận động mấy bà con vào bến?", "Vận động 36 hộ vào bến."),
    ],
)
def test_spoken_nouns_count_what_plans_call_otherwise(question: str, text: str) -> None:
    assert counts(understand(question), text)
