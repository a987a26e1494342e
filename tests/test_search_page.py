"""The search page as Streamlit runs it, over a real archive and the real model."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from index import Embedder, Settings, Silent, build
from index.desk import Desk, keep_search, read_briefing, saved_searches
from index.desk.file import FILE
from tests.conftest import write_corpus
from tests.finding_plans import FERRY, PLANS
from views.filters import KEYS
from views.words import ENGLISH, VIETNAMESE

pytestmark = pytest.mark.slow

MAIN = Path(__file__).parent.parent / "views" / "main.py"
Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def plans_data(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    """An archive with more plans than a page of results has."""
    more = {
        f"2024/ben-pha-{n}.txt": FERRY.replace("VĨNH LONG", "BẾN TRE")
        .replace("Vĩnh Long", "Bến Tre")
        .replace("77/KH", f"{500 + n}/KH")
        .replace("an toàn bến", f"an toàn đợt {n} bến")
        for n in range(1, 12)
    }
    corpus = write_corpus(tmp_path_factory.mktemp("corpus"), {**PLANS, **more})
    (corpus / "hong.pdf").write_bytes(b"%PDF-1.7 broken")
    settings = Settings(corpus=corpus, data=tmp_path_factory.mktemp("data"))
    build(corpus, settings, Silent(), embedder=embedder)
    return settings.data


@pytest.fixture(scope="module")
def folder(
    plans_data: Path, model_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """A data folder with that archive, whose model is loaded once for all tests."""
    folder = tmp_path_factory.mktemp("page")
    for name in ("current", "generations"):
        (folder / name).symlink_to(plans_data / name)
    (folder / "model").symlink_to(model_home / "model")
    yield folder
    st.cache_data.clear()


@pytest.fixture
def data(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That folder, with nothing on its desk."""
    (folder / FILE).unlink(missing_ok=True)
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(folder))
    return folder


@pytest.fixture
def open_search(data: Path) -> Open:
    """Opens the search page with these parameters."""

    def opened(**parameters: str | list[str]) -> AppTest:
        page = AppTest.from_file(str(MAIN), default_timeout=240)
        for name in KEYS:  # bound to widgets, which look at the address when they first appear
            if name in parameters:
                page.query_params[name] = parameters.pop(name)
        page.run()
        for name, value in parameters.items():
            page.query_params[name.rstrip("_")] = value
        return page.switch_page("search.py").run()

    return opened


def shown(page: AppTest) -> str:
    """The HTML and Markdown of the page."""
    assert not page.exception
    assert not page.error
    return "\n".join(
        [*(block.proto.body for block in page.get("html")), *(m.value for m in page.markdown)]
    )


def search_for(page: AppTest, text: str) -> AppTest:
    page.text_input(key="search_text").set_value(text)
    button = next(b for b in page.button if b.label in ("Tìm", "Search"))
    return button.click().run()


def parameter(page: AppTest, name: str) -> list[str]:
    value = page.query_params.get(name, [])
    return [value] if isinstance(value, str) else list(value)


def test_a_search_shows_marked_passages_by_plan(open_search: Open) -> None:
    page = search_for(open_search(), "“áo phao”")
    text = shown(page)
    assert text.count("<mark>áo phao</mark>") >= 10
    assert "I. YÊU CẦU" in text
    assert "Ủy ban nhân dân tỉnh Vĩnh Long" in text
    assert parameter(page, "q") == ["“áo phao”"]


def test_an_address_shows_the_same_search(open_search: Open) -> None:
    page = open_search(q="hoa giai", mode="phrase", year="2022")
    assert page.text_input(key="search_text").value == "hoa giai"
    assert page.multiselect(key="year").value == [2022]
    assert "<mark>hoà giải</mark>" in shown(page)
    assert VIETNAMESE["search_any_marks"] in shown(page)


def test_a_number_alone_lists_its_plans(open_search: Open) -> None:
    text = shown(open_search(q="02263852741"))
    assert "<mark>0226.3852.741</mark>" in text
    said = VIETNAMESE["search_all_mentions"].format(text="02263852741", m=1, k=13, n=1)
    assert said in text


def test_files_that_could_not_be_searched_are_counted(open_search: Open) -> None:
    said = VIETNAMESE["search_failures"].format(n=1)
    assert said in shown(open_search(q="áo phao", mode="phrase"))
    assert said in shown(open_search(q="tàu ngầm", mode="phrase"))


