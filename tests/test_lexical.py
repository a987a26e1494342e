import math
from pathlib import Path

import pytest

from index.lexical import UNACCENTED, LexicalIndex
from index.terms import query_terms
from ingest.errors import ArchiveError

PASSAGES = {  # passage id -> (plan id, text)
    11: (1, "Đội tuần tra kiểm tra bến phà vào ban đêm."),
    12: (1, "Đường dây nóng của ban chỉ huy: 0297.3812.444."),
    21: (2, "Trường học tổ chức trồng cây, làm sạch kênh mương."),
    22: (2, "Thực hiện Kế hoạch số 41/KH-BCĐ9 về an toàn bến phà."),
    31: (3, "Trạm y tế khám sức khoẻ cho người cao tuổi."),
}


@pytest.fixture
def index(tmp_path: Path) -> LexicalIndex:
    made = LexicalIndex.create(tmp_path / "lexical")
    with made.writer() as writer:
        for id_, (plan_id, text) in PASSAGES.items():
            writer.add(id_, plan_id, text)
    return made


def best(index: LexicalIndex, question: str) -> int:
    return index.search(query_terms(question), 5)[0][0]


def test_words_find_their_passage(index: LexicalIndex) -> None:
    assert best(index, "trồng cây ở trường học") == 21


@pytest.mark.parametrize("typed", ["0297.3812.444", "02973812444", "0297 3812444"])
def test_phone_number_is_found_however_it_is_grouped(index: LexicalIndex, typed: str) -> None:
    assert best(index, f"số {typed}") == 12


def test_code_is_found_without_its_diacritics(index: LexicalIndex) -> None:
    assert best(index, "41/kh-bcd9") == 22


def test_exact_diacritics_rank_above_folded_ones(tmp_path: Path) -> None:
    index = LexicalIndex.create(tmp_path / "lexical")
    with index.writer() as writer:
        writer.add(1, 1, "đại dương xanh")
        writer.add(2, 1, "con đường xanh")
    assert [id_ for id_, _ in index.search(query_terms("đường"), 2)] == [2, 1]


def test_unaccented_question_finds_accented_text(index: LexicalIndex) -> None:
    hits = index.search(query_terms("kham suc khoe nguoi cao tuoi"), 5, weights=UNACCENTED)
    assert hits[0][0] == 31


def test_share_is_between_zero_and_the_sum_of_the_weights(index: LexicalIndex) -> None:
    shares = [share for _, share in index.search(query_terms(PASSAGES[22][1]), 5)]
    assert shares == sorted(shares, reverse=True)
    assert 0 < shares[0] < 1.7


def test_unknown_words_lower_the_share(index: LexicalIndex) -> None:
    known = index.search(query_terms("tuần tra bến phà"), 1)[0]
    diluted = index.search(query_terms("tuần tra bến phà zebra quagga okapi"), 1)[0]
    assert diluted[0] == known[0] == 11
    assert diluted[1] < known[1]


def test_score_is_the_published_formula(tmp_path: Path) -> None:
    index = LexicalIndex.create(tmp_path / "lexical")
    with index.writer() as writer:
        for id_, text in enumerate(("an toàn", "sông nước", "núi rừng")):
            writer.add(id_, 1, text)
    idf = math.log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    matched = idf / (1 + 1.2)  # every passage has the average length, each term occurs once
    expected = (2 * matched + 0.5 * matched + 0.2 * 2 * matched) / max(3.0, 2 * idf)
    ((id_, share),) = index.search(query_terms("sông nước"), 5)
    assert id_ == 1
    assert share == pytest.approx(expected, rel=1e-5)


def test_search_is_limited_to_plans(index: LexicalIndex) -> None:
    question = query_terms("bến phà")
    assert {id_ for id_, _ in index.search(question, 5)} >= {11, 22}
    assert {id_ for id_, _ in index.search(question, 5, plan_ids=[2, 3])} == {22}
    assert index.search(question, 5, plan_ids=[]) == []


def test_limit_changes_no_score(index: LexicalIndex) -> None:
    question = query_terms("an toàn bến phà")
    free = dict(index.search(question, 5))
    assert dict(index.search(question, 5, plan_ids=[2])) == {22: pytest.approx(free[22])}


def test_deleted_plan_is_not_found(index: LexicalIndex) -> None:
    with index.writer() as writer:
        writer.delete_plan(1)
    assert len(index) == 3
    assert {id_ for id_, _ in index.search(query_terms("tuần tra bến phà"), 5)} == {22}


def test_plan_can_be_replaced(index: LexicalIndex) -> None:
    with index.writer() as writer:
        writer.delete_plan(3)
        writer.add(31, 3, "Nhà văn hoá xã mở lớp học đàn.")
    assert best(index, "nhà văn hóa") == 31
    assert len(index) == len(PASSAGES)


def test_failed_change_leaves_the_index_as_it_was(index: LexicalIndex) -> None:
    def fail() -> None:
        with index.writer() as writer:
            writer.delete_plan(1)
            raise RuntimeError("interrupted")

    with pytest.raises(RuntimeError):
        fail()
    assert len(index) == len(PASSAGES)
    assert best(index, "đường dây nóng") == 12


def test_equal_scores_are_ordered_by_id(tmp_path: Path) -> None:
    index = LexicalIndex.create(tmp_path / "lexical")
    with index.writer() as writer:
        for id_ in (7, 3, 5):
            writer.add(id_, 1, "kiểm tra định kỳ")
    assert [id_ for id_, _ in index.search(query_terms("kiểm tra"), 3)] == [3, 5, 7]


def test_index_is_the_same_after_opening_it_again(index: LexicalIndex, tmp_path: Path) -> None:
    question = query_terms("an toàn bến phà")
    assert LexicalIndex.open(tmp_path / "lexical").search(question, 5) == index.search(question, 5)


def test_rare_terms_are_more_telling(index: LexicalIndex) -> None:
    assert index.idf("tuần") > index.idf("bến")
    assert index.idf("tuan", "folded") == index.idf("tuần")
    assert index.idf("tuan") == pytest.approx(math.log(1 + 5.5 / 0.5))


def test_question_without_terms_finds_nothing(index: LexicalIndex) -> None:
    assert index.search(query_terms("?!"), 5) == []


def test_missing_index_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="python -m index build"):
        LexicalIndex.open(tmp_path / "none")
