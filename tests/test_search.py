import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.lexical import ACCENTED, UNACCENTED, FieldWeights, LexicalIndex
from index.records import Hit
from index.rerank import COVERED, RERANKED, Question, ReadSentences, Sentences, rerank
from index.respell import Respeller
from index.restore import SCHEMA, Restorer, add_counts
from index.search import LEXICAL_WEIGHT, Allowed, Mode, SearchQuery, prepare, search
from index.terms import query_terms
from index.vectors import VectorIndex

TEXTS = {
    1: "Công an xã tuần tra bến phà ban đêm",
    2: "Trường học trồng cây dọc bờ kênh",
    3: "Trạm y tế khám bệnh cho người già",
    4: "Ban chỉ huy trực đường dây nóng",
}
DIRECTIONS = {1: (1.0, 0.0), 2: (0.9, 0.43589), 3: (0.0, 1.0), 4: (0.6, 0.8)}


@dataclass
class Indexes:
    lexical: LexicalIndex
    vectors: VectorIndex
    restorer: Restorer
    encoded: list[str]
    respeller: Respeller

    def search(
        self,
        question: str,
        mode: Mode = "fused",
        allowed: Allowed | None = None,
        limit: int = 10,
        sentences: ReadSentences | None = None,
    ) -> list[Hit]:
        def encode(text: str) -> NDArray[np.float32]:
            self.encoded.append(text)
            return np.array([1, 0], np.float32)

        return search(
            prepare(question, self.restorer, self.respeller),
            lexical=self.lexical,
            vectors=self.vectors,
            encode=encode,
            sentences=sentences,
            allowed=allowed,
            mode=mode,
            limit=limit,
        )


@pytest.fixture
def indexes(tmp_path: Path) -> Indexes:
    lexical = LexicalIndex.create(tmp_path / "lexical")
    counts = sqlite3.connect(":memory:", check_same_thread=False)
    counts.executescript(SCHEMA)
    with lexical.writer() as writer:
        for id_, text in TEXTS.items():
            writer.add(id_, id_ % 2, text)
            add_counts(counts, text)
    vectors = VectorIndex.create(2)
    vectors.add(np.array(list(DIRECTIONS)), np.array(list(DIRECTIONS.values()), np.float32))
    restorer = Restorer(counts)
    return Indexes(lexical, vectors, restorer, [], Respeller(restorer))


def ids(hits: list[Hit]) -> list[int]:
    return [hit.passage_id for hit in hits]


def test_dense_mode_ranks_by_cosine(indexes: Indexes) -> None:
    hits = indexes.search("khám bệnh người già", "dense")
    assert ids(hits) == [1, 2, 4, 3]
    assert hits[0].score == hits[0].dense == pytest.approx(1.0, abs=1e-3)


def test_lexical_mode_ranks_by_words_and_encodes_nothing(indexes: Indexes) -> None:
    hits = indexes.search("khám bệnh người già", "lexical")
    assert ids(hits)[0] == 3
    assert hits[0].score == hits[0].lexical > 0
    assert indexes.encoded == []


def test_fused_score_adds_the_weighted_share_to_the_cosine(indexes: Indexes) -> None:
    hits = {hit.passage_id: hit for hit in indexes.search("trồng cây dọc bờ kênh")}
    assert hits[2].lexical > 0.5  # so that lexical scores count in full
    assert hits[2].score == pytest.approx(hits[2].dense + LEXICAL_WEIGHT * hits[2].lexical)
    assert hits[3].lexical == 0
    assert hits[3].score == hits[3].dense


def test_words_lift_a_passage_above_nearer_ones(indexes: Indexes) -> None:
    assert ids(indexes.search("trồng cây dọc bờ kênh"))[0] == 2


def test_few_matched_words_count_little(indexes: Indexes) -> None:
    question = "cây sequoia quagga okapi zebra lynx mandrill"
    hits = {hit.passage_id: hit for hit in indexes.search(question)}
    added = hits[2].score - hits[2].dense
    assert 0 < added < 0.5 * LEXICAL_WEIGHT * hits[2].lexical


@pytest.mark.parametrize("mode", ["fused", "dense", "lexical"])
def test_search_is_limited_to_allowed_plans(indexes: Indexes, mode: Mode) -> None:
    allowed = Allowed({1}, np.array([1, 3], np.int64))
    hits = indexes.search("ban chỉ huy bến phà người già", mode, allowed)
    assert sorted(ids(hits)) == [1, 3]


def test_nothing_is_found_where_nothing_is_allowed(indexes: Indexes) -> None:
    assert indexes.search("bến phà", allowed=Allowed((), np.array([], np.int64))) == []


def test_limit_is_kept(indexes: Indexes) -> None:
    assert len(indexes.search("ban chỉ huy", limit=2)) == 2


def test_unaccented_question_is_restored_before_it_is_encoded(indexes: Indexes) -> None:
    hits = indexes.search("duong day nong")
    assert indexes.encoded == ["đường dây nóng"]
    assert max(hits, key=lambda hit: hit.lexical).passage_id == 4


