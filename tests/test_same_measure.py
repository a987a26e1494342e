"""Whether two measures are one: in doubt they aren't."""

import pytest

from answer.records.same_measure import Measure, may_be_same


def measure(text: str, unit: str = "%", direction: str = "", part: bool = False) -> Measure:
    return Measure(text, unit, direction, part)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Số vụ trộm cắp tài sản", "trộm cắp tài sản số vụ"),
        ("Tỷ lệ khám phá án trộm cắp", "khám phá án trộm cắp đạt tỷ lệ"),
        ("tin báo được tiếp nhận, xử lý", "tin báo được tiếp nhận, phân loại, xử lý"),
        ("Hồ sơ gửi Sở TTTT qua mạng", "Hồ sơ gửi Sở Thông tin và Truyền thông qua mạng"),
        ("Số vụ cháy nhà dân tại tỉnh Hà Nam", "Số vụ cháy nhà dân tại tỉnh Nam Định"),
    ],
)  # fmt: skip
def test_other_order_case_abbreviation_place_or_list(one: str, other: str) -> None:
    assert may_be_same(measure(one), measure(other))
    assert may_be_same(measure(other), measure(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("số vụ án được truy tố", "số vụ án được xét xử"),
        ("hộ nghèo có thẻ bảo hiểm y tế", "hộ cận nghèo có thẻ bảo hiểm y tế"),
        ("lao động qua đào tạo nghề", "lao động nữ qua đào tạo nghề"),
        ("xã đạt chuẩn nông thôn mới", "xã đạt chuẩn nông thôn mới nâng cao"),
        ("trường đạt chuẩn mức độ 1", "trường đạt chuẩn mức độ 2"),
        ("địa bàn phức tạp được chuyển hóa", "địa bàn được chuyển hóa không phức tạp"),
        ("khám phá án", "khám phá án rất nghiêm trọng"),
    ],
)
def test_a_word_of_its_own_makes_another_measure(one: str, other: str) -> None:
    assert not may_be_same(measure(one), measure(other))
    assert not may_be_same(measure(other), measure(one))


def test_unit_direction_and_part_must_be_equal() -> None:
    text = "số vụ trộm cắp tài sản"
    assert not may_be_same(measure(text), measure(text, unit="vụ"))
    assert not may_be_same(measure(text, direction="reduce"), measure(text, direction="increase"))
    assert not may_be_same(measure(text), measure(text, part=True))
