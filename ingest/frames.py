"""Messages between the program and the process that reads files: JSON with bytes behind it."""

import json
from typing import IO, Any

_LENGTH = 8  # bytes of a length


def write_frame(stream: IO[bytes], header: dict[str, Any], body: bytes = b"") -> None:
    """Writes one message. Raises OSError where the other side is gone."""
    head = json.dumps(header).encode("ascii")
    stream.write(len(head).to_bytes(_LENGTH, "big") + head)
    stream.write(len(body).to_bytes(_LENGTH, "big") + body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """The next message, or None where the other side has closed the stream."""
    head = _sized(stream)
    body = _sized(stream) if head is not None else None
    return None if head is None or body is None else (dict(json.loads(head)), body)


def _sized(stream: IO[bytes]) -> bytes | None:
    length = stream.read(_LENGTH)
    if len(length) < _LENGTH:
        return None
    data = stream.read(int.from_bytes(length, "big"))
    return data if len(data) == int.from_bytes(length, "big") else None
