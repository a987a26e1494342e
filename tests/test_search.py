import sqlite3
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.lexical import ACCENTED, UNACCENTED, LexicalIndex
from index.records import Hit
from index.restore import SCHEMA, Restorer, add_counts
from index.search import LEXICAL_WEIGHT, Allowed, Mode, prepare, search
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

    def search(
        self,
        question: str,
        mode: Mode = "fused",
        allowed: Allowed | None = None,
        limit: int = 10,
    ) -> list[Hit]:
        def encode(text: str) -> NDArray[np.float32]:
            self.encoded.append(text)
            return np.array([1, 0], np.float32)

        return search(
            prepare(question, self.restorer),
            lexical=self.lexical,
            vectors=self.vectors,
            encode=encode,
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
    return Indexes(lexical, vectors, Restorer(counts), [])


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
    english = prepare("Where is the hotline on the map?", indexes.restorer)
    assert english.text == "Where is the hotline on the map?"
    assert english.weights == ACCENTED
    assert prepare("tuần tra ban dem", indexes.restorer).text == "tuần tra ban dem"
    assert prepare("tuan tra ban dem", indexes.restorer).weights == UNACCENTED
