"""Reads files in a process of its own, so that no file can hang or fell the program.

A process that says nothing for too long, or dies, is ended and replaced; the file is refused.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import IO, Any

from ingest.errors import SourceError
from ingest.files import TOO_LARGE, PartReading
from ingest.frames import read_frame, write_frame
from ingest.reading import Reading

_Frame = tuple[dict[str, Any], bytes] | None
_ROOT = Path(__file__).resolve().parent.parent
_START_SECONDS = 60.0  # for the process to start, which is slow on a busy machine
_MOST_FAILURES = 3  # documents of one container that may end the process


class _Failed(Exception):
    """The process that reads fell silent or died."""


class _Died(_Failed):
    """The process died, perhaps of something else than the file."""


@dataclass(frozen=True)
class Limits:
    """What a file may cost, and where results are kept."""

    kept: Path | None = None  # folder of kept results
    ocr: bool = True
    office: bool = True
    page_seconds: float = 60.0  # for one step on one page
    silent_seconds: float = 180.0  # without a page or part done
    megabytes: int = 1_500  # memory of the reading process
    fresh: bool = False  # read anew what was kept; pages that OCR read are kept all the same


class FileReader:
    """Reads one file after another. Use it as a context manager; not thread-safe."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._frames: SimpleQueue[_Frame] = SimpleQueue()

    def __enter__(self) -> "FileReader":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, path: Path) -> Iterator[PartReading]:
        """The documents in a file, as they are read.

        Inside a container a document that takes too long or too much memory is left out, and
        reading goes on behind it. Raises SourceError where the file can't be read or is such a
        document itself, and OSError where results can't be kept, as the disk is full.
        """
        done = failures = 0
        name: str | None = None  # of the document that is being read
        while True:
            try:
                with contextlib.closing(self._answers(path, done)) as answers:
                    for header, body in answers:
                        if header["what"] == "begin":
                            name = header["name"]
                        elif header["what"] == "part":
                            done, name = done + 1, None
                            yield _part(header, body)
                return
            except _Failed as error:
                failures += 1
                if name is None and failures == 1 and isinstance(error, _Died):
                    continue  # perhaps it was ended before it came to this file
                if not name or failures > _MOST_FAILURES:
                    raise SourceError(str(error)) from None
                yield PartReading(name, "", None, str(error))
                done, name = done + 1, None

    def _answers(
        self, path: Path, skip: int
    ) -> Generator[tuple[dict[str, Any], bytes], None, None]:
        """What the process says until it is done with a file; it is ended if nobody listens."""
        self._send(path, skip)
        complete = spent = False
        try:
            while True:
                header, body = self._next(self._limits.silent_seconds)
                complete = header["what"] in ("end", "refused", "broken")
                spent = spent or header.get("reason") == TOO_LARGE
                if header["what"] == "refused":
                    raise SourceError(header["reason"])
                if header["what"] == "broken":
                    raise OSError(header["reason"])
                if complete:
                    return
                yield header, body
        finally:
            if spent or not complete:  # its memory is in pieces, or it is still at work
                self.close()

    def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is None:
            return
        _end(process)
        for stream in (process.stdin, process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()

    def _send(self, path: Path, skip: int) -> None:
        limits = self._limits
        request = {
            "path": str(path.absolute()),
            "skip": skip,
            "kept": str(limits.kept.absolute()) if limits.kept else "",
            "ocr": limits.ocr,
            "office": limits.office,
            "page_seconds": limits.page_seconds,
            "megabytes": limits.megabytes,
            "fresh": limits.fresh,
        }
        try:
            write_frame(self._input(), request)
        except OSError:  # it died since it was looked at
            self.close()
            write_frame(self._input(), request)

    def _input(self) -> IO[bytes]:
        stream = self._running().stdin
        assert stream is not None
        return stream

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "ingest.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                start_new_session=os.name != "nt",
            )
            self._frames = SimpleQueue()
            threading.Thread(
                target=_receive, args=(self._process, self._frames), daemon=True
            ).start()
            self._next(max(_START_SECONDS, self._limits.silent_seconds))  # it is ready
        return self._process

    def _next(self, seconds: float) -> tuple[dict[str, Any], bytes]:
        try:
            frame = self._frames.get(timeout=seconds)
        except Empty:
            self.close()
            raise _Failed(f"took longer than {seconds:.0f} s without result: split it") from None
        if frame is None:
            self.close()
            raise _Died(
                "made the reader fail (it is damaged, or needs too much memory):"
                " save it again or split it"
            )
        return frame


def _receive(process: "subprocess.Popen[bytes]", frames: "SimpleQueue[_Frame]") -> None:
    assert process.stdout is not None
    with contextlib.suppress(OSError, ValueError):
        while frame := read_frame(process.stdout):
            frames.put(frame)
    frames.put(None)


def _part(header: dict[str, Any], body: bytes) -> PartReading:
    reading = Reading.from_bytes(body) if header["read"] else None
    return PartReading(header["name"], header["sha256"], reading, header["reason"])


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Kills the process and the programs that it started."""
    if os.name == "nt":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