def test_only_unaccented_vietnamese_is_restored(indexes: Indexes) -> None:
    def prepared(question: str) -> SearchQuery:
        return prepare(question, indexes.restorer, indexes.respeller)

    english = prepared("Where is the hotline on the map?")
    assert english.text == "Where is the hotline on the map?"
    assert english.weights == ACCENTED
    assert prepared("tuần tra ban dem").text == "tuần tra ban đêm"  # respelt: the plans say so
    assert prepared("tuần tra bàn đêm").text == "tuần tra bàn đêm"
    assert prepared("tuan tra ban dem").weights == UNACCENTED


def test_a_typing_error_is_mended_before_the_question_is_encoded(indexes: Indexes) -> None:
    hits = indexes.search("đường daay nóng")
    assert indexes.encoded == ["đường dây nóng"]
    assert max(hits, key=lambda hit: hit.lexical).passage_id == 4


def reading(*near: int) -> ReadSentences:
    """Sentences of which those of some passages are near to every question, no others."""

    def read(ids: Sequence[int]) -> dict[int, Sentences]:
        vectors = {id_: np.array([[0, 1], [float(id_ in near), 0]], np.float32) for id_ in ids}
        return {id_: Sentences(["một câu khác", TEXTS[id_]], vectors[id_]) for id_ in ids}

    return read


def test_the_nearest_sentence_lifts_its_passage(indexes: Indexes) -> None:
    question = "okapi quagga zebra lynx"
    assert ids(indexes.search(question))[0] == 1
    hits = indexes.search(question, sentences=reading(4))
    assert ids(hits)[0] == 4
    assert hits[0].sentence == pytest.approx(1)
    assert hits[0].score == pytest.approx(hits[0].dense + hits[0].sentence)
    assert hits[0].dense == pytest.approx(0.6, abs=1e-3)


def test_terms_of_the_question_in_the_nearest_sentence_count(indexes: Indexes) -> None:
    plain = {h.passage_id: h for h in indexes.search("trồng cây dọc bờ kênh")}
    hits = indexes.search("trồng cây dọc bờ kênh", sentences=reading(1, 2, 3, 4))
    added = {hit.passage_id: hit.score - plain[hit.passage_id].score for hit in hits}
    assert added[2] == pytest.approx(1 + COVERED, abs=1e-6)  # it holds all the terms
    assert added[3] == pytest.approx(1, abs=1e-6)  # it holds none


def test_the_sentence_that_has_the_words_outdoes_one_slightly_nearer(tmp_path: Path) -> None:
    lexical = LexicalIndex.create(tmp_path / "lexical")
    texts = ["Cây lớn nhanh.", "Trạm y tế trồng cây thuốc."]

    def read(passage_ids: Sequence[int]) -> dict[int, Sentences]:
        vectors = np.array([[0.9, 0.0], [0.8, 0.0]], np.float32)
        return {id_: Sentences(texts, vectors) for id_ in passage_ids}

    def best(typed: str, fields: FieldWeights, trust: float) -> float:
        question = Question(np.array([1, 0], np.float32), query_terms(typed), fields, trust)
        return rerank([Hit(1, 0.5, 0.5, 0.0)], question, lexical, read)[0].sentence

    assert best("trạm y tế trồng cây thuốc", ACCENTED, 1.0) == pytest.approx(0.8)
    assert best("trạm y tế trồng cây thuốc", ACCENTED, 0.1) == pytest.approx(0.9)  # few matches
    assert best("cây lớn nhanh", ACCENTED, 1.0) == pytest.approx(0.9)
    # Restored wrongly: the folded words tell.
    assert best("trám ý tẻ trọng cậy thuộc", UNACCENTED, 1.0) == pytest.approx(0.8)


def test_a_passage_without_sentence_vectors_counts_as_one_sentence(indexes: Indexes) -> None:
    def read(passage_ids: Sequence[int]) -> dict[int, Sentences]:
        return {id_: Sentences([TEXTS[id_]], None) for id_ in passage_ids}

    for hit in indexes.search("okapi quagga zebra lynx", sentences=read):
        assert hit.sentence == hit.dense
        assert hit.score == pytest.approx(2 * hit.dense)


@pytest.mark.parametrize("mode", ["dense", "lexical"])
def test_only_fused_search_is_reranked(indexes: Indexes, mode: Mode) -> None:
    question = "khám bệnh người già"
    assert indexes.search(question, mode, sentences=reading(4)) == indexes.search(question, mode)


def test_what_is_not_reranked_stays_behind(tmp_path: Path) -> None:
    lexical = LexicalIndex.create(tmp_path / "lexical")
    hits = [Hit(n, 1 - n / 100, 0.5, 0.0) for n in range(RERANKED + 10)]

    def read(passage_ids: Sequence[int]) -> dict[int, Sentences]:
        row = np.array([[0.1, 0.0]], np.float32)
        return {id_: Sentences(["câu"], row * (id_ + 1)) for id_ in passage_ids}

    question = Question(np.array([1, 0], np.float32), query_terms("câu hỏi"), ACCENTED, 1.0)
    found = rerank(hits, question, lexical, read)
    assert ids(found) == [*reversed(range(RERANKED)), *range(RERANKED, RERANKED + 10)]
    scores = [hit.score for hit in found]
    assert scores == sorted(scores, reverse=True)
    assert found[-1].sentence == 0
    assert rerank([], question, lexical, read) == []
