"""Plans written for the tests of targets over years, tasks by agency, calendar and contacts."""

from pathlib import Path

from index import Archive, Embedder, Settings, Silent, build
from tests.conftest import write_corpus


def _headed(issuer: str, place: str, number: str, date: str, title: str, body: str) -> str:
    return f"""{issuer}
-------
Số: {number}
{place}, {date}

KẾ HOẠCH
{title}

{body}
Nơi nhận:
- Các đơn vị có liên quan;
- Lưu: VT.
"""


def theft_plan(issuer: str, place: str, year: int, body: str, day: str = "15 tháng 02") -> str:
    title = f"Phòng, chống trộm cắp tài sản năm {year}"
    return _headed(issuer, place, f"{year - 2000}/KH-UBND", f"ngày {day} năm {year}", title, body)


PROVINCE = "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM"
DISTRICT = "ỦY BAN NHÂN DÂN\nHUYỆN LÝ NHÂN, TỈNH HÀ NAM"

HA_NAM_2022 = theft_plan(
    PROVINCE,
    "Hà Nam",
    2022,
    """I. CHỈ TIÊU
1. Giảm ít nhất 5% số vụ trộm cắp tài sản so với năm 2021.
2. Tỷ lệ khám phá án trộm cắp đạt trên 75%.
3. 100% tin báo về trộm cắp được tiếp nhận, xử lý.

II. NHIỆM VỤ
| STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Vận động nhân dân khóa cửa khi đi vắng | Sở LĐTB&XH | Tỉnh Đoàn | Tháng 3 |
| 2 | Lắp khóa chống trộm ở bãi giữ xe | Công an Tỉnh | Sở Tài chính | Thường xuyên |

III. TỔ CHỨC THỰC HIỆN
Người dân báo tin qua đường dây nóng 0226.3851.111 để được giúp đỡ kịp thời suốt ngày đêm.
""",
)
HA_NAM_2024 = theft_plan(
    PROVINCE,
    "Hà Nam",
    2024,
    """I. CHỈ TIÊU
1. Số vụ trộm cắp tài sản giảm từ 6% đến 8% so với năm 2023.
2. Khám phá án trộm cắp đạt tỷ lệ trên 80%.
3. 100% tin báo về trộm cắp được tiếp nhận, phân loại, xử lý.
4. Ra mắt 12 tổ tuần tra đêm.

II. NHIỆM VỤ
| STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Tập huấn bảo vệ khu chợ | Sở Lao động - Thương binh và Xã hội | Công an tỉnh | Tháng 4/2024 |
| 2 | Kiểm tra các tiệm cầm đồ | Công an tỉnh | UBND các huyện | Quý III |

III. TỔ CHỨC THỰC HIỆN
1. Các huyện báo cáo kết quả về Công an tỉnh trước ngày 20/11/2024.
2. Công an tỉnh họp giao ban với các huyện mỗi quý một lần.
3. Người dân báo tin qua đường dây nóng 0226.3852.222 để được giúp đỡ kịp thời suốt ngày đêm.
""",
)
LY_NHAN_2023 = theft_plan(
    DISTRICT,
    "Lý Nhân",
    2023,
    """I. CHỈ TIÊU
1. Giảm 7% số vụ trộm cắp tài sản so với năm 2022.
2. Truy tố 95% số vụ án trộm cắp đã khởi tố.
3. Xét xử 95% số vụ án trộm cắp đã khởi tố.

II. TỔ CHỨC THỰC HIỆN
1. Công an huyện chủ trì, báo cáo kết quả trước ngày 05/12/2023.
2. Số điện thoại trực ban của Công an huyện: 0226.3870.333, gửi thư tới trucban@lynhan.example.vn.
""",
)
PLANS = {
    "ha-nam-2022.md": HA_NAM_2022,
    "ha-nam-2024.md": HA_NAM_2024,
    "ha-nam-2024 (1).md": HA_NAM_2024.replace("20/11/2024.", "20/11/2024. "),  # a version of it
    "ly-nhan-2023.md": LY_NHAN_2023,
}


def built(folder: Path, embedder: Embedder, plans: dict[str, str] | None = None) -> Archive:
    """The archive of these plans; its data is in the folder's "data"."""
    corpus = write_corpus(folder / "corpus", plans or PLANS)
    settings = Settings(corpus=corpus, data=folder / "data")
    build(corpus, settings, Silent(), embedder=embedder)
    return Archive.open(settings.data)
