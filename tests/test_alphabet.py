"""The order of lists."""

import random

from ingest.alphabet import alphabetical

IN_ORDER = [
    "12/KH-UBND", "95/KH-UBND", "512/KH-UBND", "An Giang", "Bạc Liêu", "Bắc Giang", "Bến Tre",
    "Cà Mau", "Cao Lãnh", "Cần Thơ", "Dầu Tiếng", "Đà Nẵng", "Đắk Lắk", "Đồng Nai", "Đồng Tháp",
    "Hà Nội", "Hải Phòng", "ma", "mà", "mả", "mã", "má", "mạ", "mục 2", "mục 10", "Tây Ninh",
    "Thái Bình", "Tiền Giang", "Ứng Hòa", "Yên Bái",
]  # fmt: skip


def test_lists_follow_the_vietnamese_alphabet() -> None:
    shuffled = random.Random(4).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=alphabetical) == IN_ORDER


def test_signs_and_other_letters_do_no_harm() -> None:
    assert sorted(["Ω", "b", "", "Zalo"], key=alphabetical) == ["", "b", "Zalo", "Ω"]
