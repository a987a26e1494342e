"""The page "Hỏi đáp" beyond the answer: quotes to take away, further questions, verdicts."""

import html
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from index.desk import Desk, briefings, verdicts
from tests.opening import Open, shown
from views.words import VIETNAMESE

pytestmark = pytest.mark.slow

HOTLINE = "Kế hoạch nào nhắc đến đường dây nóng 02753811246?"


def click(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def test_a_quote_can_be_copied_with_its_full_source(open_page: Open) -> None:
    copied = re.search(r'data-copy="([^"]*)"', shown(open_page(q=HOTLINE)))
    assert copied
    words = html.unescape(copied[1])
    assert "0275.3811.246" in words
    assert "số 1127/KH-UBND" in words


def test_a_quote_goes_into_the_briefing_once(open_page: Open, page_data: Path) -> None:
    page = click(open_page(q=HOTLINE), VIETNAMESE["to_tray"])
    (briefing,) = briefings(Desk(page_data))
    (entry,) = briefing.entries
    assert "0275.3811.246" in entry.text
    assert entry.file == "2023/trong-cay.txt"
    assert page.query_params["tray"] == briefing.id
    taken = next(button for button in page.button if button.label == VIETNAMESE["in_tray"])
    assert taken.disabled


def test_a_further_question_keeps_what_the_one_before_was_about(open_page: Open) -> None:
    page = open_page(q="Kế hoạch số 1127/KH-UBND ban hành ngày nào?")
    page.text_input(key="follow_up").set_value("ai ký?")
    click(page, VIETNAMESE["follow_up_ask"])
    assert page.query_params["q"] == "ai ký Kế hoạch số 1127/KH-UBND?"
    assert page.text_input(key="question").value == "ai ký Kế hoạch số 1127/KH-UBND?"


def test_a_verdict_is_kept_and_its_note_follows(open_page: Open, page_data: Path) -> None:
    page = open_page(q=HOTLINE)
    assert not verdicts(Desk(page_data))
    page.feedback[0].set_value(0).run()
    (kept,) = verdicts(Desk(page_data))
    assert (kept.question, kept.good, kept.note) == (HOTLINE, False, "")
    page.text_area[0].set_value("Thiếu một kế hoạch")
    click(page, VIETNAMESE["verdict_send"])
    (kept,) = verdicts(Desk(page_data))
    assert kept.note == "Thiếu một kế hoạch"
    assert "0275.3811.246" in kept.answer
