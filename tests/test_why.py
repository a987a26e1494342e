"""The page shows what bound an answer, and asks again without it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from index import Embedder, Settings, Silent, build
from tests.answer_plans import PROVINCE_2023, PROVINCE_2024
from tests.conftest import write_corpus
from views.words import VIETNAMESE

pytestmark = pytest.mark.slow
MAIN = Path(__file__).parent.parent / "views" / "main.py"
QUESTION = "Đồng Tháp năm 2023 phấn đấu bao nhiêu phần trăm học sinh tiểu học biết bơi?"


@pytest.fixture
def page(
    tmp_path: Path, embedder: Embedder, model_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AppTest]:
    plans = {"t24.txt": PROVINCE_2024, "t23.txt": PROVINCE_2023}
    settings = Settings(corpus=write_corpus(tmp_path / "corpus", plans), data=tmp_path / "data")
    build(settings.corpus, settings, Silent(), embedder=embedder)
    if not (settings.data / "model").exists():
        (settings.data / "model").symlink_to(model_home / "model")
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(settings.data))
    shown = AppTest.from_file(str(MAIN), default_timeout=120)
    shown.query_params["q"] = QUESTION
    yield shown.run()
    st.cache_resource.clear()
    st.cache_data.clear()


def text(page: AppTest) -> str:
    assert not page.exception
    return "\n".join(
        [*(block.proto.body for block in page.get("html")), *(m.value for m in page.markdown)]
    )


def test_place_and_year_are_shown_and_can_be_lifted_and_put_back(page: AppTest) -> None:
    labels = {button.key: button.label for button in page.button if button.key}
    assert labels["lift-0"] == "Địa bàn: Đồng Tháp ✕"
    assert labels["lift-1"] == "Năm 2023 ✕"
    assert "85%" not in text(page)
    page.button(key="lift-1").click().run()
    assert page.query_params["without"] == "year:2023"
    assert "85%" in text(page)
    assert "70%" in text(page)
    page.button(key="back-0").click().run()
    assert "without" not in page.query_params
    assert "85%" not in text(page)


def test_the_way_to_the_answer_is_told(page: AppTest) -> None:
    assert VIETNAMESE["kind_value"] in text(page)
    assert VIETNAMESE["why_plans"].format(n=1, m=2) in text(page)


def test_another_question_is_bound_by_itself(page: AppTest) -> None:
    page.button(key="lift-1").click().run()
    page.text_input(key="question").set_value(QUESTION.replace("2023", "2024"))
    next(b for b in page.button if b.label == VIETNAMESE["ask"]).click().run()
    assert "without" not in page.query_params
    assert "70%" not in text(page)


def test_a_question_full_of_marks_is_shown_as_it_is(page: AppTest) -> None:
    page.text_input(key="question").set_value("Số 12/KH-*UB* của Đồng Tháp năm 2023?")
    next(b for b in page.button if b.label == VIETNAMESE["ask"]).click().run()
    assert not page.exception
