"""What a question asks for, and what it binds an answer to."""

import unicodedata

import pytest

from answer.binding.counts import counted_unit
from answer.question.understand import MAX_LENGTH, clean, understand
from answer.types import Question
from index import Filters
from ingest.errors import UsageError


@pytest.mark.parametrize("text", ["", "  \n\t", "\x00\x1b\u200b", "???", "“…”"])
def test_a_question_without_words_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="empty"):
        understand(text)


def test_how_far_is_no_beginning_of_a_year() -> None:
    asked = understand("Ai là người đi hỏi coi dân trồng sen tới đâu năm 2024?")
    assert asked.years == (2024,)
    assert [term for term in asked.terms if term] == ["dân", "trồng", "sen"]
    assert understand("Trồng mấy ha sen tới đầu năm 2024?").years == ()


def test_how_large_a_number_is_need_not_be_found() -> None:
    assert "ngàn" not in understand("Phát mấy ngàn tờ rơi?").terms


def test_a_question_that_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(UsageError, match="10000 characters") as caught:
        understand("a" * 10_000)
    assert str(MAX_LENGTH) in str(caught.value)
    assert clean("a" * MAX_LENGTH)


def test_control_characters_line_ends_and_decomposed_letters_are_cleaned() -> None:
    typed = unicodedata.normalize("NFD", "Đường dây\x1b nóng\r\n  của\x00 tỉnh\u202e?")
    assert clean(typed) == "Đường dây nóng của tỉnh ?"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kế hoạch nào nhắc đến đuối nước?", "which"),
        ("Những văn bản nào nói về bể chứa vỏ thuốc?", "which"),
        ("Which plans mention swimming lessons?", "which"),
        ("02773.875.111 là số gì?", "about"),
        ("Bao nhiêu học sinh biết bơi?", "value"),
        ("Khi nào tập dượt cứu hộ?", "value"),
        ("Ai ký kế hoạch dạy bơi?", "document"),
        ("Who signed the plan?", "document"),
        ("Kế hoạch dạy bơi ban hành ngày nào?", "document"),
        ("Sở Y tế được giao nhiệm vụ gì?", "assignment"),
        ("Ai chủ trì lắp biển báo?", "assignment"),
        ("Sở Kế hoạch và Đầu tư chủ trì nhiệm vụ nào?", "assignment"),
        ("So sánh chỉ tiêu biết bơi của hai huyện", "compare"),
        ("Chỉ tiêu biết bơi năm 2025 là bao nhiêu, so với năm 2024 thế nào?", "compare"),
        ("Tỷ lệ biết bơi được nâng lên bao nhiêu so với mức năm 2024?", "compare"),
        ("Chỉ tiêu biết bơi tăng bao nhiêu từ năm 2024 lên năm 2025?", "compare"),
        ("Mức chênh lệch trai gái khi sinh là bao nhiêu?", "value"),
        ("Hai bể bơi của xã nằm ở đâu?", "value"),
        ("Cụm từ “bể bơi” nằm ở đâu?", "which"),
        ("Tìm câu mẫu về kinh phí", "wording"),
        ("Cách xử lý vỏ chai thuốc", "open"),
        ("Nhà tạm lánh đặt ở địa phương nào?", "value"),
        ("Nhà tạm lánh được nhắc ở địa phương nào?", "which"),
        ("Sở nào xử lý sim không đúng tên chủ?", "value"),
        ("Người ký kế hoạch dạy bơi giữ chức vụ gì?", "document"),
        ("Người giữ chức vụ gì làm trưởng đoàn dạy bơi?", "value"),
        ("Chủ trọ phải gỡ bỏ những gì ở ban công?", "open"),
        ("Kế hoạch năm 2025 bỏ những gì so với năm 2024?", "compare"),
        ("Huyện tạo việc mới cho bao nhiêu người?", "value"),
    ],
)
def test_kinds_of_questions(text: str, kind: str) -> None:
    assert understand(text).kind == kind


@pytest.mark.parametrize(
    ("text", "expects"),
    [
        ("Bao nhiêu phần trăm học sinh biết bơi?", "percent"),
        ("Kinh phí mua phao là bao nhiêu?", "money"),
        ("Huyện chi bao nhiêu tiền mua phao?", "money"),
        ("Khi nào tập dượt cứu hộ?", "date"),
        ("Số điện thoại của đội cứu hộ?", "phone"),
        ("Cơ quan nào lắp biển báo?", "agency"),
        ("Lắp bao nhiêu biển báo?", "number"),
        ("Địa điểm nào mở lớp dạy bơi?", "place"),
        ("How much money is spent on boats?", "money"),
        ("When is the drill?", "date"),
        ("Cách xử lý vỏ chai thuốc", ""),
    ],
)
def test_values_that_are_asked_for(text: str, expects: str) -> None:
    assert understand(text).expects == expects


