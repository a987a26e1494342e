"""A process of its own reads the files: it is limited, replaced, and gone with who started it."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from ingest import FileReader, Limits
from ingest.errors import SourceError
from ingest.frames import read_frame, write_frame
from tests import bombs
from tests.paper import pdf

LINES = [f"Dong {n}: lam sach kenh muong, don co, vot luc binh" for n in range(12)]
TEXT = "Trồng rừng ngập mặn ven biển"
POSIX = pytest.mark.skipif(os.name == "nt", reason="processes are ended by signals")


@pytest.fixture
def reader() -> Iterator[FileReader]:
    with FileReader(Limits(ocr=False, office=False)) as reader:
        yield reader


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A file that can be read."""
    path = tmp_path / "ke hoach.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def texts(reader: FileReader, path: Path) -> list[str]:
    return [part.reading.text for part in reader.read(path) if part.reading]


def refusal(reader: FileReader, path: Path) -> str:
    """Why a file, or the one document in it, is not read."""
    try:
        (part,) = reader.read(path)
    except SourceError as error:
        return str(error)
    return part.reason


def worker(reader: FileReader) -> int:
    """The id of the process that reads."""
    process = reader._process
    assert process is not None
    return process.pid


@pytest.fixture
def stuck(tmp_path: Path) -> Limits:
    """Limits with kept results among which that of the text "Hai" is waited for in vain."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    limits = Limits(kept=tmp_path / "kept", ocr=False, office=False, silent_seconds=2)
    (tmp_path / "2.txt").write_text("Hai")
    with FileReader(limits) as reader:
        texts(reader, tmp_path / "2.txt")
    (entry,) = [path for path in (tmp_path / "kept").rglob("*") if path.is_file()]
    entry.unlink()
    os.mkfifo(entry)
    members = {"1.txt": b"Mot", "2.txt": b"Hai", "3.txt": b"Ba"}
    (tmp_path / "a.zip").write_bytes(bombs.zipped(members))
    return limits


def test_files_are_read_one_after_another_by_one_process(
    reader: FileReader, plain: Path, tmp_path: Path
) -> None:
    (tmp_path / "b.pdf").write_bytes(pdf(LINES))
    assert texts(reader, plain) == [TEXT]
    first = worker(reader)
    assert LINES[3] in texts(reader, tmp_path / "b.pdf")[0]
    assert worker(reader) == first


def test_the_parts_of_an_archive_come_with_names_and_reasons(
    reader: FileReader, tmp_path: Path
) -> None:
    members = {"a.txt": TEXT.encode(), "b.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "c.txt": b""}
    (tmp_path / "a.zip").write_bytes(bombs.zipped(members))
    parts = list(reader.read(tmp_path / "a.zip"))
    assert [(part.name, part.reading is not None) for part in parts] == [
        ("a.txt", True),
        ("b.xls", False),
        ("c.txt", False),
    ]
    assert all(part.sha256 for part in parts[:2])
    assert "is empty" in parts[2].reason


@pytest.mark.parametrize("name", ["nowhere.txt", "folder.txt"])
def test_what_cannot_be_opened_is_refused(reader: FileReader, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(SourceError, match="cannot be opened"):
        list(reader.read(tmp_path / name))


@POSIX
def test_a_killed_process_is_replaced(reader: FileReader, plain: Path) -> None:
    texts(reader, plain)
    killed = worker(reader)
    os.kill(killed, signal.SIGKILL)
    assert texts(reader, plain) == [TEXT]
    assert worker(reader) != killed


@pytest.mark.slow
def test_a_process_killed_at_work_costs_one_document(stuck: Limits, tmp_path: Path) -> None:
    with FileReader(replace(stuck, silent_seconds=60)) as reader:
        reading = reader.read(tmp_path / "a.zip")
        assert next(reading).name == "1.txt"
        time.sleep(1)  # until it has begun with the second
        os.kill(worker(reader), signal.SIGKILL)
        second, third = reading
    assert second.name == "2.txt"
    assert "made the reader fail" in second.reason
    assert (third.name, third.reading is not None) == ("3.txt", True)


@pytest.mark.slow
def test_a_silent_document_is_given_up_and_the_rest_is_read(stuck: Limits, tmp_path: Path) -> None:
    with FileReader(stuck) as reader:
        parts = list(reader.read(tmp_path / "a.zip"))
    assert [part.name for part in parts] == ["1.txt", "2.txt", "3.txt"]
    assert "took longer than 2 s without result: split it" in parts[1].reason
    assert parts[2].reading


@pytest.mark.slow
def test_a_silent_file_is_refused_and_the_next_is_read(
    stuck: Limits, tmp_path: Path, plain: Path
) -> None:
    with FileReader(stuck) as reader:
        with pytest.raises(SourceError, match="took longer than 2 s"):
            list(reader.read(tmp_path / "2.txt"))
        assert texts(reader, plain) == [TEXT]


@pytest.mark.slow
def test_an_archive_full_of_silent_documents_is_given_up(stuck: Limits, tmp_path: Path) -> None:
    members = {f"{number}.txt": b"Hai" for number in range(9)}
    (tmp_path / "a.zip").write_bytes(bombs.zipped(members))
    with FileReader(replace(stuck, silent_seconds=1)) as reader:
        reading = reader.read(tmp_path / "a.zip")
        assert [part.reading for part in islice(reading, 3)] == [None] * 3
        with pytest.raises(SourceError, match="took longer"):
            next(reading)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_what_needs_too_much_memory_is_refused(tmp_path: Path, plain: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc " * 9_500_000)
    with FileReader(Limits(ocr=False, office=False, megabytes=260)) as reader:
        assert re.search("too much memory.*split", refusal(reader, tmp_path / "a.txt"))
        assert texts(reader, plain) == [TEXT]


def test_a_reading_that_is_given_up_leaves_nothing_behind(
    reader: FileReader, plain: Path, tmp_path: Path
) -> None:
    """What the first file still says is not taken for the second one's."""
    (tmp_path / "a.zip").write_bytes(bombs.zipped({f"{n}.txt": b"Mot" for n in range(9)}))
    reading = reader.read(tmp_path / "a.zip")
    next(reading)
    reading.close()  # type: ignore[attr-defined]
    assert texts(reader, plain) == [TEXT]


