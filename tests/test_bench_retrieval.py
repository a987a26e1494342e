import json
from pathlib import Path

import pytest

from bench import metrics
from bench.__main__ import main
from bench.dataset import read_dataset
from bench.typos import misspelt
from ingest.errors import SourceError, UsageError

CORPUS = [
    {"_id": "a", "title": "Bến phà", "text": "Công an xã tuần tra bến phà mỗi đêm."},
    {"_id": "b", "title": "Y tế", "text": "Trạm y tế khám bệnh cho người già."},
    {"_id": "c", "title": "", "text": " ".join(f"Trồng {n} cây dọc kênh." for n in range(120))},
]
QUERIES = [
    {"_id": "1", "text": "Ai tuần tra bến phà?"},
    {"_id": "2", "text": "Khám bệnh cho ai?"},
    {"_id": "3", "text": "Câu hỏi không có đáp án"},
]
QRELS = "query-id\tcorpus-id\tscore\n1\ta\t1\n2\tb\t2\n2\tc\t0\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "set"
    made.mkdir()
    for name, records in (("corpus", CORPUS), ("queries", QUERIES)):
        lines = "\n".join(json.dumps(record) for record in records)
        (made / f"{name}.jsonl").write_text(lines + "\n", encoding="utf-8")
    (made / "qrels.tsv").write_text(QRELS, encoding="utf-8")
    return made


def test_questions_without_relevant_documents_are_skipped_with_a_note(folder: Path) -> None:
    dataset = read_dataset(folder)
    assert [query.relevant for query in dataset.queries] == [{"a": 1}, {"b": 2}]
    assert dataset.notes == ("1 questions skipped: no relevant document is known",)


def test_title_stands_before_the_text(folder: Path) -> None:
    first, *_ = read_dataset(folder).documents
    assert first.passages() == ["Bến phà. Công an xã tuần tra bến phà mỗi đêm."]


def test_long_documents_are_cut_without_losing_words(folder: Path) -> None:
    long = read_dataset(folder).documents[2]
    pieces = long.passages()
    assert len(pieces) == 3
    assert max(map(len, pieces)) <= 1000
    assert " ".join(pieces).split() == long.text.split()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("corpus.jsonl", None, "missing"),
        ("corpus.jsonl", "", "empty"),
        ("corpus.jsonl", '{"_id": "a", "text": "x"}\n{"text": "x"}', "line 2"),
        ("corpus.jsonl", '{"_id": "a", "text": "x"}\n{"_id": "a", "text": "x"}', "repeated _id"),
        ("corpus.jsonl", '{"_id": "a", "text": 5}', "no string"),
        ("queries.jsonl", "not json", "line 1"),
        ("queries.jsonl", "[1]", "line 1"),
        ("qrels.tsv", "query-id\tcorpus-id\tscore\n1 a 1", "line 2"),
        ("qrels.tsv", None, "missing"),
    ],
)
def test_malformed_files_are_named(
    folder: Path, name: str, content: str | None, message: str
) -> None:
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=f"{name}.*{message}"):
        read_dataset(folder)


def test_set_without_scorable_questions_is_refused(folder: Path) -> None:
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n9\ta\t1\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no question"):
        read_dataset(folder)


def test_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no folder"):
        read_dataset(tmp_path / "none")


def test_measures_of_a_ranking() -> None:
    ranking, relevant = ["x", "b", "y", "a"], {"a": 1, "b": 1}
    assert metrics.hit(ranking, relevant) == 0
    assert metrics.hit(["b"], relevant) == 1
    assert metrics.reciprocal_rank(ranking, relevant) == 0.5
    assert metrics.reciprocal_rank(["x"], relevant) == 0
    assert metrics.ndcg(ranking, relevant) == pytest.approx(0.6509, abs=1e-4)
    assert metrics.ndcg(["b", "a"], relevant) == 1
    assert metrics.recall(ranking, relevant) == 1
    assert metrics.recall(ranking, relevant, depth=2) == 0.5


@pytest.mark.slow
def test_second_run_embeds_nothing_and_finds_the_same(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = []
    for number in (1, 2):
        out = tmp_path / f"{number}.json"
        arguments = ["--json", str(out), "--data", str(tmp_path / "vectors")]
        assert main(["retrieval", str(folder), *arguments]) == 0
        reports.append(json.loads(out.read_text(encoding="utf-8")))
    first, second = reports
    sentences = first["sentences"]
    assert first["embedded_now"] == {"passages": 5, "sentences": sentences, "queries": 2}
    assert second["embedded_now"] == {"passages": 0, "sentences": 0, "queries": 0}
    for mode in ("lexical", "dense", "fused", "re-ranked"):
        assert first["modes"][mode]["hit@1"] == second["modes"][mode]["hit@1"] == 1
    assert second["modes"]["dense"]["ms_median"] > 0
    assert "embedded now: 0 passages, 0 sentences, 0 queries" in capsys.readouterr().out


@pytest.mark.slow
def test_typing_errors_cost_little(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    arguments = ["--json", str(out), "--data", str(tmp_path / "vectors"), "--typos", "1"]
    assert main(["retrieval", str(folder), *arguments]) == 0
    figures = json.loads(out.read_text(encoding="utf-8"))
    assert figures["embedded_now"]["queries"] == 2
    assert figures["modes"]["re-ranked"]["hit@1"] == 1


def test_documents_can_be_kept_whole(folder: Path) -> None:
    long = read_dataset(folder, whole=True).documents[2]
    assert long.passages() == [long.text]


QUESTIONS = ("Kinh phí thực hiện lấy từ nguồn nào?", "Ai phụ trách tổ tuần tra đường sông?")


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_misspelt_question_differs_in_one_word(question: str) -> None:
    made = {misspelt(question, str(seed)) for seed in range(200)}
    assert len(made) > 50
    for typed in made:
        pairs = zip(question.split(), typed.split(), strict=True)
        assert sum(a != b for a, b in pairs) == 1
    assert misspelt(question, "7") == misspelt(question, "7")


def test_what_has_no_long_word_is_not_misspelt() -> None:
    assert misspelt("Ở xã AN, 12%?", "1") == "Ở xã AN, 12%?"
