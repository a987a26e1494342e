"""How people type in a hurry."""

import sqlite3

import pytest

from answer.question.understand import understand
from index.chat_words import restored_with, with_asking_words, written_in_full
from index.respell import Respeller
from index.restore import SCHEMA, Restorer, add_counts

TEXT = "Ngành thú y trồng cây xanh quanh chợ; người nuôi vịt báo cáo phòng thú y."


@pytest.fixture
def respeller() -> Respeller:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    add_counts(connection, TEXT)
    return Respeller(Restorer(connection))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Chợ nổi có bao nhiu ghe", "Chợ nổi có bao nhiêu ghe"),
        ("chợ này ko có số đt", "chợ này không có số đt"),
        ("Mã A/ko của chợ nổi", "Mã A/ko của chợ nổi"),  # a piece of a code
    ],
)
def test_shortened_words_are_written_in_full(typed: str, meant: str) -> None:
    assert written_in_full(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Chợ mở thang nào, so nao lo?", "Chợ mở tháng nào, sở nào lo?"),
        ("Chợ mở cửa mấy gio", "Chợ mở cửa mấy giờ"),
        ("Thăng nào cao hơn", "Thăng nào cao hơn"),  # what has a mark may be meant as it is
    ],
)
def test_question_words_get_their_marks(typed: str, meant: str) -> None:
    assert with_asking_words(typed) == meant


def test_restoring_keeps_to_question_words() -> None:
    assert restored_with("mở báo nhieu sạp", "mo bao nhieu sap") == "mở bao nhiêu sạp"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nghành thú y trồng gì", "ngành thú y trồng gì"),  # wrong by rule
        ("trồng câyxanh quanh chợ", "trồng cây xanh quanh chợ"),  # no space
    ],
)
def test_misspelt_and_joined_words_are_mended(respeller: Respeller, typed: str, meant: str) -> None:
    assert respeller.respell(typed) == meant


def test_a_syllable_without_marks_is_not_parted() -> None:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    add_counts(connection, "Ban quản lý chợ gửi thư ông tổ trưởng; thường trực đội trật tự nhận.")
    respeller = Respeller(Restorer(connection))
    assert respeller.respell("doi thuong truc nhan thu") == "doi thuong truc nhan thu"
    assert respeller.respell("quanly cho gui thu") == "quan ly cho gui thu"


def test_addresses_stay_as_typed(respeller: Respeller) -> None:
    question = "Thư gửi thuyy@nuoivit.example dùng làm gì?"
    assert respeller.respell(question) == question


def test_what_was_mended_is_shown(respeller: Respeller) -> None:
    question = understand("Nghành thú y có bao nhiu người?", respell=respeller.respell)
    assert question.text == "Nghành thú y có bao nhiu người?"
    assert question.restored == "Ngành thú y có bao nhiêu người?"