def test_results_that_cannot_be_kept_are_no_fault_of_the_file(tmp_path: Path, plain: Path) -> None:
    (tmp_path / "kept").write_text("a file stands where the folder should be")
    with (
        FileReader(Limits(kept=tmp_path / "kept", ocr=False)) as reader,
        pytest.raises(OSError, match="kept"),
    ):
        list(reader.read(plain))


def test_damaged_kept_results_are_made_anew(tmp_path: Path, plain: Path) -> None:
    kept = tmp_path / "kept"
    with FileReader(Limits(kept=kept, ocr=False)) as reader:
        first = texts(reader, plain)
    (entry,) = [path for path in (kept / "readings").rglob("*") if path.is_file()]
    good = entry.read_bytes()
    with FileReader(Limits(kept=kept, ocr=False)) as reader:
        for damaged in (b"", b"no result", good[:-9], good[:20] + b"\0" + good[21:]):
            entry.write_bytes(damaged)
            assert texts(reader, plain) == first
            assert entry.read_bytes() == good


@POSIX
def test_the_process_goes_with_who_started_it(tmp_path: Path, plain: Path) -> None:
    """Even where that one is killed and can't end it."""
    program = (
        "import sys, time; from pathlib import Path; from ingest import FileReader, Limits\n"
        "reader = FileReader(Limits(ocr=False)); list(reader.read(Path(sys.argv[1])))\n"
        "print(reader._process.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(plain)], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    assert is_gone(pid)


def is_gone(pid: int) -> bool:
    """Whether the process ends within a while."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
            if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True  # ended; whoever adopted it has not asked yet
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.1)
    return False


def test_frames_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "frames"
    with path.open("wb") as out:
        write_frame(out, {"what": "part", "name": "Kế hoạch \udcff"}, b"\0\1")
        write_frame(out, {"what": "end"})
    whole = path.read_bytes()
    with path.open("rb") as file:
        assert read_frame(file) == ({"what": "part", "name": "Kế hoạch \udcff"}, b"\0\1")
        assert read_frame(file) == ({"what": "end"}, b"")
        assert read_frame(file) is None
    for length in (0, 5, 20, len(whole) // 2):
        path.write_bytes(whole[:length])
        with path.open("rb") as file:
            assert read_frame(file) is None