def test_changing_the_way_to_search(open_search: Open) -> None:
    page = open_search(q="đèn công an")
    assert "xếp hạng" in shown(page)
    page.segmented_control(key="search_mode").set_value("words").run()
    assert parameter(page, "mode") == ["words"]
    assert "<mark>đèn</mark>" in shown(page)
    assert "Đầy đủ" in shown(page)


def test_a_facet_narrows_by_a_click_and_is_lifted_again(open_search: Open) -> None:
    page = open_search(q="an toàn", mode="phrase")
    box = page.checkbox(key="search_facet_place_Hà Nam")
    assert box.label == "Hà Nam (1)"
    box.check().run()
    assert page.multiselect(key="place").value == ["Hà Nam"]
    assert "Bến Tre" not in shown(page)
    assert page.checkbox(key="search_facet_place_Bến Tre").label == "Bến Tre (11)"
    page.button(key="search_limit_place_Hà Nam").click().run()
    assert page.multiselect(key="place").value == []
    assert "Bến Tre" in shown(page)


def test_the_quality_of_the_text_narrows_too(open_search: Open) -> None:
    page = open_search(q="sách", mode="phrase")
    page.checkbox(key="search_facet_quality_draft").check().run()
    assert parameter(page, "quality") == ["draft"]
    assert "hoa-giai (du thao).txt" in shown(page)
    page.button(key="search_lift_all").click().run()
    assert parameter(page, "quality") == []


def test_no_plan_is_lost_between_the_pages(open_search: Open) -> None:
    page = open_search(q="áo phao", mode="phrase")
    first = shown(page)
    page.button(key="search_next").click().run()
    assert parameter(page, "page") == ["2"]
    both = first + shown(page)
    for number in range(1, 12):
        assert f"ben-pha-{number}.txt" in both
    assert "2024/ben-pha.txt" in both
    assert page.button(key="search_next").disabled


def test_a_page_that_is_not_there_is_the_last_one(open_search: Open) -> None:
    page = open_search(q="áo phao", mode="phrase", page="99")
    assert VIETNAMESE["search_page_of"].format(n=2, m=2) in shown(page)


def test_all_passages_of_one_plan(open_search: Open) -> None:
    page = open_search(q="an", mode="phrase", marks="any", in_="2024/ben-pha.txt")
    text = shown(page)
    assert "ben-pha-1.txt" not in text
    assert "<mark>An</mark> ninh" in text
    page.button(key="search_limit_plan_").click().run()
    assert parameter(page, "in") == []
    assert "ben-pha-1.txt" in shown(page)


def test_a_plan_with_many_passages_shows_the_first_and_the_way_to_all(open_search: Open) -> None:
    page = open_search(q="so", mode="phrase", year="2022")
    whole = next(b for b in page.button if (b.key or "").startswith("search_whole_"))
    whole.click().run()
    assert parameter(page, "in") == ["2022/hoa-giai.txt"]
    assert shown(page).count("<blockquote>") > 3


def test_the_order_of_dates(open_search: Open) -> None:
    page = open_search(q="an toàn", mode="phrase")
    page.selectbox(key="search_sort").set_value("oldest").run()
    assert parameter(page, "sort") == ["oldest"]
    text = shown(page)
    assert text.index("hoa-giai.txt") < text.index("ben-pha")


def test_versions_are_folded_under_the_best_one(open_search: Open) -> None:
    text = shown(open_search(q="tờ rơi", mode="phrase"))
    assert VIETNAMESE["search_folded"].format(n=1) in text
    assert VIETNAMESE["search_versions"].format(files="2022/hoa-giai (du thao).txt") in text
    assert text.count("<mark>tờ rơi</mark>") == 1


def test_an_empty_result_says_what_was_searched_and_what_may_help(open_search: Open) -> None:
    page = open_search(q="thăm gia", mode="phrase", year="2022")
    assert VIETNAMESE["search_none"] in [heading.value for heading in page.subheader]
    assert "“thăm gia”" in shown(page)
    page.button(key="search_try_search_suggest_marks").click().run()
    assert "<mark>tham gia</mark>" in shown(page)


def test_limits_that_hide_everything_can_be_lifted(open_search: Open) -> None:
    page = open_search(q="tờ rơi", mode="phrase", year="2024")
    page.button(key="search_try_lift").click().run()
    assert page.multiselect(key="year").value == []
    assert "<mark>tờ rơi</mark>" in shown(page)


