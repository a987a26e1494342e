"""run.py: what it does without installing anything."""

import subprocess
import sys
from pathlib import Path

import pytest

import run

ROOT = Path(run.__file__).parent


def test_help_names_the_commands_and_exit_codes() -> None:
    done = subprocess.run(
        [sys.executable, "run.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in ("setup", "build", "ask", "test", "Exit codes", run.TORCH_INDEX):
        assert name in done.stdout


def test_an_old_python_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("run.sys.version_info", (3, 10, 1))
    assert run.main([]) == run.PYTHON_TOO_OLD
    assert capsys.readouterr().err.startswith("error: Python 3.11")


def test_an_unknown_argument_is_refused_before_anything_is_done(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run.main(["serve", "--prot", "80"]) == 2
    assert "--prot" in capsys.readouterr().err


def test_folders_are_meant_from_where_the_user_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    passed = run._passed_on("build", ["--corpus", "plans", "--data=out", "--full"])
    assert passed == ["build", "--corpus", f"{tmp_path / 'plans'}", f"--data={tmp_path / 'out'}",
                      "--full"]  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the lists of packages, beside an environment that records what pip is told."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    return tmp_path


def recorded(monkeypatch: pytest.MonkeyPatch, code: int = 0, output: str = "") -> list[list[str]]:
    """The commands that run.py would start; each ends with that code and output."""
    commands: list[list[str]] = []

    def record(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append([*command])
        return subprocess.CompletedProcess(command, code, "", output)

    monkeypatch.setattr("run.subprocess.run", record)
    return commands


def test_packages_are_installed_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = recorded(monkeypatch)
    for _ in range(2):
        run._install(project / "requirements.txt")
    assert len(commands) == 2
    assert commands[0][-1].startswith("torch==")
    with (project / "requirements.txt").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    run._install(project / "requirements.txt")
    assert len(commands) == 4


def test_torch_alone_comes_from_the_named_index(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = recorded(monkeypatch)
    monkeypatch.setenv(run.TORCH_INDEX, "https://wheels.example/cpu")
    run._install(project / "requirements.txt")
    assert commands[0][-2:] == ["--index-url", "https://wheels.example/cpu"]
    assert "--index-url" not in commands[1]
    assert run.TORCH_INDEX not in run._environment()


@pytest.mark.parametrize(
    ("output", "code", "message"),
    [
        ("OSError: [Errno 28] No space left on device", run.NO_SPACE, "disk is full"),
        ("NewConnectionError: unreachable", run.INSTALL_FAILED, "no network"),
        ("ERROR: No matching distribution for x==1", run.INSTALL_FAILED, "x==1"),
    ],
)
def test_a_failed_installation_says_why_and_is_tried_again(
    project: Path, monkeypatch: pytest.MonkeyPatch, output: str, code: int, message: str
) -> None:
    recorded(monkeypatch, 1, output)
    with pytest.raises(run.Failed, match=message) as failed:
        run._install(project / "requirements.txt")
    assert failed.value.code == code
    assert len(str(failed.value).splitlines()) == 1
    commands = recorded(monkeypatch)
    run._install(project / "requirements.txt")
    assert commands


def test_every_requirement_is_pinned_and_says_why() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "-r")):
                assert "==" in line.split("#")[0], line
                assert "  # " in line, line