@pytest.mark.parametrize(
    ("text", "kind", "normal"),
    [
        ("Số 02773.875.111 của ai?", "phone", "02773875111"),
        ("Số 02773875111 của ai?", "phone", "02773875111"),
        ("0277 3875 111 của ai?", "phone", "02773875111"),
        ("kế hoạch 45/kh-ubnd nói gì?", "code", "45/kh-ubnd"),
        ("Ngày 25/5/2024 có việc gì?", "date", "2024-05-25"),
        ("Chỉ tiêu 85 % là của việc nào?", "percent", "85%"),
        ("Việc nào tốn 2 tỷ đồng?", "money", "2000000000 VND"),
        ("Khoản vay 2 tỷ qua tổ tiết kiệm do ai lo?", "money", "2000000000 VND"),
    ],
)
def test_identifiers_and_values_named(text: str, kind: str, normal: str) -> None:
    (found,) = understand(text).identifiers
    assert (found.kind, found.normal) == (kind, normal)
    assert found.surface in text


def test_a_place_is_no_sum_of_money() -> None:
    question = understand("hop ban chi dao 138 dong thap thang may")
    assert not question.identifiers
    assert question.places == ("Đồng Tháp",)
    assert understand("ho tro 20 trieu dong thang may").identifiers


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Chỉ tiêu biết bơi năm 2024?", (2024,)),
        ("So sánh năm 2023 và 2024", (2023, 2024)),
        ("Giảm bao nhiêu so với năm 2023?", ()),
        ("Đến năm 2030 có bao nhiêu bể bơi?", ()),
        ("Chỉ tiêu giai đoạn 2021-2025?", ()),
        ("Quyết định số 1248/QĐ-TTg ngày 19/7/2021 về việc gì?", ()),
        ("Kế hoạch 15/2021/NĐ-CP là gì?", ()),
        ("Trồng 2024 cây bần", (2024,)),
    ],
)
def test_years_bind_the_plan_only_where_they_are_its_own(text: str, years: tuple[int, ...]) -> None:
    assert understand(text).years == years


def test_places_are_found_by_name_and_by_what_the_archive_knows() -> None:
    assert understand("Chỉ tiêu của tỉnh Đồng Tháp là gì?").places == ("Đồng Tháp",)
    assert understand("So sánh Kiên Giang với Cần Thơ").places == ("Kiên Giang", "Cần Thơ")
    assert understand("Chỉ tiêu của Mỹ Thuận là gì?").places == ()
    assert understand("Chỉ tiêu của Mỹ Thuận?", known_places=["Mỹ Thuận"]).places == ("Mỹ Thuận",)
    assert understand("chi tieu cua my thuan", known_places=["Mỹ Thuận"]).places == ("Mỹ Thuận",)
    assert understand("5G in Hanoi").places == ("Hà Nội",)
    assert understand("Kế hoạch TPHCM 2025").places == ("Hồ Chí Minh",)
    assert understand("sai gon lam gi?").places == ("Hồ Chí Minh",)
    assert understand("Điều kiện giangs", known_places=["Kiên Giang"]).places == ()


@pytest.mark.parametrize(
    ("text", "language", "unaccented"),
    [
        ("Đường dây nóng của tỉnh là số nào?", "vi", False),
        ("duong day nong cua tinh la so nao", "vi", True),
        ("What is the hotline of the province?", "en", False),
    ],
)
def test_languages(text: str, language: str, unaccented: bool) -> None:
    question = understand(text)
    assert (question.language, question.unaccented) == (language, unaccented)


def test_only_unaccented_questions_are_restored() -> None:
    def restore(text: str) -> str:
        return text.replace("dieu tra vu an", "điều tra vụ án")

    question = understand("so dieu tra vu an", restore=restore)
    assert (question.restored, question.text) == ("so điều tra vụ án", "so dieu tra vu an")
    assert "điều" in question.terms
    accented = understand("Số đường dây nóng là gì?", restore=lambda _: "khác")
    assert accented.restored == accented.text


def words(question: Question) -> str:
    return " ".join(question.terms)


def test_terms_are_what_an_answer_must_be_about() -> None:
    question = understand("Kế hoạch nào của tỉnh Đồng Tháp năm 2024 nhắc đến lắp cầu phao tre?")
    assert "lắp cầu phao tre" in words(question)
    assert not {"kế", "nào", "nhắc", "đồng", "tháp", "2024"} & set(question.terms)
    assert "02773" not in words(understand("02773.875.111 là số của đội cứu hộ nào?"))
    assert "cứu hộ" in words(understand("02773.875.111 là số của đội cứu hộ nào?"))


def test_words_that_were_not_neighbours_are_kept_apart() -> None:
    question = understand("Bể chứa của vỏ chai")
    assert question.terms == ("bể", "chứa", "", "vỏ", "chai")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Huyện có bao nhiêu xã mở lớp?", "xa"),
        ("Lắp bao nhiêu biển báo?", "bien"),
        ("Kinh phí bao nhiêu?", ""),
        ("Giảm bao nhiêu phần trăm?", ""),
    ],
)
def test_what_is_counted(text: str, unit: str) -> None:
    assert counted_unit(understand(text)) == unit


def test_filters_are_the_users() -> None:
    filters = Filters(years=(2023,), places=("Đồng Tháp",))
    assert understand("Chỉ tiêu năm 2024?", filters).filters == filters


def test_whose_plan_it_is_is_no_topic() -> None:
    terms = understand("Theo kế hoạch 2024 của UBND tỉnh Tây Ninh, mấy ghe được sửa?").terms
    assert "dân" not in terms
    assert "ghe" in terms
    assert "dân" in understand("UBND tỉnh Tây Ninh sửa mấy ghe?").terms
