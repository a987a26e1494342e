"""Neighbouring facts that are no answer: another verb, means, term, people, stage of a sum."""

import pytest

from answer.binding.counts import counts
from answer.binding.demands import misses_the_demand
from answer.binding.other_sums import is_of_the_other_budget
from answer.binding.shares import measured, must_be_told
from answer.language.contrasts import contradicts
from answer.question.understand import understand
from tests.archives import Ask, AskOf

PLAN = """KẾ HOẠCH
Giữ gìn chợ nổi huyện Phụng Hiệp, tỉnh Hậu Giang năm 2024

I. CHỈ TIÊU
- Tiếp nhận, xử lý 100% phản ánh, góp ý; giải quyết trên 83%.
- 64% đơn nộp trực tuyến; 71% đơn giải quyết đúng hạn.
"""


@pytest.fixture(scope="module")
def ask_market(ask_of: AskOf) -> Ask:
    return ask_of({"cho-noi.txt": PLAN, "cho-cu.txt": PLAN.replace("2024", "2023")})


def test_the_very_verb_of_a_rate_wins(ask_market: Ask) -> None:
    answer = ask_market("Tỷ lệ giải quyết phản ánh ở Phụng Hiệp năm 2024?")
    assert "giải quyết trên 83%" in answer.text


def test_rates_are_compared_by_the_very_verb(ask_market: Ask) -> None:
    answer = ask_market("So sánh tỷ lệ giải quyết phản ánh của Phụng Hiệp năm 2023 và 2024")
    assert "2024: trên 83%" in answer.text


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Đơn nộp qua bưu chính ở Phụng Hiệp năm 2024 bao nhiêu %?", False),
        ("Đơn nộp trực tuyến ở Phụng Hiệp năm 2024 bao nhiêu %?", True),
        ("Tỷ lệ đơn trễ hạn ở Phụng Hiệp năm 2024?", False),
        ("Tỉ lệ đơn giải quyết đúng hạn ở Phụng Hiệp năm 2024?", True),
    ],
)
def test_the_means_binds(ask_market: Ask, question: str, found: bool) -> None:
    assert ask_market(question).abstained is not found


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Tỷ lệ giải quyết góp ý của chợ?", ("giải", "quyết")),
        ("Tỉ lệ giải quyết góp ý của chợ?", ("giải", "quyết")),
        ("Chợ có mấy sạp?", ()),
    ],
)
def test_what_is_measured(question: str, words: tuple[str, ...]) -> None:
    assert measured(understand(question)) == words


@pytest.mark.parametrize(
    ("question", "means"),
    [
        ("Đơn nộp qua bưu chính bao nhiêu %?", {"bưu", "chính"}),
        ("Trả tiền qua tài khoản bao nhiêu %?", set()),  # read with its rivals
        ("Vượt qua bao nhiêu %?", set()),
    ],
)
def test_the_means_named(question: str, means: set[str]) -> None:
    assert must_be_told(understand(question)).means == means


@pytest.mark.parametrize(
    ("question", "text", "excluded"),
    [
        ("Bao nhiêu sạp khóa trước?", "Bầu 27 tổ trưởng.", True),
        ("Nhiệm kỳ trước có mấy tổ trưởng?", "Nhiệm kỳ 2026 - 2031 có 27 tổ trưởng.", True),
        ("Nhiệm kỳ trước có mấy tổ trưởng?", "Nhiệm kỳ 2021 - 2026 có 25 tổ trưởng.", False),
        ("Nhiệm kỳ trước có mấy tổ trưởng?", "Nhiệm kỳ trước có 25 tổ trưởng.", False),
        ("Giảm mấy sạp so với đợt trước?", "Giảm 4 sạp.", False),
        ("Lập mấy sạp trong đợt trước ngày 05/6?", "Lập 4 sạp.", False),
        ("In mấy tờ song ngữ Việt - Hoa?", "In 300 tờ song ngữ Việt - Khmer", True),
        ("In mấy tờ song ngữ Việt - Khmer?", "In 300 tờ song ngữ Việt – Khmer", False),
        ("In mấy tờ tiếng Chăm?", "In 300 tờ tiếng Khmer", True),
        ("Mấy sạp của người Hoa?", "Có 12 sạp của người Khmer và người Hoa", False),
        ("Mấy sạp của người Thái Bình?", "Có 12 sạp của người Khmer", False),
        ("Bao nhiêu % trả qua tài khoản?", "40% trả bằng tiền mặt", True),
        ("Bao nhiêu % trả qua tài khoản?", "60% trả không dùng tiền mặt", False),
        ("Bao nhiêu % trả tiền mặt?", "60% trả không dùng tiền mặt", True),
        ("Bao nhiêu % nộp qua bưu điện?", "60% nộp trực tuyến", True),
        ("Bao nhiêu % nộp qua bưu điện?", "6% nộp qua bưu chính", False),
        ("Tỷ lệ khởi tố tin báo?", "Tiếp nhận 100% tin báo", True),
    ],
)
def test_what_excludes(question: str, text: str, excluded: bool) -> None:
    title = "Bầu tổ trưởng chợ nhiệm kỳ 2026 - 2031"
    assert contradicts(question, text, title) is excluded


