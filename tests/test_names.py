"""Misspelt names of places, and words that are misspelt as other words."""

import sqlite3

import pytest

from index.language import question_language, quoted_vietnamese
from index.names import names_in, with_names
from index.respell import Respeller
from index.restore import SCHEMA, Restorer, add_counts

ISSUERS = (
    "Ủy ban nhân dân huyện Cao Lãnh",
    "Hải Phòng",
    "Ủy ban nhân dân xã An Khánh",
    "Tây Ninh",
    "Cà Mau",
    "Sở Y tế tỉnh Thừa Thiên Huế",
)
TEXTS = (
    "Mức hỗ trợ là 3 triệu đồng; tỷ lệ tin báo được giải quyết. Sở Y tế chủ trì.",
    "Hỗ trợ hộ nghèo, tỷ lệ hộ nghèo giảm; Sở Nội vụ chủ trì. Con hổ trong vườn thú.",
    "Đơn vị chủ trì báo cáo; báo cáo quý. Cây cao, chì và kẽm, rau lê. Số điện thoại ở cuối.",
    "Giao lưu với Campuchia mấy ngày. Được bao nhiêu đồng.",
    "Huyện nhiều lần báo cáo. Điện thoại của trạm, điện thoại của đội. Điểm đo ở nơi cao.",
)


@pytest.fixture
def respeller() -> Respeller:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    for text in (*ISSUERS, *TEXTS):
        add_counts(connection, text)
    return Respeller(Restorer(connection), lambda: names_in(ISSUERS))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Huyện Cao Lảnh hỗ trợ bao nhiêu?", "Huyện Cao Lãnh hỗ trợ bao nhiêu?"),
        ("Mức hỗ trợ ở Hải Phòg", "Mức hỗ trợ ở Hải Phòng"),
        ("Tỷ lệ ở Tây Nnih", "Tỷ lệ ở Tây Ninh"),
        ("Cao Lảnh và Tay Nình", "Cao Lãnh và Tây Ninh"),
        ("Thap mười và Hai Phòng", "Thap mười và Hải Phòng"),  # only what the archive has
        ("Ở An Khách", "Ở An Khánh"),
        ("Thừa Thiên Huê có tỷ lệ", "Thừa Thiên Huế có tỷ lệ"),
        ("Sở nào chủ chì", "Sở nào chủ trì"),  # spoken alike, and a word of its own
        ("được hổ trợ gì", "được hỗ trợ gì"),
        ("tỷ lê hộ nghèo", "tỷ lệ hộ nghèo"),
        ("hạn báo cao quý", "hạn báo cáo quý"),
        ("điện thaoi ở cuối", "điện thoại ở cuối"),  # marks lost and letters exchanged
        ("Điện thoại là sô nào", "Điện thoại là số nào"),
        ("Tỷ lệ ở Cà Mua", "Tỷ lệ ở Cà Mau"),  # "mua" is a word of its own
        ("hộ nghèo ở Campuchai và Campuchea", "hộ nghèo ở Campuchia và Campuchia"),
    ],
)
def test_misspelt_names_and_words_are_mended(respeller: Respeller, typed: str, meant: str) -> None:
    assert respeller.respell(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "Huyện Cao Lãnh hỗ trợ bao nhiêu?",
        "Mức hỗ trợ ở Hải Dương",  # another place
        "Ông Cao Lam chủ trì",  # two keys apart
        "Được mấy ngàn đồng?",  # the plans know "mấy ngày" better
        "Ở Campodia và Cambodia",  # two letters apart
        "Ai lo hỗ trợ hộ nghèo?",  # everyday speech, which plans lack
        "con hổ trong vườn thú",
        "nơi cao có chì và kẽm",
        'Who broadcasts the "Hỗ trợ hộ nghèo" programme?',
    ],
)
def test_other_names_and_words_stay(respeller: Respeller, question: str) -> None:
    assert respeller.respell(question) == question


def test_a_name_between_two_is_left_alone() -> None:
    names = [("tân", "hồng"), ("tân", "hộng")]
    assert with_names("Ở Tân Hông", names, lambda *_: False) == "Ở Tân Hông"


def test_the_language_is_that_around_what_is_quoted() -> None:
    english = 'Who runs "Đường về bình an" in the province?'
    assert question_language(english) == "en"
    assert quoted_vietnamese(english) == ["Đường về bình an"]
    assert question_language('Mô hình "Safe road for all the people" ở đâu?') == "vi"
    assert question_language("“Đường về bình an”") == "vi"
