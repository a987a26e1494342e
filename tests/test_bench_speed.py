import json
from pathlib import Path

import pytest

from bench.__main__ import main
from bench.synthetic import write_plans
from ingest.errors import SourceError, UsageError
from tests.conftest import write_corpus
from tests.sample_plans import TREES

PLAN = """HUYỆN LAI VUNG
Huyện Lai Vung năm 2024
Số: 15/KH-UBND
Vận động 90% số hộ, gọi số 0277.3811.246.
Dọn kênh trước mùa mưa.
"""


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "questions.jsonl"
    lines = [{"id": str(n), "question": "Kế hoạch nào nói về trồng cây?"} for n in range(3)]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "can't be read"), ("", "holds no questions"), ('{"id": "1"}', "line 1")],
)
def test_a_wrong_file_of_questions_is_refused_before_anything_is_measured(
    tmp_path: Path, content: str | None, message: str
) -> None:
    path = tmp_path / "wrong.jsonl"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        main(["speed", "--questions", str(path)])


@pytest.mark.slow
def test_a_corpus_that_is_not_there_is_refused(
    questions: Path, tmp_path: Path, model_home: Path
) -> None:
    arguments = ["--corpus", str(tmp_path / "none"), "--questions", str(questions)]
    with pytest.raises(SourceError, match="no folder"):
        main(["speed", *arguments, "--data", str(model_home)])


@pytest.mark.slow
def test_figures_are_those_of_the_corpus_and_the_data_folder_is_left_alone(
    questions: Path, tmp_path: Path, model_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"a.txt": TREES, "b.txt": " "})
    before = _besides_model(model_home)
    out = tmp_path / "out.json"
    arguments = ["--corpus", str(corpus), "--questions", str(questions), "--json", str(out)]
    assert main(["speed", *arguments, "--data", str(model_home)]) == 0
    figures = json.loads(out.read_text(encoding="utf-8"))
    assert (figures["plans"], figures["unreadable"], figures["questions"]) == (1, 1, 3)
    assert figures["passages"] > 1
    assert 0 < figures["question_median_s"] <= figures["question_p95_s"]
    assert figures["build_wall_s"] > 0
    assert figures["build_cpu_s"] > 0
    assert _besides_model(model_home) == before
    assert "1 plans" in capsys.readouterr().out


def test_plans_are_made_of_the_corpus_with_other_facts(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"a.txt": PLAN, "b.jpg": "x"})
    (corpus / "c.txt").write_bytes(b"\xfb not UTF-8")
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        write_plans(corpus, tmp_path / folder, 12)
    made = [path.read_text("utf-8") for path in sorted((tmp_path / "one").iterdir())]
    assert made == [p.read_text("utf-8") for p in sorted((tmp_path / "other").iterdir())]
    assert made[0] == PLAN
    assert len(set(made)) == 12
    for text in made:
        place = text.splitlines()[1].removeprefix("Huyện ").split(" năm ")[0]
        assert f"HUYỆN {place.upper()}" in text
        assert text.endswith("Dọn kênh trước mùa mưa.\n")


def test_plans_cannot_be_made_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no Markdown or text file"):
        write_plans(tmp_path, tmp_path, 1)


@pytest.mark.parametrize("number", ["0", "-3"])
def test_a_number_of_plans_below_one_is_refused(questions: Path, number: str) -> None:
    with pytest.raises(UsageError, match="from 1 on"):
        main(["speed", "--questions", str(questions), "--plans", number])


@pytest.mark.slow
def test_as_many_plans_as_asked_for_are_measured(
    questions: Path, tmp_path: Path, model_home: Path
) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"a.txt": TREES})
    out = tmp_path / "out.json"
    arguments = ["--corpus", str(corpus), "--questions", str(questions), "--json", str(out)]
    assert main(["speed", *arguments, "--plans", "3", "--data", str(model_home)]) == 0
    figures = json.loads(out.read_text(encoding="utf-8"))
    assert figures["plans"] == 3
    assert set(figures["slowest"]) == {"0", "1", "2"}


def _besides_model(data: Path) -> list[str]:
    return sorted(path.name for path in data.iterdir() if path.name != "model")
