"""A language model behind the chat completions interface of OpenAI, asked once, within a deadline.

Ollama, llama.cpp and vLLM all speak it. Only the host of the setting is spoken to: proxies of the
environment are not used and redirects are not followed. Whatever goes wrong is a result and not an
error, because the answer of the archive stands without the model.
"""

import http.client
import json
import queue
import socket
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, ValidationError

from index.settings import Settings

Failure = Literal[
    "unreachable",  # no connection, or it broke off
    "slow",  # no whole reply before the deadline
    "refused",  # a status other than 200, redirects included
    "too_large",  # more than MAX_REPLY bytes
    "malformed",  # not the JSON of a chat completion
]
MAX_REPLY = 262_144  # bytes; a summary has a few thousand
MAX_TOKENS = 800  # of the summary
_PATH = "/chat/completions"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model said, or why it said nothing."""

    text: str
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model is and how long it may take."""

    url: str  # http(s)://host[:port]/v1, as in the settings
    model: str
    seconds: float  # from the name look-up to the last byte
    key: str = field(default="", repr=False)  # sent as a bearer token where there is one

    def complete(self, messages: Sequence[Mapping[str, str]]) -> Reply:
        """The model's reply to these messages (each with role and content).

        Takes at most `seconds`, also where the host sends a byte now and then; thread-safe.
        """
        connection = self._connection()
        box: queue.SimpleQueue[Reply] = queue.SimpleQueue()
        body = self._request(messages)
        # A socket's own time-out counts from each byte, and a name look-up has none at all.
        worker = threading.Thread(
            target=lambda: box.put(self._exchange(connection, body)), daemon=True
        )
        worker.start()
        try:
            return box.get(timeout=self.seconds)
        except queue.Empty:
            _cut(connection)
            return Reply("", "slow")

    def _connection(self) -> http.client.HTTPConnection:
        parts = urlsplit(self.url)
        kind = (
            http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        )
        return kind(parts.hostname or "", parts.port, timeout=self.seconds)

    def _request(self, messages: Sequence[Mapping[str, str]]) -> bytes:
        request = {
            "model": self.model,
            "messages": [dict(message) for message in messages],
            "temperature": 0,
            "max_tokens": MAX_TOKENS,
            "stream": False,
        }
        return json.dumps(request, ensure_ascii=False).encode()

    def _exchange(self, connection: http.client.HTTPConnection, body: bytes) -> Reply:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        path = urlsplit(self.url).path.rstrip("/")
        try:
            connection.request("POST", path.removesuffix(_PATH) + _PATH, body, headers)
            response = connection.getresponse()
            if response.status != http.client.OK:
                return Reply("", "refused")
            data = response.read(MAX_REPLY + 1)
        except TimeoutError:
            return Reply("", "slow")
        except (OSError, http.client.HTTPException, ValueError):  # ValueError: a key with a newline
            return Reply("", "unreachable")
        finally:
            connection.close()
        return Reply("", "too_large") if len(data) > MAX_REPLY else _read(data)


class _Message(BaseModel):
    content: str


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    """The part of a chat completion that is used."""

    choices: list[_Choice] = Field(min_length=1)


def endpoint_of(settings: Settings) -> Endpoint | None:
    """The endpoint of the settings; None where none is set, as by default."""
    if not settings.llm_url:
        return None
    return Endpoint(
        settings.llm_url,
        settings.llm_model,
        settings.llm_seconds,
        settings.llm_key.get_secret_value(),
    )


def _read(data: bytes) -> Reply:
    try:
        completion = _Completion.model_validate_json(data)
    except ValidationError:
        return Reply("", "malformed")
    return Reply(completion.choices[0].message.content)


def _cut(connection: http.client.HTTPConnection) -> None:
    """Ends the exchange of another thread, which a mere close would leave waiting."""
    if connection.sock is not None:
        with suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)
