"""The page "So sánh" as Streamlit runs it, over plans whose differences are known."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from index import Embedder, Settings, Silent, build
from index.desk import Desk, briefings
from tests.compare_plans import PLANS
from tests.conftest import write_corpus
from views.words import ENGLISH, VIETNAMESE

pytestmark = pytest.mark.slow

MAIN = Path(__file__).parent.parent / "views" / "main.py"
YEARS = ["an-giang-2022.txt", "an-giang-2024.txt"]
THREE = [*YEARS, "tri-ton-2024.txt"]
DRAFT = "Tuần tra bãi bồi bằng xuồng máy vào các đêm nước rong."

Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    plans = {**PLANS, "ban-sao.txt": PLANS[YEARS[0]]}  # another file with the same plan
    corpus = write_corpus(tmp_path_factory.mktemp("plans"), plans)
    settings = Settings(corpus=corpus, data=tmp_path_factory.mktemp("compare-page"))
    build(corpus, settings, Silent(), embedder=embedder)
    return settings.data


@pytest.fixture(scope="module")
def home(data: Path, model_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The data folder of all tests here: the model stays loaded from one to the next."""
    own = tmp_path_factory.mktemp("home")
    for name in ("current", "generations"):
        (own / name).symlink_to(data / name)
    (own / "model").symlink_to(model_home / "model")
    yield own
    st.cache_data.clear()


