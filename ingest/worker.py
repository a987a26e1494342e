"""The process that reads files for ingest/reader.py: `python -m ingest.worker`.

Takes requests on standard input and answers on standard output, in frames. A file may be hostile:
the memory of this process is limited, and whoever started it ends it where it falls silent.
"""

import os
import sys
import threading
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO

from ingest.errors import SourceError
from ingest.files import TOO_LARGE, PartReading, is_of_disk, read_parts, unexpected
from ingest.frames import read_frame, write_frame
from ingest.kept import Kept
from ingest.tools import Tools


def main() -> None:
    """Answers requests until standard input ends."""
    answers = _own_output()
    requests: SimpleQueue[dict[str, Any]] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    write_frame(answers, {"what": "ready"})
    while True:
        _answer(requests.get(), answers)


def _own_output() -> BinaryIO:
    """Standard output for answers alone: what a library prints goes to standard error."""
    stream = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return stream


def _listen(requests: "SimpleQueue[dict[str, Any]]") -> None:
    while frame := read_frame(sys.stdin.buffer):
        requests.put(frame[0])
    os._exit(0)  # whoever asked is gone; the work in hand is of no use to anyone


def _answer(request: dict[str, Any], answers: BinaryIO) -> None:
    _limit_memory(request["megabytes"])
    sending = threading.Lock()

    def send(header: dict[str, Any], body: bytes = b"") -> None:
        with sending:
            write_frame(answers, header, body)

    def begin(name: str) -> None:
        send({"what": "begin", "name": name})

    tools = Tools(
        ocr=request["ocr"],
        office=request["office"],
        kept=Kept(Path(request["kept"])) if request["kept"] else None,
        page_seconds=request["page_seconds"],
        fresh=request["fresh"],
        alive=lambda: send({"what": "alive"}),
    )
    try:
        for part in read_parts(Path(request["path"]), tools, request["skip"], begin):
            send(*_message(part))
        send({"what": "end"})
    except SourceError as error:
        send({"what": "refused", "reason": str(error)})
    except MemoryError:
        send({"what": "refused", "reason": TOO_LARGE})
    except Exception as error:  # noqa: BLE001 (one odd file must not stop a build)
        if is_of_disk(error):
            send({"what": "broken", "reason": str(error)})
        else:
            send({"what": "refused", "reason": unexpected(error)})


def _message(part: PartReading) -> tuple[dict[str, Any], bytes]:
    header = {
        "what": "part",
        "name": part.name,
        "sha256": part.sha256,
        "reason": part.reason,
        "read": part.reading is not None,
    }
    return header, part.reading.to_bytes() if part.reading else b""


def _limit_memory(megabytes: int) -> None:
    """Bounds what this process may claim, where the system can do that."""
    if sys.platform != "linux":
        return
    import resource

    limit = megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_DATA, (limit, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
