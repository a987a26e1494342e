"""Summaries as the page and the command show them, with a real server in place of the model."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from answer import __main__ as cli
from tests.llm_server import LlmServer, running
from tests.opening import MAIN, shown
from views.words import ENGLISH, VIETNAMESE

pytestmark = pytest.mark.slow

ASKED = "Bao nhiêu phần trăm số cây còn sống sau mùa khô đầu tiên?"
UNKNOWN = "Kế hoạch nào nhắc đến đường dây nóng 0299.999.9999?"
PROVED = "Tỉnh Bến Tre năm 2023: ít nhất 85% số cây còn sống sau mùa khô đầu tiên [1]."
FALSE = "Bến Tre đạt <b>99%</b> [1]."


@pytest.fixture
def server() -> Iterator[LlmServer]:
    with running() as started:
        started.say = lambda user: f"{PROVED} {FALSE}"
        yield started


@pytest.fixture
def data(
    sample_data: Path, model_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The data folder of the sample plans, as the settings of an empty working folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("current", "generations"):
        (folder / name).symlink_to(sample_data / name)
    (folder / "model").symlink_to(model_home / "model")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(folder))
    yield str(folder)
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture
def model(server: LlmServer, data: str, monkeypatch: pytest.MonkeyPatch) -> LlmServer:
    """The server, named in the settings."""
    monkeypatch.setenv("PLAN_ARCHIVE_LLM_URL", server.url)
    return server


def opened(**parameters: str) -> AppTest:
    page = AppTest.from_file(str(MAIN), default_timeout=120)
    for name, value in parameters.items():
        page.query_params[name] = value
    return page.run()


# The page


def test_the_page_shows_proved_sentences_and_strikes_out_the_others(model: LlmServer) -> None:
    text = shown(opened(q=ASKED))
    linked = PROVED.replace(
        "[1]", '<a class="cite" href="#cite-1" aria-label="Trích dẫn 1">[1]</a>'
    )
    assert f"<p>{linked}</p>" in text
    assert "<del>Bến Tre đạt &lt;b&gt;99%&lt;/b&gt; [1].</del>" in text
    assert VIETNAMESE["summary_note"] in text
    assert 'class="answer">' in text  # the answer itself
    assert "“b) Ít nhất 85% số cây" in text


def test_the_page_asks_the_model_once_for_the_same_answer(model: LlmServer) -> None:
    page = opened(q=ASKED)
    shown(page.run())
    assert len(model.requests) == 1


def test_the_page_says_why_there_is_no_summary(
    model: LlmServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAN_ARCHIVE_LLM_SECONDS", "1")
    model.mode = "hang"
    text = shown(opened(q=ASKED, lang="en"))
    assert ENGLISH["summary_none"].format(reason="the model took too long") in text
    assert "“b) Ít nhất 85% số cây" in text


def test_a_refusal_is_not_summed_up(model: LlmServer) -> None:
    text = shown(opened(q=UNKNOWN))
    assert 'class="answer summary"' not in text
    assert model.requests == []


def test_without_a_setting_there_is_no_summary(server: LlmServer, data: str) -> None:
    assert 'class="answer summary"' not in shown(opened(q=ASKED))
    assert server.requests == []


# The command


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert cli.main([*arguments]) == 0
    return capsys.readouterr().out


def test_the_command_adds_the_summary_when_asked(
    model: LlmServer, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = printed(capsys, ASKED)
    assert model.requests == []
    lines = printed(capsys, ASKED, "--summary").splitlines()
    assert lines[: len(plain.splitlines())] == plain.splitlines()
    assert f"- {PROVED}" in lines
    assert lines[-1].startswith(f"✗ {FALSE} (")


def test_the_command_adds_the_summary_to_its_data(
    model: LlmServer, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(printed(capsys, ASKED, "--summary", "--json"))
    assert told["summary"]["status"] == "partly"
    assert [s["proved"] for s in told["summary"]["sentences"]] == [True, False]
    assert "summary" not in json.loads(printed(capsys, ASKED, "--json"))


def test_without_a_summary_the_command_says_why_and_ends_as_before(
    model: LlmServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    model.mode = "status"
    assert printed(capsys, ASKED, "--summary").splitlines()[-1].startswith("Không có tóm tắt: ")
    assert cli.main([UNKNOWN, "--summary"]) == cli.ABSTAINED
    monkeypatch.delenv("PLAN_ARCHIVE_LLM_URL")
    assert "llm_url" in printed(capsys, ASKED, "--summary").splitlines()[-1]
