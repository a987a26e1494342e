"""Who does what is asked in many words, and only whoever does it is an answer."""

import pytest

from answer import understand
from answer.binding.exact import figure
from answer.binding.values import last_heading
from answer.language.agencies import agencies_in
from answer.question.which_body import begins_with_body, bodies_asked
from ingest.text import fold
from tests.answer_plans import _FOOT, _HEAD
from tests.archives import Ask, AskOf

PLAN = (
    _HEAD.format(
        issuer="HUYỆN TIÊN LÃNG", number="71/KH-UBND", place="Tiên Lãng", day="09", month="03",
        year="2024", title="Giữ nghề dệt chiếu và nuôi rươi huyện Tiên Lãng năm 2024",
    )
    + """I. NHIỆM VỤ
1. Giữ nghề dệt chiếu
- Cấp 40 khung dệt mới cho các hộ ở xã Đông Hưng (Phòng Công Thương chủ trì, phối hợp Hội Nông dân
huyện thực hiện).
- Trữ 900 bó cói tại kho của Ban Chỉ huy Quân sự huyện.
- Mở lớp dệt trong trường học vào chiều thứ Năm hằng tuần (Phòng Giáo dục và Đào tạo chủ trì).
2. Nuôi rươi
- Đếm rươi ở bãi sau mỗi con nước rồi gửi về huyện.
- Đắp 12 bờ vùng (Phòng Nông nghiệp chủ trì). Mỗi hộ ký cam kết không rải vôi xuống ruộng rươi.
3. Nộp hồ sơ xin khung dệt: chậm nhất 15 giờ ngày 20/5/2024.

II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa và Thông tin là đơn vị đầu mối, báo cáo năm trước ngày 05/12/2024.
2. Phòng Tư pháp
a) Soạn hương ước giữ bãi rươi.
b) Hòa giải việc tranh chấp bãi rươi; phát động phong trào “Mỗi nhà một khung cửi”.
3. Hội Phụ nữ huyện phát động phong trào “Mỗi nhà một vườn cói”.
4. Điện lực Tiên Lãng phối hợp kéo điện ra bãi rươi; Trạm Khuyến nông soạn tờ rơi về cách nuôi rươi.
"""
    + _FOOT.format(recipient="Các xã", signer="Lê Tấn Hổ")
)  # fmt: skip


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"tien-lang.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "expects"),
    [
        ("Cấp khung dệt được giao cho bộ phận chuyên môn nào?", "agency"),
        ("Cấp khung dệt do phòng, ban nào lo?", "agency"),
        ("Sở, ngành nào cấp khung dệt?", "agency"),
        ("Cơ quan tham mưu nào cấp khung dệt?", "agency"),
        ("Phòng nào chỉ dân mua cói từ đâu?", "agency"),
        ("Mua cói từ đâu?", "source"),
        ("Thời điểm cuối cùng nhận hồ sơ?", "date"),
        ("Ngày chót nộp hồ sơ?", "date"),
    ],
)
def test_general_words_ask_for_an_agency_or_a_day(question: str, expects: str) -> None:
    assert understand(question).expects == expects


def test_words_for_any_agency_are_no_topic() -> None:
    terms = understand("Cấp khung dệt được giao cho bộ phận chuyên môn nào?").terms
    assert not {"bộ", "phận", "chuyên", "môn"} & set(terms)
    assert bodies_asked("o tru so nao") == []
    assert begins_with_body(fold("Ở Tiên Lãng, phòng nào dạy dệt?"))
    assert not begins_with_body(fold("Khung dệt do phòng nào cấp?"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Dạy dệt: phòng ban nào lo?", []),
        ("lãnh đạo cấp phòng thì ai chọn?", []),
        ("Văn phòng HĐND và UBND huyện lo gì?", ["Văn phòng HĐND và UBND huyện"]),
        ("nâng cấp trung tâm dệt giai đoạn 2022-2024", ["trung tâm dệt"]),
    ],
)
def test_an_agencys_name_is_its_own(text: str, named: list[str]) -> None:
    assert [agency.said for agency in agencies_in(text)] == named


def test_a_model_called_by_figures_binds() -> None:
    assert figure(["mô", "hình", "4+1"], 2, 'mô hình "4+1"') == (("4+1",),)


