"""Questions that ask two things at once: taken apart, and each part answered or named."""

import pytest

from answer.engine import prepared
from answer.question.part_readings import readings
from answer.question.two_parts import parts_of
from answer.question.understand import understand
from answer.types import Question
from index import Embedder
from tests.archives import ArchiveOf, Ask, AskOf

LIGHTS = """ỦY BAN NHÂN DÂN
HUYỆN PHỤNG HIỆP
Số: 31/KH-UBND
Phụng Hiệp, ngày 08 tháng 3 năm 2024

KẾ HOẠCH
Chiếu sáng đường hẻm huyện Phụng Hiệp, tỉnh Hậu Giang năm 2024

I. CHỈ TIÊU
- Thay 260 bóng đèn ở các hẻm của thị trấn, xong trước ngày 30/9/2024 (Phòng Kinh tế chủ trì).
- Thưởng 2.500.000 đồng cho tổ tự quản giữ đèn sáng cả năm.
- Hạ 14% lượng điện dùng cho chiếu sáng.
II. TỔ CHỨC THỰC HIỆN
1. Các xã gửi báo cáo năm trước ngày 05/12/2024 về Phòng Kinh tế.
2. Người dân báo đèn hỏng qua số fax 0293.3966.112.
"""
PUPILS = """ỦY BAN NHÂN DÂN
HUYỆN CHÂU THÀNH
Số: 45/KH-UBND
Châu Thành, ngày 19 tháng 4 năm 2024

KẾ HOẠCH
Đưa đón học sinh qua sông huyện Châu Thành, tỉnh Hậu Giang năm 2024

I. CHỈ TIÊU
- Mua 12 xuồng máy và phát 900 áo phao cho học sinh.
- Hạ 9% lượng xăng dầu dùng cho xuồng đưa đón.
"""
PLACES = ["Phụng Hiệp", "Châu Thành"]


def read(text: str) -> Question:
    return understand(text, known_places=PLACES)


@pytest.fixture(scope="module")
def ask_both(ask_of: AskOf) -> Ask:
    return ask_of({"den-hem.txt": LIGHTS, "qua-song.txt": PUPILS})


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("Phụng Hiệp thay mấy bóng đèn, và ai chủ trì việc đó?", "ai chủ trì việc đó"),
        ("Đèn hỏng báo cho ai, còn Châu Thành mua mấy xuồng?", "Châu Thành mua mấy xuồng"),
        ("Thay bao nhiêu bóng đèn và khi nào xong?", "khi nào xong"),
        ("Năm 2024 giảm mấy phần trăm, sang 2025 giảm mấy?", "sang 2025 giảm mấy"),
        ("How many lamps are changed, and who changes them?", "who changes them"),
    ],
)
def test_each_part_that_asks_stands_by_itself(question: str, second: str) -> None:
    parts = parts_of(read(question), read)
    assert [part.question.text for part in parts][1:] == [second]


@pytest.mark.parametrize(
    "question",
    [
        "Ra quân từ ngày nào đến ngày nào?",
        "Trưởng đoàn là ai, tên gì?",
        "Mấy hẻm ở Phụng Hiệp, Châu Thành phải xong đèn ngày mấy?",
        "Phòng nào chỉ cho tổ tự quản ở hẻm Năm Căn, hẻm Hai Bà cách báo đèn hỏng từ đâu?",
        "Ban nào lo phòng, chống ngập?",
        "Ai lo việc ấy, và mấy năm nay có gì đó khác?",
    ],
)
def test_one_thing_asked_is_not_taken_apart(question: str) -> None:
    assert parts_of(read(question), read) == ()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Phụng Hiệp năm 2024 thay mấy bóng đèn, và ai chủ trì?", ("Phụng Hiệp", 2024)),
        ("Phụng Hiệp năm 2024 thay mấy bóng đèn, còn năm 2022 thì mấy?", ("Phụng Hiệp", 2022)),
        ("Phụng Hiệp năm 2024 hạ bao nhiêu phần trăm, còn Châu Thành thì mấy?",
         ("Châu Thành", 2024)),
    ],
)  # fmt: skip
def test_what_a_part_leaves_out_comes_from_the_other(question: str, names: tuple[str, int]) -> None:
    parts = parts_of(read(question), read)
    first = next(readings(parts, 1, read, PLACES)).question
    assert (*first.places, *first.years) == names