def test_missing_words_are_told_one_by_one(open_search: Open) -> None:
    text = shown(open_search(q="đèn vắc", mode="words"))
    assert "“đèn”: 12 kế hoạch" in text
    assert "“vắc”: 0 kế hoạch" in text


def test_words_that_no_plan_has_are_named_above_a_ranking(open_search: Open) -> None:
    page = open_search(q="vắc xin", mode="meaning")
    assert "“vắc”" in page.warning[0].value


def test_a_misspelt_search_is_mended_by_a_click(open_search: Open) -> None:
    page = open_search(q="hàng khach ngangg sông", mode="words")
    offered = page.button(key="search_try_respelt").label
    assert "ngang sông" in offered


@pytest.mark.parametrize("text", ["!!!", "“”"])
def test_signs_alone_are_no_search(open_search: Open, text: str) -> None:
    assert VIETNAMESE["search_none_text"] in shown(open_search(q=text, mode="phrase"))


def test_markup_in_a_search_stays_text(open_search: Open) -> None:
    page = open_search(q="<img src=x onerror=alert(1)> **an toàn**", mode="words")
    assert "<img" not in "".join(block.proto.body for block in page.get("html"))
    assert "<img" not in "".join(m.value.replace("\\<", "") for m in page.markdown)


def test_a_search_that_is_too_long_is_a_message(open_search: Open) -> None:
    page = open_search(q="an " * 400)
    assert [error.value for error in page.error] == [VIETNAMESE["error_usage"]]
    assert not page.exception


def test_a_search_is_saved_opened_and_deleted(open_search: Open, data: Path) -> None:
    page = open_search(q="tờ rơi", mode="phrase", quality="printed", year="2022")
    page.text_input(key="search_name").set_value("Tờ [rơi]")
    save = next(b for b in page.button if b.label == VIETNAMESE["search_save"])
    page = save.click().run()
    (kept,) = saved_searches(Desk(data))
    assert parse_qs(kept.address) == {
        "q": ["tờ rơi"],
        "mode": ["phrase"],
        "quality": ["printed"],
        "year": ["2022"],
    }
    page = search_for(page, "áo phao")
    page.button(key="search_lift_all").click().run()
    page.button(key=f"search_saved_{kept.id}").click().run()
    assert page.multiselect(key="year").value == [2022]
    assert page.text_input(key="search_text").value == "tờ rơi"
    assert "<mark>tờ rơi</mark>" in shown(page)
    page.button(key=f"search_delete_{kept.id}").click().run()
    assert saved_searches(Desk(data)) == []


def test_a_saved_limit_that_the_archive_no_longer_has_is_told(
    open_search: Open, data: Path
) -> None:
    kept = keep_search(Desk(data), "cũ", "q=tờ+rơi&year=1999")
    page = open_search()
    page.button(key=f"search_saved_{kept}").click().run()
    assert "1999" in page.toast[0].value
    assert "tờ rơi" in parameter(page, "q")


def test_a_passage_is_copied_with_its_source_and_put_into_the_tray(
    open_search: Open, data: Path
) -> None:
    page = open_search(q="tờ rơi", mode="phrase")
    assert "data-copy=" in shown(page)
    assert "214/KH-UBND" in shown(page).partition('data-copy="')[2].partition('"')[0]
    button = next(b for b in page.button if (b.key or "").startswith("tray-search-"))
    page = button.click().run()
    briefing = read_briefing(Desk(data), parameter(page, "tray")[0])
    assert briefing is not None
    assert "tờ rơi" in briefing.entries[0].text


def test_the_search_is_there_again_after_another_page(open_search: Open) -> None:
    page = open_search(q="tờ rơi", mode="phrase")
    page.query_params.clear()
    page.switch_page("plans.py").run()
    page.query_params.clear()
    page.switch_page("search.py").run()
    assert parameter(page, "q") == ["tờ rơi"]
    assert "<mark>tờ rơi</mark>" in shown(page)


def test_an_example_is_searched_by_a_click(open_search: Open) -> None:
    page = open_search()
    tries = [b for b in page.button if (b.key or "").startswith("search_try_")]
    page = tries[0].click().run()
    assert parameter(page, "q") == [tries[0].label]
    assert "<mark>" in shown(page)


def test_the_page_speaks_english(open_search: Open) -> None:
    page = open_search(q="áo phao", mode="phrase", lang="en")
    assert page.text_input(key="search_text").label == ENGLISH["search_box"]
    assert "12 passages in 12 of 13 plans" in shown(page)
