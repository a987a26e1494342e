"""Reads files in a process of its own, so that no file can hang or fell the program.

A process that says nothing for too long, or dies, is ended and replaced; the file is refused.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any

from ingest.errors import SourceError
from ingest.files import PartReading
from ingest.frames import read_frame, write_frame
from ingest.reading import Reading

_Frame = tuple[dict[str, Any], bytes] | None
_ROOT = Path(__file__).resolve().parent.parent


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

        Raises SourceError where the file can't be read, takes too long or too much memory, and
        OSError where results can't be kept, as the disk is full.
        """
        self._send(path)
        while True:
            header, body = self._next()
            if header["what"] == "part":
                yield _part(header, body)
            elif header["what"] == "end":
                return
            elif header["what"] == "refused":
                raise SourceError(header["reason"])
            elif header["what"] == "broken":
                raise OSError(header["reason"])

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

    def _send(self, path: Path) -> None:
        limits = self._limits
        request = {
            "path": str(path.absolute()),
            "kept": str(limits.kept.absolute()) if limits.kept else "",
            "ocr": limits.ocr,
            "office": limits.office,
            "page_seconds": limits.page_seconds,
            "megabytes": limits.megabytes,
            "fresh": limits.fresh,
        }
        stream = self._running().stdin
        assert stream is not None
        write_frame(stream, request)

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
        return self._process

    def _next(self) -> tuple[dict[str, Any], bytes]:
        try:
            frame = self._frames.get(timeout=self._limits.silent_seconds)
        except Empty:
            self.close()
            seconds = f"{self._limits.silent_seconds:.0f} s"
            raise SourceError(f"took longer than {seconds} without result: split it") from None
        if frame is None:
            self.close()
            raise SourceError("made the reader fail (it is damaged, or needs too much memory)")
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