@pytest.mark.parametrize(
    ("question", "text", "counted"),
    [
        ("Có mấy sân bay?", "Có 12 sản phẩm bay", False),
        ("Có mấy sân bóng?", "Có 12 sân bóng", True),
        ("co may san bong", "Có 12 sân bóng", True),
        ("Có mấy cảng?", "(7) Tỷ lệ cảng dùng nền tảng số đạt 70%", False),
        ("Có mấy lớp?", "Đưa 300 người từ 15 đến 35 ra lớp", False),
    ],
)
def test_the_marks_of_what_is_counted(question: str, text: str, counted: bool) -> None:
    assert counts(understand(question), text) is counted


def test_garbled_text_counts_without_marks() -> None:
    assert counts(understand("Có mấy sân bóng?"), "Có 12 sản bóng", garbled=True)


@pytest.mark.parametrize(
    ("question", "text", "misses"),
    [
        ("Thu ngân sách ước đạt bao nhiêu?", "Thuế mới ước tăng thu khoảng 5 tỷ đồng.", True),
        ("Thu ngân sách ước đạt bao nhiêu?", "Thu ngân sách ước 90 tỷ đồng, tăng 5 tỷ.", False),
        ("Thu ngân sách ước đạt bao nhiêu?", "Thu tiền sử dụng đất ước đạt 5 tỷ đồng.", True),
        ("Thu tiền sử dụng đất ước đạt bao nhiêu?", "Thu tiền sử dụng đất 5 tỷ đồng.", False),
        ("Dự toán thu phí bao nhiêu tiền?", "Thu phí 9 tỷ đồng, vượt 8% so dự toán.", True),
        ("Dự toán thu phí bao nhiêu tiền?", "Dự toán thu phí là 9 tỷ đồng.", False),
        ("Tăng thu bao nhiêu tiền?", "Ước tăng thu khoảng 5 tỷ đồng.", False),
    ],
)
def test_sums_beside_the_one_asked_for(question: str, text: str, misses: bool) -> None:
    assert misses_the_demand(understand(question), text) is misses


def test_a_sentence_goes_on_about_spending() -> None:
    passage = "Tổng chi ngân sách là 80 tỷ đồng. Ước thực hiện là 70 tỷ đồng."
    text = "Ước thực hiện là 70 tỷ đồng."
    assert is_of_the_other_budget(understand("Thu ngân sách ước đạt bao nhiêu?"), "", passage, text)
    assert not is_of_the_other_budget(
        understand("Chi ngân sách ước đạt mấy tỷ?"), "", passage, text
    )


def test_a_share_of_those_paid_is_no_sum() -> None:
    assert understand("Tỷ lệ người nhận trợ cấp tại chợ ít nhất bao nhiêu?").expects == "percent"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("How many automatic ferry jetties will be repaired on the Hau River?", False),
        ("How many automatic ferry jetties will be repaired on the Tien River?", True),
    ],
)
def test_the_name_of_a_river_binds_though_the_plan_has_its_letters(
    ask_of: AskOf, question: str, found: bool
) -> None:
    text = (
        "KẾ HOẠCH\nSửa bến phà huyện Phụng Hiệp, tỉnh Hậu Giang năm 2024\n\nI. NHIỆM VỤ\n"
        "- Sửa 12 cầu cảng bến phà tự động trên sông Tiền.\n- Lo hậu cần cho đội thợ.\n"
    )
    assert ask_of({"ben-pha.txt": text})(question).abstained is not found
