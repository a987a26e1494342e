"""People who are asked for: by the office they hold, or above the tasks that they answer for."""

import pytest

from answer.binding.values import doer_heading, holds_value
from answer.language.persons import begins_with_person, people_in
from answer.question.names_asked import tells_name
from answer.question.understand import understand
from tests.archives import Ask, AskOf
from tests.version_plans import PLANS

DUTIES = """UBND TỈNH BẾN TRE
SỞ VĂN HÓA
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------
Số: 71/QĐ-SVH
Bến Tre, ngày 09 tháng 5 năm 2024

QUYẾT ĐỊNH
Về việc phân công nhiệm vụ lãnh đạo Sở Văn hóa

Điều 1. Phân công nhiệm vụ

1. Giám đốc Trần Thị Lụa

- Điều hành chung; phụ trách công tác thi đua, khen thưởng.

2. Các Phó Giám đốc

a) Phó Giám đốc Lê Văn Mộc

- Chỉ đạo lĩnh vực đờn ca tài tử, múa rối nước và lễ hội dân gian.

- Phụ trách Đoàn Nghệ thuật cải lương.

b) Phó Giám đốc Phạm Thị Cúc

- Chỉ đạo lĩnh vực thư viện, nhà truyền thống và sách cho trẻ em.

Điều 2. Quyết định này thay thế Quyết định số 15/QĐ-SVH ngày 03/02/2022 của Sở Văn hóa.
"""
ELECTED = """ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------
Số: 318/QĐ-UBND
Bến Tre, ngày 11 tháng 6 năm 2024

QUYẾT ĐỊNH
Công nhận kết quả Đại hội Hội Làm vườn tỉnh Bến Tre nhiệm kỳ III (2024 - 2029)

Điều 1. Công nhận kết quả Đại hội Hội Làm vườn tỉnh Bến Tre nhiệm kỳ III (2024 - 2029):

1. Kết quả bầu Ban Chấp hành, Chủ tịch, Ban Kiểm tra của Hội Làm vườn.

a) Ban Chấp hành Hội Làm vườn, gồm có:

- Kỹ sư Võ Văn Mít - Chủ tịch;

- Kỹ sư Ngô Thị Ổi - Phó Chủ tịch.

b) Ban Kiểm tra, gồm có:

- Ông Bùi Văn Xoài - Trưởng ban.
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("- Kỹ sư Võ Văn Mít - Chủ tịch;", ["Võ Văn Mít"]),
        ("Giao ông Bùi Văn Xoài và bà Ngô Thị Ổi.", ["Bùi Văn Xoài", "Ngô Thị Ổi"]),
        ("Tại đường Nguyễn Huệ, Trường Tiểu học Lê Văn Tám.", []),
        ("Đoàn Luật sư tỉnh Hà Giang, huyện Cao Lãnh.", []),
        ("Học tập tư tưởng Hồ Chí Minh.", []),
        ("Đồng chí Phó Chủ tịch UBND xã chủ trì.", []),
    ],
)
def test_names_of_people(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in people_in(text)] == names


@pytest.mark.parametrize(
    ("heading", "person"),
    [
        ("a) Phó Giám đốc Lê Văn Mộc", True),
        ("1. Ông Bùi Văn Xoài - Phó Giám đốc", True),
        ("2. Các Phó Giám đốc Sở Văn hóa", False),
        ("3. Triển khai theo ý kiến của ông Bùi Văn Xoài", False),
    ],
)
def test_a_heading_may_be_a_person(heading: str, person: bool) -> None:
    assert begins_with_person(heading) is person


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Ai được bầu làm Chủ tịch Hội Làm vườn?", "- Kỹ sư Võ Văn Mít - Chủ tịch;", True),
        ("Ai được bầu làm Chủ tịch Hội Làm vườn?", "- Kỹ sư Ngô Thị Ổi - Phó Chủ tịch.", False),
        ("Ai được bầu làm Chủ tịch Hội Làm vườn?", "Bầu Chủ tịch, Ban Kiểm tra của Hội.", False),
        ("Ai làm Chủ tịch Hội Làm vườn?", "- Ông Bùi Văn Xoài - Chủ tịch Liên chi;", False),
        ("Who became head of the Gardeners?", "- Kỹ sư Võ Văn Mít - Chủ tịch;", True),
        ("Who became head of the Gardeners?", "Đại hội bầu Chủ tịch và Phó Chủ tịch.", False),
    ],
)
def test_who_holds_an_office(question: str, sentence: str, told: bool) -> None:
    assert tells_name(understand(question), sentence) is told


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Phó Giám đốc nào phụ trách thư viện?", "Phòng Nội vụ phụ trách thư viện.", False),
        ("Phó Giám đốc nào phụ trách thư viện?", "Bà Phạm Thị Cúc phụ trách thư viện.", True),
        ("Đồng chí nào phụ trách thư viện?", "Đồng chí Phó Chủ tịch phụ trách thư viện.", True),
        ("Đồng chí nào phụ trách thư viện?", "Sở Nội vụ phụ trách thư viện.", False),
    ],
)
def test_an_agency_is_no_person(question: str, sentence: str, told: bool) -> None:
    assert holds_value(understand(question), sentence) is told


def test_the_person_above_a_task_does_it() -> None:
    path = ("Điều 1. Phân công", "b) Phó Giám đốc Phạm Thị Cúc", "1. Lĩnh vực")
    assert doer_heading(understand("Ai phụ trách thư viện?"), path) == path[1]
    assert doer_heading(understand("Giám đốc Sở Văn hóa là ai?"), path) == ""


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    plans = {**PLANS, "phan-cong.txt": DUTIES, "lam-vuon.txt": ELECTED}
    return ask_of(plans)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Phó Giám đốc nào của Sở Văn hóa Bến Tre phụ trách múa rối nước?", "Lê Văn Mộc"),
        ("Which deputy director of Ben Tre is in charge of libraries?", "Phạm Thị Cúc"),
        ("Ai được bầu làm Chủ tịch Hội Làm vườn Bến Tre nhiệm kỳ 2024 - 2029?", "Võ Văn Mít"),
        ("Ai là Phó Chủ tịch Hội Làm vườn Bến Tre?", "Ngô Thị Ổi"),
    ],
)
def test_the_person_is_named_first(asked: Ask, question: str, name: str) -> None:
    assert name in asked(question).citations[0].quote


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Phó Giám đốc nào của Sở Văn hóa Bến Tre phụ trách viễn thám?",
        "Ai được bầu làm Chủ tịch Hội Làm vườn Bến Tre nhiệm kỳ II (2019 - 2024)?",
        "Ai làm Bí thư Hội Làm vườn Bến Tre?",
    ],
)
def test_nobody_is_guessed(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.slow
def test_the_decision_that_was_replaced_is_told_though_farming_sounds_like_hot(asked: Ask) -> None:
    answer = asked("Quyết định phân công nhiệm vụ lãnh đạo Sở Văn hóa thay cho quyết định nào?")
    assert answer.claims[0].text.startswith("15/QĐ-SVH")
