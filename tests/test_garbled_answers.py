"""Answers over plans that an OCR without Vietnamese read, and that were reconstructed."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from answer import Answer, ask
from answer.binding.coverage import Concepts, concepts
from answer.language.figures import words_restored
from answer.language.words import Words
from answer.question.understand import understand
from index import Archive, Embedder, Settings, Silent, build
from ingest.sentences import split_sentences
from ingest.text import fold
from tests.conftest import write_corpus

CLEAN = """ỦY BAN NHÂN DÂN
HUYỆN CHÂU THÀNH

Số: 45/KH-UBND
Châu Thành, ngày 14 tháng 02 năm 2023

KẾ HOẠCH
Thu gom rác trên kênh rạch huyện Châu Thành năm 2023

I. MỤC TIÊU
1. Giảm ít nhất 8% lượng rác nhựa trên kênh, nhất là các hộ nuôi cá phải gom túi thức ăn.
2. Vận động số xã còn bãi rác tạm dọn sạch trước mùa nước nổi; tỷ lệ hộ dân phân loại rác đạt 70%.
3. Thường xuyên vớt lục bình ở chợ nổi; tổ chức trạm trung chuyển rác cho các xã ven sông.
4. Hỗ trợ 20 hộ nuôi vịt dời chuồng khỏi bờ kênh, nhất là hộ nuôi vịt chạy đồng.
5. Các tổ tự quản thương mại ở chợ nổi gom rác mỗi chiều; khen thưởng tổ tự quản làm tốt.

II. NHIỆM VỤ
1. Đặt lưới chắn rác ở cửa kênh. (Phòng Kinh tế và Hạ tầng chủ trì thực hiện).
2. Mở lớp dạy ủ phân cho hội viên. (Hội Nông dân huyện chủ trì, phối hợp các xã thực hiện).
"""
OTHER = """ỦY BAN NHÂN DÂN
HUYỆN LAI VUNG

Số: 77/KH-UBND
Lai Vung, ngày 20 tháng 02 năm 2024

KẾ HOẠCH
Thu gom rác trên kênh rạch huyện Lai Vung năm 2024

Thực hiện Quyết định số 318/QĐ-UBND ngày 12/01/2024 của Ủy ban nhân dân huyện.

I. MỤC TIÊU
1. Giảm ít nhất 12% lượng rác nhựa trên kênh, nhất là các hộ nuôi cá phải gom túi thức ăn.
2. Vận động số xã còn bãi rác tạm dọn sạch trước mùa nước nổi; tỷ lệ hộ dân phân loại rác đạt 65%.
3. Thường xuyên vớt lục bình ở chợ nổi; tổ chức trạm trung chuyển rác cho các xã ven sông.
4. Hỗ trợ 35 hộ nuôi vịt dời chuồng khỏi bờ kênh.
5. Các tổ tự quản thường xuyên gom rác ở chợ nổi mỗi chiều, mức thu gom ghi vào sổ 3 trang.

