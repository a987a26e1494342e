"""Neighbouring facts that answer nothing: another thing done, another hour, a mere citation."""

import pytest

from tests.archives import Ask, AskOf

RAFTS = """ỦY BAN NHÂN DÂN
HUYỆN TRẦN ĐỀ
Số: 72/KH-UBND
Trần Đề, ngày 14 tháng 3 năm 2024

KẾ HOẠCH
Hội đua bè chuối huyện Trần Đề, tỉnh Sóc Trăng năm 2024

I. NỘI DUNG
- Giờ đua bè từ 8 giờ đến 16 giờ.
- Các đội đua bè báo cáo quân số lúc 6 giờ, 12 giờ về Ban Tổ chức.
- Thành lập Ban Tổ chức hội đua: chậm nhất ngày 02/4/2024.
- Kiểm tra, giữ lại bè không đủ phao tròn (Công an huyện chủ trì).
- Dựng 14 cột mốc trên kênh (Phòng Kinh tế chủ trì), xong trước ngày 20/4/2024.
- Sơ kết Kế hoạch số 208/KH-UBND ngày 09/5/2021 của Ủy ban nhân dân huyện về giữ nghề làm bè.
- Phản ánh gửi về hộp thư duabe@trande.example.
Kế hoạch này thay thế Kế hoạch số 33/KH-UBND ngày 18/02/2023 của Ủy ban nhân dân huyện.
"""


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of({"dua-be.txt": RAFTS})


@pytest.mark.parametrize(
    "question",
    [
        "Trần Đề cấp bao nhiêu phao tròn, ai chủ trì?",
        "Trần Đề cấp bao nhiêu phao tròn, ai chủ trì, tháng mấy?",
        "Ai thành lập Ban Tổ chức hội đua bè?",
        "Kế hoạch nào thay thế Kế hoạch số 208/KH-UBND?",
        "Kế hoạch số 208/KH-UBND ngày 09/5/2021 bị bãi bỏ bởi kế hoạch nào?",
        "Kế hoạch nào sửa đổi, bổ sung Kế hoạch số 208/KH-UBND?",
        "Kế hoạch nào sơ kết Kế hoạch số 33/KH-UBND?",
        "Địa chỉ trang web nhận phản ánh về hội đua bè là gì?",
        "Ai nghiệm thu 14 cột mốc trên kênh?",
    ],
)
def test_a_neighbouring_fact_is_no_answer(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Giờ đua bè kết thúc lúc mấy giờ?", "16 giờ"),
        ("Các đội đua bè báo cáo quân số lúc mấy giờ?", "12 giờ"),
        ("Ai dựng 14 cột mốc trên kênh?", "Phòng Kinh tế"),
        ("Hội đua bè ở Trần Đề thành lập ban nào?", "Ban Tổ chức"),
        ("Trần Đề dựng mấy cột mốc, ai chủ trì, xong trước ngày nào?", "20/4/2024"),
        ("Kế hoạch nào thay thế Kế hoạch số 33/KH-UBND?", "33/KH-UBND"),
        ("Kế hoạch nào sơ kết Kế hoạch số 208/KH-UBND?", "208/KH-UBND"),
        ("Kế hoạch hội đua bè thay thế kế hoạch số nào, ngày nào?", "18/02/2023"),
    ],
)
def test_the_fact_itself_is_told(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert told in answer.citations[0].quote
    assert "không trả lời phần" not in answer.text
