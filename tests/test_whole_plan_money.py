"""What a whole plan costs and who pays for it, asked in everyday words; and who issued the plan."""

import pytest

from answer.engine import prepared
from answer.kinds.facts.whole_budget import pays_for_another
from answer.reading.evidence import gather
from index import Archive, Embedder
from tests.answer_plans import _FOOT, _HEAD
from tests.archives import ArchiveOf, Ask, AskOf

PLANS = {
    "kites.txt": _HEAD.format(
        issuer="HUYỆN MỎ CÀY BẮC", number="31/KH-UBND", place="Mỏ Cày Bắc", day="11", month="03",
        year=2024, title="Tổ chức hội thả diều huyện Mỏ Cày Bắc năm 2024",
    )
    + """
I. NHIỆM VỤ

- Trao 20 giải, mỗi giải 2 triệu đồng (Huyện Đoàn chủ trì).

- Mức thu tiền thả diều là 9.000 đồng một chiếc.

- Bà con báo tin qua đường dây nóng 0275.3829.468, gặp Tổ trực.

- Mua 40 cuộn dây diều bằng nguồn nước dừa bán được.

II. KINH PHÍ

1. Kinh phí thực hiện kế hoạch là 96.000.000 đồng, do ngân sách huyện bảo đảm.

2. Ban tổ chức do Phó Chủ tịch huyện làm Trưởng ban.
"""
    + _FOOT,
    "boats.txt": _HEAD.format(
        issuer="HUYỆN BA TRI", number="32/KH-UBND", place="Ba Tri", day="12", month="03",
        year=2024, title="Tổ chức đua ghe ngo huyện Ba Tri năm 2024",
    )
    + """
I. NHIỆM VỤ

- Thưởng mỗi đội về nhất 5 triệu đồng (Huyện Đoàn chủ trì).

- Đội đua ghe phải nộp danh sách trước ngày 09/5/2024 về Sở Văn hóa.

- Dạy chèo ghe ở các trường trung học cơ sở (Phòng Giáo dục và Đào tạo chủ trì).
"""
    + _FOOT,
    "archive.txt": _HEAD.format(
        issuer="TỈNH HÀ NAM\nSỞ NỘI VỤ", number="33/KH-SNV", place="Hà Nam", day="13", month="03",
        year=2024, title="Dọn kho tài liệu tỉnh Hà Nam năm 2024",
    )
    + """
I. NHIỆM VỤ

- Các đơn vị gửi bảng kê tài liệu ố vàng trước ngày 25/4/2024.

- Bọc lại 415 tập bản đồ cũ.

- Sở Tài chính bố trí 70 triệu đồng từ ngân sách tỉnh.
"""
    + _FOOT,
    "fires.txt": _HEAD.format(
        issuer="HUYỆN CHỢ LÁCH\nBAN CHỈ ĐẠO 138", number="34/KH-BCĐ138", place="Chợ Lách", day="14",
        month="03", year=2024, title="Giữ yên vườn cây huyện Chợ Lách năm 2024",
    )
    + """
I. NHIỆM VỤ

- Lắp 12 đèn ở bờ vườn (Công an huyện chủ trì).

II. KINH PHÍ

Kinh phí thực hiện được phân bổ từ nguồn ngân sách năm 2024.
"""
    + _FOOT,
}  # fmt: skip


@pytest.fixture(scope="module")
def archive(archive_of: ArchiveOf) -> Archive:
    return archive_of(PLANS)


