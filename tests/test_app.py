"""The pages as Streamlit runs them, over a real archive and the real model."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from index import Embedder, Settings, Silent, build
from tests.conftest import write_corpus
from tests.opening import MAIN, Open, shown
from tests.sample_plans import PLANS, TREES, WASTE
from views.words import ENGLISH, VIETNAMESE

pytestmark = pytest.mark.slow

HOTLINE = "Kế hoạch nào nhắc đến đường dây nóng 02753811246?"
UNKNOWN = "Kế hoạch nào nhắc đến đường dây nóng 0299.999.9999?"


def ask(page: AppTest, question: str) -> AppTest:
    page.text_input(key="question").set_value(question)
    return page.button[_form_button(page)].click().run()


def _form_button(page: AppTest) -> int:
    return next(i for i, button in enumerate(page.button) if button.label in ("Hỏi", "Ask"))


def test_a_question_is_answered_with_its_source_beside_it(open_page: Open) -> None:
    page = ask(open_page(), HOTLINE)
    text = shown(page)
    assert "2023/trong-cay.txt" in text
    assert "<mark>0275.3811.246</mark>" in text
    assert 'class="paper"' in text
    assert page.query_params["q"] == HOTLINE


def test_a_link_shows_the_same_answer(open_page: Open) -> None:
    assert "<mark>0275.3811.246</mark>" in shown(open_page(q=HOTLINE))


def test_what_is_not_there_gets_an_honest_no(open_page: Open) -> None:
    page = open_page(q=UNKNOWN)
    headings = [heading.value for heading in page.subheader]
    assert VIETNAMESE["no_answer"] in headings
    assert VIETNAMESE["answer"] not in headings
    assert "<mark>0299" not in shown(page)


def test_filters_of_the_url_limit_the_answer(open_page: Open) -> None:
    page = open_page(q=HOTLINE, year="2024")
    assert page.multiselect(key="year").value == [2024]
    assert VIETNAMESE["no_answer"] in [heading.value for heading in page.subheader]


def test_removing_the_limits(open_page: Open) -> None:
    page = open_page(q=HOTLINE, year="2024")
    page.button(key="filter_clear").click().run()
    assert "<mark>0275.3811.246</mark>" in shown(page)


@pytest.mark.parametrize("question", ["", "   "])
def test_an_empty_question_gets_a_hint(open_page: Open, question: str) -> None:
    page = ask(open_page(), question)
    assert [warning.value for warning in page.warning] == [VIETNAMESE["empty"]]
    assert not page.exception


def test_a_question_that_is_too_long(open_page: Open) -> None:
    page = ask(open_page(), "kế hoạch " * 1200)
    assert "tối đa là" in page.warning[0].value
    assert "q" not in page.query_params
    assert not page.exception


def test_control_characters_do_no_harm(open_page: Open) -> None:
    page = ask(open_page(), "Kế hoạch\x00 nào\x1b[31m nhắc đến\u202e 0275.3811.246?\x07")
    assert not page.exception
    assert not page.error
    assert "<mark>0275.3811.246</mark>" in shown(page)


def test_html_in_a_question_is_not_markup(open_page: Open) -> None:
    page = open_page(q="<img src=x onerror=alert(1)> trồng cây ở Bến Tre?")
    assert all("<img" not in block.proto.body for block in page.get("html"))


def test_the_page_speaks_english_when_told(open_page: Open) -> None:
    page = open_page(lang="en")
    assert page.text_input(key="question").label == ENGLISH["question"]
    page.segmented_control(key="language_choice").set_value("vi").run()
    assert page.text_input(key="question").label == VIETNAMESE["question"]


def test_a_sample_question_is_asked_by_a_click(open_page: Open) -> None:
    page = open_page()
    samples = [button for button in page.button if (button.key or "").startswith("example-duty")]
    samples[0].click().run()
    assert page.query_params["q"] == samples[0].label
    assert VIETNAMESE["answer"] in [heading.value for heading in page.subheader]


def test_the_plans_page_lists_every_file(open_page: Open) -> None:
    page = open_page().switch_page("plans.py").run()
    assert not page.exception
    assert set(page.dataframe[0].value[VIETNAMESE["column_file"]]) == set(PLANS)


def test_a_plan_of_the_url_is_opened_with_outline_and_facts(open_page: Open) -> None:
    page = open_page()
    page.query_params["plan"] = "2023/trong-cay.txt"
    text = shown(page.switch_page("plans.py").run())
    assert "#section-" in text
    assert "1127/KH-UBND" in text
    assert "Phủ xanh những đoạn bờ sông" in text


def test_a_plan_that_is_not_in_the_archive(open_page: Open) -> None:
    page = open_page()
    page.query_params["plan"] = "khong-co.txt"
    page.switch_page("plans.py").run()
    assert "khong-co.txt" in page.warning[0].value


def test_a_rebuilt_archive_is_shown_at_the_next_rerun(
    tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(corpus=tmp_path / "corpus", data=tmp_path / "data")
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(settings.data))
    write_corpus(settings.corpus, {"mot.txt": TREES})
    build(settings.corpus, settings, Silent(), embedder=embedder)
    page = AppTest.from_file(str(MAIN), default_timeout=60).run().switch_page("plans.py").run()
    assert len(page.dataframe[0].value) == 1
    write_corpus(settings.corpus, {"hai.txt": WASTE})
    build(settings.corpus, settings, Silent(), embedder=embedder)
    assert len(page.run().dataframe[0].value) == 2


def test_question_and_filters_survive_a_visit_to_the_other_page(open_page: Open) -> None:
    page = open_page(q=HOTLINE, year="2023")
    page.switch_page("plans.py").run()
    assert page.multiselect(key="year").value == [2023]
    page.switch_page("ask.py").run()
    assert page.text_input(key="question").value == HOTLINE
    assert page.multiselect(key="year").value == [2023]
    assert "<mark>0275.3811.246</mark>" in shown(page)


def test_without_an_archive_the_page_names_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(tmp_path / "empty"))
    page = AppTest.from_file(str(MAIN), default_timeout=60).run()
    assert page.error[0].value == VIETNAMESE["no_archive"]
    assert page.code[0].value == "python -m index build"
    assert not page.exception


def test_an_unexpected_error_is_a_message_and_is_logged(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("inside")

    monkeypatch.setattr("views.services.ask", broken)
    page = open_page(q="câu hỏi làm hỏng trang")
    assert [error.value for error in page.error] == [VIETNAMESE["unexpected"]]
    assert "inside" in caplog.text
