"""A retrieval data set in the BEIR layout: corpus.jsonl, queries.jsonl and qrels.tsv."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from langchain_text_splitters import RecursiveCharacterTextSplitter

from ingest.errors import SourceError, UsageError

WHOLE_LENGTH = 1600  # characters, about 400 tokens: a document up to this length is one passage
PIECE_LENGTH = 1000  # longer ones are cut into pieces as long as the product's passages
_QRELS = ("qrels.tsv", "qrels/test.tsv")

_SPLITTER = RecursiveCharacterTextSplitter(
    chunk_size=PIECE_LENGTH,
    chunk_overlap=0,
    separators=[r"\n+", r"(?<=[.!?;])\s+", r"(?<=[,:])\s+", r"\s+", ""],
    is_separator_regex=True,
)


@dataclass(frozen=True, slots=True)
class Document:
    """One document of the corpus."""

    id: str
    title: str
    text: str
    whole: bool = False  # not to be cut

    def passages(self) -> list[str]:
        """What is embedded and indexed: the text, whole or in pieces, each after the title."""
        long = len(self.text) > WHOLE_LENGTH and not self.whole
        pieces = _SPLITTER.split_text(self.text) if long else [self.text]
        return [". ".join(part for part in (self.title, piece) if part) for piece in pieces]


@dataclass(frozen=True, slots=True)
class Query:
    """One question and its relevant documents."""

    id: str
    text: str
    relevant: dict[str, int]  # document id -> grade above 0


@dataclass(frozen=True, slots=True)
class Dataset:
    """Documents, the questions that can be scored, and remarks on what was left out."""

    documents: tuple[Document, ...]
    queries: tuple[Query, ...]
    notes: tuple[str, ...]


def read_dataset(folder: Path, queries: Path | None = None, *, whole: bool = False) -> Dataset:
    """Reads a data set; `queries` replaces the folder's own questions, `whole` cuts no document.

    Raises SourceError where a file is missing or malformed, UsageError where no question can be
    scored.
    """
    if not folder.is_dir():
        raise SourceError(f"{folder} is no folder: give one with corpus.jsonl and qrels.tsv")
    documents = tuple(
        Document(id_, _text(record.get("title")), _text(record["text"]), whole)
        for id_, record in _records(folder / "corpus.jsonl").items()
    )
    asked = _records(queries or folder / "queries.jsonl")
    grades = _read_qrels(_qrels_file(folder))
    known = {document.id for document in documents}
    missing = {id_ for graded in grades.values() for id_ in graded if id_ not in known}
    scored = []
    for id_, record in asked.items():
        relevant = {doc: g for doc, g in grades.get(id_, {}).items() if g > 0 and doc in known}
        if relevant:
            scored.append(Query(id_, _text(record["text"]), relevant))
    if not scored:
        raise UsageError(f"no question of {queries or folder} has a relevant document in qrels")
    return Dataset(documents, tuple(scored), _notes(len(asked) - len(scored), len(missing)))


def _notes(unscored: int, missing: int) -> tuple[str, ...]:
    notes = []
    if unscored:
        notes.append(f"{unscored} questions skipped: no relevant document is known")
    if missing:
        notes.append(f"{missing} documents of qrels ignored: the corpus does not have them")
    return tuple(notes)


def _text(value: object) -> str:
    return unicodedata.normalize("NFC", str(value or "")).strip()


def _records(path: Path) -> dict[str, dict[str, Any]]:
    """The records of a JSON-lines file by their _id."""
    found: dict[str, dict[str, Any]] = {}
    for number, line in _lines(path):
        try:
            record = json.loads(line)
            id_, text = str(record["_id"]), record["text"]
        except (ValueError, TypeError, KeyError) as error:
            raise SourceError(
                f"{path}, line {number}: not a JSON object with _id and text"
            ) from error
        if id_ in found or not isinstance(text, str):
            raise SourceError(f"{path}, line {number}: repeated _id or text that is no string")
        found[id_] = record
    if not found:
        raise SourceError(f"{path} is empty: nothing to measure")
    return found


def _qrels_file(folder: Path) -> Path:
    return next((folder / n for n in _QRELS if (folder / n).is_file()), folder / _QRELS[0])


def _read_qrels(path: Path) -> dict[str, dict[str, int]]:
    grades: dict[str, dict[str, int]] = {}
    for number, line in _lines(path):
        columns = line.split("\t")
        if number == 1 and not columns[-1].strip().lstrip("-").isdigit():
            continue  # the heading
        try:
            query, document, grade = columns
            grades.setdefault(query, {})[document] = int(grade)
        except ValueError as error:
            raise SourceError(
                f"{path}, line {number}: not query-id, corpus-id and score between tabs"
            ) from error
    return grades


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise SourceError(f"{path} is missing: a data set needs it") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path} can't be read as UTF-8 text: {error}") from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line.strip("\r")
