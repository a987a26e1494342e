import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bench.__main__ import main
from bench.dataset import Dataset, Document, Query, read_dataset
from bench.query_cache import Encoded, QueryCache
from bench.weights import halve
from index import rerank, search
from index.lexical import ACCENTED
from index.model import find_model
from index.vector_cache import VectorCache
from ingest.errors import UsageError

PLACES = ("bến phà", "chợ nổi", "kênh đào", "đê bao", "vườn xoài", "trạm bơm", "sân bóng", "cầu gỗ")
DIMENSION = len(PLACES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data set in which each question names the place of its document."""
    made = tmp_path / "set"
    made.mkdir()
    corpus = [{"_id": f"d{n}", "text": f"Tổ {n} trông coi {p}."} for n, p in enumerate(PLACES)]
    queries = [{"_id": f"q{n}", "text": f"Ai trông coi {p}?"} for n, p in enumerate(PLACES)]
    for name, records in (("corpus", corpus), ("queries", queries)):
        text = "\n".join(map(json.dumps, records))
        (made / f"{name}.jsonl").write_text(text, encoding="utf-8")
    qrels = "\n".join(f"q{n}\td{n}\t1" for n in range(len(PLACES)))
    (made / "qrels.tsv").write_text(qrels, encoding="utf-8")
    return made


def measure(folder: Path, tmp_path: Path, turned_by: float) -> dict[str, Any]:
    """What the command writes, with stored vectors in place of a model's.

    A document's vector is an axis; its question's points between the axis of the next document
    (`turned_by` 1) and its own (0). No model is there to be loaded, so the stored ones must do.
    """
    model, data, out = tmp_path / "no-model", tmp_path / "data", tmp_path / "out.json"
    for made in (model, data):
        made.mkdir()
    (model / "config.json").write_text("{}", encoding="utf-8")
    fingerprint = find_model(str(model)).fingerprint
    dataset = read_dataset(folder)
    axes = np.eye(DIMENSION, dtype=np.float32)
    vectors = VectorCache(data, fingerprint)
    vectors.put([text for document in dataset.documents for text in document.passages()], axes)
    vectors.close()
    queries = QueryCache(data, fingerprint)
    wrong = np.roll(axes, 1, axis=1)
    for query, own, other in zip(dataset.queries, axes, wrong, strict=True):
        vector = (1 - turned_by) * own + turned_by * other
        queries.put(query.text, Encoded(vector / np.linalg.norm(vector), 1.0))
    queries.close()
    arguments = ["--data", str(data), "--model", str(model), "--json", str(out)]
    assert main(["weights", str(folder), *arguments]) == 0
    figures: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return figures


def test_each_grid_marks_the_weights_of_the_product_once(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = measure(folder, tmp_path, turned_by=0)
    grids = figures["grids"].values()
    in_use = [[row["weights"] for row in grid if row["in_use"]] for grid in grids]
    assert in_use == [
        [{"lexical": search.LEXICAL_WEIGHT, "trust": search.FULL_TRUST}],
        [{"covered": rerank.COVERED, "depth": rerank.RERANKED}],
        [{"pairs": ACCENTED.pairs, "folded": ACCENTED.folded}],
    ]
    assert sum(figures["queries"].values()) == len(PLACES)
    lines = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if line[:1] == "*" and line[-1:].isdigit()]) == 3


def test_words_outweigh_vectors_of_a_wrong_passage_as_far_as_the_weights_say(
    folder: Path, tmp_path: Path
) -> None:
    constants = dict(vars(search)), dict(vars(rerank))
    fusion, _, fields = map(_hits, measure(folder, tmp_path, turned_by=0.55)["grids"].values())
    assert fusion[0.15, 0.3] == 0
    assert fusion[0.4, 0.3] == 1
    assert fusion[0.4, 0.7] == 0
    assert fields[0, 0] == 0
    assert fields[1, 0.5] == 1
    assert (dict(vars(search)), dict(vars(rerank))) == constants  # the product's values are back


def _hits(grid: list[dict[str, Any]]) -> dict[tuple[float, ...], float]:
    """hit@1 of both halves by the weights."""
    return {
        tuple(row["weights"].values()): (row["tune"]["hit@1"] + row["held"]["hit@1"]) / 2
        for row in grid
    }


def _dataset(*relevant: set[str]) -> Dataset:
    ids = sorted(set().union(*relevant))
    queries = [Query(str(n), "?", dict.fromkeys(of, 1)) for n, of in enumerate(relevant)]
    return Dataset(tuple(Document(id_, "", id_) for id_ in ids), tuple(queries), ())


def test_no_right_document_is_in_both_halves() -> None:
    single = [{f"d{n % 20}"} for n in range(60)]
    pairs = [{f"d{n}", f"d{n + 1}"} for n in range(19)]
    halves = halve(_dataset(*single, *pairs))
    right = [{id_ for q in part.queries for id_ in q.relevant} for part in halves.values()]
    assert right[0].isdisjoint(right[1])
    assert set.union(*right) == {f"d{n}" for n in range(20)}
    kept = {query.id for part in halves.values() for query in part.queries}
    assert {str(n) for n in range(60)} <= kept


def test_the_half_of_a_question_does_not_depend_on_the_others() -> None:
    documents = [{f"d{n}"} for n in range(20)]
    whole, few = (halve(_dataset(*part)) for part in (documents, documents[:10]))
    for half, part in few.items():
        assert {q.id for q in part.queries} == {q.id for q in whole[half].queries if int(q.id) < 10}


def test_a_data_set_too_small_to_be_halved_is_refused() -> None:
    with pytest.raises(UsageError, match="larger data set"):
        halve(_dataset({"a"}))
