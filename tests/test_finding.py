"""Searches over plans written for them: what is found, what is not, and what is counted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from answer.finding.excerpt import excerpt
from answer.finding.facets import Choice, Limits, choices, plans_within, qualities
from answer.finding.groups import Group, Sort, grouped, passages
from answer.finding.pattern import is_spelt, phrase, quoted, words
from answer.finding.rows import COLUMNS, result_rows
from answer.finding.search import LONGEST, find
from answer.finding.texts import FoldedTexts
from answer.finding.types import Found, Marks, Mode, Request
from index import Archive, Embedder, Filters
from ingest.errors import UsageError
from tests.archives import ArchiveOf
from tests.finding_plans import PLANS

pytestmark = pytest.mark.slow

EVERYTHING = Limits(Filters())
Search = Callable[..., Found]


@pytest.fixture(scope="module")
def archive(archive_of: ArchiveOf) -> Archive:
    return archive_of(PLANS)


@pytest.fixture(scope="module")
def texts(archive: Archive) -> FoldedTexts:
    return FoldedTexts(archive)


@pytest.fixture
def search(archive: Archive, texts: FoldedTexts, embedder: Embedder) -> Search:
    def searched(
        text: str, mode: Mode = "smart", marks: Marks = "auto", limits: Limits = EVERYTHING
    ) -> Found:
        plan_ids = plans_within(archive, limits)
        return find(Request(text, mode, marks), archive, texts, embedder, plan_ids)

    return searched


def marked(archive: Archive, found: Found) -> list[str]:
    """What is marked, with the file it stands in."""
    files = {plan.id: Path(plan.file).stem for plan in archive.plans()}
    return [
        f"{files[place.plan_id]}: {archive.plan_text(place.plan_id)[start:end]}"
        for place in found.places
        for start, end in place.marks
    ]


def by_plan(
    archive: Archive, texts: FoldedTexts, found: Found, sort: Sort = "relevance"
) -> list[Group]:
    return grouped(found, {plan.id: plan for plan in archive.plans()}, texts, sort)


def files(groups: Sequence[Group]) -> list[str]:
    return [group.plan.file for group in groups]


# phrases and words


def test_a_phrase_is_found_everywhere_in_both_places_of_the_tone(
    search: Search, archive: Archive
) -> None:
    found = search("hòa giải", "phrase")
    assert not found.ranked
    in_final = [m for m in marked(archive, found) if m.startswith("hoa-giai:")]
    assert in_final == ["hoa-giai: hòa giải", "hoa-giai: hoà giải", "hoa-giai: hòa giải"]


def test_a_phrase_of_i_is_found_where_it_is_spelt_with_y(search: Search, archive: Archive) -> None:
    spelt = {m.partition(": ")[2] for m in marked(archive, search("kỹ thuật", "phrase"))}
    assert spelt == {"kỹ thuật", "kĩ thuật"}


def test_other_diacritics_are_left_out_counted_and_found_when_asked_for(
    search: Search, archive: Archive
) -> None:
    found = search("tham gia", "phrase")
    assert {m.partition(": ")[2] for m in marked(archive, found)} == {"tham gia"}
    assert found.others == 0
    assert (search("thăm gia", "phrase").places, search("thăm gia", "phrase").others) == ((), 4)
    ignoring = search("thăm gia", "phrase", "any")
    assert {m.partition(": ")[2] for m in marked(archive, ignoring)} == {"tham gia"}
    assert ignoring.any_marks


def test_what_is_typed_without_diacritics_is_found_with_them(
    search: Search, archive: Archive
) -> None:
    found = search("an toan giao thong", "phrase")
    assert "hoa-giai: an toàn giao thông" in marked(archive, found)
    assert found.any_marks
    assert search("an toan giao thong", "phrase", "same").places == ()


def test_the_spellings_of_a_phrase_typed_without_diacritics_are_told(search: Search) -> None:
    assert dict(search("moi", "phrase").spellings) == {"mỗi": 2, "mời": 2, "mọi": 1}


def test_a_phrase_is_no_part_of_a_longer_word(search: Search) -> None:
    assert search("oà", "phrase", "any").places == ()
    assert search("giải viên", "phrase").places


def test_numbers_agree_in_every_digit(search: Search, archive: Archive) -> None:
    assert set(marked(archive, search("1500", "phrase"))) == {
        "hoa-giai: 1.500",
        "hoa-giai (du thao): 1.500",
    }
    assert search("500", "phrase").places == ()
    assert search("21.50", "phrase").places == ()


def test_all_words_stand_in_one_passage_in_any_order(search: Search, archive: Archive) -> None:
    found = search("đèn công an", "words")
    assert {m.partition(": ")[2] for m in marked(archive, found)} == {"đèn", "công", "an", "An"}
    assert search("đèn hòa giải", "words").places == ()


def test_a_phrase_in_quotation_marks_binds_among_words(search: Search) -> None:
    assert search("“công an xã” đèn", "words").places
    assert not search("“an công xã” đèn", "words").places


def test_quotation_marks_bind_in_the_smart_mode(search: Search, archive: Archive) -> None:
    found = search("“áo phao” dừng hoạt động của bến")
    assert found.kind == "phrases"
    assert set(marked(archive, found)) == {"ben-pha: áo phao"}
    assert search("“áo phao đỏ” hành khách").places == ()


def test_a_search_without_words_finds_nothing(search: Search) -> None:
    assert search("!!!", "phrase").places == ()
    assert search("…", "words").looked_for == ()


def test_a_search_that_is_too_long_is_refused(search: Search) -> None:
    with pytest.raises(UsageError, match=str(LONGEST)):
        search("a" * (LONGEST + 1))


# numbers and codes


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("02263852741", {"0226.3852.741"}),
        ("0226 3852 741", {"0226.3852.741"}),
        ("0226.3852", {"0226.3852.741", "0226.3852.742"}),
        ("3852742", {"0226.3852.742"}),
        ("0226", {"0226.3852.741", "0226.3852.742"}),
        ("2742", {"0226.3852.742"}),
        ("214/KH-UBND", {"214/KH-UBND"}),
        ("số 214/kh-ubnd", {"214/KH-UBND"}),
        ("214/KH", {"214/KH-UBND"}),
        ("214", {"214/KH-UBND"}),
        ("SGTVT-QLVT", {"9/SGTVT-QLVT"}),
        ("85%", {"85%"}),
        ("85", {"85"}),
        ("15/9/2022", {"15/9/2022"}),
        ("15/9", {"15/9/2022"}),
        ("9/2022", {"15/9/2022"}),
        ("48", {"48"}),
        ("1.500", {"1.500"}),
    ],
)
def test_a_number_alone_goes_to_all_its_mentions(
    search: Search, archive: Archive, typed: str, expected: set[str]
) -> None:
    found = search(typed)
    assert found.kind == "mentions"
    assert {m.partition(": ")[2] for m in marked(archive, found)} == expected


@pytest.mark.parametrize(
    "typed", ["02263852743", "215/KH-UBND", "84%", "16/9/2022", "5%", "500", "6385"]
)
def test_a_number_that_differs_in_one_digit_is_not_found(search: Search, typed: str) -> None:
    found = search(typed)
    assert found.kind == "mentions"
    assert found.places == ()


def test_the_mentions_of_a_code_are_in_every_plan_that_has_it(
    search: Search, archive: Archive, texts: FoldedTexts
) -> None:
    groups = by_plan(archive, texts, search("214/KH-UBND"))
    assert set(files(groups)) == {"2022/hoa-giai.txt", "2024/ben-pha.txt"}


def test_the_plan_that_has_a_number_itself_is_first(
    search: Search, archive: Archive, texts: FoldedTexts
) -> None:
    for number, file in (("214/KH-UBND", "2022/hoa-giai.txt"), ("77/KH-UBND", "2024/ben-pha.txt")):
        assert files(by_plan(archive, texts, search(number)))[0] == file


def test_a_word_is_not_taken_for_a_code(search: Search) -> None:
    assert search("UBND").kind == "fused"
    assert search("năm 2024 có gì").kind == "fused"


# rankings


def test_a_ranking_says_what_it_understood(search: Search) -> None:
    assert search("an toan giao thong").understood == "an toàn giao thông"
    assert search("an toàn giao thông").understood == ""


def test_a_ranking_names_the_words_that_no_plan_has(search: Search) -> None:
    found = search("vắc xin cho hành khách", "meaning")
    assert found.ranked
    assert set(found.missing) == {"vắc", "xin"}
    assert search("hành khách mặc áo phao").missing == ()


def test_a_ranking_marks_the_words_of_the_search(search: Search, archive: Archive) -> None:
    found = search("hanh khach mac ao phao")
    plans = {plan.id: plan for plan in archive.plans()}
    best = excerpt(archive, plans[found.places[0].plan_id], found.places[0], found)
    text = archive.plan_text(best.plan.id)
    assert "hành khách mặc áo phao" in [text[a:b] for a, b in best.marks]


def test_no_plan_in_scope_gives_nothing(
    archive: Archive, texts: FoldedTexts, embedder: Embedder
) -> None:
    for mode in ("smart", "phrase", "words", "meaning"):
        assert find(Request("an toàn", mode), archive, texts, embedder, ()).places == ()


# plans, versions, order


def test_what_two_versions_share_is_shown_once(
    search: Search, archive: Archive, texts: FoldedTexts
) -> None:
    (group,) = by_plan(archive, texts, search("tờ rơi", "phrase"))
    assert group.plan.file == "2022/hoa-giai.txt"
    assert (len(group.places), group.folded) == (1, 1)
    assert [plan.file for plan in group.versions] == ["2022/hoa-giai (du thao).txt"]


def test_what_only_the_draft_has_is_not_lost(
    search: Search, archive: Archive, texts: FoldedTexts
) -> None:
    found = search("tủ sách lưu động", "phrase")
    (group,) = by_plan(archive, texts, found)
    assert group.plan.file == "2022/hoa-giai (du thao).txt"
    (both,) = by_plan(archive, texts, search("sách", "phrase"))
    assert passages([both]) == 1


def test_plans_in_the_order_of_their_dates(
    search: Search, archive: Archive, texts: FoldedTexts
) -> None:
    found = search("an toàn", "phrase")
    newest = files(by_plan(archive, texts, found, "newest"))
    assert newest == ["2024/ben-pha.txt", "2022/hoa-giai.txt"]
    assert files(by_plan(archive, texts, found, "oldest")) == newest[::-1]


def test_the_plan_that_has_a_phrase_more_often_is_first(
    search: Search, archive: Archive, texts: FoldedTexts
) -> None:
    groups = by_plan(archive, texts, search("bến", "phrase"))
    assert files(groups)[0] == "2024/ben-pha.txt"


# facets


def test_choices_count_plans_with_versions_once(archive: Archive) -> None:
    plans = archive.plans()
    assert choices(plans, "year") == [Choice("2024", 1), Choice("2022", 1)]
    assert choices(plans, "place") == [Choice("Hà Nam", 1), Choice("Vĩnh Long", 1)]
    assert Choice("draft", 1) in choices(plans, "quality")


def test_limits_of_year_quality_and_plan(archive: Archive) -> None:
    by_id = {plan.id: plan.file for plan in archive.plans()}

    def within(limits: Limits) -> set[str]:
        return {by_id[id_] for id_ in plans_within(archive, limits)}

    assert within(Limits(Filters(years=(2024,)))) == {"2024/ben-pha.txt"}
    assert within(Limits(Filters(), ("draft",))) == {"2022/hoa-giai (du thao).txt"}
    both = {"2022/hoa-giai.txt", "2022/hoa-giai (du thao).txt"}
    assert within(Limits(Filters(), plan="2022/hoa-giai.txt")) == both
    assert within(Limits(Filters(), plan="gone.txt")) == set()


def test_limits_without_one_of_the_facets() -> None:
    limits = Limits(Filters(years=(2024,), kinds=("Kế hoạch",)), ("draft",))
    assert limits.without("year") == Limits(Filters(kinds=("Kế hoạch",)), ("draft",))
    assert limits.without("quality") == Limits(limits.filters)


def test_a_plan_without_a_year_counts_for_the_years_that_it_can_be_from(archive: Archive) -> None:
    dated = archive.plans()
    undated = replace(dated[0], years=(), not_before=2023, group=99)
    assert choices([*dated, undated], "year") == [Choice("2024", 2), Choice("2022", 1)]


def test_a_draft_is_a_quality_of_its_own(archive: Archive) -> None:
    found = {plan.file: qualities(plan) for plan in archive.plans()}
    assert found["2022/hoa-giai (du thao).txt"] == ("printed", "draft")
    assert found["2022/hoa-giai.txt"] == ("printed",)


# rows


def test_every_passage_is_a_row_with_its_source(
    search: Search, archive: Archive, texts: FoldedTexts
) -> None:
    found = search("áo phao", "phrase")
    names = {q: q for q in ("printed", "ocr", "reconstructed", "garbled", "draft")}
    rows = result_rows(archive, found, by_plan(archive, texts, found), "vi", names)  # type: ignore[arg-type]
    (row,) = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    assert row["quote"].endswith("bến không có áo phao thì dừng hoạt động.")
    assert "77/KH-UBND" in row["source"]
    assert (row["year"], row["date"], row["place"]) == ("2024", "03/05/2024", "Vĩnh Long")
    assert row["file"] == "2024/ben-pha.txt"


# patterns alone


def test_the_phrases_and_the_rest_of_a_search() -> None:
    assert quoted('"mua bán người" trẻ “em”') == (["mua bán người", "em"], "  trẻ  ")


def test_a_word_that_is_typed_twice_is_one_term() -> None:
    assert [term.text for term in words("Tổ hoà giải, tổ hòa giải")] == ["tổ", "hòa", "giải"]


def test_spelling_counts_diacritics_but_not_case() -> None:
    term = phrase("Hòa Giải")
    assert term
    assert is_spelt(term, "HOÀ GIẢI")
    assert not is_spelt(term, "hoa giai")
