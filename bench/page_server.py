"""The page, served for a measurement."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import UsageError

ROOT = Path(__file__).parent.parent
_PATIENCE = 120.0  # seconds until the page answers


@dataclass(frozen=True, slots=True)
class PageServer:
    """A running page."""

    address: str  # http://127.0.0.1:PORT
    pid: int

    def peak_megabytes(self) -> float | None:
        """The largest resident set of the serving process so far; None where Linux does not say."""
        status = Path(f"/proc/{self.pid}/status")
        if not status.exists():
            return None
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith("VmHWM:"))
        return int(kilobytes) * 1024 / 1e6


@contextmanager
def page_server(data: Path) -> Iterator[PageServer]:
    """Serves the archive in that data folder until the block ends.

    Raises UsageError where the page does not start.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
        cwd=ROOT, env={**os.environ, "PLAN_ARCHIVE_DATA": str(data.resolve())},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        address = f"http://127.0.0.1:{port}"
        _await(process, address)
        yield PageServer(address, process.pid)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _await(process: "subprocess.Popen[bytes]", address: str) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise UsageError("the page does not start: run `python run.py` and read its messages")
