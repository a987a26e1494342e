"""The client of the language model against a real server, whatever that server does."""

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from answer.summary.endpoint import Endpoint, Reply, endpoint_of
from index import Settings, load_settings
from ingest.errors import SettingsError
from tests.llm_server import LlmServer, running

ASKED = [{"role": "system", "content": "Luật"}, {"role": "user", "content": "Nói đi"}]


@pytest.fixture
def server() -> Iterator[LlmServer]:
    with running() as started:
        started.say = lambda user: f"Nghe rồi: {user}"
        yield started


@pytest.fixture
def endpoint(server: LlmServer) -> Endpoint:
    return Endpoint(server.url, "nho:1b", 10.0)


def test_the_model_is_asked_once_for_a_whole_reply(server: LlmServer, endpoint: Endpoint) -> None:
    assert endpoint.complete(ASKED) == Reply("Nghe rồi: Nói đi")
    (request,) = server.requests
    assert server.paths == ["/v1/chat/completions"]
    assert request["model"] == "nho:1b"
    assert request["stream"] is False
    assert request["messages"] == ASKED


@pytest.mark.parametrize("ending", ["", "/", "/chat/completions"])
def test_the_address_may_be_given_in_each_usual_form(
    server: LlmServer, endpoint: Endpoint, ending: str
) -> None:
    replace(endpoint, url=server.url + ending).complete(ASKED)
    assert server.paths == ["/v1/chat/completions"]


def test_a_key_is_sent_and_never_shown(server: LlmServer, endpoint: Endpoint) -> None:
    endpoint.complete(ASKED)
    assert "Authorization" not in server.headers[0]
    keyed = replace(endpoint, key="bi-mat")
    keyed.complete(ASKED)
    assert server.headers[1]["Authorization"] == "Bearer bi-mat"
    assert "bi-mat" not in repr(keyed)
    assert "bi-mat" not in repr(Settings.model_validate({"llm_key": "bi-mat"}))


@pytest.mark.parametrize(
    ("mode", "failure"),
    [
        ("status", "refused"),
        ("redirect", "refused"),
        ("text", "malformed"),
        ("shape", "malformed"),
        ("stream", "malformed"),
        ("huge", "too_large"),
        ("cut", "malformed"),
    ],
)
def test_each_failure_is_a_result(
    server: LlmServer, endpoint: Endpoint, mode: str, failure: str
) -> None:
    server.mode = mode
    assert endpoint.complete(ASKED) == Reply("", failure)  # type: ignore[arg-type]
    assert len(server.paths) == 1  # also of a redirect


@pytest.mark.parametrize("mode", ["hang", "drip"])
def test_the_deadline_holds_whatever_trickles_in(
    server: LlmServer, endpoint: Endpoint, mode: str
) -> None:
    server.mode = mode  # a client that waited to the end would get a broken reply
    assert replace(endpoint, seconds=1.0).complete(ASKED) == Reply("", "slow")


def test_nobody_listening(endpoint: Endpoint) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
        assert replace(endpoint, url=url).complete(ASKED) == Reply("", "unreachable")


def test_a_key_that_no_header_can_hold(server: LlmServer, endpoint: Endpoint) -> None:
    assert replace(endpoint, key="a\r\nX-Other: b").complete(ASKED) == Reply("", "unreachable")
    assert server.requests == []


def test_proxies_of_the_environment_are_not_used(
    server: LlmServer, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.server_port}")
        monkeypatch.delenv("no_proxy", raising=False)
        assert endpoint.complete(ASKED).text
        assert proxy.paths == []


def test_it_is_off_by_default() -> None:
    assert endpoint_of(Settings()) is None
    given = {"PLAN_ARCHIVE_LLM_URL": "http://127.0.0.1:11434/v1", "PLAN_ARCHIVE_LLM_KEY": "k"}
    found = endpoint_of(load_settings(environment=given))
    assert found == Endpoint("http://127.0.0.1:11434/v1", "", 30.0, "k")


@pytest.mark.parametrize(
    "url",
    ["127.0.0.1:11434", "ftp://host/v1", "http://", "http://user:pw@host/v1", "http://host:99999",
     "file:///etc/hosts", "http://host/v1?key=1"],
)  # fmt: skip
def test_what_is_no_plain_address_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="'llm_url' has a wrong value"):
        load_settings({"llm_url": url}, environment={})
