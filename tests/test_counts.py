"""What "bao nhiêu ..." counts, and the values that questions ask for."""

import pytest

from answer.binding.counts import counted_unit, counts
from answer.binding.values import holds_value
from answer.question.understand import understand


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("Có bao nhiêu cơ quan tham gia?", "co quan"),
        ("Mua mấy chiếc xuồng?", "chiec"),
        ("Giảm bao nhiêu so với năm trước?", ""),
        ("co bao nhieu xa tham gia", "xa"),
        ("Kinh phí bao nhiêu?", ""),
    ],
)
def test_the_unit(question: str, unit: str) -> None:
    assert counted_unit(understand(question)) == unit


@pytest.mark.parametrize(
    ("question", "text", "counted"),
    [
        ("Ghe máy sắm cho mấy xã ven đê, tất cả bao nhiêu chiếc?", "Mua 08 ghe máy", True),
        ("Ghe máy sắm cho mấy xã ven đê, tất cả bao nhiêu chiếc?", "Tập huấn 08 cán bộ", False),
        ("Có bao nhiêu người đi bộ?", "Cấp giấy mức độ 2 cho người đi bộ", False),
        ("Có bao nhiêu người đi bộ?", "Có 40 người đi bộ", True),
        ("Có bao nhiêu người đi bộ?", "Có ba người đi bộ", True),
        ("Có bao nhiêu cơ quan?", "Có 12 cơ sở", False),
        ("Có bao nhiêu kiểm lâm viên?", "Có 12 kiểm\nlâm viên", True),
        ("Mua mấy chiếc xuồng?", "Mua 9 xuồng", True),
        ("Số xuồng năm 2022 với năm 2023 khác nhau thế nào?", "Mua 9 xuồng", True),
        ("Số xuồng năm 2022 với năm 2023 khác nhau thế nào?", "Mua 9 phao cho xuồng", False),
        ("Có bao nhiêu hộ trồng sen?", "Số hộ trồng sen là 31", True),
        ("Có bao nhiêu hộ trồng sen?", "Có 31 thửa ruộng", False),
        ("Nước rút mấy giờ thì quét bùn?", "Quét bùn trong 24-48 giờ", True),
        ("Chợ mở lúc mấy giờ?", "Chợ mở từ 5h30", True),
        ("Giữ bao nhiêu khối đá?", "Giữ 300 m³ đá hộc", True),
        ("Giữ bao nhiêu khối đá?", "Giữ 300 m3 cát", False),
        ("Trồng bao nhiêu hecta sen?", "Trồng 12 ha sen", True),
        ("Gắn mấy mắt camera?", "Gắn 9 camera ở bến đò", True),
        ("Có mấy hợp tác xã?", "Có 17 HTX", True),
        ("Mấy trường có vườn sen?", "03/25 trường có vườn sen", True),
        ("Bao nhiêu người trồng sen?", "Khảo sát ngẫu nhiên 50 người trồng sen", False),
        ("Hỏi thử bao nhiêu người trồng sen?", "Khảo sát ngẫu nhiên 50 người trồng sen", True),
        ("How many lotus garden black spots are there?", "Có 21 điểm đen", True),
        ("How many families grow lotus?", "Có 31 hộ trồng sen", True),
        ("How many river whatsits are there?", "Có 21 nhánh sông", True),
        ("How many river whatsits are there?", "Có 21 điểm đen", False),
        ("How many surface water monitoring stations?", "Lắp 12 trạm quan trắc nước mặt", True),
    ],
)
def test_a_figure_counts_only_its_noun(question: str, text: str, counted: bool) -> None:
    assert counts(understand(question), text) is counted


@pytest.mark.parametrize(
    ("question", "expects"),
    [
        ("Tạo việc cho bao nhiêu lao động?", "number"),
        ("Hụi chết tốn bao nhiêu?", "money"),
        ("Đắp đê tốn bao nhiêu ngày công?", "number"),
        ("Học phí lớp đàn là bao nhiêu?", "money"),
        ("Tổng vốn cho lớp đàn?", "money"),
        ("Báo cáo trước ngày bao nhiêu?", "date"),
        ("Mỗi tháng bao nhiêu lượt?", "number"),
        ("Đường dây nóng trả lời trong mấy giờ?", "number"),
        ("Đường dây nóng số mấy?", "phone"),
        ("Bao lâu thì thay ca?", "duration"),
    ],
)
def test_what_is_asked_for(question: str, expects: str) -> None:
    assert understand(question).expects == expects


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Thay ca sau 18\ntháng", True),
        ("Thay ca mỗi quý một lần", True),
        ("Trực 24/24 giờ", True),
        ("Thay ca ngày 18/5", False),
    ],
)
def test_a_duration(text: str, held: bool) -> None:
    assert holds_value(understand("Bao lâu thì thay ca?"), text) is held
