"""A build that is killed at any moment leaves the archive as it was, or as it should become."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from index import Archive, Embedder
from ingest.errors import ArchiveError
from tests.conftest import REPOSITORY, write_corpus

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL (POSIX)"),
]
ATTEMPTS = 20


class Worker:
    """A process that builds on demand, in children that can be killed."""

    def __init__(self, model_home: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.build_worker", str(model_home)],
            cwd=REPOSITORY,
            # A forked child hangs in OpenMP if its parent ran more than one thread.
            env={**os.environ, "OMP_NUM_THREADS": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._line() == "ready"

    def build(self, corpus: Path, data: Path, killed_after: float | None = None) -> int:
        """Builds, or kills the build after some seconds; the exit status."""
        assert self._process.stdin
        self._process.stdin.write(f"{corpus}\t{data}\n")
        self._process.stdin.flush()
        pid = int(self._line())
        if killed_after is not None:
            time.sleep(killed_after)
            with suppress(ProcessLookupError):  # it was faster
                os.kill(pid, signal.SIGKILL)
        return int(self._line())

    def close(self) -> None:
        """Ends the process."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()

    def _line(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()


@pytest.fixture(scope="module")
def worker(model_home: Path, embedder: Embedder) -> Iterator[Worker]:
    # The embedder is asked for so that the model is unpacked.
    worker = Worker(model_home)
    yield worker
    worker.close()


def plans(round_: int) -> dict[str, str]:
    """The plans of one round: each round changes every text, so that all are embedded anew."""
    return {
        f"xa-{number}.txt": (
            f"ỦY BAN NHÂN DÂN XÃ SỐ {number}\nSố: {100 + round_}/KH-UBND\n\nKẾ HOẠCH\n"
            f"Nạo vét kênh nội đồng đợt {round_}\n\nI. VIỆC LÀM\n"
            f"1. Nạo vét tuyến kênh dài {round_} cây số, đắp lại bờ cho xe máy đi được.\n"
            f"2. Người dân gọi số 0299.3{number}.{round_:04d} khi thấy nước không thoát.\n"
        )
        for number in range(10, 13)
    }


def answers(data: Path, embedder: Embedder) -> object:
    """What the archive says to whoever opens it."""
    archive = Archive.open(data)
    phones = [m.surface for m in archive.mentions("phone")]
    hits = archive.search("gọi số nào khi nước không thoát", embedder=embedder, limit=3)
    found = [p.text for p in archive.passages([hit.passage_id for hit in hits])]
    texts = [archive.plan_text(plan.id) for plan in archive.plans()]
    return texts, phones, sorted(found)


def test_a_killed_build_leaves_the_earlier_or_the_later_archive(
    worker: Worker, embedder: Embedder, tmp_path: Path
) -> None:
    seed = random.SystemRandom().randrange(10**6)
    print(f"seed {seed}")
    moments = random.Random(seed)
    data = tmp_path / "data"
    corpus = write_corpus(tmp_path / "corpus", plans(0))
    assert worker.build(corpus, data) == 0
    write_corpus(corpus, plans(1))
    began = time.monotonic()
    assert worker.build(corpus, data) == 0
    duration = time.monotonic() - began
    kills = 0
    for round_ in range(2, 2 + ATTEMPTS):
        before = answers(data, embedder)
        write_corpus(corpus, plans(round_))
        kills += worker.build(corpus, data, moments.uniform(0, duration)) == -signal.SIGKILL
        after = answers(data, embedder)
        if after != before:
            assert_is_round(after, round_)
    print(f"{kills} of {ATTEMPTS} builds were killed")
    assert kills > 0
    assert worker.build(corpus, data) == 0
    assert_is_round(answers(data, embedder), ATTEMPTS + 1)
    left = [path.name for path in (data / "generations").iterdir()]
    assert len(left) <= 2
    assert not any(name.startswith(".") for name in left)


def assert_is_round(found: object, round_: int) -> None:
    """Fails unless everything in the archive is of that round, and all of it is there."""
    assert isinstance(found, tuple)
    texts, phones, passages = found
    assert len(texts) == 3
    assert all(f"đợt {round_}\n" in text for text in texts)
    assert phones == [f"0299.3{number}.{round_:04d}" for number in range(10, 13)]
    assert passages
    assert all(f"{round_:04d}" in text or f"dài {round_} cây" in text for text in passages)


def test_a_killed_first_build_leaves_no_half_archive(
    worker: Worker, embedder: Embedder, tmp_path: Path
) -> None:
    seed = random.SystemRandom().randrange(10**6)
    print(f"seed {seed}")
    moments = random.Random(seed)
    corpus = write_corpus(tmp_path / "corpus", plans(50))
    began = time.monotonic()
    assert worker.build(corpus, tmp_path / "measured") == 0
    duration = time.monotonic() - began
    for attempt in range(5):
        data = tmp_path / f"data-{attempt}"
        worker.build(corpus, data, moments.uniform(0, duration))
        if not (data / "current").exists():
            with pytest.raises(ArchiveError, match="no archive"):
                Archive.open(data)
            assert worker.build(corpus, data) == 0
        assert_is_round(answers(data, embedder), 50)
