"""Plans written for the tests of which answerer takes a question."""

from pathlib import Path

from index import Archive, Embedder, Settings, Silent, build
from tests.conftest import write_corpus

COMMITTEE = "lam-ha-138-2024.txt"
FERRIES = "lam-ha-ben-pha-2024.txt"
ARCHIVES = "dam-rong-luu-tru-2024.txt"

_PLANS = {
    COMMITTEE: """BAN CHỈ ĐẠO 138
HUYỆN LÂM HÀ
-------
Số: 21/KH-BCĐ138
Lâm Hà, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Phòng, chống trộm cắp tài sản huyện Lâm Hà năm 2024

Thực hiện Kết luận số 77-KL/TW ngày 02/5/2023 về phòng, chống trộm cắp tài sản.

I. MỤC TIÊU
1. Giảm ít nhất 7% số vụ trộm cắp nông sản so với năm 2023.
2. Không để kho cà phê nào bị phá khóa quá hai lần trong năm.

II. NHIỆM VỤ
1. Đo đạc kho nông sản
- Phòng Nông nghiệp lập sổ theo dõi 45 kho cà phê (Phòng Nông nghiệp chủ trì).
2. Tuần tra
- Tuần tra ban đêm quanh kho cà phê vào mùa thu hoạch (Công an huyện chủ trì).
3. Biển báo
- Các xã phải làm biển báo ở kho trong tháng 5 (Phòng Văn hóa chủ trì).

III. TỔ CHỨC THỰC HIỆN
1. Công an huyện là cơ quan thường trực, giúp Ban Chỉ đạo đôn đốc chung.
2. Các phòng, ban ngành huyện báo cáo quý trước ngày 12 của tháng cuối quý, báo cáo năm trước
ngày 03/12 về Ban Chỉ đạo huyện.

Nơi nhận:
- Công an tỉnh Lâm Đồng;
- Sở Công Thương;
- Lưu: VT.

TM. BAN CHỈ ĐẠO
TRƯỞNG BAN
Hoàng Văn Sáu
""",
    FERRIES: """ỦY BAN NHÂN DÂN
HUYỆN LÂM HÀ
-------
Số: 34/KH-UBND
Lâm Hà, ngày 11 tháng 3 năm 2024

KẾ HOẠCH
Sửa chữa bến phà huyện Lâm Hà năm 2024

I. NHIỆM VỤ
1. Thay ván sàn 6 bến phà trước ngày 30/9/2024 (Phòng Kinh tế và Hạ tầng chủ trì).

Nơi nhận:
- Sở Giao thông vận tải;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Thị Bảy
""",
    ARCHIVES: """ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG
SỞ NỘI VỤ
-------
Số: 9/KH-SNV
Lâm Đồng, ngày 20 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra công tác lưu trữ tỉnh Lâm Đồng năm 2024

I. THỜI GIAN
1. Sở Tư pháp được kiểm tra trong tháng 4 năm 2024.

Nơi nhận:
- Cục Văn thư;
- Lưu: VT.

GIÁM ĐỐC
Lê Thị Chín
""",
}


def built(folder: Path, embedder: Embedder) -> Archive:
    """The plans as an archive in the folder."""
    corpus = write_corpus(folder / "plans", _PLANS)
    data = folder / "data"
    build(corpus, Settings(corpus=corpus, data=data), Silent(), embedder=embedder)
    return Archive.open(data)
