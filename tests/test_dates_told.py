"""Dates that tell of a law, a term or a meeting, and none by which something is due."""

import pytest

from answer.binding.values import holds_value
from answer.question.understand import understand
from tests.archives import AskOf


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Khi nào niêm yết danh sách?", "Niêm yết theo Điều 9 của Luật Chợ năm 2015.", False),
        ("Khi nào niêm yết danh sách?", "Theo Luật Chợ (được sửa đổi, bổ sung năm 2025).", False),
        ("Khi nào niêm yết danh sách?", "Niêm yết danh sách trong năm 2025.", True),
        ("Hội nghị mở ngày nào?", "Lập danh sách đại biểu nhiệm kỳ 2026 - 2031.", False),
        ("Hội nghị mở ngày nào?", "Đại biểu nhiệm kỳ 2026 - 2031 họp ngày 02/02/2026.", True),
        ("Hội đua ghe báo cáo trước ngày nào?", "Ngày 03/01/2025, xã họp nghe báo cáo.", False),
        ("Hội đua ghe báo cáo trước ngày nào?", "Hội đua ghe báo cáo trước ngày 08/02.", True),
        ("Hội đua ghe báo cáo trước ngày nào?", "Hội đua ghe báo cáo; hạn: 08/02/2025.", True),
        (
            "Đua ghe xong trước ngày nào?",
            "Đua ghe từ ngày 23/6/2019 đến hết ngày 27/6/2019.",
            False,
        ),
        ("Đua ghe xong trước ngày nào?", "Thời gian: từ ngày 23/6/2019 đến ngày 27/6/2019.", True),
    ],
)
def test_what_date_is_asked_for(question: str, sentence: str, told: bool) -> None:
    assert holds_value(understand(question), sentence) is told


def test_the_day_of_a_report_on_three_years_is_not_that_of_the_yearly_one(ask_of: AskOf) -> None:
    answer = ask_of(
        {
            "de-bao.txt": "KẾ HOẠCH\nGia cố đê bao huyện Tri Tôn, tỉnh An Giang năm 2022\n\n"
            "I. NHIỆM VỤ\n1. Đắp 12 km đê bao trước mùa lũ.\nII. TỔ CHỨC THỰC HIỆN\n"
            "1. Các xã định kỳ hằng quý, 6 tháng, năm báo cáo kết quả về huyện (qua Phòng Kinh tế)"
            " để tổng hợp.\n2. Phòng Kinh tế báo cáo sơ kết 3 năm gia cố đê bao: tháng 8.\n"
        }
    )("Báo cáo năm về đê bao của Tri Tôn gửi trước ngày nào?")
    assert "sơ kết 3 năm" not in answer.text
    assert answer.abstained or "định kỳ hằng quý, 6 tháng, năm" in answer.text


@pytest.mark.parametrize(
    ("committee", "told"), [("Ban Chỉ đạo 613", True), ("Ban Chỉ đạo 614", False)]
)
def test_the_day_is_that_of_the_committee_that_gets_the_report(
    ask_of: AskOf, committee: str, told: bool
) -> None:
    answer = ask_of(
        {
            "de-613.txt": "ỦY BAN NHÂN DÂN\nHUYỆN TRI TÔN\nBAN CHỈ ĐẠO 613\n\nKẾ HOẠCH\n"
            "Gia cố đê bao huyện Tri Tôn, tỉnh An Giang năm 2022\n\nI. NHIỆM VỤ\n"
            "1. Đắp 12 km đê bao.\nII. TỔ CHỨC THỰC HIỆN\n"
            "1. Các xã báo cáo 6 tháng trước ngày 11/6/2022.\n"
        }
    )(f"Hạn nộp báo cáo 6 tháng năm 2022 cho {committee} huyện Tri Tôn là ngày mấy?")
    assert ("11/6/2022" in answer.text and not answer.abstained) is told
