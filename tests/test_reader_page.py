"""The page "Văn bản": reading one plan, finding in it, its tables and citations, corrections."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from answer import ask
from index import Archive, Embedder, PlanRecord, Settings, Silent, build
from index.desk import Desk, history, read_briefing
from tests.conftest import write_corpus
from tests.reader_plans import LAMPS, pages_pdf
from tests.sample_plans import PLANS, TREES
from views.words import ENGLISH, VIETNAMESE

pytestmark = pytest.mark.slow

MAIN = Path(__file__).parent.parent / "views" / "main.py"
LAMPS_FILE, PAGES_FILE, TREES_FILE = "thap-sang.md", "nao-vet.pdf", "2023/trong-cay.txt"
WASTE_FILE, COPY_FILE = "2024/phan-loai-rac.txt", "2024/phan-loai-rac (1).txt"
LONG_FILE = "rat-dai.txt"
LONG = TREES.replace("1127/", "1128/") + "".join(
    f"\n{n}. Đoạn bờ sông thứ {n} do xã số {n} chăm sóc, tưới nước và rào chắn trong cả mùa khô."
    for n in range(1200)
)

Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def reader_data(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    """A data folder with the archive of this module's plans. Not to be changed."""
    corpus = write_corpus(
        tmp_path_factory.mktemp("corpus"), PLANS | {LAMPS_FILE: LAMPS, LONG_FILE: LONG}
    )
    (corpus / PAGES_FILE).write_bytes(pages_pdf())
    settings = Settings(corpus=corpus, data=tmp_path_factory.mktemp("data"))
    build(corpus, settings, Silent(), embedder=embedder)
    return settings.data


@pytest.fixture(scope="module")
def archive(reader_data: Path) -> Archive:
    return Archive.open(reader_data)


@pytest.fixture
def data(reader_data: Path, model_home: Path, tmp_path: Path) -> Path:
    """The same archive in a folder with a desk of its own."""
    own = tmp_path / "data"
    own.mkdir()
    for name in ("current", "generations"):
        (own / name).symlink_to(reader_data / name)
    (own / "model").symlink_to(model_home / "model")
    return own


