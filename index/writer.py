"""The files of a generation under construction, changed together."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np

from index import store
from index.embedding import PassageEncoder, embed_missing
from index.lexical import LexicalIndex, LexicalWriter
from index.manifest import Counts
from index.progress import Progress
from index.records import Failure
from index.sentences import SentenceIndex, worth_embedding
from index.vector_cache import VectorCache
from index.vectors import VectorIndex
from ingest.plan import Plan

VECTORS = "vectors.faiss"
LEXICAL = "lexical"
SENTENCES = "sentences"
_CHUNK = 2048  # passages in memory at a time


@contextmanager
def generation_writer(folder: Path, encoder: PassageEncoder) -> Iterator["GenerationWriter"]:
    """Opens the files in `folder`, or creates those of an empty generation.

    They are complete on leaving without an error; after one they are not to be used.
    """
    is_new = not (folder / VECTORS).exists()
    if is_new:
        vectors = VectorIndex.create(encoder.dimension)
        sentences = SentenceIndex.create(encoder.dimension)
    else:
        vectors = VectorIndex.open(folder / VECTORS)
        sentences = SentenceIndex.open(folder / SENTENCES)
    lexical = (LexicalIndex.create if is_new else LexicalIndex.open)(folder / LEXICAL)
    with closing(store.PlanStore(folder / store.FILE)) as plans, lexical.writer() as terms:
        yield GenerationWriter(plans, vectors, sentences, terms)
    try:
        vectors.save(folder / VECTORS)
    except RuntimeError as error:  # how FAISS reports a full disk
        raise OSError(f"writing {VECTORS} failed") from error
    sentences.save(folder / SENTENCES)


class GenerationWriter:
    """Keeps SQLite, vectors and lexical index in step."""

    def __init__(
        self,
        plans: store.PlanStore,
        vectors: VectorIndex,
        sentences: SentenceIndex,
        lexical: LexicalWriter,
    ) -> None:
        """Use `generation_writer`."""
        self._plans = plans
        self._vectors = vectors
        self._sentences = sentences
        self._lexical = lexical
        self._ids = plans.plan_ids()

    def remove(self, file: str) -> None:
        """Removes the plans that a file of the corpus holds, if there are any."""
        for name in self._plans.plans_in(file):
            plan_id = self._ids[name]
            self._lexical.delete_plan(plan_id)
            passage_ids = self._plans.passage_ids(plan_id)
            self._vectors.remove(np.array(passage_ids, np.int64))
            self._sentences.remove(passage_ids)
            self._plans.remove(plan_id)
        self._plans.set_file(file, None)

    def put(self, plan: Plan) -> None:
        """Adds a plan; one of that name was removed before, and its id is kept."""
        self._plans.add(plan, self._ids.get(plan.file))

    def set_file(self, file: str, sha256: str | None) -> None:
        """Notes the content that a file of the corpus was read with."""
        self._plans.set_file(file, sha256)

    def clean_texts(self) -> Iterator[str]:
        """The texts that are spelt as they were written, to repair others with."""
        return self._plans.clean_texts()

    def clean_words(self) -> int:
        """How many words those texts have."""
        return self._plans.clean_words()

    def garbled(self) -> list[str]:
        """The files of the corpus with garbled text."""
        return self._plans.garbled()

    def waiting(self) -> list[str]:
        """The files of the corpus with pages that wait for OCR."""
        return self._plans.waiting()

    def index_new_passages(
        self, encoder: PassageEncoder, cache: VectorCache, batch: int, progress: Progress
    ) -> int:
        """Makes new passages findable; returns how many of them were not in the cache.

        Sentences are embedded too, and not counted.
        """
        total, finished, embedded = self._plans.count("pending"), 0, 0

        def done(number: int) -> None:
            nonlocal finished
            finished += number
            progress.step(finished, total, "passages embedded")

        for chunk in self._plans.pending(_CHUNK):
            ids, plan_ids, texts = zip(*chunk, strict=True)
            embedded += embed_missing(texts, encoder, cache, batch, done)
            self._vectors.add(np.array(ids, np.int64), cache.get(texts))
            for passage_id, plan_id, text in zip(ids, plan_ids, texts, strict=True):
                self._lexical.add(passage_id, plan_id, text)
            self._add_sentences(ids, encoder, cache, batch)
        return embedded

    def _add_sentences(
        self, ids: Sequence[int], encoder: PassageEncoder, cache: VectorCache, batch: int
    ) -> None:
        sentences: dict[int, dict[int, str]] = {}
        for id_, (texts, path) in self._plans.sentences(ids).items():
            if numbers := worth_embedding(texts, path):
                sentences[id_] = {number: texts[number] for number in numbers}
        new = [text for own in sentences.values() for text in own.values()]
        embed_missing(new, encoder, cache, batch, lambda _: None)
        for id_, own in sorted(sentences.items()):
            self._sentences.add(id_, list(own), cache.get(list(own.values())))

    def finish(self, failures: Iterable[Failure]) -> Counts:
        """Groups the versions anew, notes what could not be read, and counts everything."""
        self._plans.set_failures(failures)
        self._plans.group_versions()
        return Counts(
            plans=self._plans.count("plans"),
            groups=self._plans.count("groups"),
            passages=self._plans.count("passages"),
            mentions=self._plans.count("mentions"),
            rows=self._plans.count("table_rows"),
            failures=self._plans.count("failures"),
        )

    def files(self) -> dict[str, str]:
        """The sha256 of each file of the corpus that holds plans."""
        return self._plans.files()
