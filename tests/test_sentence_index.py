from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.sentences import SentenceIndex, worth_embedding
from ingest.errors import ArchiveError

DIMENSION = 32


def unit(count: int, seed: int) -> NDArray[np.float32]:
    made = np.random.default_rng(seed).normal(size=(count, DIMENSION)).astype(np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A saved index: passage 7 with sentences 0, 2 and 3, passage 9 with sentence 1."""
    index = SentenceIndex.create(DIMENSION)
    index.add(9, [1], unit(1, 9))
    index.add(7, [0, 2, 3], unit(3, 7))
    index.save(tmp_path / "sentences")
    return tmp_path / "sentences"


def test_vectors_come_back_as_unit_vectors_in_the_same_direction(folder: Path) -> None:
    found = SentenceIndex.open(folder).of([7, 8, 9])
    assert found.keys() == {7, 9}
    assert found[7].numbers.tolist() == [0, 2, 3]
    assert np.linalg.norm(found[7].vectors, axis=1) == pytest.approx(1, abs=1e-5)
    cosines = (found[7].vectors * unit(3, 7)).sum(axis=1)
    assert cosines.min() > 0.999
    assert (found[9].vectors @ unit(1, 9)[0]).item() > 0.999


def test_removed_passages_are_gone_and_ids_can_be_used_again(folder: Path) -> None:
    index = SentenceIndex.open(folder)
    index.remove([7, 1000])
    index.add(7, [5], unit(1, 70))
    assert len(index) == 2
    index.save(folder)
    found = SentenceIndex.open(folder).of([7, 9])
    assert found[7].numbers.tolist() == [5]
    assert (found[7].vectors @ unit(1, 70)[0]).item() > 0.999
    assert (found[9].vectors @ unit(1, 9)[0]).item() > 0.999


def test_an_index_without_vectors_can_be_saved_and_opened(tmp_path: Path) -> None:
    SentenceIndex.create(DIMENSION).save(tmp_path / "empty")
    index = SentenceIndex.open(tmp_path / "empty")
    assert (len(index), index.dimension, index.of([1])) == (0, DIMENSION, {})


@pytest.mark.parametrize("name", ["keys.npy", "vectors.npy"])
@pytest.mark.parametrize("content", [None, b"", b"no array"])
def test_a_broken_file_is_an_error_that_says_what_to_do(
    folder: Path, name: str, content: bytes | None
) -> None:
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_bytes(content)
    with pytest.raises(ArchiveError, match="python -m index build"):
        SentenceIndex.open(folder)


def test_files_of_different_indexes_do_not_go_together(folder: Path, tmp_path: Path) -> None:
    other = SentenceIndex.create(DIMENSION)
    other.add(1, [0], unit(1, 1))
    other.save(tmp_path / "other")
    (tmp_path / "other/keys.npy").replace(folder / "keys.npy")
    with pytest.raises(ArchiveError, match="no sentence vectors"):
        SentenceIndex.open(folder)


def test_headings_and_remnants_are_not_embedded_alone() -> None:
    sentences = [
        "2. Nạo vét kênh mương trước mùa mưa:",
        "Các ấp nạo vét xong kênh nội đồng trong tháng tư.",
        "Xong trước 30/4.",
        "Xã đội cử dân quân giúp những hộ neo đơn.",
    ]
    assert worth_embedding(sentences, ["I. VIỆC LÀM", "2. Nạo vét kênh mương trước mùa mưa"]) == [
        1,
        3,
    ]
    assert worth_embedding(sentences[1:2], []) == []
    assert worth_embedding([], []) == []
