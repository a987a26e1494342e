"""The page "Bản tóm tắt" as Streamlit runs it."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from answer.briefing.edits import named
from answer.briefing.topic import quote_at
from index import Archive
from index.desk import Briefing, Desk, Entry, briefings, keep_briefing, read_briefing
from index.desk.briefings import Head, new_id
from tests.opening import Open, shown
from views.words import ENGLISH, VIETNAMESE

pytestmark = pytest.mark.slow

PLAN = "2023/trong-cay.txt"
TREES = "Ít nhất 85% số cây còn sống sau mùa khô đầu tiên."
MONEY = "Sở Tài chính bố trí 750.000.000 đồng từ ngân sách tỉnh để mua cây giống."


@pytest.fixture
def desk(page_data: Path) -> Desk:
    return Desk(page_data)


@pytest.fixture
def kept(desk: Desk, sample_archive: Archive) -> Briefing:
    """A briefing with a heading and two quotes."""
    quotes = [quoted(sample_archive, text) for text in (TREES, MONEY)]
    entries = (Entry("heading", "Mục tiêu", id="head"), *quotes)
    return keep_briefing(desk, new_id(), "Trồng cây", entries, Head(issuer="Sở Nội vụ"))


def quoted(archive: Archive, text: str) -> Entry:
    plan = next(plan for plan in archive.plans() if plan.file == PLAN)
    start = archive.plan_text(plan.id).index(text)
    return named(quote_at(archive, plan.id, start, start + len(text), None, "vi"))


def click(page: AppTest, word: str, number: int = 0) -> AppTest:
    labels = (VIETNAMESE[word], ENGLISH[word])
    return [button for button in page.button if button.label in labels][number].click().run()


def texts(desk: Desk, briefing: Briefing) -> list[str]:
    found = read_briefing(desk, briefing.id)
    assert found is not None
    return [entry.text for entry in found.entries]


def test_without_a_briefing_the_page_says_what_it_is_for(open_page: Open, desk: Desk) -> None:
    page = open_page("briefing.py")
    assert VIETNAMESE["briefing_intro"] in shown(page)
    click(page, "briefing_new")
    (briefing,) = briefings(desk)
    assert page.query_params["tray"] == briefing.id
    assert VIETNAMESE["briefing_empty"] in [info.value for info in page.info]


def test_the_address_opens_a_briefing_whose_quotes_are_checked(
    open_page: Open, kept: Briefing
) -> None:
    page = open_page("briefing.py", tray=kept.id)
    text = shown(page)
    assert TREES in text
    assert "Kế hoạch số 1127/KH-UBND ngày 14/03/2023" in text
    assert "mục I.2" in text
    assert VIETNAMESE["briefing_sound"].format(n=2) in text
    links = [link.proto.label for link in page.get("page_link")]
    assert links.count(VIETNAMESE["open_source"]) == 2


def test_changed_and_vanished_quotes_are_marked(
    open_page: Open, desk: Desk, kept: Briefing
) -> None:
    head, first, second = kept.entries
    spoilt = (
        head,
        replace(first, text=TREES.replace("85%", "95%")),
        replace(second, sha256="0" * 64, file="mat.pdf", doubt="ocr"),
    )
    keep_briefing(desk, kept.id, kept.title, spoilt)
    page = open_page("briefing.py", tray=kept.id)
    text = shown(page)
    assert page.warning[0].value == VIETNAMESE["briefing_unsound"].format(n=2, m=2)
    assert VIETNAMESE["briefing_changed"] in text
    assert VIETNAMESE["briefing_source_gone"] in text
    assert VIETNAMESE["reliability_ocr"] in text
    assert "[nguồn không còn trong kho]" in text  # in the print view


def test_entries_are_moved_by_buttons(open_page: Open, desk: Desk, kept: Briefing) -> None:
    page = click(open_page("briefing.py", tray=kept.id), "briefing_down")
    assert texts(desk, kept) == [TREES, "Mục tiêu", MONEY]
    click(page, "briefing_up", 2)
    assert texts(desk, kept) == [TREES, MONEY, "Mục tiêu"]
    assert page.button(key=f"briefing_up-{kept.entries[1].id}").disabled


def test_a_section_is_moved_as_a_whole(open_page: Open, desk: Desk, kept: Briefing) -> None:
    entries = (*kept.entries, Entry("heading", "Kinh phí", id="money"))
    keep_briefing(desk, kept.id, "", entries)
    click(open_page("briefing.py", tray=kept.id), "briefing_section_up", 1)
    assert texts(desk, kept) == ["Kinh phí", "Mục tiêu", TREES, MONEY]


def test_a_removed_entry_is_put_back_where_it_was(
    open_page: Open, desk: Desk, kept: Briefing
) -> None:
    page = click(open_page("briefing.py", tray=kept.id), "briefing_remove", 1)
    assert texts(desk, kept) == ["Mục tiêu", MONEY]
    click(page, "briefing_undo")
    assert texts(desk, kept) == ["Mục tiêu", TREES, MONEY]
    assert not [b for b in page.button if b.label == VIETNAMESE["briefing_undo"]]


def test_own_words_are_added_inserted_and_edited(
    open_page: Open, desk: Desk, kept: Briefing
) -> None:
    page = open_page("briefing.py", tray=kept.id)
    page.radio(key="briefing_kind-append").set_value("briefing_kind_words")
    page.text_area(key="briefing_text-append").set_value("Hết.\nNgười soạn")
    click(page, "briefing_add")
    assert texts(desk, kept)[-1] == "Hết.\nNgười soạn"
    click(page, "briefing_insert", 1)
    page.radio(key=f"briefing_kind-{kept.entries[1].id}").set_value("briefing_kind_subheading")
    page.text_area(key=f"briefing_text-{kept.entries[1].id}").set_value("Kinh phí <b>")
    click(page, "briefing_add_here")
    assert texts(desk, kept)[:4] == ["Mục tiêu", TREES, "Kinh phí <b>", MONEY]
    assert "1.1. Kinh phí &lt;b&gt;" in shown(page)
    click(page, "briefing_edit")
    page.text_area(key="briefing_text-head").set_value("Mục đích")
    click(page, "briefing_save")
    assert texts(desk, kept)[0] == "Mục đích"


def test_empty_words_are_not_added(open_page: Open, desk: Desk, kept: Briefing) -> None:
    page = open_page("briefing.py", tray=kept.id)
    page.text_area(key="briefing_text-append").set_value("  ")
    click(page, "briefing_add")
    assert len(texts(desk, kept)) == 3


def test_what_another_tab_added_stays_when_this_one_changes_something(
    open_page: Open, desk: Desk, kept: Briefing
) -> None:
    page = open_page("briefing.py", tray=kept.id)
    other = (*kept.entries, Entry("words", "từ tab khác", id="other"))
    keep_briefing(desk, kept.id, "Tên từ tab khác", other)
    click(page, "briefing_remove", 1)
    assert texts(desk, kept) == ["Mục tiêu", MONEY, "từ tab khác"]
    assert page.text_input(key=f"briefing_title_{kept.id}").value == "Tên từ tab khác"


def test_renaming_duplicating_and_choosing(open_page: Open, desk: Desk, kept: Briefing) -> None:
    page = open_page("briefing.py", tray=kept.id)
    page.text_input(key=f"briefing_title_{kept.id}").set_value("Cây xanh").run()
    click(page, "briefing_duplicate")
    copy = next(b for b in briefings(desk) if b.id != kept.id)
    assert copy.title == VIETNAMESE["briefing_copy_of"].format(title="Cây xanh")
    assert (copy.entries, copy.head) == (kept.entries, kept.head)
    assert page.query_params["tray"] == copy.id
    page.button(key=f"briefing_open-{kept.id}").click().run()
    assert page.query_params["tray"] == kept.id
    assert page.text_input(key=f"briefing_title_{kept.id}").value == "Cây xanh"


def test_briefings_of_one_name_are_told_apart(open_page: Open, desk: Desk) -> None:
    pages = [click(open_page("briefing.py"), "briefing_new") for _ in range(3)]
    for number, page in enumerate(pages):
        for word in ("một", "hai"):
            page.text_area(key="briefing_text-append").set_value(f"{word} {number}")
            click(page, "briefing_add")
    labels = {b.label for b in pages[0].run().button if (b.key or "").startswith("briefing_open-")}
    assert all(any(f"một {number}" in label for label in labels) for number in range(3))
    for number, page in enumerate(pages):
        kept = read_briefing(desk, str(page.query_params["tray"]))
        assert kept is not None
        assert [e.text for e in kept.entries] == [f"một {number}", f"hai {number}"]


def test_many_briefings_are_found_by_name(open_page: Open, desk: Desk) -> None:
    ids = [keep_briefing(desk, new_id(), f"Bản số {n}", ()).id for n in range(14)]
    page = open_page("briefing.py")
    page.text_input(key="briefing_find").set_value("ban so 13").run()
    found = [b.key for b in page.button if (b.key or "").startswith("briefing_open-")]
    assert found == [f"briefing_open-{ids[13]}"]


def test_a_new_briefing_has_the_office_of_the_last(
    open_page: Open, desk: Desk, kept: Briefing
) -> None:
    keep_briefing(desk, kept.id, "", (), Head(issuer="Sở Nội vụ", number="15/BC-SNV"))
    click(open_page("briefing.py"), "briefing_new")
    new = next(b for b in briefings(desk) if b.id != kept.id)
    assert (new.head.issuer, new.head.number) == ("Sở Nội vụ", "")


def test_deleting_asks_first(open_page: Open, desk: Desk, kept: Briefing) -> None:
    page = click(open_page("briefing.py", tray=kept.id), "briefing_delete")
    click(page, "briefing_delete_no")
    assert briefings(desk)
    click(page, "briefing_delete")
    click(page, "briefing_delete_yes")
    assert not briefings(desk)
    assert VIETNAMESE["briefing_intro"] in shown(page)


def test_a_change_to_a_briefing_deleted_elsewhere_is_no_error(
    open_page: Open, desk: Desk, kept: Briefing
) -> None:
    page = open_page("briefing.py", tray=kept.id)
    desk.change("DELETE FROM briefings")
    click(page, "briefing_remove", 1)
    assert not page.exception
    assert [toast.value for toast in page.toast] == [VIETNAMESE["briefing_gone"]]
    assert page.warning[0].value == VIETNAMESE["briefing_unknown"]


def test_the_official_form_is_kept_and_printed(open_page: Open, desk: Desk, kept: Briefing) -> None:
    page = open_page("briefing.py", tray=kept.id)
    page.text_input(key=f"briefing_head_signer-{kept.id}").set_value("Lê Thị Bưởi")
    page.text_input(key=f"briefing_head_kind-{kept.id}").set_value("Báo cáo")
    click(page, "briefing_head_save")
    found = read_briefing(desk, kept.id)
    assert found is not None
    assert (found.head.signer, found.head.issuer) == ("Lê Thị Bưởi", "Sở Nội vụ")
    text = shown(page)
    assert "BÁO CÁO" in text
    assert "Lê Thị Bưởi" in text


def test_the_print_view_of_the_address(open_page: Open, kept: Briefing) -> None:
    page = open_page("briefing.py", tray=kept.id, view="print")
    assert '<div class="sheet" lang="vi">' in shown(page)
    assert not [b for b in page.button if b.label == VIETNAMESE["briefing_up"]]
    page.segmented_control(key="briefing_view").set_value("edit").run()
    assert "view" not in page.query_params
    assert '<div class="sheet only-print"' in shown(page)


def test_a_topic_offers_quotes_before_they_are_inserted(
    open_page: Open, desk: Desk, kept: Briefing
) -> None:
    page = open_page("briefing.py", tray=kept.id)
    page.text_input(key="briefing_topic_text").set_value("phân loại rác tại hộ gia đình")
    click(page, "briefing_topic_find")
    assert page.query_params["topic"] == "phân loại rác tại hộ gia đình"
    assert len(texts(desk, kept)) == 3
    boxes = [box for box in page.checkbox if (box.key or "").startswith("briefing-topic-")]
    assert len(boxes) > 1
    left_out = boxes[0].label
    boxes[0].uncheck()
    click(page, "briefing_topic_insert")
    inserted = texts(desk, kept)[3:]
    assert inserted[0] == "Phân loại rác tại hộ gia đình"
    assert any("rác" in text for text in inserted[1:])
    assert not any(text in left_out.replace("\\", "") for text in inserted[1:] if len(text) > 60)
    assert "topic" not in page.query_params


def test_a_topic_that_the_archive_does_not_know(open_page: Open, kept: Briefing) -> None:
    page = open_page("briefing.py", tray=kept.id, topic="tàu ngầm hạt nhân")
    assert [info.value for info in page.info] == [VIETNAMESE["briefing_topic_none"]]
    assert not [b for b in page.button if b.label == VIETNAMESE["briefing_topic_insert"]]


def test_an_unknown_briefing_and_english(open_page: Open, kept: Briefing) -> None:
    page = open_page("briefing.py", tray="0" * 16, lang="en")
    assert page.warning[0].value == ENGLISH["briefing_unknown"]
    page = open_page("briefing.py", tray=kept.id, lang="en")
    assert "Kế hoạch No. 1127/KH-UBND dated 14/03/2023" in shown(page)
    assert "Kế hoạch số 1127/KH-UBND ngày 14/03/2023" in shown(page)  # what is printed


def test_an_unknown_address_does_not_show_another_briefing(
    open_page: Open, desk: Desk, kept: Briefing
) -> None:
    page = open_page("briefing.py", tray=kept.id)
    page.query_params["tray"] = "0" * 16
    page.run()
    assert page.warning[0].value == VIETNAMESE["briefing_unknown"]
    assert TREES not in shown(page)


def test_a_broken_briefing_does_not_take_other_pages_with_it(
    open_page: Open, desk: Desk, kept: Briefing
) -> None:
    desk.change("UPDATE briefings SET entries = '{'")
    page = open_page(tray=kept.id)
    assert not page.exception
    assert not page.error
    assert VIETNAMESE["briefing_desk_broken"] in [c.value for c in page.sidebar.caption]
