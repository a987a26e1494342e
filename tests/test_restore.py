import sqlite3

import pytest

from index.restore import SCHEMA, Restorer, add_counts, count_syllables, remove_counts

TEXTS = (
    "Công an xã tuần tra ban đêm. Công an huyện báo cáo quý.",
    "Đường dây nóng của công an huyện. Báo cáo hằng quý, trước ngày 15.",
    "Người dân đi đường ban đêm phải bật đèn; nộp báo cáo cho xã.",
    "Bán hàng trên cầu là vi phạm. Bạn hàng quen.",
)


@pytest.fixture
def counts() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    for text in TEXTS:
        add_counts(connection, text)
    return connection


def contents(connection: sqlite3.Connection) -> tuple[list[object], list[object]]:
    return (
        connection.execute("SELECT * FROM syllables ORDER BY w").fetchall(),
        connection.execute("SELECT * FROM bigrams ORDER BY a, b").fetchall(),
    )


def test_pairs_are_counted_within_punctuation_only() -> None:
    single, double = count_syllables("báo cáo quý, báo cáo năm\nbáo")
    assert single["báo"] == 3
    assert double["báo", "cáo"] == 2
    assert ("quý", "báo") not in double
    assert ("năm", "báo") not in double


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        ("bao cao quy", "báo cáo quý"),
        ("duong day nong cua cong an huyen", "đường dây nóng của công an huyện"),
        ("di duong ban dem", "đi đường ban đêm"),  # not "bán", "bạn"
        ("nguoi dan phai bat den", "người dân phải bật đèn"),
    ],
)
def test_question_gets_the_archives_diacritics(
    counts: sqlite3.Connection, typed: str, restored: str
) -> None:
    assert Restorer(counts).restore(typed) == restored


def test_case_numbers_and_punctuation_stay(counts: sqlite3.Connection) -> None:
    restorer = Restorer(counts)
    assert restorer.restore("Cong an HUYEN, ngay 15/3: bao cao?") == (
        "Công an HUYỆN, ngày 15/3: báo cáo?"
    )


def test_unknown_words_and_typed_diacritics_stay(counts: sqlite3.Connection) -> None:
    assert Restorer(counts).restore("Quagga bàn đem") == "Quagga bàn đem"


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        ("khi nao nop bao cao", "khi nào nộp báo cáo"),  # the plans have neither word
        ("nop luc nao, ai nop", "nộp lúc nào, ai nộp"),
        ("ban dem ai tuan tra", "ban đêm ai tuần tra"),  # "bạn" is a word of questions too
    ],
)
def test_words_of_questions_are_known_whatever_the_plans_have(
    counts: sqlite3.Connection, typed: str, restored: str
) -> None:
    assert Restorer(counts).restore(typed) == restored


def test_removing_a_text_takes_back_what_it_added(counts: sqlite3.Connection) -> None:
    before = contents(counts)
    add_counts(counts, "Thị trấn mở chợ đêm, công an xã trực.")
    assert contents(counts) != before
    remove_counts(counts, "Thị trấn mở chợ đêm, công an xã trực.")
    assert contents(counts) == before


def test_empty_archive_restores_question_words_only() -> None:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    assert Restorer(connection).restore("cong an lam gi") == "cong an làm gì"


def test_a_number_never_seen_before_does_not_favour_rare_syllables() -> None:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    for number in range(1000):
        word = f"từ{number % 100}"
        add_counts(connection, f"Nghị định {word}. " + f"Quyết định {word}. " * 3)
    add_counts(connection, "nghi dinh. " * 10 + "lớp 26.")
    assert Restorer(connection).restore("nghi dinh 26") == "nghị định 26"
