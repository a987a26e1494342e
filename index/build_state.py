"""How far a build has come, for every process that wants to know: data/build.json.

Locks: data/build-state.lock is held by the build that writes the file, from its start to its end,
so that a build that was killed is told from one that is at work (numbers of processes are used
again, locks are let go by the system). Readers take it for a moment to see whether it is free.
"""

import contextlib
import json
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from filelock import FileLock, Timeout

from index.build import BuildReport
from index.progress import Pace, Progress
from ingest.errors import PlanArchiveError
from ingest.text import one_line

FILE = "build.json"
LOCK = "build-state.lock"
_PATIENCE = 3.0  # seconds that a build waits for readers of the lock
_EVERY = 0.5  # seconds between two writes of steps
_MESSAGES = 40  # the last ones are kept
_START = 120.0  # seconds after which a process that never reported is given up

Stage = Literal["starting", "running", "done", "failed", "stopped", "killed"]


@dataclass(frozen=True)
class BuildState:
    """What is known about the build that runs, or ran last."""

    stage: Stage  # "killed": it ended without a word; "stopped": somebody ended it
    pid: int
    began: str  # ISO 8601 in UTC
    changed: str  # when this was written
    what: str = ""  # what is counted: "files read"
    done: int = 0
    total: int = 0
    seconds_left: float | None = None  # of this kind of work; None before there is a pace
    messages: tuple[str, ...] = ()
    report: dict[str, Any] | None = None  # of a finished one: fields of BuildReport, failures: int
    error: str = ""  # of a failed one
    error_kind: str = ""  # name of the error's class

    @property
    def active(self) -> bool:
        """Whether the build is at work."""
        return self.stage in ("starting", "running")


def read_state(data: Path) -> BuildState | None:
    """The build of that data folder that runs or ran last; None where none ever did."""
    state = _read(data)
    if state and state.stage == "running" and not _is_locked(data):
        state = _read(data)  # it may have ended between the two looks
        return replace(state, stage="killed") if state and state.stage == "running" else state
    if state and state.stage == "starting" and _age(state) > _START:
        return replace(state, stage="killed")
    return state


def write_state(data: Path, state: BuildState) -> None:
    """Replaces the file as a whole. Failing is ignored: a build must not end for its record."""
    path = data / f".{FILE}.{secrets.token_hex(4)}"
    try:
        path.write_text(json.dumps(asdict(state), ensure_ascii=False), encoding="utf-8")
        os.replace(path, data / FILE)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()


def wait_for_end(data: Path, seconds: float) -> bool:
    """Waits until no build writes any more; says whether that came to pass."""
    end = time.monotonic() + seconds
    while _is_locked(data):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def now() -> str:
    """The time as it is kept."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Recorder:
    """Progress that is passed on and kept in the file."""

    def __init__(
        self, data: Path, progress: Progress, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Use `recorded`."""
        self._data, self._progress, self._clock = data, progress, clock
        self._pace = Pace()
        self._written = 0.0
        self._state = BuildState("running", os.getpid(), now(), now())
        self._keep(self._state)

    def message(self, text: str) -> None:
        """Keeps the text among the last ones."""
        self._progress.message(text)
        messages = (*self._state.messages, one_line(text))[-_MESSAGES:]
        self._keep(replace(self._state, messages=messages))

    def step(self, done: int, total: int, what: str) -> None:
        """Keeps the counts, unless others were kept a moment ago."""
        self._progress.step(done, total, what)
        at = self._clock()
        begins = what != self._pace.what
        left = self._pace.seconds_left(at, done, total, what)
        if begins or done >= total or at - self._written >= _EVERY:
            self._written = at
            state = replace(self._state, what=what, done=done, total=total, seconds_left=left)
            self._keep(state)

    def finish(self, report: BuildReport) -> None:
        """Keeps what the build did."""
        kept = {**asdict(report), "failures": len(report.failures)}
        self._keep(replace(self._state, stage="done", report=kept))

    def fail(self, error: BaseException) -> None:
        """Keeps why the build ended."""
        stage: Stage = "stopped" if isinstance(error, KeyboardInterrupt) else "failed"
        said = one_line(str(error)) or type(error).__name__
        known = isinstance(error, PlanArchiveError)
        text = said if known else f"{type(error).__name__}: {said}"
        kind = type(error).__name__
        self._keep(replace(self._state, stage=stage, error=text, error_kind=kind))

    def _keep(self, state: BuildState) -> None:
        self._state = replace(state, changed=now())
        write_state(self._data, self._state)


class _Unrecorded:
    """Passes progress on, where another build has the file."""

    def __init__(self, progress: Progress) -> None:
        self.message, self.step = progress.message, progress.step

    def finish(self, report: BuildReport) -> None:
        """Keeps nothing."""

    def fail(self, error: BaseException) -> None:
        """Keeps nothing."""


@contextmanager
def recorded(data: Path, progress: Progress) -> Iterator[Recorder | _Unrecorded]:
    """What a build reports its progress to; an error that leaves the block is kept too.

    Where another build is at work its record stays, and this one is not recorded.
    """
    lock = FileLock(data / LOCK)
    try:
        data.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=_PATIENCE)
    except (Timeout, OSError):
        yield _Unrecorded(progress)
        return
    recorder = Recorder(data, progress)
    try:
        yield recorder
    except BaseException as error:
        recorder.fail(error)
        raise
    finally:
        lock.release()


def _read(data: Path) -> BuildState | None:
    try:
        kept = json.loads((data / FILE).read_text(encoding="utf-8"))
        return BuildState(**{**kept, "messages": tuple(kept["messages"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _is_locked(data: Path) -> bool:
    if not (data / LOCK).exists():
        return False
    lock = FileLock(data / LOCK)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False


def _age(state: BuildState) -> float:
    try:
        began = datetime.fromisoformat(state.began)
    except ValueError:
        return _START + 1
    return (datetime.now(UTC) - began).total_seconds()
