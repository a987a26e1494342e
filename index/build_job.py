"""Builds in a process of their own, so that whoever reads the archive is not held up.

The process outlives the page that started it. Locks: `_STARTING` lets one session of this page
start a build at a time; data/build.lock (index/generation.py) keeps builds of all programs apart.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

from index.build_state import BuildState, now, read_state, wait_for_end, write_state
from index.corpus import corpus_folder
from index.settings import Settings
from ingest.errors import ArchiveError

LOG = "build.log"  # what the process printed
_ROOT = Path(__file__).resolve().parent.parent
_STARTING = threading.Lock()
_TAIL = 6000  # bytes
_ENDING = 15.0  # seconds that a build may take to end when told so


def start_build(settings: Settings, *, full: bool = False) -> BuildState:
    """Starts `python -m index build` with these settings; read_state tells how it goes.

    Other settings than folders and model are those of the environment and settings.toml. Raises
    ArchiveError where a build is at work, or where the data folder can't be written to.
    """
    data = settings.data.resolve()
    with _STARTING:
        state = read_state(data)
        if state and state.active:
            raise ArchiveError("a build is running already: wait until it ends")
        try:
            data.mkdir(parents=True, exist_ok=True)
            process = _process(settings, data, full)
        except OSError as error:
            reason = error.strerror or error
            raise ArchiveError(
                f"the build can't be started ({reason}): check space and permissions of {data}"
            ) from error
        started = BuildState("starting", process.pid, now(), now())
        state = read_state(data)
        if not (state and state.pid == process.pid):  # it may have reported already
            write_state(data, started)
    threading.Thread(target=_note_end, args=(process, data), daemon=True).start()
    return started


def stop_build(data: Path) -> bool:
    """Ends the build at work; the archive stays as it was. False where there is none to end."""
    state = read_state(data)
    if state is None or not state.active:
        return False
    with contextlib.suppress(ProcessLookupError):
        os.kill(state.pid, signal.SIGTERM)
    if not wait_for_end(data, _ENDING):
        raise ArchiveError(f"the build (process {state.pid}) does not end: try again in a minute")
    last = read_state(data)
    if last and last.stage in ("starting", "running", "killed"):  # it did not end by itself
        write_state(data, replace(last, stage="stopped", changed=now()))
    return True


def log_tail(data: Path) -> str:
    """The last lines that the process printed; empty where there are none."""
    try:
        with (data / LOG).open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _TAIL))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return text if size <= _TAIL else text.partition("\n")[2]


def _process(settings: Settings, data: Path, full: bool) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "index", "build", "--data", str(data)]
    command += ["--corpus", str(corpus_folder(settings).resolve()), "--model", settings.model]
    command += ["--full"] if full else []
    paths = (str(_ROOT), os.environ.get("PYTHONPATH", ""))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    with (data / LOG).open("wb") as log:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=environment,
            start_new_session=os.name != "nt",
        )


def _note_end(process: "subprocess.Popen[bytes]", data: Path) -> None:
    """Waits for the process, and notes where it ended before it could report anything."""
    code = process.wait()
    state = read_state(data)
    if state and state.stage == "starting" and state.pid == process.pid:
        lines = log_tail(data).strip().splitlines() or [f"exit code {code}"]
        error = lines[-1].removeprefix("error: ")
        write_state(data, replace(state, stage="failed", error=error, changed=now()))