@pytest.mark.parametrize(
    ("path", "heading"),
    [(("II. VIỆC", "2. Phòng Tư pháp", "a)"), "2. Phòng Tư pháp"), (("1.", "đ)"), ""), ((), "")],
)
def test_a_mark_alone_heads_nothing(path: tuple[str, ...], heading: str) -> None:
    assert last_heading(path) == heading


@pytest.mark.slow
def test_report_days_of_two_plans_stand_side_by_side(ask_of: AskOf) -> None:
    other = PLAN.replace("TIÊN LÃNG", "SƠN ĐỘNG").replace("Tiên Lãng", "Sơn Động")
    other = other.replace("05/12/2024", "28/11/2024").replace("71/KH", "72/KH")
    compared = ask_of({"a.txt": PLAN, "b.txt": other})
    answer = compared("So hạn báo cáo năm của kế hoạch nghề dệt Tiên Lãng với nghề dệt Sơn Động?")
    quotes = " ".join(citation.quote for citation in answer.citations)
    assert "05/12/2024" in quotes
    assert "28/11/2024" in quotes


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cấp 40 khung dệt ở Tiên Lãng giao cho bộ phận chuyên môn nào?", "Công Thương"),
        ("Mở lớp dệt trong trường học Tiên Lãng 2024: ai chủ trì?", "Giáo dục"),
        ("Em cần gửi công văn tới đúng chỗ: ai cấp 40 khung dệt ở Tiên Lãng?", "Công Thương"),
        ("Cơ quan phối hợp cấp 40 khung dệt ở Tiên Lãng là cơ quan nào?", "Hội Nông dân"),
        ("Đơn vị đầu mối của kế hoạch nghề dệt Tiên Lãng 2024 là phòng nào?", "Phòng Văn hóa"),
        ("Soạn hương ước giữ bãi rươi ở Tiên Lãng do phòng nào lo?", "Phòng Tư pháp"),
        ("Phong trào “Mỗi nhà một vườn cói” ở Tiên Lãng do ai phát động?", "Hội Phụ nữ"),
        ("Ngành điện Tiên Lãng phối hợp làm gì?", "kéo điện ra bãi rươi"),
        ("Trạm Khuyến nông Tiên Lãng phải làm gì?", "soạn tờ rơi"),
        ("Lớp dệt trong trường học Tiên Lãng mở lúc nào trong tuần?", "thứ Năm"),
        ("Thời điểm cuối cùng tiếp nhận hồ sơ xin khung dệt Tiên Lãng?", "15 giờ"),
    ],
)
def test_whoever_does_it_and_when_is_told(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert answer.citations, answer.text
    assert told in f"{answer.citations[0].quote} {answer.claims[0].text}", answer.text


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Phòng nào chủ trì trữ 900 bó cói ở Tiên Lãng?",  # the store's owner leads nothing
        "Ai chủ trì đếm rươi ở bãi Tiên Lãng?",  # the next point has its own agency
        "Ai chủ trì ký cam kết không rải vôi ở Tiên Lãng?",  # as has the sentence before
        "Cơ quan phối hợp với Phòng Nông nghiệp đắp 12 bờ vùng ở Tiên Lãng là cơ quan nào?",
        "Phòng Y tế Tiên Lãng phối hợp làm gì?",
        "Chi cục nào soạn hương ước giữ bãi rươi ở Tiên Lãng?",
        'Mô hình "3+2" giữ nghề dệt chiếu ở Tiên Lãng do ai quản lý?',
        "Bãi rươi Tiên Lãng đếm rươi lúc nào trong tuần?",
        "Hạn nộp báo cáo 6 tháng về nghề dệt chiếu Tiên Lãng 2024 là ngày nào?",
    ],
)
def test_an_agency_named_for_something_else_is_no_answer(asked: Ask, question: str) -> None:
    assert asked(question).abstained, asked(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Which office coordinates the Tien Lang plan for 2024?",
        "Who is the contact point for the Tien Lang plan?",
    ],
)
def test_who_coordinates_a_plan_leads_none_of_its_tasks(asked: Ask, question: str) -> None:
    answer = asked(question)
    assert "Phòng Văn hóa và Thông tin là đơn vị đầu mối" in answer.text


def test_what_an_agency_takes_part_in_is_a_task() -> None:
    assert understand("Công an huyện tham gia gì trong đợt kiểm tra?").kind == "assignment"


def test_nobody_is_asked_for_who_spares_nobody() -> None:
    assert understand("Câu nói về xử lý người vi phạm không chừa ai").expects == ""
    assert understand("Ai chừa lại bãi rươi?").expects == "agency"