@pytest.fixture
def open_plan(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Opens the page of plans with these URL parameters."""
    monkeypatch.setenv("PLAN_ARCHIVE_DATA", str(data))

    def opened(plan: str = "", **parameters: object) -> AppTest:
        page = AppTest.from_file(str(MAIN), default_timeout=120).run()
        for name, value in ({"plan": plan} if plan else {}).items() | parameters.items():
            page.query_params[name] = str(value)
        return page.switch_page("plans.py").run()

    yield opened
    st.cache_resource.clear()
    st.cache_data.clear()


def shown(page: AppTest) -> str:
    assert not page.exception
    assert not page.error
    return "\n".join(
        [*(block.proto.body for block in page.get("html")), *(m.value for m in page.markdown)]
    )


def plan_of(archive: Archive, file: str) -> PlanRecord:
    return next(plan for plan in archive.plans() if plan.file == file)


def place_of(archive: Archive, file: str, words: str) -> dict[str, int]:
    start = archive.plan_text(plan_of(archive, file).id).index(words)
    return {"at": start, "to": start + len(words)}


def paper(page: AppTest) -> str:
    """The box with the text."""
    (box,) = [b.proto.body for b in page.get("html") if 'class="paper"' in b.proto.body]
    return str(box)


def links(text: str) -> list[dict[str, str]]:
    """The parameters of all links to places."""
    found = re.findall(r'<a data-place href="\?([^"#]*)', text)
    return [{k: v[0] for k, v in parse_qs(html.unescape(address)).items()} for address in found]


def labels(page: AppTest) -> list[str]:
    return [expander.label for expander in page.expander]


def button(page: AppTest, label: str) -> object:
    return next(b for b in page.button if b.label == label)


def test_the_place_of_the_address_is_marked_and_its_section_named(
    open_plan: Open, archive: Archive
) -> None:
    page = open_plan(LAMPS_FILE, **place_of(archive, LAMPS_FILE, "Lắp 640 bóng đèn"))
    assert '<span class="target"></span><span id="place" class="quoted">Lắp 640' in paper(page)
    text = shown(page)
    assert "mục I" in text
    assert '<li class="here"' in text
    assert 'data-copy="“Lắp 640 bóng đèn dọc đường làng, ưu tiên đoạn có trường học.”' in text


def test_a_page_is_shown_as_picture_beside_its_own_text_alone(open_plan: Open) -> None:
    page = open_plan(PAGES_FILE)
    text = shown(page)
    assert 'src="data:image/webp;base64,' in text
    assert "Nạo vét 12 km" in paper(page)
    assert "nghiệm thu" not in paper(page)
    page.button(key="reader_on").click().run()
    assert page.query_params["p"] == "2"
    assert "nghiệm thu" in paper(page)
    assert "Nạo vét 12 km" not in paper(page)
    page.number_input(key="leaf").set_value(3).run()
    assert "báo cáo kết quả" in paper(page)
    assert page.button(key="reader_on").disabled
    page.button(key="reader_back").click().run()
    assert page.query_params["p"] == "2"


def test_a_place_opens_its_page_with_the_picture_at_the_mark(
    open_plan: Open, archive: Archive
) -> None:
    page = open_plan(PAGES_FILE, **place_of(archive, PAGES_FILE, "nghiệm thu mương rạch"))
    assert page.number_input(key="leaf").value == 2
    top = re.search(r'class="place" style="top: ([\d.]+)%"', shown(page))
    assert top is not None
    assert 80 < float(top[1]) < 95
    assert 'class="place"' not in shown(open_plan(PAGES_FILE))


def test_a_page_number_that_is_not_there_opens_the_first(open_plan: Open) -> None:
    assert open_plan(PAGES_FILE, p=99).number_input(key="leaf").value == 1
    assert open_plan(PAGES_FILE, p="x", at="y").number_input(key="leaf").value == 1


def test_a_long_text_is_shown_in_parts(open_plan: Open, archive: Archive) -> None:
    words = "Đoạn bờ sông thứ 1100 do"
    page = open_plan(LONG_FILE)
    assert words not in paper(page)
    page = open_plan(LONG_FILE, **place_of(archive, LONG_FILE, words))
    assert words in html.unescape(re.sub(r"<[^>]+>", "", paper(page)))
    assert "Phủ xanh những đoạn" not in paper(page)
    assert page.number_input(key="leaf").value not in (None, 1)


def test_the_table_in_the_text_is_a_table(open_plan: Open) -> None:
    text = paper(open_plan(LAMPS_FILE))
    assert '<th scope="col">Đơn vị chủ trì</th>' in text
    assert "<td>Chọn đoạn đường &lt;tối&gt;</td>" in text
    assert "|---|" not in text


def test_each_row_of_the_tables_leads_to_its_place(open_plan: Open, archive: Archive) -> None:
    page = open_plan(LAMPS_FILE)
    assert VIETNAMESE["reader_tables"].format(n=1, m=2) in labels(page)
    (table,) = [b.proto.body for b in page.get("html") if "<caption>" in b.proto.body]
    assert f'<th scope="col">{VIETNAMESE["reader_column_lead"]}</th>' in table
    assert "<td>Công ty Điện lực</td>" in table
    assert "<tối>" not in table
    text = archive.plan_text(plan_of(archive, LAMPS_FILE).id)
    rows = [text[int(link["at"]) : int(link["to"])] for link in links(table)]
    assert [re.findall(r"Chọn|Mắc", row) for row in rows] == [["Chọn"], ["Mắc"]]
    marked = paper(open_plan(**links(table)[1]))
    assert '<tr id="place">' in marked
    assert '<span class="quoted">Mắc dây và bóng</span>' in marked


def test_finding_counts_marks_and_steps_with_keys(open_plan: Open) -> None:
    page = open_plan(TREES_FILE)
    page.text_input(key="find").set_value("cay").run()
    text = paper(page)
    total = len(re.findall(r"<mark", text))
    assert total >= 6
    assert 'class="here"' in text
    assert f"Chỗ 1 trên {total}" in shown(page)
    first = page.query_params["at"]
    page.button(key="hit_on").click().run()
    assert page.query_params["at"] != first
    assert f"Chỗ 2 trên {total}" in shown(page)
    page.button(key="hit_back").click().run()
    page.button(key="hit_back").click().run()
    assert f"Chỗ {total} trên {total}" in shown(page)
    shortcuts = {b.key: b.proto.shortcut for b in page.button if (b.key or "").startswith("hit_")}
    assert {key: name.lower() for key, name in shortcuts.items()} == {
        "hit_on": "f8",
        "hit_back": "shift+f8",
    }


def test_a_find_of_the_address_waits_for_the_first_step(open_plan: Open) -> None:
    page = open_plan(TREES_FILE, find="cây")
    assert page.text_input(key="find").value == "cây"
    assert "at" not in page.query_params
    page.button(key="hit_on").click().run()
    assert "Chỗ 1 trên" in shown(page)
    page.button(key="find_clear").click().run()
    assert "find" not in page.query_params
    assert "<mark" not in paper(page)


def test_what_is_not_found_is_said(open_plan: Open) -> None:
    page = open_plan(TREES_FILE, find="tàu <b>vũ trụ")
    assert VIETNAMESE["reader_found_none"].format(query="tàu &lt;b&gt;vũ trụ") in shown(page)


def test_a_hit_is_collected_with_its_source(open_plan: Open, data: Path, archive: Archive) -> None:
    page = open_plan(TREES_FILE, find="Hàm Luông")
    page.button(key="tray-hit-0").click().run()
    briefing = read_briefing(Desk(data), page.query_params["tray"])
    assert briefing is not None
    (entry,) = briefing.entries
    assert entry.text == "a) Trồng mới 45.000 cây bần và cây mắm dọc bờ sông Hàm Luông."
    assert entry.source.startswith("Kế hoạch số 1127/KH-UBND")
    assert page.button(key="tray-hit-0").disabled


def test_the_section_around_the_place_is_collected_as_a_whole(
    open_plan: Open, data: Path, archive: Archive
) -> None:
    page = open_plan(TREES_FILE, **place_of(archive, TREES_FILE, "45.000"))
    page.button(key="tray-section").click().run()
    briefing = read_briefing(Desk(data), page.query_params["tray"])
    assert briefing is not None
    assert briefing.entries[0].text.startswith("2. Chỉ tiêu cụ thể a) Trồng mới 45.000")
    assert briefing.entries[0].text.endswith("mùa khô đầu tiên.")


def test_citations_are_linked_where_certain_and_else_marked(
    open_plan: Open, archive: Archive
) -> None:
    text = shown(open_plan(LAMPS_FILE))
    items = [item for item in re.findall(r"<li>.*?</li>", text) if "KH-UBND" in item]
    (certain,) = [i for i in items if VIETNAMESE["reader_held"] in i]
    assert "1127/KH-UBND" in certain
    assert TREES_FILE in [link["plan"] for link in links(certain)]
    assert "Căn cứ Luật Giao thông đường bộ" in text
    waste = [i for i in items if "305/KH-UBND" in i and VIETNAMESE["reader_held"] not in i]
    assert waste
    assert all(link["plan"] == LAMPS_FILE for item in waste for link in links(item))


def test_citing_plans_are_linked_to_the_place(open_plan: Open, archive: Archive) -> None:
    page = open_plan(TREES_FILE)
    there = place_of(archive, LAMPS_FILE, "1127/KH-UBND")
    wanted = {"plan": LAMPS_FILE, **{name: str(value) for name, value in there.items()}}
    assert wanted in links(shown(page))


def test_versions_of_the_plan_are_linked(open_plan: Open, archive: Archive) -> None:
    best = plan_of(archive, WASTE_FILE).best
    page = open_plan(COPY_FILE if best else WASTE_FILE)
    (head,) = [b.proto.body for b in page.get("html") if 'class="head"' in b.proto.body]
    assert [link["plan"] for link in links(head)] == [WASTE_FILE if best else COPY_FILE]
    assert VIETNAMESE["reader_version_quoted"] in head
    assert VIETNAMESE["reader_versions"] not in shown(open_plan(TREES_FILE))


def test_how_each_page_was_read_is_told(open_plan: Open) -> None:
    page = open_plan(PAGES_FILE)
    tables = [t.value for t in page.dataframe if VIETNAMESE["reader_method_column"] in t.value]
    assert [list(table[VIETNAMESE["reader_page_column"]]) for table in tables] == [["1", "2", "3"]]


def test_links_keep_the_language(open_plan: Open) -> None:
    page = open_plan(LAMPS_FILE, lang="en")
    assert ENGLISH["reader_find"] in [box.label for box in page.text_input]
    assert all(link["lang"] == "en" for link in links(shown(page)))


def test_a_plan_is_closed_with_its_place(open_plan: Open, archive: Archive) -> None:
    page = open_plan(LAMPS_FILE, find="đèn", **place_of(archive, LAMPS_FILE, "640"))
    page.button(key="reader_close").click().run()
    assert not {"plan", "at", "to", "find"} & set(page.query_params)
    assert not [b for b in page.get("html") if 'class="paper"' in b.proto.body]


def fill(page: AppTest, who: str = "Nguyễn Lan", **facts: str) -> AppTest:
    """Writes into the boxes of the form and saves."""
    page.text_input(key="fix_who").set_value(who).run()
    for field, value in facts.items():
        boxes = [*page.text_input, *page.text_area]
        box = next(b for b in boxes if (b.key or "").startswith(f"fix-{field}-"))
        box.set_value(value)
    save = next(b for b in page.button if b.label == VIETNAMESE["reader_fix_save"])
    return save.click().run()


def test_a_correction_is_seen_at_once_in_the_plan_the_table_and_the_filters(
    open_plan: Open, data: Path
) -> None:
    page = fill(open_plan(TREES_FILE), years="2031", number="1129/KH-UBND")
    text = shown(page)
    assert f'1129/KH-UBND <span class="fixed">{VIETNAMESE["reader_fixed"]}' in text
    assert VIETNAMESE["reader_read"].format(value="1127/KH-UBND") in text
    table = page.dataframe[0].value.set_index(VIETNAMESE["column_file"])
    assert table.loc[TREES_FILE, VIETNAMESE["column_year"]] == "2031"
    assert "2031" in map(str, page.multiselect(key="year").options)
    page.multiselect(key="year").set_value([2031]).run()
    files = set(page.dataframe[0].value[VIETNAMESE["column_file"]])
    assert TREES_FILE in files
    assert LAMPS_FILE not in files
    (number, years) = sorted(history(Desk(data), plan_of(Archive.open(data), TREES_FILE).sha256),
                             key=lambda c: c.field)  # fmt: skip
    assert (number.who, number.read, years.value) == ("Nguyễn Lan", "1127/KH-UBND", "[2031]")


def test_a_limit_that_a_correction_leaves_empty_is_lifted(open_plan: Open) -> None:
    page = open_plan("2024/day-boi.md")
    page.multiselect(key="place").set_value(["Đắk Lắk"]).run()
    page = fill(page, province="Kon Tum")
    assert not page.exception
    assert page.multiselect(key="place").value == []
    assert "Kon Tum" in page.multiselect(key="place").options


def test_who_corrects_is_remembered_and_a_correction_can_be_undone(open_plan: Open) -> None:
    page = fill(open_plan(TREES_FILE), signer="Trần Văn Sáu")
    assert "Trần Văn Sáu" in shown(page)
    assert page.session_state["corrector"] == "Nguyễn Lan"
    undo = next(b for b in page.button if b.label == VIETNAMESE["reader_undo"])
    undo.click().run()
    text = shown(page)
    assert f'<span class="fixed">{VIETNAMESE["reader_fixed"]}' not in text
    assert "đã hoàn lại (Nguyễn Lan" in text
    boxes = {
        (b.key or "").split("-")[1]: b.value for b in page.text_input if "fix-" in (b.key or "")
    }
    assert boxes["signer"] == "Lê Hoài Phương"


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ("date", "31/02/2024", "date_unreal"),
        ("date", "tháng ba", "date_form"),
        ("years", "2024-2020", "years_order"),
        ("years", "hai ngàn", "years_form"),
    ],
)
def test_what_cannot_be_kept_is_explained_and_stays_in_its_box(
    open_plan: Open, data: Path, field: str, typed: str, error: str
) -> None:
    page = fill(open_plan(TREES_FILE), **{field: typed})
    assert [e.value.partition(": ")[2] for e in page.error] == [VIETNAMESE[f"reader_error_{error}"]]
    kept = next(b.value for b in page.text_input if (b.key or "").startswith(f"fix-{field}-"))
    assert kept == typed
    assert not Desk(data).path.exists() or not history(
        Desk(data), plan_of(Archive.open(data), TREES_FILE).sha256
    )


def test_nothing_is_kept_without_a_name(open_plan: Open, data: Path) -> None:
    page = fill(open_plan(TREES_FILE), who=" ", signer="Ai Đó")
    assert [e.value for e in page.error] == [VIETNAMESE["reader_fix_nameless"]]
    assert not Desk(data).path.exists()


def test_an_answer_is_given_anew_after_a_correction(open_plan: Open, data: Path) -> None:
    question = "Kế hoạch nào nhắc đến đường dây nóng 02753811246?"
    page = open_plan(TREES_FILE)
    page.query_params["q"] = question
    page.switch_page("ask.py").run()
    assert "1127/KH-UBND" in shown(page)
    page.query_params["plan"] = TREES_FILE
    page = fill(page.switch_page("plans.py").run(), number="7721/KH-UBND")
    page.query_params["q"] = question
    page.switch_page("ask.py").run()
    text = shown(page)
    assert "7721/KH-UBND" in text
    assert "Kế hoạch số 1127/KH-UBND “" not in text


def test_the_source_shows_where_a_compared_plan_differs_and_steps_by_key(
    open_plan: Open, data: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = "Kế hoạch nào nhắc đến đường dây nóng 02753811246?"
    answer = ask(question, Archive.open(data), embedder)
    one = answer.citations[0]
    other = replace(one, differs=((one.start, one.start + 9),))
    compared = replace(answer, citations=(other, *answer.citations[1:]))
    monkeypatch.setattr("views.services.ask", lambda *_, **__: compared)
    page = open_plan()
    page.query_params["q"] = question
    page.switch_page("ask.py").run()
    assert 'class="differs"' in paper(page)
    keys = {b.key: b.proto.shortcut.lower() for b in page.button}
    assert (keys["next"], keys["previous"]) == ("f8", "shift+f8")
    assert VIETNAMESE["reader_keys_citations"].format(next="F8", previous="Shift+F8") in shown(page)
