import sqlite3

import pytest

from index.respell import Respeller
from index.restore import SCHEMA, Restorer, add_counts
from index.spelling import telex_keys

TEXTS = (
    "Công an huyện tuần tra bến phà, phòng chống trộm cắp.",
    "Ủy ban nhân dân xã cấp kinh phí thực hiện kế hoạch phòng chống bão.",
    "Không để người dân qua đường dây nóng chờ lâu. Số điện thoại ở cuối kế hoạch.",
    "Từ đầu năm, công an huyện lập hồ sơ; lễ tế cá ông không đổi.",
    "Người dân nghỉ lễ, nghỉ lâu.",
)


@pytest.fixture
def respeller() -> Respeller:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    for text in TEXTS:
        add_counts(connection, text)
    return Respeller(Restorer(connection))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("phongf chống bão", "phòng chống bão"),  # a mark that stayed as letters
        ("khoong để người dân chờ", "không để người dân chờ"),
        ("kế hoạchh phòng chống", "kế hoạch phòng chống"),  # doubled
        ("phòng chốgn bão", "phòng chống bão"),  # exchanged
        ("công an huyệ tuần tra", "công an huyện tuần tra"),  # lost
        ("công an huyrn tuần tra", "công an huyện tuần tra"),  # a neighbour on the keyboard
        ("kế hoach phòng chống bão", "kế hoạch phòng chống bão"),  # no mark
        ("kinh phỉ thực hiện", "kinh phí thực hiện"),  # a wrong mark
        ("đường dâ nóng", "đường dây nóng"),
        ("phòng trống bão", "phòng chống bão"),  # spoken alike
        ("Phongf chống bão", "Phòng chống bão"),
        ("cong an huyejn tuan tra", "cong an huyen tuan tra"),  # an unaccented question
        ("coong an huyeenj tuaanf tra beens phaf", "công an huyện tuần tra bến phà"),
    ],
)
def test_typing_errors_are_mended(respeller: Respeller, typed: str, meant: str) -> None:
    assert respeller.respell(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "Công an huyện tuần tra ở đâu?",
        "kinh phí lấy từ đâu",  # a word of questions, though the plans have "từ đầu"
        "Kế hoạch của xã Tế Lỗ và xã Huyệm",  # names
        "lễ tết",  # may be meant: the plans have "lễ tế", but no "tế" before it
        "phòng chống trám cắp",  # a word of its own that looks like "trộm"
        "để người dân nghĩ lâu",  # an everyday word, though the plans only have "nghỉ"
        "tập kết vật tư trong sân nhà văn hóa",
        "UBND cấp xã có số điện thoại 02773.875111 không?",
        "What is the hotline of the police?",
        "cong an huyen tuan tra",
        "",
    ],
)
def test_what_may_be_meant_stays_as_it_is(respeller: Respeller, question: str) -> None:
    assert respeller.respell(question) is question


def test_the_rest_of_the_question_stays_as_typed(respeller: Respeller) -> None:
    typed = "  Theo KH số 12/KH-UBND, phongf chống bão: AI làm?\n"
    assert respeller.respell(typed) == typed.replace("phongf", "phòng")


def test_an_empty_archive_changes_nothing() -> None:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    respeller = Respeller(Restorer(connection))
    for question in ("phongf chống bão", "cong an huyejn", "coong an huyeenj"):
        assert respeller.respell(question) == question


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("đường", ("dduwowngf", "dduowngf", "dduowfng")),
        ("không", ("khoong",)),
        ("quyết", ("quyeets", "quyeest")),
        ("xã", ("xax",)),
    ],
)
def test_a_word_has_the_same_keys_however_it_is_typed(word: str, typed: tuple[str, ...]) -> None:
    assert {telex_keys(keys) for keys in typed} == {telex_keys(word)}
