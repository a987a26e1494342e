"""A small server with the chat completions interface, as good and as bad as such servers can be."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PATIENCE = 20.0  # seconds that a hanging server holds out, should the test forget to end it
Say = Callable[[str], str]  # the user's message -> what the model says


class LlmServer(ThreadingHTTPServer):
    """One server on a free port of 127.0.0.1; `mode` and `say` may be changed while it runs.

    Modes: "well" (a completion), "status" (500), "redirect", "text" (no JSON), "shape" (other
    JSON), "stream" (events although none were asked for), "huge", "hang" (no reply), "drip" (a
    byte now and then), "cut" (half a reply).
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.mode = "well"
        self.say: Say = lambda user: ""
        self.requests: list[dict[str, object]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.ended = threading.Event()

    @property
    def url(self) -> str:
        """What goes into llm_url."""
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: LlmServer

    def do_GET(self) -> None:
        self.server.paths.append(self.path)
        self._send(404, b"")

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.paths.append(self.path)
        self.server.requests.append(body)
        self.server.headers.append(dict(self.headers))
        said = self.server.say(body["messages"][-1]["content"])
        completion = {"choices": [{"message": {"role": "assistant", "content": said}}]}
        data = json.dumps(completion).encode()
        with suppress(OSError):  # the client may have left
            self._reply(data)

    def _reply(self, data: bytes) -> None:
        mode = self.server.mode
        if mode in ("hang", "drip"):
            self._dawdle(mode)
        elif mode == "redirect":
            self._send(307, b"", Location=f"{self.server.url}/elsewhere")
        elif mode == "cut":
            self._send(200, data[: len(data) // 2], length=len(data))
        elif mode == "stream":
            self._send(200, b"data: " + data + b"\n\ndata: [DONE]\n\n")
        else:
            bodies = {
                "well": data,
                "status": b'{"error": "out of memory"}',
                "text": b"<html>not found</html>",
                "shape": b'{"choices": []}',
                "huge": data + b" " * 50_000_000,
            }
            self._send(500 if mode == "status" else 200, bodies[mode])

    def _dawdle(self, mode: str) -> None:
        end = time.monotonic() + PATIENCE
        if mode == "drip":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while time.monotonic() < end and not self.server.ended.wait(0.05):
            if mode == "drip":
                self.wfile.write(b"x")
        self.close_connection = True

    def _send(self, status: int, body: bytes, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def running() -> Iterator[LlmServer]:
    """A server for the length of a test."""
    server = LlmServer()
    thread = threading.Thread(target=lambda: server.serve_forever(0.02), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()
