"""The commands `python -m index` and `python -m ingest`, as a user runs them."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from index import __main__ as index_cli
from ingest import __main__ as ingest_cli
from ingest.errors import ArchiveError, SettingsError, SourceError, UsageError
from tests.conftest import REPOSITORY
from tests.sample_plans import SWIMMING, TREES


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd or REPOSITORY,
        check=False,
        timeout=120,
    )


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder without settings."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


# python -m ingest


def test_ingest_shows_what_a_file_becomes(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.txt").write_text(TREES, encoding="utf-8")
    assert ingest_cli.main(["show", "a.txt"]) == 0
    shown = capsys.readouterr().out
    for fact in ("a.txt", "1127/KH-UBND", "02753811246", "750000000", "III", "85%"):
        assert fact in shown, fact


def test_ingest_prints_json_of_several_files(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.txt").write_text(TREES, encoding="utf-8")
    (here / "b.md").write_text(SWIMMING, encoding="utf-8")
    assert ingest_cli.main(["show", "--json", "a.txt", "b.md"]) == 0
    trees, swimming = json.loads(capsys.readouterr().out)
    assert trees["metadata"]["number"]["value"] == "1127/KH-UBND"
    assert swimming["rows"][0]["cells"]
    for plan in (trees, swimming):
        for mention in plan["mentions"]:
            assert plan["text"][mention["start"] : mention["end"]].strip()
        assert all(plan["text"][p["start"] : p["end"]] for p in plan["passages"])


def test_ingest_names_the_file_that_cannot_be_read(here: Path) -> None:
    (here / "empty.txt").write_text("")
    for name in ("empty.txt", "missing.txt"):
        with pytest.raises(SourceError, match=name):
            ingest_cli.main(["show", name])


def test_terminal_control_characters_are_not_printed(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.txt").write_text(TREES.replace("ven sông", "ven \x1b[31msông\u202e"), "utf-8")
    ingest_cli.main(["show", "a.txt"])
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "\u202e" not in shown


# Wrong use


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ([], UsageError, "COMMAND"),
        (["sing"], UsageError, "invalid choice"),
        (["search"], UsageError, "QUERY"),
        (["search", ""], UsageError, "query is empty"),
        (["search", " \t\x00\x1b\u200b\n"], UsageError, "query is empty"),
        (["search", "a" * 10_000], UsageError, "10,000 characters"),
        (["search", "bơi", "--limit", "0"], UsageError, "--limit"),
        (["search", "bơi", "--year", "next"], UsageError, "--year"),
        (["search", "bơi", "--mode", "psychic"], UsageError, "--mode"),
        (["search", "bơi", "--data", "nowhere"], ArchiveError, "no archive in nowhere"),
        (["status", "--data", "nowhere"], ArchiveError, "python -m index build"),
        (["build", "--corpus", "nowhere", "--data", "d"], SourceError, "nowhere"),
        (["status", "--model", ""], SettingsError, "model"),
    ],
)
def test_wrong_use_is_one_line(
    here: Path, arguments: list[str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as caught:
        index_cli.main(arguments)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["index", "search", ""], 2),
        (["ingest", "show", "missing.txt"], 3),
        (["index", "status", "--data", "missing"], 4),
        (["index", "status", "--model", ""], 6),
    ],
)
def test_each_kind_of_error_has_its_exit_code(arguments: list[str], code: int) -> None:
    ended = run(*arguments)
    assert ended.returncode == code
    assert ended.stdout == ""
    assert ended.stderr.startswith("error: ")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [["ingest"], ["index"], ["index", "build"], ["index", "status"], ["index", "search"]],
)
def test_every_command_helps(arguments: list[str]) -> None:
    ended = run(*arguments, "--help")
    assert ended.returncode == 0
    assert "usage:" in ended.stdout
    assert "Exit codes: 0 done, 2 wrong use, 3 " in ended.stdout


def test_every_option_is_described() -> None:
    commands = next(
        action
        for action in index_cli._parser()._actions
        if hasattr(action, "choices") and action.choices
    )
    assert isinstance(commands.choices, dict)
    for name, command in commands.choices.items():
        assert isinstance(command, argparse.ArgumentParser)
        for action in command._actions:
            assert action.help, f"{name} {action.dest}"


# Ends that are no errors of the program


@pytest.mark.parametrize(
    ("raised", "code", "line"),
    [
        ("KeyboardInterrupt", 130, "interrupted"),
        ("UsageError('two\\nlines')", 2, "error: two lines"),
        ("BrokenPipeError", 141, ""),
    ],
)
def test_run_turns_errors_into_a_line_and_a_code(raised: str, code: int, line: str) -> None:
    program = (
        "from ingest.cli import run\nfrom ingest.errors import UsageError\n"
        f"def main(arguments):\n    raise {raised}\nrun(main)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        check=False,
    )
    assert ended.returncode == code
    assert ended.stderr.strip() == line


def test_a_closed_pipe_is_quiet(here: Path) -> None:
    (here / "a.txt").write_text(TREES * 50, encoding="utf-8")
    command = f"{sys.executable} -m ingest show {here / 'a.txt'} --json | head -c 10"
    ended = subprocess.run(
        command, shell=True, capture_output=True, text=True, cwd=REPOSITORY, check=False
    )
    assert ended.stderr == ""


# With an archive


@pytest.mark.slow
def test_status_tells_what_is_there(
    here: Path, sample_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert index_cli.main(["status", "--data", str(sample_data)]) == 0
    assert "4, or 3 with versions" in capsys.readouterr().out
    assert index_cli.main(["status", "--json", "--data", str(sample_data)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["counts"]["plans"] == 4
    assert told["failed"] == []


@pytest.mark.slow
def test_lexical_search_prints_passages(
    here: Path, sample_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    search = ["search", "--data", str(sample_data), "--mode", "lexical"]
    assert index_cli.main([*search, "đường dây\x1b nóng"]) == 0
    shown = capsys.readouterr().out
    assert "2023/trong-cay.txt" in shown
    assert "0275.3811.246" in shown
    assert index_cli.main([*search, "--json", "--limit", "2", "--year", "2023", "cây"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {item["file"] for item in found} == {"2023/trong-cay.txt"}
    assert len(found) <= 2
    assert index_cli.main([*search, "--place", "Hà Nội", "cây"]) == 0
    assert capsys.readouterr().out == "Nothing found.\n"


@pytest.mark.slow
def test_build_and_search_from_the_command_line(
    sample_corpus: Path, model_home: Path, tmp_path: Path
) -> None:
    (sample_corpus / "trong.txt").write_text("")
    data = tmp_path / "data"
    data.mkdir()
    (data / "model").symlink_to(model_home / "model", target_is_directory=True)
    places = ["--data", str(data)]
    built = run("index", "build", "--corpus", str(sample_corpus), *places)
    assert built.returncode == 0, built.stderr
    assert "4 plans read" in built.stdout
    assert "trong.txt: holds no text" in built.stdout
    assert "passages embedded" in built.stderr
    found = run("index", "search", *places, "teach children to swim", "--json", "--limit", "1")
    assert json.loads(found.stdout)[0]["file"] == "2024/day-boi.md"