@pytest.fixture
def open_page(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Opens the page with these URL parameters; no briefing was begun yet."""
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(home))

    def opened(**parameters: str | list[str]) -> AppTest:
        page = AppTest.from_file(str(MAIN), default_timeout=120)
        for name, value in parameters.items():
            page.query_params[name] = value
        page.run()
        page.switch_page("compare.py")
        for name, value in parameters.items():
            page.query_params[name] = value
        return page.run()

    yield opened
    for kept in home.glob("desk.sqlite*"):
        kept.unlink()


def shown(page: AppTest) -> str:
    """The HTML of the page."""
    assert not page.exception
    assert not page.error
    return "\n".join(block.proto.body for block in page.get("html"))


def parameters(page: AppTest) -> Mapping[str, list[str]]:
    return {
        name: [value] if isinstance(value, str) else list(value)
        for name, value in page.query_params.items()
    }


def labels(page: AppTest) -> list[str]:
    return [box.label for box in page.expander]


def test_figures_and_words_that_differ_are_marked(open_page: Open) -> None:
    text = shown(open_page(plans=YEARS))
    assert '<del class="figure">70%</del>' in text
    assert '<ins class="figure">75%</ins>' in text
    assert '<ins class="word">trong</ins>' in text
    assert '<del class="figure">9%</del>' not in text


def test_what_one_plan_alone_has_is_named(open_page: Open) -> None:
    text = shown(open_page(plans=YEARS, show="theirs"))
    assert "thẻ điện tử" in text
    assert VIETNAMESE["compare_kind_only"] in text
    assert VIETNAMESE["compare_absent"].format(name="tỉnh An Giang 2022") in text
    assert "nghệ nhân đan giỏ tre" not in text


def test_same_sections_are_folded(open_page: Open) -> None:
    page = open_page(plans=["an-giang-2022.txt", "ban-sao.txt"])
    assert [success.value for success in page.success] == [VIETNAMESE["compare_identical"]]
    assert "Ươm giống bần chua" not in shown(page)
    assert any("giống nhau" in label for label in labels(page))


def test_two_versions_of_a_plan_are_told(open_page: Open) -> None:
    page = open_page(plans=["an-giang-2022.txt", "ban-sao.txt"])
    assert any("hai bản của cùng một văn bản" in info.value for info in page.info)


def test_other_versions_are_offered_only_when_asked_for(open_page: Open) -> None:
    page = open_page(plans=["an-giang-2024.txt"])
    before = len(page.multiselect(key="compare_plans").options)
    page.toggle(key="compare_versions").set_value(True).run()
    assert len(page.multiselect(key="compare_plans").options) == before + 1
    assert parameters(page)["versions"] == ["1"]


def test_a_statement_can_be_copied_and_opened(open_page: Open) -> None:
    text = shown(open_page(plans=YEARS))
    assert re.search(r'data-copy="“[^"]*cây con sống[^"]* \(Kế hoạch số 33/KH-UBND', text)
    assert 'href="/van-ban?plan=an-giang-2024.txt&amp;at=' in text


def test_a_statement_goes_into_the_tray(open_page: Open, home: Path) -> None:
    page = open_page(plans=YEARS, show="figures")
    button = next(b for b in page.button if (b.key or "").startswith("tray-compare"))
    button.click().run()
    shown(page)
    (briefing,) = briefings(Desk(home))
    assert len(briefing.entries) == 1
    assert briefing.entries[0].file in YEARS


def test_plans_are_chosen_by_name(open_page: Open) -> None:
    page = open_page()
    page.multiselect(key="compare_plans").set_value(YEARS[:1]).run()
    assert [info.value for info in page.info] == [VIETNAMESE["compare_one"]]
    page.multiselect(key="compare_plans").set_value(YEARS).run()
    assert parameters(page)["plans"] == YEARS
    assert '<ins class="figure">75%</ins>' in shown(page)


def test_a_series_is_taken_in_one_step(open_page: Open) -> None:
    page = open_page()
    first = next(b for b in page.button if (b.key or "").startswith("example-series"))
    first.click().run()
    assert parameters(page)["plans"] == YEARS
    assert '<ins class="figure">75%</ins>' in shown(page)


def test_of_three_plans_the_pair_can_be_chosen(open_page: Open) -> None:
    page = open_page(plans=THREE)
    assert page.segmented_control(key="compare_base").value == YEARS[0]
    page.segmented_control(key="compare_other").set_value(THREE[2]).run()
    assert parameters(page)["other"] == [THREE[2]]
    assert "cấm thả trâu" in shown(page)
    page.segmented_control(key="compare_base").set_value(YEARS[1]).run()
    assert '<del class="figure">75%</del>' in shown(page)


def test_new_and_dropped_stand_in_two_lists(open_page: Open) -> None:
    text = shown(open_page(plans=YEARS, view="changes"))
    assert "Mới ở tỉnh An Giang 2024" in text
    assert "Không còn ở An Giang 2024" in text
    assert "thẻ điện tử" in text
    assert "nghệ nhân đan giỏ tre" in text
    assert "Tuần tra bãi bồi" not in text


def test_a_list_goes_into_the_tray_as_a_whole(open_page: Open, home: Path) -> None:
    page = open_page(plans=YEARS, view="changes")
    button = next(b for b in page.button if (b.key or "").startswith("compare-all-compare_new"))
    button.click().run()
    (briefing,) = briefings(Desk(home))
    assert any("thẻ điện tử" in entry.text for entry in briefing.entries)
    assert {entry.file for entry in briefing.entries} == {YEARS[1]}


def test_targets_stand_in_a_table_with_links(open_page: Open) -> None:
    text = shown(open_page(plans=THREE, view="targets"))
    assert '<th scope="col">tỉnh An Giang 2022</th>' in text
    assert ">trên 75%</a>" in text
    assert "▲ cao hơn mốc" in text
    assert ">từ 65% đến 68%</a>" in text


def test_only_targets_that_differ(open_page: Open) -> None:
    page = open_page(plans=YEARS, view="targets")
    assert "dưới 9%" in shown(page)
    page.toggle(key="compare_changed").set_value(True).run()
    assert "dưới 9%" not in shown(page)
    assert parameters(page)["changed"] == ["1"]


@pytest.mark.parametrize("view", ["sections", "targets"])
def test_a_table_can_be_downloaded(open_page: Open, view: str) -> None:
    page = open_page(plans=YEARS, view=view)
    (button,) = page.get("download_button")
    assert button.proto.label == VIETNAMESE["compare_download"]


def test_one_target_in_full(open_page: Open) -> None:
    page = open_page(plans=YEARS, view="targets")
    page.selectbox(key="compare_target").set_value(0).run()
    assert "Tỷ lệ cây con sống sau một mùa mưa đạt trên" in shown(page)
    assert any((b.key or "").startswith("tray-compare-target") for b in page.button)


def test_a_ruined_scan_is_told(open_page: Open) -> None:
    text = shown(open_page(plans=[YEARS[1], "cho-moi-2023.txt"]))
    assert VIETNAMESE["compare_misread"] in text
    assert (
        VIETNAMESE["reliability_garbled"] in text or VIETNAMESE["reliability_reconstructed"] in text
    )


def test_a_file_that_is_not_there(open_page: Open) -> None:
    page = open_page(plans=["gone.txt", YEARS[0]])
    assert [warning.value for warning in page.warning] == ["Trong kho không có tệp `gone.txt`."]
    assert [info.value for info in page.info] == [VIETNAMESE["compare_one"]]


def test_precedents_of_a_draft(open_page: Open) -> None:
    page = open_page(mode="draft")
    page.text_area(key="compare_draft").set_value(
        f"{DRAFT}\nMua hai máy siêu âm màu cho trạm y tế xã đảo."
    )
    next(b for b in page.button if b.label == VIETNAMESE["compare_draft_find"]).click().run()
    text = shown(page)
    assert '<del class="word">máy vào</del>' in text
    assert '<ins class="word">chèo</ins>' in text
    assert "2022, 2024" in text
    assert VIETNAMESE["compare_draft_no"] in text
    assert parameters(page)["draft"][0].startswith(DRAFT)


def test_the_address_of_a_draft_shows_the_same(open_page: Open) -> None:
    page = open_page(mode="draft", draft=DRAFT)
    assert page.text_area(key="compare_draft").value == DRAFT
    assert '<ins class="word">chèo</ins>' in shown(page)


def test_a_draft_that_is_too_short(open_page: Open) -> None:
    page = open_page(mode="draft")
    page.text_area(key="compare_draft").set_value("máy")
    next(b for b in page.button if b.label == VIETNAMESE["compare_draft_find"]).click().run()
    assert [warning.value for warning in page.warning] == [VIETNAMESE["compare_draft_empty"]]


def test_markup_in_a_draft_is_no_markup(open_page: Open) -> None:
    text = shown(open_page(mode="draft", draft=f"<img src=x onerror=alert(1)> {DRAFT}"))
    assert "<img" not in text
    assert "&lt;img" in text


def test_the_page_speaks_english(open_page: Open) -> None:
    page = open_page(plans=YEARS, lang="en")
    assert page.multiselect(key="compare_plans").label == ENGLISH["compare_plans"]
    assert ENGLISH["compare_kind_figures"] in shown(page)
    assert "&amp;lang=en" in shown(page)


def test_coming_back_finds_the_same_comparison(open_page: Open) -> None:
    page = open_page(plans=YEARS, view="targets")
    page.switch_page("plans.py")
    for name in ("plans", "view"):
        page.query_params.pop(name, None)
    page.run()
    page.switch_page("compare.py").run()
    assert parameters(page)["plans"] == YEARS
    assert ">trên 75%</a>" in shown(page)
