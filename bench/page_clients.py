"""Visitors without a browser: each holds a websocket, asks, and waits until the page is drawn."""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_PAUSE = (2.0, 8.0)  # seconds between two questions of a visitor
_PATIENCE = 60.0  # seconds until a question counts as failed
_LARGEST = 200_000_000  # bytes of a message


@dataclass
class Visits:
    """What the visitors saw."""

    seconds: list[float] = field(default_factory=list)  # from question to the page drawn
    errors: list[str] = field(default_factory=list)


def visit(address: str, questions: Sequence[str], clients: int, seconds: float) -> Visits:
    """Lets so many visitors ask for so many seconds, each at its own pace."""
    visits = Visits()
    asyncio.run(_visit(address, questions, clients, seconds, visits))
    return visits


async def _visit(
    address: str, questions: Sequence[str], clients: int, seconds: float, visits: Visits
) -> None:
    url = address.replace("http", "ws", 1) + "/_stcore/stream"
    until = time.monotonic() + seconds
    async with asyncio.TaskGroup() as group:
        for number in range(clients):
            chance = random.Random(number)
            group.create_task(_visitor(url, questions, until, chance, visits))


async def _visitor(
    url: str, questions: Sequence[str], until: float, chance: random.Random, visits: Visits
) -> None:
    try:
        async with websockets.connect(
            url,
            subprotocols=[websockets.Subprotocol("streamlit")],
            max_size=_LARGEST,
        ) as connection:
            while time.monotonic() < until:
                await asyncio.sleep(chance.uniform(*_PAUSE))
                began = time.monotonic()
                error = await asyncio.wait_for(
                    _ask(connection, chance.choice(questions)), timeout=_PATIENCE
                )
                visits.seconds.append(time.monotonic() - began)
                if error:
                    visits.errors.append(error)
    except (OSError, TimeoutError, websockets.WebSocketException) as error:
        visits.errors.append(f"{type(error).__name__}: {error}")


async def _ask(connection: websockets.ClientConnection, question: str) -> str:
    """Asks and waits for the end of the run.

    Returns the first error that the page shows, or what is wrong with it, or "".
    """
    request = BackMsg()
    request.rerun_script.query_string = urlencode({"q": question})
    await connection.send(request.SerializeToString())
    error = ""
    started = answered = False
    async for data in connection:
        message = ForwardMsg()
        message.ParseFromString(data if isinstance(data, bytes) else data.encode())
        kind = message.WhichOneof("type")
        if kind == "new_session":
            started = True
        element = message.delta.new_element
        if kind == "delta" and (element.HasField("exception") or _is_error(element)):
            error = error or str(element)[:200]
        answered = answered or 'class="answer' in element.html.body
        if kind == "script_finished" and started:
            break
    return error or ("" if answered else f"no answer was drawn to {question!r}")


def _is_error(element: object) -> bool:
    alert = getattr(element, "alert", None)
    return bool(alert and alert.format == alert.ERROR)