def test_a_year_set_against_the_first_part_is_not_its_own() -> None:
    parts = parts_of(read("Phụng Hiệp thay mấy bóng đèn, còn năm 2022 thì thay mấy bóng?"), read)
    assert next(readings(parts, 0, read, PLACES)).question.years == ()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Phụng Hiệp thưởng tổ tự quản giữ đèn sáng bao nhiêu tiền, và báo cáo năm phải gửi trước"
         " ngày nào?", ("2.500.000", "05/12/2024")),
        ("Phụng Hiệp thay mấy bóng đèn, còn Châu Thành phát mấy áo phao?", ("260", "900")),
        ("phung hiep thay may bong den va ai chu tri", ("260", "Phòng Kinh tế")),
        ("Đèn hỏng ở Phụng Hiệp báo về số fax nào, và thưởng tổ tự quản giữ đèn sáng bao nhiêu?",
         ("0293.3966.112", "2.500.000")),
        ("How many life jackets does Chau Thanh hand out to pupils, and how many boats are bought?",
         ("900", "12 xuồng")),
    ],
)  # fmt: skip
def test_both_parts_are_answered(ask_both: Ask, question: str, told: tuple[str, str]) -> None:
    answer = ask_both(question)
    assert not answer.abstained
    assert all(value in answer.text for value in told)
    assert "không trả lời phần" not in answer.text


def test_a_sentence_that_tells_both_is_quoted_once(ask_both: Ask) -> None:
    answer = ask_both("Phụng Hiệp thay bao nhiêu bóng đèn, và phải xong trước ngày nào?")
    assert [c.quote.count("260") for c in answer.citations] == [1]


@pytest.mark.parametrize(
    ("question", "told", "missing", "never"),
    [
        ("Phụng Hiệp thưởng tổ tự quản bao nhiêu tiền, và mua mấy thang nâng?", "2.500.000",
         "mua mấy thang nâng", "260"),
        ("Phụng Hiệp thay mấy bóng đèn, còn năm 2022 thì thay mấy bóng?", "260",
         "năm 2022 thì thay mấy bóng", "12 xuồng"),
        ("Phụng Hiệp thay mấy bóng đèn, còn Châu Thành thay mấy bóng?", "260",
         "Châu Thành thay mấy bóng", "12 xuồng"),
        ("Châu Thành phát bao nhiêu áo phao, và thưởng mỗi em mấy triệu?", "900",
         "thưởng mỗi em mấy triệu", "2.500.000"),
        ("Phụng Hiệp thưởng tổ tự quản giữ đèn sáng bao nhiêu tiền, và tổ làm hỏng đèn bị phạt"
         " bao nhiêu tiền?", "2.500.000", "tổ làm hỏng đèn bị phạt bao nhiêu tiền", "14%"),
    ],
)  # fmt: skip
def test_a_part_without_an_answer_is_named_and_gets_no_other_fact(
    ask_both: Ask, question: str, told: str, missing: str, never: str
) -> None:
    answer = ask_both(question)
    assert told in answer.text
    assert never not in answer.text
    assert f"Kho không trả lời phần này của câu hỏi: “{missing}”." in answer.text


def test_the_part_is_named_in_english_too(ask_both: Ask) -> None:
    answer = ask_both(
        "How many life jackets will Chau Thanh hand out to pupils, and who pays for them?"
    )
    assert "The archive does not answer this part of the question: “who pays for them”." in (
        answer.text
    )


@pytest.mark.parametrize(
    "question",
    [
        "Phụng Hiệp năm 2019 thay mấy bóng đèn, và ai chủ trì?",
        "Vị Thủy thay mấy bóng đèn, và phải xong trước ngày nào?",
        "Phụng Hiệp xây mấy trạm bơm, và giao ai xây?",
    ],
)
def test_where_no_part_is_answered_it_is_refused(ask_both: Ask, question: str) -> None:
    answer = ask_both(question)
    assert answer.abstained
    assert "không trả lời phần" not in answer.text


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Phụng Hiệp rà soát người tâm thần hồi 2022 giao ai?", (2022,)),
        ("Cần hai mốc của năm 2023: các xã báo cáo ngày nào?", (2023,)),
        ("Giảm mấy vụ so với mốc 2022?", ()),
    ],
)
def test_years_beside_words_that_look_like_others(question: str, years: tuple[int, ...]) -> None:
    assert read(question).years == years


def test_a_lifted_constraint_is_lifted_for_both_parts(
    archive_of: ArchiveOf, embedder: Embedder
) -> None:
    archive = archive_of({"den-hem.txt": LIGHTS})
    question = "Phụng Hiệp năm 2019 thay mấy bóng đèn, và ai chủ trì?"
    asking = prepared(question, archive, embedder, removed=("year:2019",))
    assert asking.question.years == ()
