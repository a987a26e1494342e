"""Builds in a process of their own: their progress, their end, and what becomes of killed ones."""

import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from index import Archive, BuildReport, Settings, Silent
from index.build_job import log_tail, start_build, stop_build
from index.build_state import BuildState, Recorder, read_state, recorded, write_state
from index.generation import build_lock
from ingest.errors import ArchiveError, SourceError
from tests.conftest import write_corpus
from tests.sample_plans import PLANS, WASTE

REPORT = BuildReport("20250305T000000000000Z", True, 2, 1, 0, 3, (), 40, 9, 1.5)


def state(data: Path) -> BuildState:
    found = read_state(data)
    assert found
    return found


def wait(data: Path, condition: Callable[[BuildState], bool], seconds: float = 120) -> BuildState:
    """The state once it fulfils the condition."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if (found := read_state(data)) and condition(found):
            return found
        time.sleep(0.05)
    pytest.fail(f"never happened; last state: {read_state(data)}; log: {log_tail(data)}")


def test_no_build_was_ever_run(tmp_path: Path) -> None:
    assert read_state(tmp_path) is None
    assert stop_build(tmp_path) is False
    assert log_tail(tmp_path) == ""


def test_progress_is_seen_while_the_build_goes_on(tmp_path: Path) -> None:
    with recorded(tmp_path, Silent()) as progress:
        assert state(tmp_path).stage == "running"
        assert state(tmp_path).pid == os.getpid()
        progress.message("a.txt is left out:\nholds no text")
        progress.step(3, 10, "files read")
        seen = state(tmp_path)
        assert (seen.what, seen.done, seen.total, seen.active) == ("files read", 3, 10, True)
        assert seen.messages == ("a.txt is left out: holds no text",)
        progress.finish(REPORT)
    ended = state(tmp_path)
    assert (ended.stage, ended.active) == ("done", False)
    assert ended.report
    assert (ended.report["added"], ended.report["failures"]) == (2, 0)


def test_remaining_time_and_few_writes(tmp_path: Path) -> None:
    times = iter([0.0, 0.1, 10.0])
    progress = Recorder(tmp_path, Silent(), clock=lambda: next(times))
    progress.step(1, 21, "files read")
    progress.step(2, 21, "files read")  # a moment later: not written
    assert json.loads((tmp_path / "build.json").read_text())["done"] == 1
    progress.step(11, 21, "files read")
    kept = json.loads((tmp_path / "build.json").read_text())
    assert (kept["done"], kept["seconds_left"]) == (11, 10.0)


def test_a_failed_build_says_why(tmp_path: Path) -> None:
    with pytest.raises(SourceError), recorded(tmp_path, Silent()):
        raise SourceError("there are no plans in x: put some there")
    failed = state(tmp_path)
    assert (failed.stage, failed.error_kind) == ("failed", "SourceError")
    assert failed.error == "there are no plans in x: put some there"


def test_an_interrupted_build_counts_as_stopped(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), recorded(tmp_path, Silent()):
        raise KeyboardInterrupt
    assert state(tmp_path).stage == "stopped"


def test_a_second_build_does_not_spoil_the_record_of_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.build_state._PATIENCE", 0.1)
    with recorded(tmp_path, Silent()) as first:
        first.step(1, 2, "files read")
        with pytest.raises(ArchiveError, match="another build"):
            _fail_behind(tmp_path)
        assert (state(tmp_path).stage, state(tmp_path).done) == ("running", 1)
        with pytest.raises(ArchiveError, match="running already"):
            start_build(Settings(data=tmp_path, corpus=tmp_path))


def _fail_behind(data: Path) -> None:
    with recorded(data, Silent()) as second:
        second.step(7, 9, "files read")
        raise ArchiveError("another build is running")


def test_a_build_that_vanished_is_recognised(tmp_path: Path) -> None:
    with recorded(tmp_path, Silent()) as progress:
        progress.step(1, 2, "files read")
    # What a killed process leaves: the record says "running", and nobody holds the lock. The number
    # of its process may be that of another one by now, as here.
    assert state(tmp_path).stage == "killed"
    assert state(tmp_path).pid == os.getpid()
    assert not state(tmp_path).active


def test_a_process_that_never_reported_is_given_up(tmp_path: Path) -> None:
    now = "2024-01-01T00:00:00+00:00"
    write_state(tmp_path, BuildState("starting", 1, now, now))
    assert state(tmp_path).stage == "killed"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"stage": "running"}', "null"])
def test_a_damaged_record_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "build.json").write_text(text)
    assert read_state(tmp_path) is None


def test_a_record_that_can_not_be_written_does_not_end_the_build(tmp_path: Path) -> None:
    with recorded(tmp_path, Silent()) as progress:
        progress.step(1, 2, "files read")
        (tmp_path / "build.json").unlink()
        (tmp_path / "build.json").mkdir()
        progress.step(2, 2, "files read")
    assert not list(tmp_path.glob(".build.json.*"))


@pytest.fixture
def settings(tmp_path: Path, model_home: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Plans without an archive, and the model at hand."""
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    corpus = write_corpus(tmp_path / "corpus", PLANS)
    data = tmp_path / "data"
    data.mkdir()
    model = os.environ.get("PLAN_ARCHIVE_MODEL", "embedded")
    if model == "embedded":
        (data / "model").symlink_to(model_home / "model")
    return Settings(corpus=corpus, data=data, model=model)


