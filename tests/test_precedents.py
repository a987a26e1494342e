"""Precedents for a draft: near clauses with their differences, grouped, and an honest no."""

import pytest

from answer.comparing.precedents import Sentence, draft_sentences, precedents
from index import Archive, Embedder
from tests.archives import ArchiveOf
from tests.wording_plans import PLANS

pytestmark = pytest.mark.slow

KNOWN = "Đội cờ đỏ gác hai đầu vạch sang đường vào giờ tan học, dắt trẻ nhỏ qua lộ."


@pytest.fixture(scope="module")
def archive(archive_of: ArchiveOf) -> Archive:
    return archive_of(PLANS)


def found(archive: Archive, embedder: Embedder, sentence: str) -> Sentence:
    return precedents(sentence, archive, embedder, [p for p in archive.plans() if p.best])


def test_a_near_clause_is_found_with_what_differs(archive: Archive, embedder: Embedder) -> None:
    first = found(archive, embedder, KNOWN).precedents[0].wordings[0]
    text = archive.plan_text(first.clause.plan.id)
    assert "học sinh" in [text[mark.start : mark.end] for mark in first.marks]
    assert "trẻ" in [KNOWN[mark.start : mark.end] for mark in first.lacking]


def test_near_identical_clauses_are_one_with_their_years(
    archive: Archive, embedder: Embedder
) -> None:
    sentence = found(archive, embedder, KNOWN)
    one = sentence.precedents[0]
    assert len(one.wordings) > 1
    plans = [wording.clause.plan.group for wording in one.wordings]
    assert len(plans) == len(set(plans))
    assert "2021" in one.years
    assert "2023" in one.years


@pytest.mark.parametrize(
    "sentence",
    [
        "Mua sắm hai máy siêu âm màu cho trạm y tế xã đảo.",
        "Khai quật khảo cổ di chỉ gò đất nung thời Óc Eo.",
    ],
)
def test_what_is_not_near_is_no_precedent(
    archive: Archive, embedder: Embedder, sentence: str
) -> None:
    assert found(archive, embedder, sentence).precedents == ()


def test_the_same_sentence_is_told(archive: Archive, embedder: Embedder) -> None:
    text = KNOWN.replace("trẻ nhỏ", "học sinh nhỏ")
    wordings = found(archive, embedder, text).precedents[0].wordings
    assert any(wording.same for wording in wordings)
    assert not any(
        wording.same for wording in found(archive, embedder, KNOWN).precedents[0].wordings
    )


def test_no_plans_no_precedents(archive: Archive, embedder: Embedder) -> None:
    assert precedents(KNOWN, archive, embedder, []).precedents == ()


def test_each_line_and_sentence_of_a_draft_is_looked_for() -> None:
    draft = "Vẽ tranh cổ động ở nhà văn hóa. Phát thanh trên loa ấp.\n\n- Dắt học sinh nhỏ qua lộ"
    assert draft_sentences(draft) == [
        "Vẽ tranh cổ động ở nhà văn hóa.",
        "Phát thanh trên loa ấp.",
        "- Dắt học sinh nhỏ qua lộ",
    ]
