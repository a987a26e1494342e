"""What a question demands of a figure beside its kind."""

import pytest

from answer.binding.counts import counts
from answer.binding.coverage import concepts
from answer.binding.demands import misses_the_demand
from answer.language.words import Words
from answer.question.understand import understand


@pytest.mark.parametrize(
    ("question", "text", "misses"),
    [
        ("Tỷ lệ sạp bỏ trống dưới mấy phần trăm?", "85% sạp có người thuê.", True),
        ("Tỷ lệ sạp bỏ trống dưới mấy phần trăm?", "Sạp bỏ trống không quá 4%.", False),
        ("Mỗi sạp được giảm tối đa bao nhiêu?", "Giảm đến 200.000 đồng mỗi sạp.", False),
        ("Trên bao nhiêu phần trăm sạp có bình?", "Sạp hỏng bình dưới 3%.", True),
        ("Trên bao nhiêu phần trăm sạp có bình?", "Sạp có bình đạt 90%.", False),
        ("Chợ có tất cả bao nhiêu tiểu thương?", "Hỗ trợ 31 tiểu thương vay vốn.", True),
        ("Chợ có tất cả bao nhiêu tiểu thương?", "Chợ có 320 tiểu thương.", False),
        ("Chợ giúp bao nhiêu tiểu thương?", "Hỗ trợ 31 tiểu thương vay vốn.", False),
        ("Chợ có tất cả bao nhiêu người?", "1 | Lấy ý kiến: chọn 50 phiếu của người bán", True),
        ("Kế hoạch sửa chợ tốn bao nhiêu tiền?", "Trao 9 suất, mỗi suất 2 triệu đồng.", False),
        ("Tiền cho kế hoạch sửa chợ là bao nhiêu?", "Trao 9 suất, suất 2 triệu đồng.", True),
        ("Tiền cho kế hoạch sửa chợ là bao nhiêu?", "Kinh phí là 90 triệu đồng.", False),
        ("Quét chợ mấy lần một tháng?", "Quét chợ 02 lần/năm.", True),
        ("Quét chợ mấy lần một tháng?", "Quét chợ 02 lần/tháng.", False),
        ("Lấy cả thảy bao nhiêu mẫu môi trường?", "Số lượng mẫu 64 mẫu/năm.", True),
        ("Mỗi sạp được giúp mấy triệu?", "Giúp 31 sạp trước ngày 30/9.", True),
        ("Mỗi sạp được giúp mấy triệu?", "Kinh phí sửa chợ là 90 triệu đồng.", True),
        ("Mỗi sạp được giúp mấy triệu?", "Giúp 2 triệu đồng/sạp.", False),
        ("Mỗi tổ có mấy người?", "Lập 9 tổ gồm 45 người.", True),
        ("Mỗi tổ có mấy người?", "Tổ có 5 người.", False),
        ("Thưởng tối đa bao nhiêu?", "Được thưởng\nđến\n200.000 đồng.", False),
        ("Tổng kinh phí sửa chợ là bao nhiêu?", "Trao 9 suất, mỗi suất 2 triệu đồng.", True),
        ("Tổng số sạp là bao nhiêu?", "Sửa 40 sạp, đạt 20% tổng số sạp.", True),
        ("Tổng số sạp là bao nhiêu?", "Tổng số sạp là 200, sửa 20% tổng số sạp.", False),
        ("Sửa bao nhiêu phần trăm tổng số sạp?", "Sửa 40 sạp, đạt 20% tổng số sạp.", False),
        ("Chợ hiện có tổng cộng mấy sạp?", "Đã lập mới 50 sạp, đạt 100% kế hoạch.", True),
        ("Chợ hiện có tổng cộng mấy sạp?", "Chợ hiện có 50 sạp.", False),
        ("Tổng số camera của chợ là bao nhiêu?", "Lắp 9 camera ở cổng chợ.", True),
        ("Tổng số camera lắp mới là bao nhiêu?", "Lắp 9 camera ở cổng chợ.", False),
        ("Chợ có tất cả mấy cổng?", "Chợ có 19 sạp, 05 cổng, mua 2 xe.", False),
        ("Tiêm tất cả bao nhiêu con bò?", "Tiêm cho 340 con bò, đạt 88% tổng đàn.", False),
        ("Mua tổng cộng mấy xe?", "Mua sắm 08 xe cho chợ.", False),
        ("Tổng số sạp là bao nhiêu?", "Sửa 40 sạp, đạt 88% tổng số sạp của 11 chợ.", True),
        ("Chợ còn bao nhiêu sạp trống?", "Sửa 40 sạp trống trước 30/9.", True),
        ("Chợ còn bao nhiêu sạp trống?", "Chợ còn 9 sạp trống.", False),
        ("Mỗi chợ được cấp mấy bình?", "Dự trữ 40 bình tại kho huyện.", True),
        ("Số người bán hiện nay là bao nhiêu?", "Trên 90% người bán được tập huấn.", True),
        ("Sạp trống giảm mấy phần trăm so với đầu năm?", "- Cho thuê 40% sạp trống.", True),
        ("Cho vay tổng cộng bao nhiêu tiền?", "Cho vay 90 triệu đồng (Ngân hàng lo).", False),
        ("Cho vay tổng cộng bao nhiêu tiền?", "Cho vay 90 triệu đồng mỗi hộ.", True),
        ("Chợ có tổng cộng mấy sạp?", "Đã lập mới 50 sạp, đạt 100% kế hoạch.", True),
        ("Vùng có tất cả bao nhiêu hợp tác xã?", "Toàn vùng có 17 HTX.", False),
        ("Tổng cộng phải lấy bao nhiêu mẫu nước?", "Số lượng mẫu 64 mẫu/năm.", True),
        ("Nước vượt mức nào thì đóng chợ?", "Đo mực nước 2 lần/ngày.", True),
        ("Nước vượt mức nào thì đóng chợ?", "Đóng chợ khi nước trên 2 m.", False),
    ],
)
def test_a_bound_or_total_is_demanded(question: str, text: str, misses: bool) -> None:
    assert misses_the_demand(understand(question), text) is misses


@pytest.mark.parametrize(
    ("question", "text", "counted"),
    [
        ("Mỗi quý họp chợ phiên mấy lần?", "Họp chợ phiên ba lần mỗi quý", True),
        ("Mỗi quý họp chợ phiên mấy lần?", "Họp chợ phiên ở ba xã", False),
        ("Kho giữ bao nhiêu tấn muối?", "Kho giữ 300 tấn gạo", False),
        ("Kho giữ bao nhiêu tấn muối?", "Kho giữ 12 tấn muối", True),
        ("Phường có mấy điểm bầu cử?", "Phường có 19 khu vực bỏ phiếu", True),
    ],
)
def test_what_is_counted_and_measured(question: str, text: str, counted: bool) -> None:
    assert counts(understand(question), text) is counted


def test_a_digit_of_a_longer_figure_is_not_the_figure_asked_for() -> None:
    wanted = concepts(understand("Chợ nào có 5 cổng?"), lambda term, folded=False: 2.0)
    five = next(i for i, item in enumerate(wanted.items) if item.word == "5")
    assert wanted.found(Words("Mở 5 cổng chợ"))[five]
    assert not wanted.found(Words("Tăng 2,5 lần số cổng"))[five]
    assert not wanted.found(Words("Quét 5.200 m đường quanh cổng"))[five]