@pytest.mark.slow
def test_a_build_started_apart_makes_the_archive(settings: Settings) -> None:
    assert start_build(settings).stage == "starting"
    with pytest.raises(ArchiveError, match="running already"):
        start_build(settings)
    done = wait(settings.data, lambda s: not s.active)
    assert done.stage == "done", done
    archive = Archive.open(settings.data)
    assert {plan.file for plan in archive.plans()} == set(PLANS)
    assert done.report
    assert done.report["generation"] == archive.generation
    assert "is in use" in log_tail(settings.data)


@pytest.mark.slow
def test_a_build_started_apart_tells_why_it_failed(settings: Settings) -> None:
    empty = settings.corpus.parent / "rong"
    empty.mkdir()
    start_build(settings.model_copy(update={"corpus": empty}))
    failed = wait(settings.data, lambda s: not s.active)
    assert (failed.stage, failed.error_kind) == ("failed", "SourceError")
    assert "there are no plans" in failed.error


@pytest.mark.slow
def test_a_process_that_can_not_start_is_a_failure(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAN_ARCHIVE_BATCHES", "3")  # no setting has that name
    start_build(settings)
    failed = wait(settings.data, lambda s: not s.active)
    assert failed.stage == "failed"
    assert "unknown setting" in failed.error


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_killed_build_is_recognised_and_tried_again(settings: Settings) -> None:
    write_corpus(settings.corpus, {f"{n}.txt": WASTE.replace("305", str(n)) for n in range(400)})
    start_build(settings)
    running = wait(settings.data, lambda s: s.stage == "running" and s.done > 0)
    os.kill(running.pid, signal.SIGKILL)
    assert wait(settings.data, lambda s: not s.active).stage == "killed"
    with build_lock(settings.data):
        pass  # nobody holds it
    for path in settings.corpus.glob("*.txt"):
        path.unlink()
    start_build(settings)
    assert wait(settings.data, lambda s: not s.active).stage == "done"
    assert len(Archive.open(settings.data).plans()) == len(PLANS)


@pytest.mark.slow
def test_a_build_is_stopped_and_the_archive_stays(settings: Settings) -> None:
    write_corpus(settings.corpus, {f"{n}.txt": WASTE.replace("305", str(n)) for n in range(400)})
    start_build(settings)
    wait(settings.data, lambda s: s.stage == "running" and s.done > 0)
    assert stop_build(settings.data) is True
    assert state(settings.data).stage == "stopped"
    assert not (settings.data / "current").exists()