@pytest.mark.parametrize(
    ("question", "foreign"),
    [
        ("Kinh phí đua ghe ngo của huyện Mỏ Cày Bắc", True),
        ("kinh phi dua ghe Mo Cay Bac", True),
        ("Kinh phí thả diều của huyện Mỏ Cày Bắc", False),
        ("Tổng kinh phí kế hoạch của huyện Mỏ Cày Bắc", False),
        ("Kinh phí dọn dẹp của huyện Mỏ Cày Bắc", False),  # no plan's subject: judged by likelihood
        ("Bao nhiêu cuộn dây đua ghe ở Mỏ Cày Bắc", False),  # asks for no money
    ],
)
def test_a_plans_money_is_none_of_another_plans_subject(
    archive: Archive, embedder: Embedder, question: str, foreign: bool
) -> None:
    asking = prepared(question, archive, embedder)
    found = gather(asking.question, asking.wanted, asking.scope, archive, embedder)
    text = archive.plan_text(asking.scope.plans[0].id)
    budget = next(e for e in found if "96.000.000" in text[e.start : e.end])
    assert pays_for_another(asking, budget) is foreign


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of(PLANS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Huyện Mỏ Cày Bắc chi bao nhiêu tiền cho kế hoạch hội thả diều 2024?", "96.000.000"),
        ("Mỏ Cày Bắc 2024 chi tất cả bao nhiêu cho hội thả diều?", "96.000.000"),
        ("Tiền thực hiện kế hoạch 2024 của Mỏ Cày Bắc lấy từ đâu?", "ngân sách huyện"),
        ("Thả diều ở Mỏ Cày Bắc bà con phải trả mấy tiền một chiếc?", "9.000"),
        ("Đường dây nóng hội thả diều Mỏ Cày Bắc là số mấy?", "0275.3829.468"),
        ("Tiền làm hội thả diều ở Mỏ Cày Bắc lấy từ nguồn nào?", "ngân sách huyện"),
        ("Tiền dọn kho tài liệu ở Hà Nam lấy từ đâu?", "ngân sách tỉnh"),
        ("Sở Nội vụ Hà Nam bắt các đơn vị gửi bảng kê tài liệu ố vàng khi nào?", "25/4/2024"),
        ("Sở Nội vụ Hà Nam đòi hỏi bọc lại mấy tập bản đồ?", "415"),
        ("Ai làm trưởng ban tổ chức hội thả diều Mỏ Cày Bắc?", "Phó Chủ tịch huyện"),
        ("Đơn vị chủ trì dạy chèo ghe ở các trường từ bậc trung học cơ sở?", "Phòng Giáo dục"),
    ],
)
def test_money_of_the_whole_plan_and_its_issuer(asked: Ask, question: str, value: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert value in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Huyện Ba Tri chi bao nhiêu tiền cho kế hoạch đua ghe ngo 2024?",  # a prize only
        "Tiền thực hiện kế hoạch 2024 của Ba Tri lấy từ đâu?",
        "Ai làm thư ký ban tổ chức hội thả diều Mỏ Cày Bắc?",
        "Ai làm phó trưởng ban tổ chức hội thả diều Mỏ Cày Bắc?",
        "Mỏ Cày Bắc chi bao nhiêu tiền mua diều?",
        "Đường dây nóng chống buôn lậu của Mỏ Cày Bắc là số mấy?",
        "Hội thả diều Mỏ Cày Bắc do ai đài thọ dây diều?",
    ],
)
def test_what_is_not_told_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Tiền để thực hiện kế hoạch của Ban Chỉ đạo 138 huyện Chợ Lách lấy từ đâu?",
        "Kinh phí thực hiện kế hoạch của Ban Chỉ đạo 138 huyện Chợ Lách lấy từ nguồn nào?",
        "Tiền để thực hiện kế hoạch huyện Chợ Lách lấy từ đâu?",
    ],
)
def test_the_source_of_a_committees_plan_is_that_of_the_whole(asked: Ask, question: str) -> None:
    assert "phân bổ từ nguồn ngân sách năm 2024" in asked(question).citations[0].quote


@pytest.mark.slow
def test_the_source_of_one_thing_is_not_that_of_the_whole(asked: Ask) -> None:
    question = "Tiền mua xuồng máy của Ban Chỉ đạo 138 huyện Chợ Lách lấy từ đâu?"
    assert asked(question).abstained
