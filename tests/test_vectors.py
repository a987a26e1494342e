from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.vectors import VectorIndex
from ingest.errors import ArchiveError


def unit(*rows: tuple[float, ...]) -> NDArray[np.float32]:
    made = np.array(rows, np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


@pytest.fixture
def index() -> VectorIndex:
    made = VectorIndex.create(3)
    vectors = unit((1, 0, 0), (1, 1, 0), (0, 1, 0), (0, 0, 1))
    made.add(np.array([40, 30, 20, 10], np.int64), vectors)
    return made


EAST = unit((1, 0, 0))[0]


def test_nearest_come_first_with_their_cosines(index: VectorIndex) -> None:
    hits = index.search(EAST, 2)
    assert [id_ for id_, _ in hits] == [40, 30]
    assert [cosine for _, cosine in hits] == pytest.approx([1.0, 2**-0.5], abs=1e-3)


def test_equal_cosines_are_ordered_by_id(index: VectorIndex) -> None:
    assert [id_ for id_, _ in index.search(EAST, 4)] == [40, 30, 10, 20]


def test_search_is_limited_to_allowed_ids(index: VectorIndex) -> None:
    hits = index.search(EAST, 4, np.array([20, 30, 99], np.int64))
    assert [id_ for id_, _ in hits] == [30, 20]
    assert index.search(EAST, 4, np.array([], np.int64)) == []


def test_scores_are_those_of_the_ids_in_their_order(index: VectorIndex) -> None:
    found = index.scores(EAST, np.array([20, 40, 30], np.int64))
    assert found.tolist() == pytest.approx([0.0, 1.0, 2**-0.5], abs=1e-3)
    assert len(index.scores(EAST, np.array([], np.int64))) == 0


def test_score_of_a_missing_id_is_an_error(index: VectorIndex) -> None:
    with pytest.raises(ArchiveError, match="build the archive again"):
        index.scores(EAST, np.array([40, 41], np.int64))


def test_removed_vectors_are_gone_and_ids_can_be_used_again(index: VectorIndex) -> None:
    index.remove(np.array([40, 99], np.int64))
    assert sorted(index.ids().tolist()) == [10, 20, 30]
    index.add(np.array([40], np.int64), unit((0, 0, -1)))
    assert index.scores(EAST, np.array([40], np.int64)).tolist() == [0.0]
    assert len(index) == 4


def test_saved_index_opens_as_it_was(index: VectorIndex, tmp_path: Path) -> None:
    index.save(tmp_path / "vectors.faiss")
    opened = VectorIndex.open(tmp_path / "vectors.faiss")
    assert opened.search(EAST, 4) == index.search(EAST, 4)
    assert opened.dimension == 3
    assert [path.name for path in tmp_path.iterdir()] == ["vectors.faiss"]


@pytest.mark.parametrize("content", [None, b"", b"no index"])
def test_broken_index_is_an_error_that_says_what_to_do(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "vectors.faiss"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArchiveError, match="python -m index build"):
        VectorIndex.open(path)