II. NHIỆM VỤ
1. Đặt lưới chắn rác ở cửa kênh. (Phòng Kinh tế và Hạ tầng chủ trì thực hiện).
2. Mở lớp dạy ủ phân cho hội viên; phát tờ rơi ở các bến đò. (Hội Nông dân huyện chủ trì, phối
hợp các xã thực hiện).
"""


def garbled(text: str) -> str:
    """What an OCR without Vietnamese makes of it: marks lost, some words taken for figures."""
    text = text.replace("nhất là", "nhất 14").replace("tỷ lệ", "tỷ 18").replace(" số xã", " 50 xã")
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "P"))
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    return bare.replace("uo", "uc").replace("ien", "ién").replace("am ", "ain ")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Archive:
    corpus = tmp_path_factory.mktemp("corpus")
    write_corpus(corpus, {"sach.txt": CLEAN, "hong.txt": garbled(OTHER)})
    settings = Settings(corpus=corpus, data=tmp_path_factory.mktemp("data"))
    build(corpus, settings, Silent(), embedder=embedder)
    return Archive.open(Path(settings.data))


@pytest.fixture(scope="module")
def answer(archive: Archive, embedder: Embedder) -> Callable[[str], Answer]:
    return lambda question: ask(question, archive, embedder)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Lai Vung giảm bao nhiêu phần trăm lượng rác nhựa trên kênh?", "12%"),
        ("lai vung giam bao nhieu phan tram luong rac nhua tren kenh", "12%"),
        ("Tỷ lệ hộ dân phân loại rác ở Lai Vung đạt bao nhiêu?", "65%"),
        ("Lai Vung hỗ trợ bao nhiêu hộ nuôi vịt dời chuồng?", "35"),
        ("Kế hoạch nào thực hiện Quyết định số 318/QĐ-UBND?", "318/Q"),
        ("Quyết định 318/QĐ-UBND ban hành ngày nào?", "12/01/2024"),
    ],
)
def test_values_and_identifiers_are_found_and_the_raw_words_shown(
    answer: Callable[[str], Answer], question: str, quote: str
) -> None:
    given = answer(question)
    assert not given.abstained
    first = given.citations[0]
    assert first.file == "hong.txt"
    assert first.reliability == "reconstructed"
    assert quote in first.quote
    assert quote in first.original
    assert first.original != first.quote


@pytest.mark.slow
@pytest.mark.parametrize(
    "question",
    [
        "Lai Vung có bao nhiêu hộ nuôi cá?",  # "nhất 14 các hộ nuôi cá"
        "Lai Vung còn bao nhiêu xã có bãi rác tạm?",  # "50 xã còn bãi rác tạm"
        "Kế hoạch nào thực hiện Quyết định số 319/QĐ-UBND?",
        "Lai Vung năm 2021 giảm bao nhiêu phần trăm lượng rác nhựa?",
        "Tìm câu “trạm trung chuyển gạch”",
    ],
)
def test_near_misses_and_figures_that_were_words_are_no_answers(
    answer: Callable[[str], Answer], question: str
) -> None:
    assert answer(question).abstained


@pytest.mark.slow
def test_a_doubtful_figure_is_said_to_be_illegible(answer: Callable[[str], Answer]) -> None:
    assert "không đọc chắc" in answer("Lai Vung còn bao nhiêu xã có bãi rác tạm?").text
    assert "không đọc chắc" not in answer("Lai Vung chi bao nhiêu tiền mở lớp dạy ủ phân?").text


@pytest.mark.slow
def test_who_does_it_is_quoted_with_the_task(answer: Callable[[str], Answer]) -> None:
    given = answer("Cơ quan nào ở Lai Vung đặt lưới chắn rác ở cửa kênh?")
    assert "Phòng Kinh tế và Hạ tầng" in given.citations[0].quote
    given = answer("Ở Lai Vung ai mở lớp dạy ủ phân cho hội viên?")
    assert "Hội Nông dân" in given.citations[0].quote


@pytest.mark.slow
def test_a_phrase_is_found_where_one_of_its_words_became_a_figure(
    answer: Callable[[str], Answer],
) -> None:
    given = answer("Tìm câu “nhất là các hộ nuôi cá phải gom túi thức ăn”")
    assert {citation.file for citation in given.citations} == {"sach.txt", "hong.txt"}


KNOWN = {"nhat la", "la cac", "van dong", "dong so", "so xa", "rac tam", "to tu", "tu quan"}


def are_neighbours(first: str, second: str) -> bool:
    return f"{first} {second}" in KNOWN


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("vận động 50 xã dọn rác", "vận động so xã dọn rác"),
        ("nhất 14 các hộ", "nhất la các hộ"),
        ("tỷ 18 hộ dân", "tỷ le hộ dân"),
        ("mỗi tổ 12\ntự quản", "mỗi tổ   \ntự quản"),  # a page's number at a line's end
        ("bãi rác\n7\ntạm", "bãi rác\n \ntạm"),
        ("ít nhất 14 hộ", "ít nhất 14 hộ"),
        ("vận động 50% xã", "vận động 50% xã"),
        ("vận động 50 hộ", "vận động 50 hộ"),
        ("vận động 150 xã", "vận động 150 xã"),
        ("ngày 14/02, số 50/KH", "ngày 14/02, số 50/KH"),
        ("rác. 14 hộ", "rác. 14 hộ"),
    ],
)
def test_a_figure_is_read_as_the_word_that_its_neighbours_want(text: str, read: str) -> None:
    assert words_restored(text, are_neighbours) == read


def test_a_repaired_word_counts_for_another_only_where_plans_would_write_that() -> None:
    written = {"tự huong tay": "từ hướng tây", "gia thuong mai": "giá thương mại"}
    written = {fold(read): plans for read, plans in written.items()}

    def covers(question: str, text: str) -> bool:
        about: Concepts = concepts(
            understand(question),
            lambda _term, **_: 2.0,
            restore=lambda words: written.get(words, words),
        )
        found = about.found(Words(text, garbled=True, reconstructed=True))
        return all(f for f, item in zip(found, about.items, strict=True) if item.word)

    assert covers("hướng?", "gió tự hương tây")  # misrepaired
    assert not covers("thưởng?", "giá thương mại")
    assert covers("thưởng?", "giá thưởng mại")


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


def test_a_remark_before_the_full_stop_belongs_to_its_sentence() -> None:
    done = "Dọn kênh... (Hội Nông dân thực hiện);"
    assert sentences(f"{done} Trồng cây.") == [done, "Trồng cây."]
    assert sentences("Dọn kênh. (Các xã thực hiện)") == ["Dọn kênh. (Các xã thực hiện)"]
    assert sentences("Dọn kênh. (Xem phụ lục.) Trồng cây.")[0] == "Dọn kênh."
    assert sentences("Dọn kênh. (A) Trồng cây.") == ["Dọn kênh.", "(A) Trồng cây."]
