"""Briefings on the desk: kept, changed by several tabs at once, and held against the archive."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from answer.briefing.check import checked
from answer.briefing.edits import added, before, moved, moved_section, named, removed, reworded
from answer.briefing.topic import quote_at
from index import Archive, Embedder, Settings, Silent, build
from index.desk import Briefing, Desk, Entry, briefings, keep_briefing, read_briefing
from index.desk.briefings import Head, delete_briefing, new_id, revise_briefing
from tests.conftest import write_corpus
from tests.sample_plans import TREES

PLAN = "2023/trong-cay.txt"
WORDS = "Ít nhất 85% số cây còn sống sau mùa khô đầu tiên."
Quoting = Callable[[str], Entry]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def words(text: str) -> Entry:
    return Entry("words", text, id=text)


def briefing(*entries: Entry) -> Briefing:
    return Briefing(new_id(), "Trồng cây", entries, "")


def texts(of: Briefing | None) -> list[str]:
    assert of is not None
    return [entry.text for entry in of.entries]


# On the desk


def test_a_briefing_is_read_as_it_was_kept(desk: Desk) -> None:
    quote = Entry("quote", WORDS, "nguồn", PLAN, "ab", 3, 9, 2, "ocr", "id", 1)
    head = Head(issuer="Sở Nội vụ", date="2026-02-05", recipients="Lưu: VT")
    kept = keep_briefing(desk, new_id(), "Trồng cây", (quote, words("một")), head)
    assert read_briefing(desk, kept.id) == kept
    assert kept.quotes == 1
    assert briefings(desk) == [kept]


def test_ids_that_are_none_are_refused_and_unknown_ones_are_nothing(desk: Desk) -> None:
    with pytest.raises(ValueError, match="not the id"):
        keep_briefing(desk, "../x", "", ())
    assert read_briefing(desk, new_id()) is None
    assert revise_briefing(desk, new_id(), lambda b: b) is None


def test_a_change_made_while_another_tab_changes_too_loses_nothing(desk: Desk) -> None:
    id_ = keep_briefing(desk, new_id(), "", ()).id
    seen: list[Briefing] = []

    def mine(now: Briefing) -> Briefing:
        if not seen:  # the other tab is faster, once
            revise_briefing(desk, id_, lambda b: added(b, [words("tab kia")]))
        seen.append(now)
        return added(now, [words("tab này")])

    assert texts(revise_briefing(desk, id_, mine)) == ["tab kia", "tab này"]
    assert texts(read_briefing(desk, id_)) == ["tab kia", "tab này"]
    assert len(seen) == 2


def test_a_renaming_in_another_tab_survives_a_new_quote(desk: Desk) -> None:
    id_ = keep_briefing(desk, new_id(), "cũ", ()).id

    def mine(now: Briefing) -> Briefing:
        if now.title == "cũ":
            revise_briefing(desk, id_, lambda b: replace(b, title="mới"))
        return added(now, [words("một")])

    kept = revise_briefing(desk, id_, mine)
    assert kept is not None
    assert (kept.title, texts(kept)) == ("mới", ["một"])


def test_the_one_changed_last_comes_first_and_a_deleted_one_is_gone(desk: Desk) -> None:
    first = keep_briefing(desk, new_id(), "một", ())
    keep_briefing(desk, new_id(), "hai", ())
    revise_briefing(desk, first.id, lambda b: added(b, [words("x")]))
    desk.change("UPDATE briefings SET changed = '2020' WHERE title = 'hai'")
    assert [b.title for b in briefings(desk)] == ["một", "hai"]
    delete_briefing(desk, first.id)
    assert [b.title for b in briefings(desk)] == ["hai"]


# What a writer does


def test_entries_are_moved_and_stay_at_the_ends() -> None:
    three = briefing(words("a"), words("b"), words("c"))
    assert texts(moved(three, "c", -1)) == ["a", "c", "b"]
    assert texts(moved(three, "a", 1)) == ["b", "a", "c"]
    assert texts(moved(three, "a", -1)) == texts(moved(three, "c", 1)) == ["a", "b", "c"]
    assert moved(three, "gone", 1) == three


def test_a_heading_moves_with_all_that_stands_under_it() -> None:
    def heading(text: str, level: int) -> Entry:
        return Entry("heading", text, id=text, level=level)

    whole = briefing(
        words("0"), heading("A", 1), words("a"), heading("A1", 2), words("a1"),
        heading("A2", 2), heading("B", 1), words("b"),
    )  # fmt: skip
    down = moved_section(whole, "A", 1)
    assert texts(down) == ["0", "B", "b", "A", "a", "A1", "a1", "A2"]
    assert moved_section(down, "A", -1) == whole
    assert texts(moved_section(whole, "A2", -1))[3:6] == ["A2", "A1", "a1"]
    for id_, by in (("A", -1), ("B", 1), ("A2", 1), ("A1", -1), ("a", 1), ("gone", 1)):
        assert moved_section(whole, id_, by) == whole


def test_a_removed_entry_goes_back_to_its_place() -> None:
    three = briefing(words("a"), words("b"), words("c"))
    for entry in three.entries:
        place = before(three, entry.id)
        assert added(removed(three, entry.id), [entry], place) == three
    assert texts(added(removed(three, "b"), [words("b")], "gone")) == ["a", "c", "b"]


def test_a_quote_is_there_once_but_words_may_repeat() -> None:
    quote = Entry("quote", WORDS, sha256="ab", start=3, end=9)
    grown = added(briefing(), [named(quote), named(quote), named(Entry("words", "x"))])
    grown = added(grown, [named(quote), named(Entry("words", "x"))])
    assert texts(grown) == [WORDS, "x", "x"]
    assert len({entry.id for entry in grown.entries}) == 3


def test_own_words_are_edited_and_quotes_are_not() -> None:
    quote = named(Entry("quote", WORDS))
    both = briefing(quote, Entry("heading", "Cũ", id="h"))
    edited = reworded(reworded(both, "h", "Mới", 2), quote.id, "bịa")
    assert texts(edited) == [WORDS, "Mới"]
    assert edited.entries[1].level == 2


# Against the archive of today


@pytest.fixture
def quoting(sample_archive: Archive) -> Quoting:
    return lambda text: quoted_from(sample_archive, PLAN, text)


def quoted_from(archive: Archive, file: str, text: str) -> Entry:
    plan = next(plan for plan in archive.plans() if plan.file == file)
    start = archive.plan_text(plan.id).index(text)
    return named(quote_at(archive, plan.id, start, start + len(text), None, "vi"))


@pytest.mark.slow
def test_a_quote_that_still_stands_leads_to_its_place(
    sample_archive: Archive, quoting: Quoting
) -> None:
    entry = quoting("giữ đất và tạo bóng mát cho người đi đường.\n2. Chỉ tiêu cụ thể")
    assert "\n" not in entry.text
    today = checked(sample_archive, entry, "vi")
    assert (today.standing, today.entry) == ("there", entry)
    assert today.entry.source.startswith("Kế hoạch số 1127/KH-UBND ngày 14/03/2023 của Ủy ban")


@pytest.mark.slow
def test_words_that_are_not_in_the_file_are_marked_as_changed(
    sample_archive: Archive, quoting: Quoting
) -> None:
    entry = replace(quoting(WORDS), text=WORDS.replace("85%", "5%"))
    assert checked(sample_archive, entry, "vi").standing == "changed"
    # a part of a number is another number
    cut = replace(entry, text="5% số cây còn sống sau mùa khô")
    assert checked(sample_archive, cut, "vi").standing == "changed"


@pytest.mark.slow
def test_a_file_that_is_no_longer_there_is_marked_as_gone(
    sample_archive: Archive, quoting: Quoting
) -> None:
    entry = replace(quoting(WORDS), file="khong-con.txt")
    assert checked(sample_archive, entry, "vi").entry.file == PLAN  # it has another name now
    gone = checked(sample_archive, replace(entry, sha256="0" * 64), "vi")
    assert (gone.standing, gone.found, gone.entry.source) == ("gone", False, entry.source)


@pytest.mark.slow
def test_a_file_written_anew_keeps_the_quotes_that_it_still_has(
    tmp_path: Path, embedder: Embedder, sample_archive: Archive, quoting: Quoting
) -> None:
    kept, lost = quoting(WORDS), quoting("Trồng mới 45.000 cây bần và cây mắm")
    anew = TREES.replace("45.000 cây", "45.500 cây").replace("I. MỤC TIÊU", "I. MỤC TIÊU CHUNG")
    corpus = write_corpus(tmp_path / "corpus", {PLAN: anew})
    build(corpus, Settings(corpus=corpus, data=tmp_path / "data"), Silent(), embedder=embedder)
    archive = Archive.open(tmp_path / "data")
    found = checked(archive, kept, "vi")
    assert found.standing == "renewed"
    assert archive.plan_text(1)[found.entry.start : found.entry.end] == WORDS
    assert found.entry.start == kept.start + len(" CHUNG")
    assert checked(archive, lost, "vi").standing == "changed"


@pytest.mark.slow
def test_few_words_are_not_looked_for_elsewhere(sample_archive: Archive, quoting: Quoting) -> None:
    entry = quoting("85%")
    assert checked(sample_archive, entry, "vi").standing == "there"
    assert checked(sample_archive, replace(entry, start=0, end=4), "vi").standing == "changed"
