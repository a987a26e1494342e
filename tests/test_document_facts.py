"""Facts of a document in everyday words, versions named in a question, and numbers it cites."""

import pytest

from answer.question.asked_facts import asks_facts, facts_asked, simplified
from answer.question.drafts import version_words
from ingest.text import fold
from tests.archives import Ask, AskOf
from tests.version_plans import PLANS

KITES = """ỦY BAN NHÂN DÂN
HUYỆN CẦU KÈ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------
Số: 29/KH-UBND
Cầu Kè, ngày 17 tháng 6 năm 2024

KẾ HOẠCH
Giữ nghề làm diều sáo huyện Cầu Kè, tỉnh Trà Vinh năm 2024

Căn cứ Nghị định số 93/2019/NĐ-CP ngày 25/11/2019 của Chính phủ về quỹ xã hội;
Căn cứ Chỉ thị số 31/CT-TTg ngày 09/8/2021 của Thủ tướng Chính phủ về trò chơi dân gian;
Ủy ban nhân dân huyện ban hành kế hoạch như sau:

I. NHIỆM VỤ
1. Phòng Văn hóa dạy vót tre cho 45 học sinh mỗi hè.
2. Thực hiện Quyết định số 88/QĐ-UBND ngày 05/4/2023 của Ủy ban nhân dân tỉnh về lễ hội thả diều.
Thực hiện Kế hoạch số 305/KH-UBND ngày 11/3/2022 của Ủy ban nhân dân tỉnh về thả đèn gió giai đoạn
2022 - 2026.
3. Các xã nộp báo cáo về Phòng Văn hóa trước ngày 20/11/2024.
Kế hoạch này thay thế Kế hoạch số 17/KH-UBND ngày 12/5/2021 của Ủy ban nhân dân huyện.

Nơi nhận:
- Sở Văn hóa, Thể thao và Du lịch;
- Tổng Công ty Du lịch Cửu Long;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lâm Thị Bé Sáu
"""


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    plans = {**PLANS, "cau-ke.txt": KITES}
    return ask_of(plans)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Chợ nổi Cái Bè: văn bản số mấy, đề ngày nào?", {"number", "date"}),
        ("Kế hoạch chợ nổi mang số, ký hiệu gì và được ban hành ngày nào?", {"number", "date"}),
        ("Văn bản về chợ nổi ký hiệu thế nào?", {"number"}),
        ("Cho tôi xin số, ký hiệu của kế hoạch chợ nổi.", {"number"}),
        ("Số và ngày ký của kế hoạch chợ nổi?", {"number", "date"}),
        ("Kế hoạch chợ nổi ban hành hôm nào?", {"date"}),
        ("kế hoạch chợ nổi số mấy ngày mấy", {"number", "date"}),
        ("Kế hoạch chợ nổi soạn ra để thi hành kế hoạch số mấy?", set()),
        ("UBND huyện ban hành kế hoạch chợ nổi vào ngày nào?", {"date"}),
        ("Chợ nổi Cái Bè – người đặt bút ký là ông nào, chức gì?", {"signer"}),
        ("Chủ tịch huyện ký kế hoạch năm 2024 là ông/bà nào", {"signer"}),
        ("What is the number and date of the floating market plan?", {"number", "date"}),
        ("Kế hoạch nào có ký hiệu 12/KH-UBND?", set()),
        ("Theo kế hoạch, báo cáo quý gửi ngày nào?", set()),
        ("Các xã phải ban hành kế hoạch vào ngày nào?", set()),
        ("Kế hoạch dựa trên quyết định số mấy?", set()),
        ("Chỉ thị về chợ nổi mang số mấy, kế hoạch nào có nêu?", set()),
        ("Kế hoạch cho ai ký cam kết không xả rác?", set()),
    ],
)
def test_the_facts_that_a_question_asks_for(question: str, facts: set[str]) -> None:
    said = simplified(question, ["12/KH-UBND"])
    assert set(facts_asked(said)) == facts
    assert asks_facts(said) == bool(facts)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("bản nháp về chợ nổi (bản chưa ký) lát gạch mấy phần", "về chợ nổi lát gạch mấy phần"),
        ("chợ nổi đã ký ban hành chính thức (không phải bản dự thảo)", "chợ nổi"),
        ("in the draft market plan of Cai Be", "in the market plan of Cai Be"),
        ("lấy ý kiến dự thảo luật", "lấy ý kiến dự thảo luật"),
        ("kế hoạch ban hành chính thức ngày nào", "kế hoạch ban hành chính thức ngày nào"),
    ],
)
def test_words_that_choose_the_version(question: str, left: str) -> None:
    for start, end in reversed(version_words(fold(question))):
        question = question[:start] + question[end:]
    assert " ".join(question.replace("()", "").split()) == left


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Nghề làm diều sáo Cầu Kè: văn bản số mấy, đề ngày nào?", ("29/KH-UBND", "17 tháng 6")),
        ("Kế hoạch diều sáo Cầu Kè ký hiệu gì, ai đặt bút ký?", ("29/KH-UBND", "Lâm Thị Bé Sáu")),
        (
            "Diều sáo Cầu Kè – người đặt bút ký là bà nào, chức gì?",
            ("PHÓ CHỦ TỊCH Lâm Thị Bé Sáu",),
        ),
        ("Ngoài Sở Văn hóa, kế hoạch diều sáo Cầu Kè còn gửi tới tổng công ty nào?", ("Cửu Long",)),
        ("Kế hoạch diều sáo Cầu Kè có gửi Sở Văn hóa, Thể thao và Du lịch không?", ("Nơi nhận",)),
        ("Bản chính thức về chợ nổi Cái Bè mang số bao nhiêu?", ("77/KH-UBND",)),
    ],
)
def test_each_fact_is_quoted_where_it_stands(
    asked: Ask, question: str, quoted: tuple[str, ...]
) -> None:
    quotes = [citation.quote for citation in asked(question).citations]
    assert len(quotes) == len(quoted)
    assert all(fact in quote for fact, quote in zip(quoted, quotes, strict=True))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Bản nháp về chợ nổi Cái Bè (bản chưa ký) lát gạch bao nhiêu phần trăm lối đi?", "65%"),
        ("Theo kế hoạch chợ nổi mà Cái Bè đã ký ban hành chính thức (không phải bản dự thảo), bao"
         " nhiêu phần trăm lối đi được lát gạch?", "80%"),
    ],
)  # fmt: skip
def test_the_version_named_answers(asked: Ask, question: str, value: str) -> None:
    answer = asked(question)
    assert [value in citation.quote for citation in answer.citations] == [True]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Chỉ thị của Thủ tướng về trò chơi dân gian (tháng 8/2021) mang số mấy?", "31/CT-TTg"),
        ("Nghị định về quỹ xã hội mà Cầu Kè căn cứ là số mấy?", "93/2019/NĐ-CP"),
        ("Lễ hội thả diều ở Cầu Kè làm theo quyết định số mấy của tỉnh?", "88/QĐ-UBND"),
        ("Kế hoạch diều sáo Cầu Kè thay thế kế hoạch nào?", "17/KH-UBND"),
        ("Chỉ thị mà kế hoạch diều sáo Cầu Kè viện dẫn là số mấy?", "31/CT-TTg"),
        ("Kế hoạch diều sáo Cầu Kè được lập theo nghị định nào của Chính phủ?", "93/2019/NĐ-CP"),
    ],
)
def test_the_number_of_a_document_that_is_cited(asked: Ask, question: str, number: str) -> None:
    (claim,) = asked(question).claims
    assert claim.text.startswith(number)


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Chỉ thị của Thủ tướng về trò chơi dân gian (tháng 9/2021) mang số mấy?",
        "Chỉ thị năm 2020 của Thủ tướng về trò chơi dân gian mang số mấy?",
        "Thông tư về quỹ xã hội mà Cầu Kè căn cứ là số mấy?",
        "Chỉ thị của Thủ tướng về cháy rừng mang số mấy?",
        "Kế hoạch diều sáo Cầu Kè làm theo kế hoạch số mấy của tỉnh?",
        "Kế hoạch diều sáo Cầu Kè được lập theo chỉ thị nào của Bộ Chính trị?",
        "Kế hoạch nuôi dê của Cầu Kè mang số mấy, ký ngày nào?",
        "Kế hoạch diều sáo do Sở Tư pháp Cầu Kè ban hành có số, ký hiệu gì?",
        "Kế hoạch diều sáo Cầu Kè có gửi Sở Tư pháp không?",
        "Kế hoạch diều sáo Cầu Kè gửi tới ngân hàng nào?",
        "Bản dự thảo kế hoạch chợ nổi Cái Bè mang số mấy, đề ngày nào?",
    ],
)
def test_another_document_or_a_blank_is_no_answer(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Người ký thay Chủ tịch trên kế hoạch diều sáo Cầu Kè tên gì, chức vụ gì?",
            "Lâm Thị Bé Sáu",
        ),
        ("Phó Chủ tịch nào đứng tên trên kế hoạch diều sáo Cầu Kè?", "Lâm Thị Bé Sáu"),
        ("Kế hoạch diều sáo 2024 của Cầu Kè căn cứ vào hai văn bản nào của Trung ương?", "93/2019"),
        ("Bản của Cầu Kè 2024 gửi những sở nào?", "Sở Văn hóa"),
        (
            "Kế hoạch của UBND tỉnh Trà Vinh về thả đèn gió giai đoạn 2022-2026 mang số mấy?",
            "305/KH-UBND",
        ),
    ],
)
def test_signers_bases_recipients_and_cited_plans(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Chủ tịch nào ký kế hoạch diều sáo Cầu Kè?",
        "Giám đốc nào đứng tên trên kế hoạch diều sáo Cầu Kè?",
        "Kế hoạch diều sáo 2024 của Cầu Kè căn cứ vào nghị quyết nào của Quốc hội?",
        "Bản của Cầu Kè 2024 gửi những cục, vụ nào?",
        "Kế hoạch của UBND tỉnh Trà Vinh về thả đèn gió giai đoạn 2027-2031 là kế hoạch số mấy?",
        "Kế hoạch của UBND tỉnh Trà Vinh về nuôi nghêu giai đoạn 2022-2026 là kế hoạch số mấy?",
        "Đội chèo ghe ở Cầu Kè hoạt động theo kế hoạch nào?",
    ],
)
def test_another_signer_kind_or_period_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained
