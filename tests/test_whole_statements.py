"""What is quoted tells the whole: its agency, its quotation, its document's year, its money."""

import pytest

from tests.answer_plans import _FOOT, _HEAD
from tests.archives import Ask, AskOf

_CARE = "giữ gìn vệ sinh các bến thuyền, sửa biển báo ở các ngã ba sông và thu gom lưới cũ"
QUY_NHON = (
    _HEAD.format(
        issuer="TỈNH BÌNH ĐỊNH", number="71/KH-UBND", place="Bình Định", day="15", month="02",
        year="2024", title="Giữ sạch đầm Thị Nại và các cửa sông tỉnh Bình Định năm 2024",
    )
    + f"""I. NHIỆM VỤ
- Quán triệt phương châm “lấy vớt rác tại nguồn là chính; trong vớt rác lấy ngư dân làm nòng cốt;
trong vận động lấy trường học làm nơi bắt đầu”, gắn với từng làng chài.
- Tuyên truyền về rác nhựa tại 100% các trường từ tiểu học trở lên ven đầm.
- Thực hiện Quy chế phối hợp số 219/QCPH-TNMT-BP ngày 08/9/2021 về tuần tra trên đầm.
- Kịp thời động viên, khen thưởng người tố giác hành vi đổ rác xuống đầm.

II. PHÂN CÔNG THỰC HIỆN
1. Sở Du lịch: Phối hợp các hãng lữ hành nhắc khách; tham mưu cấp thẻ cho thuyền chở khách.
2. Sở Nông nghiệp và Phát triển nông thôn: {_CARE.capitalize()}. Phối hợp với các xã ven đầm
{_CARE}. Phối hợp với Hội Nông dân {_CARE}. Cùng với các ban quản lý cảng {_CARE}. Phối hợp với các
chi hội nghề cá {_CARE}. Thả cá giống xuống đầm vào đầu mùa mưa.

III. TỔ CHỨC THỰC HIỆN
- Định kỳ hằng quý các địa phương báo cáo kết quả về Sở Tài nguyên và Môi trường.
"""
    + _FOOT.format(recipient="Các xã ven đầm", signer="Mai Văn Đầm")
)  # fmt: skip
PHU_YEN = (
    _HEAD.format(
        issuer="TỈNH PHÚ YÊN", number="18/KH-UBND", place="Phú Yên", day="20", month="02",
        year="2025", title="Giữ sạch đầm Ô Loan và các cửa sông tỉnh Phú Yên năm 2025",
    )
    + """I. NHIỆM VỤ
- Vớt bèo ở cửa sông trước mùa mưa.

II. TỔ CHỨC THỰC HIỆN
- Định kỳ hằng tháng các xã báo cáo kết quả về Ủy ban nhân dân tỉnh.
"""
    + _FOOT.format(recipient="Các xã ven đầm", signer="Phan Văn Loan")
)  # fmt: skip


@pytest.fixture(scope="module")
def asked(ask_of: AskOf) -> Ask:
    plans = {"quy-nhon.txt": QUY_NHON, "phu-yen.txt": PHU_YEN}
    return ask_of(plans)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Sở nào của Bình Định cấp thẻ cho thuyền chở khách?", "1. Sở Du lịch: Phối hợp"),
        ("Đơn vị nào ở Bình Định thả cá giống xuống đầm?", "2. Sở Nông nghiệp và Phát triển nông"),
        ("Phương châm vớt rác của Bình Định là gì?", "lấy trường học làm nơi bắt đầu”"),
        ("Phải tuyên truyền về rác nhựa ở bao nhiêu trường tại Bình Định?", "100% các trường"),
        ("Tuyên truyền về rác nhựa phải phủ bao nhiêu trường, từ cấp nào?", "từ tiểu học trở lên"),
        ("Văn bản nào nhắc Quy chế phối hợp số 219/QCPH năm 2021?", "219/QCPH-TNMT-BP"),
        ("Kế hoạch nào năm 2024 nhắc Quy chế số 219/QCPH?", "219/QCPH-TNMT-BP"),
    ],
)
def test_the_first_quotation_tells_the_whole(asked: Ask, question: str, quote: str) -> None:
    assert quote in asked(question).citations[0].quote


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Mức tiền thưởng cho người tố giác hành vi đổ rác xuống đầm ở Bình Định?",
        "Mức thưởng cho người tố giác đổ rác xuống đầm ở Bình Định?",
        "Văn bản nào nhắc Quy chế phối hợp số 219/QCPH năm 2019?",
        "Kế hoạch nào năm 2019 nhắc Quy chế số 219/QCPH?",
        "Ven đầm ở Bình Định có bao nhiêu trường?",
    ],
)
def test_what_no_plan_tells_is_refused(asked: Ask, question: str) -> None:
    assert asked(question).abstained


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Chế độ báo cáo định kỳ của Bình Định và Phú Yên khác nhau ra sao?",
        "So sánh chế độ thông tin, báo cáo của Bình Định và Phú Yên",
    ],
)
def test_regimes_of_reporting_are_compared(asked: Ask, question: str) -> None:
    said = " ".join(citation.quote for citation in asked(question).citations)
    assert "hằng quý" in said
    assert "hằng tháng" in said
