"""`python -m bench weights DIR`: what the weights of fusion and re-ranking do to search quality.

The questions are parted by their right passage into a half to choose weights on and a half to
check them on. The product's own search ranks both, with other numbers in place of its constants.
"""

import argparse
import hashlib
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, get_args
from unittest import mock

from bench.dataset import Dataset, read_dataset
from bench.output import write_json
from bench.retrieval import IndexedDataset, LazyModel, add_options
from index import rerank, search
from index.lexical import FieldWeights
from index.settings import load_settings
from index.terms import detect_language
from ingest.cli import to_json
from ingest.errors import UsageError

Half = Literal["tune", "held"]
Figures = dict[str, float]
FieldConstant = Literal["ACCENTED", "UNACCENTED"]

LEXICAL_WEIGHTS = (0.15, 0.2, 0.25, 0.3, 0.4)
TRUSTS = (0.3, 0.5, 0.7)
COVERED = (0.0, 0.1, 0.2, 0.3, 0.4)
DEPTHS = (0, 10, 20, 50)
FIELDS: dict[FieldConstant, tuple[Sequence[float], Sequence[float]]] = {
    "ACCENTED": ((0.0, 0.5, 1.0), (0.0, 0.2, 0.5)),
    "UNACCENTED": ((0.0, 0.25, 0.5), (0.0, 0.3, 0.6, 0.9)),
}
"""Weights to try for pairs and folded terms; those of exact terms stay as they are."""
_MEASURES = ("hit@1", "mrr@10")


@dataclass(frozen=True, slots=True)
class Choice:
    """One row of a grid: values for constants of index/search.py or index/rerank.py."""

    weights: dict[str, float]  # as printed, by column
    constants: Mapping[str, Any]  # by their names in the module
    module: ModuleType = search

    @property
    def in_use(self) -> bool:
        """Whether the product has these values."""
        return all(getattr(self.module, name) == value for name, value in self.constants.items())


@dataclass(frozen=True, slots=True)
class Row:
    """What a choice does to the fused search: hit@1 and mrr@10 on both halves."""

    weights: dict[str, float]
    in_use: bool
    tune: Figures
    held: Figures


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its options."""
    parser = commands.add_parser("weights", help="search quality with other weights")
    add_options(parser)
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Measures each grid on both halves and prints it."""
    halves = halve(read_dataset(options.folder, options.queries, whole=options.whole))
    settings = load_settings({"model": options.model})
    with _indexed(halves, options.data, LazyModel(settings.model, settings.data)) as benches:
        grids = {
            name: [_measured(choice, benches) for choice in choices]
            for name, choices in _grids(halves).items()
        }
    name = options.folder.resolve().name
    sizes = {half: len(dataset.queries) for half, dataset in halves.items()}
    print(f"{name}, fused search: {sizes['tune']} questions to tune, {sizes['held']} held back")
    print("* in use by the product   + best MRR@10 on tune")
    for title, rows in grids.items():
        print(f"\n{title}", _table(rows), sep="\n")
    if options.json:
        rows_by_grid = {title: list(map(asdict, rows)) for title, rows in grids.items()}
        figures = {"dataset": name, "queries": sizes, "grids": rows_by_grid}
        write_json(options.json, to_json(figures) + "\n")
    return 0


def halve(dataset: Dataset) -> dict[Half, Dataset]:
    """The data set twice, each time with all documents and a half of the questions.

    A hash of the right document's id decides, so that no right document of one half is right in
    the other; a question with right documents of both is left out. Raises UsageError where a half
    gets no question.
    """
    halves = {
        half: replace(
            dataset,
            queries=tuple(q for q in dataset.queries if set(map(_half_of, q.relevant)) == {half}),
        )
        for half in get_args(Half)
    }
    for half, part in halves.items():
        if not part.queries:
            raise UsageError(f"no question for the half {half!r}: give a larger data set")
    return halves


def _half_of(document_id: str) -> Half:
    return "held" if hashlib.sha256(document_id.encode()).digest()[0] % 2 else "tune"


@contextmanager
def _indexed(
    halves: dict[Half, Dataset], data: Path, model: LazyModel
) -> Iterator[dict[Half, IndexedDataset]]:
    with ExitStack() as stack:
        benches = {}
        for half, dataset in halves.items():
            scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            benches[half] = IndexedDataset(dataset, data, model, scratch)
            stack.callback(benches[half].close)
        yield benches


def _grids(halves: dict[Half, Dataset]) -> dict[str, list[Choice]]:
    """The grids by title; field weights only for the kinds of questions that are asked."""
    languages = [
        detect_language(query.text) for dataset in halves.values() for query in dataset.queries
    ]
    restored = languages.count("vi-unaccented")
    asked: dict[FieldConstant, int] = {
        "ACCENTED": len(languages) - restored,
        "UNACCENTED": restored,
    }
    fields = {
        f"field weights {name}, used by {count} of the questions": _field_choices(name)
        for name, count in asked.items()
        if count
    }
    return {
        "weights of the fusion": _fusion_choices(),
        "weights of the re-ranking": _reranking_choices(),
        **fields,
    }


def _fusion_choices() -> list[Choice]:
    weights = sorted({*LEXICAL_WEIGHTS, search.LEXICAL_WEIGHT})
    trusts = sorted({*TRUSTS, search.FULL_TRUST})
    return [
        Choice({"lexical": weight, "trust": trust}, {"LEXICAL_WEIGHT": weight, "FULL_TRUST": trust})
        for weight, trust in product(weights, trusts)
    ]


def _reranking_choices() -> list[Choice]:
    covered = sorted({*COVERED, rerank.COVERED})
    depths = sorted({*DEPTHS, rerank.RERANKED})
    return [
        Choice({"covered": c, "depth": d}, {"COVERED": c, "RERANKED": d}, rerank)
        for c, d in product(covered, depths)
    ]


def _field_choices(name: FieldConstant) -> list[Choice]:
    current: FieldWeights = getattr(search, name)
    pairs, folded = FIELDS[name]
    tried = product(sorted({*pairs, current.pairs}), sorted({*folded, current.folded}))
    return [
        Choice({"pairs": p, "folded": f}, {name: replace(current, pairs=p, folded=f)})
        for p, f in tried
    ]


def _measured(choice: Choice, benches: dict[Half, IndexedDataset]) -> Row:
    in_use = choice.in_use  # asked before the constants are replaced
    with mock.patch.multiple(choice.module, **choice.constants):
        found = {half: bench.measure("fused") for half, bench in benches.items()}
    tune, held = ({name: found[half][name] for name in _MEASURES} for half in get_args(Half))
    return Row(choice.weights, in_use, tune, held)


def _table(rows: Sequence[Row]) -> str:
    best = max(row.tune["mrr@10"] for row in rows)
    columns = "".join(f"{name:>9}" for name in rows[0].weights)
    lines = [f"  {columns}   tune: hit@1  MRR@10   held: hit@1  MRR@10"]
    for row in rows:
        marks = ("*" if row.in_use else " ") + ("+" if row.tune["mrr@10"] == best else " ")
        weights = "".join(f"{value:9.2f}" for value in row.weights.values())
        halves = "".join(
            f"{half['hit@1']:14.3f}{half['mrr@10']:8.3f}" for half in (row.tune, row.held)
        )
        lines.append(f"{marks}{weights}{halves}")
    return "\n".join(lines)
