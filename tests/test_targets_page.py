"""The page "Chỉ tiêu, nhiệm vụ" as Streamlit runs it, over a real archive and the real model."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from index import Archive, Embedder
from tests.target_plans import built
from views.words import VIETNAMESE

pytestmark = pytest.mark.slow

MAIN = Path(__file__).parent.parent / "views" / "main.py"
Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    folder = tmp_path_factory.mktemp("targets")
    built(folder, embedder)
    return folder


@pytest.fixture
def open_page(
    folder: Path, model_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """Opens the page with these URL parameters."""
    for name in ("current", "generations"):
        (tmp_path / name).symlink_to(folder / "data" / name)
    (tmp_path / "model").symlink_to(model_home / "model")
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(tmp_path))

    def opened(**parameters: str) -> AppTest:
        page = AppTest.from_file(str(MAIN), default_timeout=120)
        page.query_params.update(parameters)  # the sidebar reads them when it is first drawn
        page.run().switch_page("targets.py")
        page.query_params.update(parameters)
        return page.run()

    yield opened
    st.cache_data.clear()


def shown(page: AppTest) -> str:
    """The HTML of the page."""
    assert not page.exception
    assert not page.error
    return "\n".join(block.proto.body for block in page.get("html"))


def rows(page: AppTest) -> list[str]:
    """The rows of the table, as HTML."""
    return re.findall(r"<tr><th scope=\"row\">.*?</tr>", shown(page), re.S)


def cells(row: str) -> list[str]:
    """The words in the cells of a row."""
    return [re.sub(r"<[^>]*>", " ", cell).strip() for cell in re.findall(r"<td.*?</td>", row, re.S)]


def test_a_series_is_drawn_and_listed_with_its_words(open_page: Open) -> None:
    page = open_page()
    first, second, third = (cells(row) for row in rows(page))
    assert re.sub(r"\s+", " ", second[0]) == "Giảm: số vụ trộm cắp tài sản"
    assert first[1:6] == ["từ 6% đến 8%", "so với năm 2023", "–", "Hà Nam", "2024"]
    assert second[1:6] == ["7%", "so với năm 2022", "–", "Lý Nhân, Hà Nam", "2023"]
    assert third[1:6] == ["ít nhất 5%", "so với năm 2021", "–", "Hà Nam", "2022"]
    chart = shown(page).partition('<section class="targets-chart')[2]
    for value in ("6–8%", "7%", "≥\xa05%"):
        assert f"<b>{value}</b>" in chart
    assert "<figcaption>Hà Nam</figcaption>" in chart


def test_every_value_leads_to_its_passage(open_page: Open, folder: Path) -> None:
    archive = Archive.open(folder / "data")
    files = {plan.file: plan.id for plan in archive.plans()}
    page = open_page()
    hrefs = re.findall(r'href="(van-ban[^"]*)"', "".join(rows(page)))
    assert len(hrefs) == 3
    for href, value in zip(hrefs, ("từ 6% đến 8%", "7%", "ít nhất 5%"), strict=True):
        query = parse_qs(urlsplit(href.replace("&amp;", "&")).query)
        text = archive.plan_text(files[query["plan"][0]])
        assert value in text[int(query["at"][0]) : int(query["to"][0])]
    assert "so với năm 2023” (Kế hoạch số 24/KH-UBND" in re.sub("[.]”", "”", rows(page)[0])


def test_links_keep_limits_and_language(open_page: Open) -> None:
    page = open_page(year="2024", lang="en")
    (href, *_) = re.findall(r'href="(van-ban[^"]*)"', "".join(rows(page)))
    query = parse_qs(urlsplit(href.replace("&amp;", "&")).query)
    assert (query["year"], query["lang"]) == (["2024"], ["en"])


def test_the_search_is_in_the_address_and_finds_by_words(open_page: Open) -> None:
    page = open_page(measure="tuần tra")
    assert page.text_input(key="choice-measure").value == "tuần tra"
    assert [cells(row)[:2] for row in rows(page)] == [["Ra mắt tổ tuần tra đêm", "12 tổ"]]
    page.text_input(key="choice-measure").set_value("khám phá").run()
    assert page.query_params["measure"] == "khám phá"
    assert [cells(row)[1] for row in rows(page)] == ["trên 80%", "trên 75%"]


def test_other_words_find_what_is_near_and_say_so(open_page: Open) -> None:
    page = open_page(measure="mất trộm đồ đạc trong nhà")
    assert VIETNAMESE["targets_near"] in [caption.value for caption in page.caption]
    assert any("trộm cắp" in row for row in rows(page))


def test_all_targets_in_one_table(open_page: Open) -> None:
    page = open_page(series="all")
    assert len(rows(page)) == 10
    assert "<figure>" not in shown(page)


def test_the_sidebar_limits_every_view(open_page: Open) -> None:
    for view in ("series", "tasks", "calendar"):
        page = open_page(targets_view=view, place="Lý Nhân", series="all")
        assert rows(page)
        assert all("Lý Nhân" in row for row in rows(page))
    page = open_page(targets_view="contacts", place="Lý Nhân")
    assert "0226.3851.111" not in shown(page)


def test_tasks_of_an_agency_in_all_spellings(open_page: Open) -> None:
    page = open_page(targets_view="tasks", agency="so lao dong thuong binh va xa hoi")
    assert [cells(row)[0] for row in rows(page)] == [
        "Tháng 4/2024",
        "Tháng 3  năm 2022 lấy theo kế hoạch",
    ]
    (spellings,) = re.findall(r'class="detail">(.*?)</p>', shown(page))
    assert "Sở LĐTB&amp;XH" in spellings
    assert "Sở Lao động - Thương binh và Xã hội" in spellings


def test_tasks_by_role_and_month(open_page: Open) -> None:
    police = "cong an|tinh"
    page = open_page(targets_view="tasks", agency=police, agency_role="support")
    assert [cells(row)[0] for row in rows(page)] == ["Tháng 4/2024"]
    page = open_page(targets_view="tasks", agency=police, agency_month="8")
    assert [cells(row)[0] for row in rows(page)] == ["Quý III  năm 2024 lấy theo kế hoạch"]
    page = open_page(targets_view="tasks", agency=police, agency_month="none")
    assert [cells(row)[0] for row in rows(page)] == ["Thường xuyên"]


def test_the_year_by_months_marks_inferred_years(open_page: Open) -> None:
    page = open_page(targets_view="calendar", due_year="2024")
    months = re.findall(r"<section><h4>(.*?)</h4>(.*?)</section>", shown(page), re.S)
    assert [name for name, body in months if "<li>" in body] == [
        f"Tháng {month}/2024" for month in (4, 7, 8, 9, 11)
    ]
    assert "<b>Quý III*</b>" in months[6][1]
    assert "<b>20/11</b>" in months[10][1]
    assert VIETNAMESE["targets_inferred_mark"] in [caption.value for caption in page.caption]


def test_what_recurs_and_what_has_no_date_have_lists_of_their_own(open_page: Open) -> None:
    page = open_page(targets_view="calendar", due_year="2024", due_part="recurring")
    (meeting,) = rows(page)
    assert "định kỳ hằng quý" in meeting
    page = open_page(targets_view="calendar", due_year="2022", due_part="undated")
    assert [cells(row)[0] for row in rows(page)] == ["Thường xuyên"]


def test_contacts_show_who_has_another_number(open_page: Open) -> None:
    page = open_page(targets_view="contacts")
    hotline = next(row for row in rows(page) if "<strong>0226.3852.222</strong>" in row)
    assert VIETNAMESE["targets_differing"] in hotline
    assert "0226.3851.111" in hotline
    assert "<mark>0226.3852.222</mark>" in hotline
    duty = next(row for row in rows(page) if "<strong>0226.3870.333</strong>" in row)
    assert "Công an huyện" in cells(duty)[1]
    page = open_page(targets_view="contacts", contact="0226 3870333")
    assert len(rows(page)) == 1


def test_chosen_rows_go_into_the_tray(open_page: Open) -> None:
    page = open_page()
    pills = next(group for group in page.button_group if group.label == say("targets_collect"))
    pills.set_value([1, 3]).run()
    page.button(key="targets-collect").click().run()
    shown(page)
    assert "tray" in page.query_params
    assert [toast.value for toast in page.toast] == [say("tray_added")]


def say(key: str) -> str:
    return VIETNAMESE[key]


def test_a_choice_replaces_what_hung_on_the_one_before(open_page: Open) -> None:
    page = open_page(rows="2", series="all")
    assert len(rows(page)) == 10  # there is no second page: the last one is shown
    page.selectbox(key="choice-series").set_value(page.selectbox(key="choice-series").options[1])
    page.text_input(key="choice-measure").set_value("tuần tra").run()
    assert "rows" not in page.query_params


def test_document_text_is_no_markup(
    tmp_path: Path, model_home: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 9/KH-UBND\nHà Nam, ngày 01 tháng 02 năm 2024\n\n"
        "KẾ HOẠCH\nTrồng cây năm 2024\n\nI. CHỈ TIÊU\n"
        "1. Trồng mới 500 cây <img src=x onerror=alert(1)> & hoa ven đường.\n"
        "2. Gọi <b>Sở Xây dựng</b> theo số 0226.3851.999 để được hướng dẫn.\n"
    )
    built(tmp_path, embedder, {"a.txt": text})
    (tmp_path / "data" / "model").symlink_to(model_home / "model")
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(tmp_path / "data"))
    page = AppTest.from_file(str(MAIN), default_timeout=120).run()
    for view in ("series", "contacts"):
        page.switch_page("targets.py")
        page.query_params["targets_view"] = view
        body = shown(page.run())
        assert "<img" not in body
        assert "<b>Sở" not in body
        assert rows(page)
    st.cache_data.clear()
