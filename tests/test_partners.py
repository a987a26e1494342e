"""Who is meant by a question: an agency's partner, another issuer, a committee's own plan."""

import pytest

from tests.archives import Ask, AskOf

FERRY = """# ỦY BAN NHÂN DÂN HUYỆN VŨNG LIÊM

**Số: 57/KH-UBND**

*Vũng Liêm, ngày 14 tháng 3 năm 2024*

# KẾ HOẠCH

**Phòng cháy ghe hàng huyện Vũng Liêm, tỉnh Vĩnh Long năm 2024**

## I. NHIỆM VỤ

1. Hai xã Trung Hiếu, Hiếu Phụng đạt chuẩn bến ghe an toàn.

| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Kiểm tra kỷ luật đột xuất tại 9 bến | Phòng Nội vụ | Thanh tra huyện | Tháng 5 |
| 2 | Kiểm tra bếp ăn của trường học | Phòng Y tế | Phòng Giáo dục | Tháng 6 |

## II. TỔ CHỨC THỰC HIỆN

Thủ trưởng các đơn vị báo cáo kết quả trước ngày 11/12/2024 về Công an huyện.
"""
COMMITTEE = """# ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP
**BAN CHỈ ĐẠO 245**

**Số: 31/KH-BCĐ245**

*Đồng Tháp, ngày 08 tháng 3 năm 2024*

# KẾ HOẠCH

**Giữ gìn chợ nổi tỉnh Đồng Tháp năm 2024**

## I. NHIỆM VỤ

1. Trực đường dây nóng 02773.111.222 để nhận tin ghe chìm.
2. Báo cáo quý trước ngày 10 tháng cuối quý, báo cáo năm trước ngày 25/11/2024.
"""
PLANS = {"2024/ghe.md": FERRY, "2024/cho-noi.md": COMMITTEE}


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    return ask_of(PLANS)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Which agency coordinates with the Office of Internal Affairs on surprise discipline"
            " inspections in Vung Liem?",
            "Thanh tra huyện",
        ),
        ("Kế hoạch phòng cháy ghe của huyện Vũng Liêm năm 2024 ban hành ngày nào?", "14 tháng 3"),
        ("Báo cáo năm về phòng cháy ghe của Vũng Liêm hạn chót ngày nào?", "11/12/2024"),
        ("Chợ nổi Đồng Tháp: báo cáo năm nộp trước ngày nào?", "25/11/2024"),
        ("duong day nong bcd 245 tinh dong thap nam 2024 so may", "02773.111.222"),
        ("Xã nào của Vũng Liêm được đưa vào danh sách đạt chuẩn bến ghe an toàn?", "Hiếu Phụng"),
    ],
)
def test_what_is_meant_is_told(asked: Ask, question: str, told: str) -> None:
    answer = asked(question)
    assert not answer.abstained
    assert told in answer.citations[0].quote


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Which agency coordinates with the Department of Health on surprise discipline inspections"
        " in Vung Liem?",
        "Which agency coordinates with the Office of Internal Affairs on school kitchen inspections"
        " in Vung Liem?",
        "Kế hoạch phòng cháy ghe của Điện lực Vũng Liêm năm 2024 ban hành ngày nào?",
        "Kế hoạch phòng cháy ghe do Bệnh viện Vũng Liêm ban hành ngày nào?",
        "Báo cáo quý về phòng cháy ghe của Vũng Liêm hạn chót ngày nào?",
        "duong day nong bcd 246 tinh dong thap nam 2024 so may",
        "Số điện thoại Trưởng Ban Chỉ đạo 245 tỉnh Đồng Tháp là số nào?",
    ],
)
def test_what_is_said_of_others_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained
