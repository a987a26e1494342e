"""README.md against the program: what it documents exists, and what exists is documented."""

import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import run
from answer import Answer, Citation
from answer import __main__ as answer_cli
from answer.types import Question, Searched, Trace
from bench import __main__ as bench_cli
from index import Filters, Settings
from index import __main__ as index_cli
from index.settings import PREFIX
from ingest import SUFFIXES
from ingest import __main__ as ingest_cli
from ingest.errors import PlanArchiveError
from views.words import VIETNAMESE

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

Main = Callable[[Sequence[str]], int]

MAINS: dict[str, Main] = {
    "ingest": ingest_cli.main,
    "index": index_cli.main,
    "answer": answer_cli.main,
    "bench": bench_cli.main,
}
Help = Callable[..., str]


@pytest.fixture
def help_of(capsys: pytest.CaptureFixture[str]) -> Help:
    """The help of a command, as printed."""

    def printed(main: Main, *command: str) -> str:
        with pytest.raises(SystemExit) as left:
            main([*command, "--help"])
        assert left.value.code == 0
        return capsys.readouterr().out

    return printed


def section(heading: str) -> str:
    """What stands below a heading, up to the next one of its level or above."""
    level = len(heading) - len(heading.lstrip("#"))
    found = re.search(
        rf"^{re.escape(heading)}$\n(.*?)(?=^#{{1,{level}}} |\Z)", README, re.MULTILINE | re.DOTALL
    )
    assert found, f"README has no heading {heading!r}"
    return found[1]


def options(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text)) - {"--help"}


def documented_options(heading: str) -> set[str]:
    """The options in the first column of the section's tables."""
    rows = re.findall(r"^\|([^|]*)\|", section(heading), re.MULTILINE)
    return options("\n".join(rows))


def first_column(heading: str) -> list[str]:
    """The first cells of the table rows, without the headings."""
    rows = re.findall(r"^\| ?([^|]*?) ?\|", section(heading), re.MULTILINE)
    return [cell for cell in rows if not re.fullmatch(r"-+", cell)][1:]


def commands(text: str) -> list[str]:
    """The subcommands that a help lists; none for a command that has none."""
    return re.findall(r"^    ([a-z]+)\b", text.partition("COMMAND\n")[2], re.MULTILINE)


@pytest.mark.parametrize("name", MAINS)
def test_the_options_of_each_command_are_documented_and_no_others(name: str, help_of: Help) -> None:
    subcommands = commands(help_of(MAINS[name])) or [""]
    for subcommand in subcommands:
        words = [subcommand] if subcommand else []
        heading = f"### `{' '.join(['python -m', name, *words])}`"
        assert documented_options(heading) == options(help_of(MAINS[name], *words)), heading


def test_the_commands_and_options_of_run_are_documented(help_of: Help) -> None:
    heading = "### `python run.py`"
    for command in commands(help_of(run.main)):
        assert f"`run.py {command}" in section(heading), command
    assert documented_options(heading) == options(help_of(run.main, "serve"))
    assert run.TORCH_INDEX in section("## Start")


def test_each_setting_is_documented_with_its_variable_and_default() -> None:
    rows = {
        tuple(cells[:3])
        for line in section("## Settings").splitlines()
        if len(cells := re.findall(r"\| `([^`]*)`(?= \|)", line)) >= 3
    }
    assert rows == {
        (name, PREFIX + name.upper(), str(field.default))
        for name, field in Settings.model_fields.items()
    }


def test_each_exit_code_is_documented_and_no_others() -> None:
    codes = {error.exit_code for error in PlanArchiveError.__subclasses__()}
    codes |= {run.PYTHON_TOO_OLD, run.NO_ENVIRONMENT, run.INSTALL_FAILED, run.NO_SPACE}
    codes |= {run.NOT_STARTED, answer_cli.ABSTAINED, 0, 130, 141, 143}
    assert {int(code) for code in first_column("## Exit codes")} == codes


def test_the_fields_of_an_answer_are_documented_and_no_others() -> None:
    citation = Citation(1, 1, 1, "a.txt", "", "", "", "", (), None, "x", 0, 1, 0, 1)
    question = Question("?", "vi", False, "?", "open", "", (), (), (), (), Filters())
    trace = Trace("open", "", "fact", 1, 1, 1.0, 0, ())
    answer = Answer(question, "x", False, (), (citation,), (), Searched((), 1, 1, 0), 0.0, trace)
    fields = answer_cli.answer_fields(answer)
    cited = fields["citations"]
    assert isinstance(cited, list)
    names = {name for cell in first_column("## Answers as data") for name in cell.split("`")[1::2]}
    assert names == {"id", *fields, *cited[0]}


def test_each_kind_of_file_that_is_read_is_named() -> None:
    read_now = first_column("## Your own plans")[0]
    assert set(re.findall(r"`(\.[a-z]+)`", read_now)) == set(SUFFIXES)


def test_each_package_is_described() -> None:
    described = set(re.findall(r"`([a-z]+)/`", "\n".join(first_column("## How it works"))))
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert packages <= described
    assert all((ROOT / name).is_dir() for name in described - {"data"})


def test_texts_of_the_page_are_quoted_as_they_stand_there() -> None:
    shown = " ".join(section("## Dành cho người dùng văn phòng").split())
    quoted = set(re.findall("“([^”]+)”", shown))
    assert quoted
    assert quoted <= {text.partition(" ({")[0] for text in VIETNAMESE.values()}


def test_links_lead_to_files_and_headings_that_exist() -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", README)
    assert targets
    anchors = {_anchor(heading) for heading in re.findall(r"^#+ (.*)$", README, re.MULTILINE)}
    for target in targets:
        path, _, anchor = target.partition("#")
        assert not path or (ROOT / path).is_file(), target
        assert not anchor or anchor in anchors, target


def _anchor(heading: str) -> str:
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_files_named_in_code_marks_exist() -> None:
    named = set(re.findall(r"`((?:[\w.]+/)+[\w.-]+\.[a-z]+)`", README))
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


def test_no_file_names_a_folder_of_one_machine_or_a_package_registry() -> None:
    # Put together from parts, so that this file does not find itself.
    folders = "|".join(("home", "root", "work", "tmp", "Users", "mnt"))
    registries = "|".join(
        ("py" + "pi", "python" + "hosted", r"download\.py" + "torch", "npm" + "js",
         "ana" + "conda", "hugging" + r"face\.co", "arti" + "factory")
    )  # fmt: skip
    forbidden = re.compile(
        rf"(?<![\w.:/~<-])/(?:{folders})/\w|[A-Za-z]:\\+(?:{folders})\b|{registries}", re.IGNORECASE
    )
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in _text_files()
        for match in forbidden.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def _text_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("no git checkout: which files belong to the project is not known")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    texts = [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8192]]
    assert texts
    return [path for path in texts if path.suffix != ".pdf"]
