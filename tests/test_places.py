"""Provinces and districts are found by name, and ordinary words are not taken for them."""

import pytest

from ingest.places import find_places, same_place, successor


def _names(text: str) -> list[str]:
    return [place.name for place in find_places(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Công an tỉnh Đồng Tháp phối hợp", ["Đồng Tháp"]),
        ("Báo Tây Ninh đưa tin", ["Tây Ninh"]),
        ("quan trắc môi trường Nghệ An", ["Nghệ An"]),
        ("quan trac moi truong nghe an", ["Nghệ An"]),
        ("thị trường Đồng Tháp, yêu cầu Tây Ninh", ["Đồng Tháp", "Tây Ninh"]),
        ("chi cho Nghệ An, chủ trương Hà Nam", ["Nghệ An", "Hà Nam"]),
        ("TỈNH ĐẮK LẮK", ["Đắk Lắk"]),
        ("thành phố Hồ Chí\nMinh", ["Hồ Chí Minh"]),
        ("TP.HCM và TP. Cần Thơ", ["Hồ Chí Minh", "Cần Thơ"]),
        ("tỉnh Hoà Bình", ["Hòa Bình"]),
        ("Thừa Thiên - Huế", ["Huế"]),
        ("Bà Rịa - Vũng Tàu", ["Bà Rịa - Vũng Tàu"]),
        ("kế hoạch của đồng tháp", ["Đồng Tháp"]),
        ("ke hoach dong thap 2022", ["Đồng Tháp"]),
        ("huyen thap muoi nop khi nao", ["Tháp Mười"]),
        ("due in Thap Muoi district", ["Tháp Mười"]),
        ("the population of Hai Phong", ["Hải Phòng"]),
        ("UY BAN NHAN DAN THANH PHO HAI PHONG", ["Hải Phòng"]),
        ("cua tinh Pong Thap giai doan", ["Đồng Tháp"]),  # Đ as OCR reads it
        ("Tháp Mười, ngày 5", ["Tháp Mười"]),
        ("Ở Tháp Mười có gì", ["Tháp Mười"]),
    ],
)
def test_places_are_found(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "giữ gìn hòa bình thế giới",
        "trường Nghệ An, đường Tây Ninh, chợ Đồng Tháp",
        "cầu Cần Thơ",
        "truong Nghe An",
        "hội nông dân, tam nông",
        "trong tháng mười",
        "danh gia lai ket qua",
        "nam bat dien bien tinh hinh",
        "hai duong day nong",
        "Đoàn Thanh Bình",
        "Nguyễn Thái Bình",
        "châu Á - Thái Bình Dương",
        "phong cách Hồ Chí Minh",
        "đường Điện Biên Phủ",
        "xã Tân Phú",
        "tỉnh Prey Veng",
        "co quan chu tri thuc hien",
    ],
)
def test_words_people_and_foreign_places_are_not_taken(text: str) -> None:
    assert _names(text) == []


def test_span_level_and_province() -> None:
    text = "Ủy ban nhân dân huyện Tháp Mười, tỉnh Đồng Tháp"
    district, province = find_places(text)
    assert text[district.start : district.end] == "Tháp Mười"
    assert (district.level, district.province, district.word) == ("district", "Đồng Tháp", "huyện")
    assert (province.level, province.province, province.word) == ("province", "Đồng Tháp", "tỉnh")


def test_namesakes_take_the_province_behind_them() -> None:
    assert find_places("huyện Châu Thành")[0].province is None
    assert find_places("huyện Châu Thành, tỉnh Long An")[0].province == "Long An"


def test_city_of_a_province_is_a_district() -> None:
    assert [p.level for p in find_places("thành phố Tây Ninh, tỉnh Tây Ninh")] == [
        "district",
        "province",
    ]


def test_same_place_ignores_case_marks_and_kind() -> None:
    assert same_place("tỉnh Đồng Tháp", "DONG THAP")
    assert same_place("Hai Phong city", "Thành phố Hải Phòng")
    assert not same_place("Tây Ninh", "Bắc Ninh")


@pytest.mark.parametrize(
    ("before", "since_2025"),
    [
        ("Tây Ninh", "Tây Ninh"),
        ("Long An", "Tây Ninh"),
        ("Tiền Giang", "Đồng Tháp"),
        ("tinh hai duong", "Hải Phòng"),
        ("Thừa Thiên Huế", "Huế"),
        ("Prey Veng", None),
    ],
)
def test_successor(before: str, since_2025: str | None) -> None:
    assert successor(before) == since_2025
