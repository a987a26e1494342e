"""The files of a corpus folder: links, pipes, odd names and closed doors."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.errors import SourceError
from ingest.folder import list_folder
from tests.conftest import REPOSITORY, write_corpus

POSIX = pytest.mark.skipif(os.name == "nt", reason="another kind of file system")


def listed(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in list_folder(root).files]


def problems(root: Path) -> dict[str, str]:
    return dict(list_folder(root).problems)


def test_files_of_all_kinds_are_listed_by_path(tmp_path: Path) -> None:
    write_corpus(tmp_path, dict.fromkeys(["b.txt", "a/2.xls", "a/1.PDF", "Ủy ban/c.docx"], "x"))
    assert listed(tmp_path) == ["a/1.PDF", "a/2.xls", "b.txt", "Ủy ban/c.docx"]
    assert problems(tmp_path) == {}


def test_what_is_hidden_or_no_plan_is_left_out(tmp_path: Path) -> None:
    names = [".a.txt", ".git/a.txt", "~$a.docx", "__MACOSX/a.txt", "run.py", "a.json", "a.txt"]
    write_corpus(tmp_path, dict.fromkeys(names, "x"))
    assert listed(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("name", ["nowhere", "a.txt", "a\0b", "x" * 5_000])
def test_a_folder_that_is_none_is_refused_with_the_remedy(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(SourceError, match=r"no folder .*--corpus"):
        list_folder(tmp_path / name)


@POSIX
def test_links_are_followed_once(tmp_path: Path) -> None:
    """Also one to the folder that it stands in."""
    write_corpus(tmp_path, {"a/1.txt": "x"})
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "a")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a" / "1.txt")
    assert listed(tmp_path) == ["a/1.txt", "link.txt"]
    assert problems(tmp_path) == {}


@POSIX
def test_links_to_nothing_and_to_themselves_are_problems(tmp_path: Path) -> None:
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    found = problems(tmp_path)
    assert set(found) == {"self.txt", "gone.txt"}
    assert all(reason.startswith("cannot be opened: ") for reason in found.values())
    assert listed(tmp_path) == []


@POSIX
def test_pipes_are_problems(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.txt")
    assert problems(tmp_path) == {"ong.txt": "is a device or a pipe, no file"}


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_a_name_that_is_no_text_is_a_problem_and_can_be_printed(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/k\xff.txt"))).write_text("x")
    ((name, reason),) = list_folder(tmp_path).problems
    assert name.isascii()
    assert reason == "its name is no text: rename it"
    assert listed(tmp_path) == []


def as_nobody(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs a program as a user without rights; the modules are loaded before they are given up."""
    start = (
        "import os, sys; from pathlib import Path\n"
        "from ingest import FileReader, Limits; from ingest.folder import list_folder\n"
        "from ingest.files import read_whole; from ingest.kept import Kept\n"
        "os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
    )
    return subprocess.run(
        [sys.executable, "-c", start + program, *arguments],
        capture_output=True, text=True, cwd=REPOSITORY, check=False,
    )  # fmt: skip


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A folder that anybody may read, with a folder and a file that only their owner may."""
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only root can become another user")
    write_corpus(tmp_path, {"kin/a.txt": "x", "b.txt": "x", "khoa.txt": "x"})
    for path in (tmp_path, *tmp_path.parents[:2]):
        path.chmod(0o755)
    (tmp_path / "kin").chmod(0o700)
    (tmp_path / "khoa.txt").chmod(0o600)
    return tmp_path


def test_a_folder_without_permission_is_a_problem_and_the_rest_is_listed(closed: Path) -> None:
    program = "found = list_folder(Path(sys.argv[1])); print([p.name for p in found.files])\n"
    done = as_nobody(program + "print(*found.problems)", str(closed))
    assert done.stderr == ""
    files, found = done.stdout.splitlines()
    assert files == "['b.txt', 'khoa.txt']"
    assert found == "('kin', \"the folder can't be opened: Permission denied\")"


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("list_folder(Path(sys.argv[1], 'kin', 'sau'))", "SourceError: no folder"),
        ("read_whole(Path(sys.argv[1], 'khoa.txt'))", "cannot be opened: Permission denied"),
        ("Kept(Path(sys.argv[1], 'kin')).put('a', 'bcd', b'')", "KeptError.*Permission denied"),
    ],
)
def test_what_may_not_be_opened_says_so(closed: Path, program: str, said: str) -> None:
    last = as_nobody(program, str(closed)).stderr.splitlines()[-1]
    assert re.search(said, last), last
