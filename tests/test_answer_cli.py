"""The command `python -m answer`, as a user and a scorer run it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from answer import __main__ as cli
from ingest.errors import ArchiveError, UsageError
from tests.conftest import REPOSITORY

ASKED = "Kế hoạch nào nhắc đến đường dây nóng 02753811246?"
UNKNOWN = "Kế hoạch nào nhắc đến đường dây nóng 02753811247?"


def run(*arguments: str, cwd: Path = REPOSITORY) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "answer", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        check=False,
        timeout=120,
    )


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder without settings."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def data(sample_data: Path, model_home: Path, tmp_path: Path) -> str:
    """The data folder of the sample plans with the unpacked model, and nothing of it copied."""
    folder = tmp_path / "data"
    folder.mkdir()
    for path in sample_data.iterdir():
        if path.name != "model":
            (folder / path.name).symlink_to(path, target_is_directory=path.is_dir())
    (folder / "model").symlink_to(model_home / "model", target_is_directory=True)
    return str(folder)


def questions(folder: Path, *lines: object) -> str:
    path = folder / "questions.jsonl"
    text = "".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines)
    path.write_text(text, encoding="utf-8")
    return str(path)


# Wrong use, before any archive or model is opened


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "--questions FILE"),
        (["câu hỏi", "--questions", "a.jsonl"], "either a question"),
        (["câu hỏi", "--year", "sang năm"], "--year"),
        (["câu hỏi", "--louder"], "--louder"),
        (["--questions", "nowhere.jsonl"], "nowhere.jsonl"),
    ],
)
def test_wrong_use_is_told_in_one_line(here: Path, arguments: list[str], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        cli.main(arguments)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "line", ["{", "[]", '"a"', '{"id": "b"}', '{"question": "b"}', '{"id": 2, "question": "c"}']
)
def test_a_wrong_line_of_a_questions_file_is_named(here: Path, line: str) -> None:
    good = {"id": "a", "question": ASKED, "expected": "is ignored"}
    path = questions(here, good, "", line)
    with pytest.raises(UsageError, match="line 3"):
        cli.main(["--questions", path])


def test_a_questions_file_that_is_no_text_is_refused(here: Path) -> None:
    (here / "q.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match=r"q\.jsonl"):
        cli.main(["--questions", "q.jsonl"])


def test_without_an_archive_it_says_how_to_build_one(here: Path) -> None:
    with pytest.raises(ArchiveError, match="python -m index build"):
        cli.main([ASKED, "--data", str(here / "nowhere")])


@pytest.mark.parametrize(
    ("arguments", "code"), [([], 2), (["câu hỏi", "--data", "nowhere"], 4), (["--help"], 0)]
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    ended = run(*arguments)
    assert ended.returncode == code
    if code:
        assert ended.stdout == ""
        assert ended.stderr.startswith("error: ")
        assert len(ended.stderr.splitlines()) == 1
    else:
        assert f"Exit code {cli.ABSTAINED}" in " ".join(ended.stdout.split())


# With an archive


@pytest.mark.slow
def test_a_question_is_answered_for_a_reader(
    here: Path, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([ASKED, "--data", data]) == 0
    shown = capsys.readouterr().out
    assert "0275.3811.246" in shown
    assert "[1] 2023/trong-cay.txt: II. NHIỆM VỤ" in shown


@pytest.mark.slow
def test_a_question_without_an_answer_has_its_own_exit_code(
    here: Path, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([UNKNOWN, "--data", data]) == cli.ABSTAINED
    assert "Không tìm thấy" in capsys.readouterr().out


@pytest.mark.slow
def test_json_holds_the_whole_answer(
    here: Path, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([ASKED, "--data", data, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["abstained"] is False
    (citation,) = told["citations"]
    assert citation["file"] == "2023/trong-cay.txt"
    assert "0275.3811.246" in citation["quote"]
    assert citation["end"] - citation["start"] == len(citation["quote"])
    assert citation["year"] == "2023"


@pytest.mark.slow
def test_filters_of_the_command_bind(
    here: Path, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for option in (["--year", "2024"], ["--place", "An Giang"], ["--issuer", "UBND huyện X"]):
        assert cli.main([ASKED, "--data", data, *option]) == cli.ABSTAINED, option
    assert cli.main([ASKED, "--data", data, "--year", "2024", "--year", "2023"]) == 0
    capsys.readouterr()


@pytest.mark.slow
def test_an_empty_or_endless_question_is_wrong_use(here: Path, data: str) -> None:
    for text in ("", "\x00 \n", "a" * 10_000):
        with pytest.raises(UsageError):
            cli.main([text, "--data", data])


@pytest.mark.slow
def test_a_file_of_questions_gives_one_json_line_each_and_nothing_else(
    here: Path, data: str
) -> None:
    asked = [ASKED, UNKNOWN, "", "a" * 10_000, "\x1b[31m\x00", "Giá vàng hôm nay?"]
    path = questions(here, *({"id": f"q{n}", "question": q} for n, q in enumerate(asked)))
    ended = run("--questions", path, "--data", data)
    assert ended.returncode == 0, ended.stderr
    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [line["id"] for line in lines] == [f"q{n}" for n in range(len(asked))]
    assert [line["abstained"] for line in lines] == [False, *([True] * 5)]
    for line in lines:
        assert line["answer"]
        assert bool(line["citations"]) is not line["abstained"]
    assert run("--questions", path, "--data", data, "--json").stdout.count("\n") == len(asked)
